package import Access
package import Consent
package import Days
package import Messages
package import Participation
package import ProgrammeKit
package import Store

/// What waits for a coordinator, kind by kind.
package enum QueueKind: String, CaseIterable, Sendable {
    case waiting
    /// Matches, groups and participants of whom a programme's rules ask something.
    case duties
    /// Running matches without a log for longer than their cadence.
    case meetingLogs = "meeting-logs"
    /// Consents that run out within thirty days.
    case consents
    /// Referrals that nobody has decided.
    case referrals
    /// Questions from the doors that nobody has answered.
    case enquiries
    /// Volunteers with whom something has to be agreed.
    case volunteers
    /// What participants would like.
    case wishes
    /// Accounts that were accepted and not yet confirmed.
    case accounts
    /// Answers that somebody was promised to read.
    case answers
    /// People whom a form can be asked of now.
    case forms
    /// Messages that were given up.
    case undelivered
    /// What people say of a programme, and nobody has answered.
    case suggestions

    /// The one thing that a row asks for.
    package var action: DeskAction {
        switch self {
        case .waiting: .offer
        case .duties: .attend
        case .meetingLogs: .remind
        case .consents: .askAgain
        case .referrals: .decide
        case .enquiries: .reply
        case .volunteers: .talk
        case .wishes: .answer
        case .accounts: .confirm
        case .answers: .read
        case .forms: .ask
        case .undelivered: .call
        case .suggestions: .respond
        }
    }
}

/// The one action of a row.
package enum DeskAction: String, Sendable, CaseIterable {
    /// Find a match or a place.
    case offer
    /// Do what the duty says.
    case attend
    /// Ask the volunteer for the log.
    case remind
    /// Ask for the consent anew.
    case askAgain = "ask-again"
    /// Accept a referral, or point elsewhere.
    case decide
    /// Read a question and answer it.
    case reply
    /// Have the conversation, and say yes or not just now.
    case talk
    /// See to a wish.
    case answer
    /// Say that whoever accepted is who was meant.
    case confirm
    /// Read what somebody answered.
    case read
    /// Ask for the answers, or enter what was answered on paper.
    case ask
    /// Call instead of a message that did not arrive.
    case call
    /// Answer what somebody says of a programme.
    case respond
}

/// What a row leads to.
package enum DeskSubject: Hashable, Sendable {
    case waiting(WaitingID, PersonID)
    case match(MatchID)
    case group(GroupID)
    case participant(PersonID)
    case consent(ConsentID, PersonID)
    case referral(IntakeID, PersonID)
    case enquiry(PersonID)
    case volunteer(VolunteeringID, PersonID)
    case wish(WishID, PersonID)
    case account(AccountID, PersonID)
    case measured(PersonID)
    case message(MessageID, PersonID)
    case suggestion(SuggestionID)

    /// The match that it leads to; in the waiting list, one that is proposed.
    package var match: MatchID? { if case .match(let id) = self { id } else { nil } }
}

/// One row of a queue.
package struct DeskRow: Sendable {
    package let subject: DeskSubject
    /// nil where the row belongs to no programme.
    package let programme: ProgrammeID?
    /// The participant first, then the volunteer; who has been erased is left out. Empty for a group.
    package let people: [Named]
    /// Since when it waits, or by when it is due.
    package let day: Day
    /// Whether the day has passed.
    package let isLate: Bool
    /// A duty's or a wish's code, a consent's purpose, or a volunteer's stage.
    package let code: String?
    /// What a duty says.
    package let text: Text?
}

/// A queue of the desk: how much waits, since when, and the first rows.
package struct DeskQueue: Sendable {
    package let kind: QueueKind
    package let count: Int
    /// The earliest day of all rows, shown or not.
    package let oldest: Day?
    package let rows: [DeskRow]

    package var action: DeskAction { kind.action }
}

/// How much of a desk is one coordinator's own, in rows.
package struct DeskShare: Sendable, Equatable {
    /// nil for a coordinator who is responsible for nothing.
    package let mine: Int?
    package let all: Int
    /// What nobody is responsible for.
    package let unowned: Int
}
