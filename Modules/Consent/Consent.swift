package import Days
package import Rights
package import Store

package enum ConsentTag: IdentifierKind {
    package static let prefix = "CT"
}

package typealias ConsentID = Identifier<ConsentTag>

/// Who gave the consent when it was not the person alone.
package enum OnBehalf: String, Sendable, CaseIterable, Codable {
    /// The person's own consent, written down by a coordinator.
    case coordinator
    case guardian
    case custodyHolder = "custody-holder"
    case attorney
}

/// One person's consent to one version of one purpose's text.
package struct Consent: Hashable, Sendable {
    package let id: ConsentID
    package let person: PersonID
    package let purpose: String
    package let version: Int
    package let given: Instant
    package let channel: Channel
    package let onBehalf: OnBehalf?
    package let expires: Day?
    /// The day it ended without being withdrawn: expired, replaced, or its support closed.
    package let ended: Day?
}

/// What a consent is worth on a day.
package enum ConsentState: String, Sendable, CaseIterable {
    case valid, paused, withdrawn, expired, ended
    /// Given to an older text: it carries nothing until the person is asked afresh.
    case outdated
}

/// What somebody has to do, one entry a step. Withdrawing may never take more of them than giving (Art. 7(3)).
package enum ConsentStep: String, Sendable {
    case read
    case choose
    case confirm

    package static let toGive: [ConsentStep] = [.read, .choose, .confirm]
    /// The consequence and the offer of a pause stand on the same page as the choice.
    package static let toWithdraw: [ConsentStep] = [.choose, .confirm]
}
