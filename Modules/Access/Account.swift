package import Days
package import Store

package enum AccountKind: IdentifierKind {
    package static let prefix = "AC"
}

package typealias AccountID = Identifier<AccountKind>

/// Where an account stands. Only an active one opens anything.
package enum AccountState: String, Sendable, CaseIterable, Codable {
    /// The invitation has not been accepted.
    case invited
    /// Accepted; a coordinator has not yet said that this is who was meant.
    case unconfirmed
    case active
    /// Turned off; can be turned on again.
    case suspended
    /// Left. The retention clock runs.
    case closed
}

/// Somebody who may come in. No name: that is opened where it is shown.
package struct Account: Hashable, Sendable {
    package let id: AccountID
    package let person: PersonID
    package let entrance: Entrance
    package let state: AccountState
    package let roles: Set<AccountRole>
    package let created: Instant
    package let confirmed: Instant?
    package let closed: Day?
    /// Whether a second factor has been shown to work.
    package let hasSecondFactor: Bool

    /// Who acts, in the trails.
    package var actor: Actor { .account(id) }
}

extension Actor {
    /// Somebody signed in.
    package static func account(_ id: AccountID) -> Actor { Actor(id: id.description, kind: .account) }
}
