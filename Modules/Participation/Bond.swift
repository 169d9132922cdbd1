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
}

/// A time-limited pair.
public struct PairPlan: Hashable, Sendable {
    /// From the first day to the end that is planned.
    public let length: Period
    /// The cadences a pair may choose between, the usual one first.
    public let cadences: [Cadence]
    /// The length counted from the first day, once the pair has been extended; `nil` where nothing is extended.
    public let extendedLength: Period?

    /// A pair that runs for `length`.
    public init(length: Period, cadences: [Cadence], extendedLength: Period? = nil) {
        self.length = length
        self.cadences = cadences
        self.extendedLength = extendedLength
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
