import Days
import SQLite
package import Store

/// Somebody who gave a password and not yet the second factor. It opens nothing: no function of the house takes one but
/// those that ask for the second factor.
package struct PendingSession: Equatable, Sendable {
    package let token: Token
    package let account: AccountID
    package let person: PersonID
    /// No second factor has been shown to work yet: the next page is its set-up.
    package let needsSetUp: Bool
}

enum PendingSessions {
    static let minutes: Int64 = 10

    static func begin(_ tx: borrowing Transaction, _ account: Account) throws -> PendingSession {
        let token = Token.random()
        let id: AccountID = tx.newID(near: account.person)
        try tx.run("DELETE FROM pending_session WHERE account = ? AND expires <= ?", .id(account.id), .instant(tx.now))
        try tx.run(
            "INSERT INTO pending_session (id, account, person, token, began, expires) VALUES (?, ?, ?, ?, ?, ?)",
            .id(id), .id(account.id), .id(account.person), .blob(token.hash(.pending, in: tx.tenant)),
            .instant(tx.now), .instant(tx.now.adding(milliseconds: minutes * 60_000)))
        return PendingSession(
            token: token, account: account.id, person: account.person, needsSetUp: !account.hasSecondFactor)
    }

    /// The account behind a token that has not expired.
    static func account(_ tx: borrowing Transaction, _ token: Token) throws -> Account? {
        let id: AccountID? = try tx.first(
            "SELECT account FROM pending_session WHERE token = ? AND expires > ? AND began <= ?",
            .blob(token.hash(.pending, in: tx.tenant)), .instant(tx.now), .instant(tx.now)
        ) { $0.id(0) }
        return try id.flatMap { try Accounts.find(tx, $0) }
    }

    static func end(_ tx: borrowing Transaction, of account: AccountID) throws {
        try tx.run("DELETE FROM pending_session WHERE account = ?", .id(account))
    }
}

extension Authenticator {
    /// Somebody between password and second factor; nil when ten minutes have passed.
    package func pending(_ token: Token) throws -> PendingSession? {
        try store.upkeep { tx in
            guard let account = try PendingSessions.account(tx, token) else { return nil }
            return PendingSession(
                token: token, account: account.id, person: account.person, needsSetUp: !account.hasSecondFactor)
        }
    }
}
