package import Days
import SQLite
package import Store

/// Somebody who is wholly signed in: what every page asks for.
package struct UserSession: Equatable, Sendable {
    package let id: Int64
    package let account: AccountID
    package let person: PersonID
    package let roles: Set<AccountRole>
    /// The end that no click puts off.
    package let expires: Instant
    package let began: Instant
    let seen: Instant
    let steppedUp: Instant?

    package var actor: Actor { .account(account) }
    package var limits: SessionLimits { .of(roles) }

    /// Whether the secrets were given again within the last five minutes: for export, purge, roles and resets.
    package func isSteppedUp(at now: Instant) -> Bool {
        guard let steppedUp, steppedUp <= now else { return false }
        return steppedUp.milliseconds(until: now) < UserSession.stepUp
    }

    static let stepUp: Int64 = 5 * 60_000
}

/// Sessions: 256 random bits in a cookie, their hash here. A new one at every change of what it may do.
package enum UserSessions {
    static func begin(_ tx: borrowing Transaction, _ account: Account) throws -> (token: Token, session: UserSession) {
        let most = SessionLimits.of(account.roles).most
        try sweep(tx, of: account.id)
        try PendingSessions.end(tx, of: account.id)
        try tx.run(
            "UPDATE account SET idle = ? WHERE id = ?", .day(Accounts.idle(from: tx.today)), .id(account.id))
        return try insert(
            tx, account, began: tx.now, expires: tx.now.adding(milliseconds: most), steppedUp: nil)
    }

    /// The same session under a new token, with the time of the step up. It lasts no longer for it.
    static func renew(
        _ tx: borrowing Transaction, _ session: UserSession, _ account: Account
    ) throws -> (token: Token, session: UserSession) {
        try tx.run("DELETE FROM user_session WHERE id = ?", .int(session.id))
        return try insert(tx, account, began: session.began, expires: session.expires, steppedUp: tx.now)
    }

    private static func insert(
        _ tx: borrowing Transaction, _ account: Account, began: Instant, expires: Instant, steppedUp: Instant?
    ) throws -> (token: Token, session: UserSession) {
        let token = Token.random()
        let id: AccountID = tx.newID(near: account.person)
        try tx.run(
            """
            INSERT INTO user_session (id, account, person, token, began, seen, expires, stepped_up)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .id(id), .id(account.id), .id(account.person), .blob(token.hash(.session, in: tx.tenant)),
            .instant(began), .instant(tx.now), .instant(expires), .instant(steppedUp))
        let session = UserSession(
            id: id.raw, account: account.id, person: account.person, roles: account.roles, expires: expires,
            began: began, seen: tx.now, steppedUp: steppedUp)
        return (token, session)
    }

    /// The session of a token, whatever its age; nil where the account is not active.
    static func find(_ tx: borrowing Transaction, _ token: Token) throws -> UserSession? {
        try tx.first(
            """
            SELECT s.id, s.account, s.person, s.expires, s.seen, s.began, s.stepped_up,
                (SELECT group_concat(role) FROM account_role WHERE account_role.account = s.account)
            FROM user_session AS s JOIN account ON account.id = s.account
            WHERE s.token = ? AND account.state = 'active'
            """, .blob(token.hash(.session, in: tx.tenant)), map: session)
    }

    /// What is open of an account, the latest first.
    package static func list(_ tx: borrowing Transaction, of account: AccountID) throws -> [UserSession] {
        try tx.all(
            """
            SELECT id, account, person, expires, seen, began, stepped_up,
                (SELECT group_concat(role) FROM account_role WHERE account_role.account = user_session.account)
            FROM user_session WHERE account = ? AND expires > ? ORDER BY seen DESC, id
            """, .id(account), .instant(tx.now), map: session)
    }

    /// Ends all sessions and devices of an account. Returns how many there were.
    @discardableResult
    package static func endAll(_ tx: borrowing Transaction, of id: AccountID) throws -> Int {
        guard let account = try Accounts.find(tx, id) else { throw AccessError.unknownAccount }
        let ended = try endEverything(tx, of: id)
        try tx.audit("sign-in.end", about: [account.person], record: id.raw, detail: "\(ended)")
        return ended
    }

    /// Whatever is open or could open the account without its secrets.
    @discardableResult
    static func endEverything(_ tx: borrowing Transaction, of account: AccountID) throws -> Int {
        var ended = 0
        for table in ["user_session", "device"] {
            ended += try tx.run("DELETE FROM \(table) WHERE account = ?", .id(account))
        }
        for table in ["pending_session", "sign_in_link", "invitation", "calendar_feed"] {
            try tx.run("DELETE FROM \(table) WHERE account = ?", .id(account))
        }
        return ended
    }

    private static func sweep(_ tx: borrowing Transaction, of account: AccountID) throws {
        for table in ["user_session", "sign_in_link", "device"] {
            try tx.run("DELETE FROM \(table) WHERE account = ? AND expires <= ?", .id(account), .instant(tx.now))
        }
    }

    private static func session(_ row: borrowing Row) -> UserSession {
        UserSession(
            id: row.int(0), account: row.id(1), person: row.id(2), roles: Roles.read(row.text(7)),
            expires: row.instant(3), began: row.instant(5), seen: row.instant(4), steppedUp: row.instantOrNil(6))
    }
}

extension Authenticator {
    /// Who holds the token, at every request: rights are read anew, and a session that is over is ended for good, so
    /// that a clock put back does not revive it.
    package func session(_ token: Token) throws -> UserSession? {
        let (found, now) = try store.upkeep { tx in (try UserSessions.find(tx, token), tx.now) }
        guard let session = found else { return nil }
        let idle = session.limits.idle
        let seen = activity.note(session.id, at: now, stored: session.seen, idle: idle)
        guard session.began <= now, now < session.expires, seen.milliseconds(until: now) < idle else {
            try end(session)
            return nil
        }
        if session.seen.milliseconds(until: now) > idle / 2 { try touch(session) }
        return session
    }

    /// The account holder leaves.
    package func signOut(_ token: Token) throws {
        if let session = try store.upkeep({ tx in try UserSessions.find(tx, token) }) { try end(session) }
    }

    /// Ends every other session of the account.
    package func endOthers(than session: UserSession) throws {
        try store.write(as: session.actor) { tx in
            try tx.run(
                "DELETE FROM user_session WHERE account = ? AND id <> ?", .id(session.account), .int(session.id))
            try tx.audit("sign-in.end-others", about: [session.person], record: session.account.raw)
        }
    }

    private func end(_ session: UserSession) throws {
        try store.write(as: session.actor) { tx in
            try tx.run("DELETE FROM user_session WHERE id = ?", .int(session.id))
            try tx.audit("sign-in.end", about: [session.person], record: session.account.raw)
        }
        activity.forget(session.id)
    }

    private func touch(_ session: UserSession) throws {
        try store.write(as: session.actor) { tx in
            try tx.run("UPDATE user_session SET seen = ? WHERE id = ?", .instant(tx.now), .int(session.id))
            try tx.audit("sign-in.seen", about: [session.person], record: session.account.raw)
        }
    }
}
