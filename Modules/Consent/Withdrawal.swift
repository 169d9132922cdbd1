package import Days
package import PersonalData
import Rights
package import Store

package enum WithdrawalTag: IdentifierKind {
    package static let prefix = "WD"
}

package typealias WithdrawalID = Identifier<WithdrawalTag>

/// A withdrawal of one consent, not undone.
package struct Withdrawal: Hashable, Sendable {
    package let id: WithdrawalID
    package let consent: ConsentID
    package let person: PersonID
    package let purpose: String
    package let withdrawn: Day
    /// The last day on which it can be undone; what rested on the consent goes the day after.
    package let undoUntil: Day
    /// Whether the person asked that the match ends too. A withdrawal alone never ends one.
    package let endsMatch: Bool
    package let settled: Day?
}

/// What a person is shown before withdrawing, in the place where the consent was given.
package struct WithdrawalConsequence: Hashable, Sendable {
    /// What will be erased after the days of grace.
    package let erased: [Category]
    package let undoUntil: Day
    /// A pause stops the use as well and erases nothing.
    package let offersPause: Bool
}
