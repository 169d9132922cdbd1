package import Access
package import Days
package import People
package import Store

package enum MessageTag: IdentifierKind {
    package static let prefix = "MS"
}

package typealias MessageID = Identifier<MessageTag>

/// What somebody is told. Its words are made when it leaves, from these alone: no name, no programme, no content.
package enum Message: Equatable, Sendable {
    /// The link of ten minutes that somebody just asked for.
    case signInLink(Token)
    /// The link of 72 hours that makes an account one's own.
    case invitation(Token)
    case reminder(Occasion)
    case cancelled(Occasion)
    /// Something to read waits behind the login.
    case notice
    /// What somebody asked, or was referred for, has its answer.
    case answered
    /// A seat at an open course is theirs; the record is the seat, the day that of the next session.
    case seatGiven(Occasion)
    /// A seat, or a place in its line, was taken away.
    case seatEnded(Occasion)
    /// What one thinks of a course can be said, until the day.
    case evaluation(Occasion)

    package enum Kind: String, Sendable, CaseIterable {
        case signInLink = "sign-in-link"
        case invitation, reminder, cancelled, notice, answered
        case seatGiven = "seat-given"
        case seatEnded = "seat-ended"
        case evaluation
    }

    package var kind: Kind {
        switch self {
        case .signInLink: .signInLink
        case .invitation: .invitation
        case .reminder: .reminder
        case .cancelled: .cancelled
        case .notice: .notice
        case .answered: .answered
        case .seatGiven: .seatGiven
        case .seatEnded: .seatEnded
        case .evaluation: .evaluation
        }
    }
}

/// What somebody is expected at: the record that makes it this one, and when it is.
package struct Occasion: Hashable, Sendable {
    /// A session, a meeting or a match.
    package let record: Int64
    package let day: Day
    /// Minutes after midnight, Danish time; nil where the house does not know.
    package let clock: Int?

    package init(record: Int64, day: Day, clock: Int? = nil) {
        self.record = record
        self.day = day
        self.clock = clock
    }
}

/// Whom a message is for. Where it goes is looked up when it leaves, so that no address waits anywhere, and a corrected
/// one is used.
package enum Recipient: Hashable, Sendable {
    /// What they sign in with: an e-mail address or a telephone number.
    case account(AccountID)
    /// What the profile says: SMS where the person has agreed to it, else mail.
    case person(PersonID, as: Capacity)
}

extension Message.Kind {
    /// Somebody sits and waits for it: quiet hours do not hold it back, and neither does a restriction (GDPR Art. 18(2)
    /// leaves what the person wants).
    var isAskedFor: Bool { self == .signInLink }

    /// Where it cannot be sent, somebody calls instead. Others are dropped without a word.
    var mustReach: Bool { self == .cancelled || self == .invitation || self == .answered }

    /// Whoever has no account, or has lost their link, calls.
    var mayBeCalledAbout: Bool { self == .answered || self == .seatEnded }

    /// How long it is worth sending what has no day of its own.
    var lifetime: Int64 {
        switch self {
        case .signInLink: 10 * 60_000
        case .invitation: Invitations.lifetime
        case .notice, .reminder, .cancelled, .answered, .seatGiven, .seatEnded, .evaluation: 7 * 24 * 3_600_000
        }
    }
}

extension Occasion {
    /// When it begins; without a time of day, when the day is over.
    var begins: Instant {
        guard let clock else { return Copenhagen.start(of: day.adding(days: 1)) }
        return Copenhagen.instant(on: day, hour: clock / 60, minute: clock % 60)
    }
}

/// What cannot be done with a message. It names nobody.
package enum MessageError: Error, Equatable, CustomStringConvertible {
    case unknown
    case notFailed
    case tooLate
    case noNumber

    package var description: String {
        switch self {
        case .unknown: "no such message: copy the id from sammen message list"
        case .notFailed: "only a message that could not be sent is tried again or put aside"
        case .tooLate: "the message is too old to be sent, or its link is gone: ask for a new one"
        case .noNumber: "no telephone number is known in this capacity: add one first"
        }
    }
}
