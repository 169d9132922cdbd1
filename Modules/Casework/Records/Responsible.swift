package import Access
import Participation
package import Store

/// The coordinator who sees to somebody, to a match or to a group.
package struct Responsible: Sendable, Equatable {
    package let account: AccountID
    /// What colleagues call them; nil where no name is known.
    package let name: String?

    init(_ tx: borrowing Transaction, _ account: Account) throws {
        self.account = account.id
        name = try Accounts.contact(tx, account).name
    }

    /// nil where nobody is, or nobody who is still a coordinator here.
    init?(_ tx: borrowing Transaction, for charge: Charge) throws {
        guard let id = try Responsibilities.of(tx, charge),
            let account = try Accounts.active(tx, as: .coordinator).first(where: { $0.actor.id == id })
        else { return nil }
        try self.init(tx, account)
    }

    /// Everybody who could be.
    package static func candidates(_ tx: borrowing Transaction) throws -> [Responsible] {
        try Accounts.active(tx, as: .coordinator).map { try Responsible(tx, $0) }
    }
}
