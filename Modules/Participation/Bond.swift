public import Days

/// How often a pair means to meet: a whole number of days, 1 to 92.
public struct Cadence: Hashable, Sendable, Codable {
    /// Days from one meeting to the next.
    public let days: Int

    /// Every seven days.
    public static let weekly = Cadence(unchecked: 7)
    /// Every other week.
    public static let everyFourteenDays = Cadence(unchecked: 14)

    /// nil unless there are 1 to 92 days.
    public init?(days: Int) {
        guard (1...92).contains(days) else { return nil }
        self.days = days
    }

    private init(unchecked days: Int) { self.days = days }

    /// Meetings that fit between two days, rounded to the nearest: 26 weekly or 13 fortnightly ones in half a year.
    public func planned(from start: Day, to end: Day) -> Int {
        let span = start.days(until: end)
        return span <= 0 ? 0 : (span + days / 2) / days
    }
}

/// What holds people together in a programme.
public enum Bond: Hashable, Sendable {
    /// One volunteer and one participant.
    case pair(PairPlan)
    /// One volunteer and the members of one household.
    case household(PairPlan)
    /// Participants who meet with facilitators for a fixed number of sessions.
    case group(GroupPlan)
    /// A pair for some, a group for others.
    case pairOrGroup(PairPlan, GroupPlan)
    /// Open courses that need no case: one plan a subject.
    case courses([CoursePlan])

    /// How pairs of the programme meet; `nil` where it has none.
    public var pairs: PairPlan? {
        switch self {
        case .pair(let plan), .household(let plan), .pairOrGroup(let plan, _): plan
        case .group, .courses: nil
        }
    }

    /// How groups of enrolled participants meet; `nil` where it has none.
    public var groups: GroupPlan? {
        switch self {
        case .group(let plan), .pairOrGroup(_, let plan): plan
        case .pair, .household, .courses: nil
        }
    }

    /// The open courses, in the programme's order; empty where it has none.
    public var courses: [CoursePlan] {
        if case .courses(let plans) = self { plans } else { [] }
    }
}

/// A time-limited pair.
public struct PairPlan: Hashable, Sendable {
    /// From the first day to the end that is planned.
    public let length: Period
    /// The cadences a pair may choose between, the usual one first.
    public let cadences: [Cadence]
    /// The length counted from the first day, once the pair has been extended; `nil` where nothing is extended.
    public let extendedLength: Period?
    /// As what a volunteer may meet the other: codes of the programme's roles. Empty where there is one word for all.
    public let roles: [String]
    /// Whether several volunteers of one participant may come together: then each knows of the other.
    public let mayComeTogether: Bool

    /// A pair that runs for `length`.
    public init(
        length: Period, cadences: [Cadence], extendedLength: Period? = nil, roles: [String] = [],
        mayComeTogether: Bool = false
    ) {
        self.length = length
        self.cadences = cadences
        self.extendedLength = extendedLength
        self.roles = roles
        self.mayComeTogether = mayComeTogether
    }
}

/// A group of a fixed number of sessions.
public struct GroupPlan: Hashable, Sendable {
    /// The themes, one a session.
    public let manual: Manual
    /// Days from one session to the next.
    public let cadence: Cadence
    /// Length of one session.
    public let minutes: Int
    /// Places for participants.
    public let places: Int
    /// Volunteers who lead it together.
    public let facilitators: Int
    /// How long a volunteer may accompany a participant; `nil` where the programme has no companionship.
    public let companionship: Period?

    /// A group that goes through `manual`, one session every `cadence`.
    public init(
        manual: Manual, cadence: Cadence = .weekly, minutes: Int, places: Int, facilitators: Int,
        companionship: Period? = nil
    ) {
        self.manual = manual
        self.cadence = cadence
        self.minutes = minutes
        self.places = places
        self.facilitators = facilitators
        self.companionship = companionship
    }
}

/// An open course of one subject.
public struct CoursePlan: Hashable, Sendable {
    /// Stored with each course as the version of its manual; the wording has its name as `theme.<subject>`.
    public let subject: String
    /// How many sessions it has.
    public let sessions: Int
    /// Days from one session to the next.
    public let cadence: Cadence
    /// Length of one session.
    public let minutes: Int
    /// Seats for whoever comes.
    public let seats: Int
    /// People who teach it together.
    public let teachers: Int
    /// Whom it is usually for.
    public let audiences: [TargetAudience]
    /// What it wants to contribute to; the wording has each as `aim.<code>`, and those who come are asked about it.
    public let aims: [String]

    /// A course of `sessions` meetings, one every `cadence`.
    public init(
        subject: String, sessions: Int, cadence: Cadence = .weekly, minutes: Int, seats: Int, teachers: Int,
        audiences: [TargetAudience], aims: [String]
    ) {
        self.subject = subject
        self.sessions = sessions
        self.cadence = cadence
        self.minutes = minutes
        self.seats = seats
        self.teachers = teachers
        self.audiences = audiences
        self.aims = aims
    }

    /// The subject as a manual: every session is about it.
    public var manual: Manual { Manual(version: subject, themes: Array(repeating: subject, count: sessions)) }

    /// The course as a group is planned.
    public var group: GroupPlan {
        GroupPlan(manual: manual, cadence: cadence, minutes: minutes, places: seats, facilitators: teachers)
    }
}

/// One version of the themes a group goes through, in order. A running group keeps the version it began with.
public struct Manual: Hashable, Sendable {
    /// Stored with each group.
    public let version: String
    /// Codes of the themes; their titles are in the programme's wording.
    public let themes: [String]

    /// A version with its themes in order.
    public init(version: String, themes: [String]) {
        self.version = version
        self.themes = themes
    }
}
