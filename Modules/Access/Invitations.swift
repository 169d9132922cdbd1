package import Days
import SQLite
package import Store

/// What an invitation shows to whoever opens it.
package struct Invitation: Equatable, Sendable {
    package let account: AccountID
    package let entrance: Entrance
    package let expires: Instant

    /// The parts of the address that an invitation's link leads to. They tell a bystander nothing.
    package static func path(_ token: Token) -> [String] { ["invitation", token.text] }
}

/// Invitations: opening the page changes nothing, since mail scanners open every link; sending the form uses it up.
package enum Invitations {
    /// 72 hours.
    package static let lifetime: Int64 = 72 * 3_600_000

    /// The invitation of a token; nil when it was used, replaced, never made, or is older than 72 hours.
    package static func show(_ tx: borrowing Transaction, _ token: Token) throws -> Invitation? {
        try tx.first(
            """
            SELECT account.id, account.entrance, invitation.expires
            FROM invitation JOIN account ON account.id = invitation.account
            WHERE invitation.token = ? AND invitation.expires > ? AND invitation.made <= ?
                AND account.state IN ('invited', 'unconfirmed', 'active')
            """, .blob(token.hash(.invitation, in: tx.tenant)), .instant(tx.now), .instant(tx.now)
        ) {
            Invitation(
                account: $0.id(0), entrance: Entrance(rawValue: $0.text(1)) ?? .password, expires: $0.instant(2))
        }
    }

    /// A new invitation; an earlier one of the same account opens nothing any more.
    static func make(_ tx: borrowing Transaction, _ account: AccountID, _ person: PersonID) throws -> Token {
        let token = Token.random()
        let id: AccountID = tx.newID(near: person)
        try withdraw(tx, of: account)
        try tx.run(
            "INSERT INTO invitation (id, account, person, token, made, expires) VALUES (?, ?, ?, ?, ?, ?)", .id(id),
            .id(account), .id(person), .blob(token.hash(.invitation, in: tx.tenant)), .instant(tx.now),
            .instant(tx.now.adding(milliseconds: lifetime)))
        return token
    }

    static func withdraw(_ tx: borrowing Transaction, of account: AccountID) throws {
        try tx.run("DELETE FROM invitation WHERE account = ?", .id(account))
    }
}
