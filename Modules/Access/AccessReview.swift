package import Days
import SQLite
package import Store

/// Who may come in, as what, since when, by whose word: what a tenant administrator goes through each half year
/// (ISO/IEC 27002, 5.18).
package struct ReviewedAccount: Equatable, Sendable {
    package let account: Account
    package let name: String?
    package let login: String?
    package let grants: [Grant]
    package let sessions: Int
    package let devices: Int
    /// The day from which the account counts as left, unless somebody signs in before.
    package let idle: Day

    package struct Grant: Equatable, Sendable {
        package let role: AccountRole
        package let granted: Instant
        package let by: String
    }
}

package enum AccessReview {
    /// The accounts that are wanted, without closed ones. Whoever is shown is noted.
    ///
    /// - Parameter isNamed: whether name and login are opened: an administrator goes through the accounts of participants
    ///   by their numbers.
    package static func list(
        _ tx: borrowing Transaction, where isWanted: (Account) -> Bool = { _ in true },
        named isNamed: (Account) -> Bool = { _ in true }, closed: Bool = false
    ) throws -> [ReviewedAccount] {
        var reviewed: [ReviewedAccount] = []
        for account in try Accounts.list(tx) where isWanted(account) && (closed || account.state != .closed) {
            let contact = isNamed(account) ? try Accounts.contact(tx, account) : (name: nil, login: nil)
            reviewed.append(
                ReviewedAccount(
                    account: account, name: contact.name, login: contact.login,
                    grants: try grants(tx, account.id), sessions: try UserSessions.list(tx, of: account.id).count,
                    devices: try Devices.list(tx, of: account.id).count, idle: try idle(tx, account.id)))
        }
        return reviewed
    }

    private static func grants(_ tx: borrowing Transaction, _ id: AccountID) throws -> [ReviewedAccount.Grant] {
        try tx.all("SELECT role, granted, granted_by FROM account_role WHERE account = ? ORDER BY role", .id(id)) {
            ReviewedAccount.Grant(
                role: AccountRole(rawValue: $0.text(0)) ?? .participant, granted: $0.instant(1), by: $0.text(2))
        }
    }

    private static func idle(_ tx: borrowing Transaction, _ id: AccountID) throws -> Day {
        try tx.first("SELECT idle FROM account WHERE id = ?", .id(id)) { $0.day(0) } ?? tx.today
    }
}
