import Access
import HTTP
import Import
import Messages
import Participation
import Retention
import Rights
import Store

/// A kind of thing that an address can name. A page never reads an id by itself: the loader does, and asks the rulebook
/// whether the reader may.
package struct Subject: Hashable, Sendable {
    /// How it stands in a page's address, such as `{match}`.
    package let name: String
    /// The prefix of its ids.
    let prefix: String

    private init<Kind: IdentifierKind>(_ name: String, _ kind: Kind.Type) {
        self.name = name
        prefix = Kind.prefix
    }

    /// The number behind a printed id; nil for another kind's.
    func number(_ text: String) -> Int64? {
        let parts = text.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, parts[0] == prefix else { return nil }
        return Base32.decode(parts[1])
    }

    package static let person = Subject("person", PersonKind.self)
    package static let match = Subject("match", MatchKind.self)
    package static let meeting = Subject("meeting", MeetingKind.self)
    package static let group = Subject("group", GroupKind.self)
    package static let session = Subject("session", SessionKind.self)
    package static let place = Subject("place", PlaceKind.self)
    package static let cohort = Subject("cohort", CohortKind.self)
    package static let cohortSession = Subject("cohort-session", CohortSessionKind.self)
    package static let cohortMember = Subject("cohort-member", CohortMemberKind.self)
    package static let referral = Subject("referral", IntakeKind.self)
    package static let enrolment = Subject("enrolment", EnrolmentKind.self)
    package static let waiting = Subject("waiting", WaitingKind.self)
    package static let volunteering = Subject("volunteering", VolunteeringKind.self)
    package static let part = Subject("part", RelativePartKind.self)
    package static let goal = Subject("goal", GoalKind.self)
    package static let pause = Subject("pause", PauseKind.self)
    package static let wish = Subject("wish", WishTag.self)
    package static let concern = Subject("concern", ConcernKind.self)
    package static let event = Subject("event", EventTag.self)
    package static let seat = Subject("seat", SeatKind.self)
    package static let suggestion = Subject("suggestion", SuggestionTag.self)
    package static let request = Subject("request", RequestTag.self)
    package static let hold = Subject("hold", HoldKind.self)
    package static let breach = Subject("breach", BreachTag.self)
    package static let account = Subject("account", AccountKind.self)
    package static let batch = Subject("batch", ImportKind.self)
    package static let message = Subject("message", MessageTag.self)

    /// Every kind.
    package static let all = casework + [request, hold, breach, account, batch, person, message]

    /// What belongs to the case of one person, and is closed to colleagues when that person becomes one.
    static let cases: Set<Subject> = [match, meeting, place, referral, enrolment, waiting, part, goal, pause, wish]

    /// What the tables of the programmes know.
    static let casework = [
        match, meeting, group, session, place, cohort, cohortSession, cohortMember, referral, enrolment, waiting,
        volunteering, part, goal, pause, wish, concern, event, seat, suggestion,
    ]
}

/// A part of a page's address.
package enum PathPart: Sendable, ExpressibleByStringLiteral {
    case literal(String)
    /// The id of something: loaded by the rules before the page sees it.
    case subject(Subject)
    /// A word that names nobody: a programme, a plan, a month.
    case word(String)
    /// What opens something for whoever holds it.
    case token

    package init(stringLiteral text: String) { self = .literal(text) }

    package static let person = PathPart.subject(.person)
    package static let match = PathPart.subject(.match)
    package static let meeting = PathPart.subject(.meeting)
    package static let group = PathPart.subject(.group)
    package static let session = PathPart.subject(.session)
    package static let place = PathPart.subject(.place)
    package static let cohort = PathPart.subject(.cohort)
    package static let cohortSession = PathPart.subject(.cohortSession)
    package static let referral = PathPart.subject(.referral)
    package static let request = PathPart.subject(.request)
    package static let hold = PathPart.subject(.hold)
    package static let breach = PathPart.subject(.breach)
    package static let event = PathPart.subject(.event)
    package static let account = PathPart.subject(.account)
    package static let batch = PathPart.subject(.batch)

    var segment: PathPattern.Segment {
        switch self {
        case .literal(let text): .literal(text)
        case .subject(let subject): .value(name: subject.name, accepts: { subject.number($0) != nil })
        case .word(let name): .value(name: name, accepts: { PathPart.isWord($0) })
        case .token: .value(name: "token", accepts: { $0.utf8.count == 43 })
        }
    }

    private static func isWord(_ text: String) -> Bool {
        text.utf8.count <= 64 && text.utf8.allSatisfy { ByteClass.isWord($0) }
    }
}

/// Letters, digits, point, hyphen.
private enum ByteClass {
    static func isWord(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (97...122).contains(byte | 0x20) || byte == 45 || byte == 46
    }
}
