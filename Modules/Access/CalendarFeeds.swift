import Days
import SQLite
import Sealing
package import Store

/// An address from which a calendar fetches when somebody is expected. Whoever has it sees times and nothing else; the
/// account holder makes it, shows it again, and ends it.
package enum CalendarFeeds {
    /// Makes the address. An earlier one opens nothing any more.
    package static func make(_ tx: borrowing Transaction, for session: UserSession, _ vault: Vault) throws {
        try end(tx, of: session.account)
        let id: AccountID = tx.newID(near: session.person)
        try tx.run(
            "INSERT INTO calendar_feed (id, account, person, token, made) VALUES (?, ?, ?, ?, ?)", .id(id),
            .id(session.account), .id(session.person),
            .blob(token(of: id.raw, vault).hash(.calendar, in: tx.tenant)), .instant(tx.now))
        try tx.audit("account.calendar", about: [session.person], record: session.account.raw)
    }

    /// Ends the address at once.
    package static func revoke(_ tx: borrowing Transaction, for session: UserSession) throws {
        try end(tx, of: session.account)
        try tx.audit("account.calendar-end", about: [session.person], record: session.account.raw)
    }

    /// The token of the account's address; nil where it has none.
    package static func token(
        _ tx: borrowing Transaction, of account: AccountID, _ vault: Vault
    ) throws -> Token? {
        let id = try tx.first("SELECT id FROM calendar_feed WHERE account = ?", .id(account)) { $0.int(0) }
        return id.map { token(of: $0, vault) }
    }

    /// Whose address it is; nil where the account is not active or the address was ended.
    package static func find(
        _ tx: borrowing Transaction, _ token: Token
    ) throws -> (person: PersonID, roles: Set<AccountRole>)? {
        try tx.first(
            """
            SELECT f.person, (SELECT group_concat(role) FROM account_role WHERE account_role.account = f.account)
            FROM calendar_feed AS f JOIN account ON account.id = f.account
            WHERE f.token = ? AND account.state = 'active'
            """, .blob(token.hash(.calendar, in: tx.tenant))
        ) { (person: $0.id(0), roles: Roles.read($0.text(1))) }
    }

    private static func end(_ tx: borrowing Transaction, of account: AccountID) throws {
        try tx.run("DELETE FROM calendar_feed WHERE account = ?", .id(account))
    }

    /// Made of the row's number under the tenant's key, so that it can be shown again and is stored nowhere.
    private static func token(of id: Int64, _ vault: Vault) -> Token {
        Token(bytes: KeyedHash.hash(Array("calendar|\(id)".utf8), with: vault.pageKey))
    }
}
