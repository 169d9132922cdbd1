package import Days
import SQLite
package import Store

/// What a volunteer's phone may do with a PIN alone. Everything else asks for a full sign-in.
package enum DeviceTask: String, Sendable, CaseIterable {
    case logMeeting = "log-meeting"
    case cancelMeeting = "cancel-meeting"
    case pauseMatch = "pause-match"
}

/// A volunteer on their own confirmed phone. It is no ``UserSession`` and has no roles: a page that takes this type can
/// do the three tasks on the volunteer's own matches, and nothing else takes it.
package struct DeviceSession: Equatable, Sendable {
    package let account: AccountID
    package let person: PersonID

    package var actor: Actor { .account(account) }
}

/// A phone that keeps a device session.
package struct Device: Equatable, Sendable {
    package let id: Int64
    package let made: Instant
    package let expires: Instant
}

/// What the PIN on the phone gives.
package enum DeviceAnswer: Equatable, Sendable {
    /// The token of this visit, which ends as a volunteer's session does.
    case opened(Token)
    case refused
    case wait(until: Instant)
    /// Expired, revoked, or five wrong PINs: sign in.
    case gone
}

extension Authenticator {
    private static let deviceDays: Int64 = 30
    private static let deviceTries: Int64 = 5

    /// Confirms this phone for thirty days. Only a volunteer who is wholly signed in can.
    /// - Returns: nil for anybody else.
    package func confirmDevice(_ session: UserSession, pin: String) throws -> Result<Token, PasswordFlaw>? {
        guard session.roles.contains(.volunteer) else { return nil }
        if let flaw = Passwords.flaw(inPIN: pin) { return .failure(flaw) }
        let hash = try passwords.hash(pin)
        return try store.write(as: session.actor) { tx in
            let account = try Accounts.require(tx, session.account, in: [.active])
            let token = Token.random()
            let id: AccountID = tx.newID(near: account.person)
            try tx.run(
                "INSERT INTO device (id, account, person, token, pin, made, expires) VALUES (?, ?, ?, ?, ?, ?, ?)",
                .id(id), .id(account.id), .id(account.person), .blob(token.hash(.device, in: tx.tenant)),
                .text(hash), .instant(tx.now),
                .instant(tx.now.adding(milliseconds: Authenticator.deviceDays * 86_400_000)))
            try tx.audit("sign-in.device-confirm", about: [account.person], record: account.id.raw)
            return .success(token)
        }
    }

    /// Opens a visit with the phone's PIN.
    package func open(device token: Token, pin: String, from address: String) throws -> DeviceAnswer {
        let subjects = [Throttle.Subject.address(address)]
        let (wait, found) = try store.upkeep { tx in
            (try Throttle.wait(tx, subjects), try Devices.find(tx, token))
        }
        if let wait { return .wait(until: wait) }
        let matches = try passwords.matches(pin, found?.pin)
        return try store.write(as: Authenticator.door) { tx in
            guard let found, try Devices.find(tx, token)?.pin == found.pin else {
                try refuse(tx, subjects)
                return .gone
            }
            guard matches else {
                try refuse(tx, subjects)
                return try Devices.fail(tx, found, tries: Authenticator.deviceTries) ? .gone : .refused
            }
            return .opened(try Devices.visit(tx, found))
        }
    }

    /// Who holds the token of a visit; nil when it is over or the phone is revoked.
    package func device(_ visit: Token) throws -> DeviceSession? {
        let (found, now) = try store.upkeep { tx in (try Devices.visited(tx, visit), tx.now) }
        guard let found else { return nil }
        let limits = SessionLimits.volunteer
        let seen = activity.note(found.device, at: now, stored: found.seen, idle: limits.idle)
        guard found.began <= now, found.began.milliseconds(until: now) < limits.most,
            seen.milliseconds(until: now) < limits.idle
        else {
            try end(found)
            return nil
        }
        return DeviceSession(account: found.account, person: found.person)
    }

    /// No phone of the account opens anything any more.
    package func endPhones(of session: UserSession) throws {
        try store.write(as: session.actor) { tx in
            try tx.run("DELETE FROM device WHERE account = ?", .id(session.account))
            try tx.audit("sign-in.device-revoke", about: [session.person], record: session.account.raw)
        }
    }

    /// A visit that is over stays over, also when the clock is put back.
    private func end(_ visit: Devices.Visit) throws {
        try store.write(as: .account(visit.account)) { tx in
            try tx.run("UPDATE device SET visit = NULL WHERE id = ?", .int(visit.device))
            try tx.audit("sign-in.end", about: [visit.person], record: visit.account.raw)
        }
        activity.forget(visit.device)
    }
}

/// The phones of volunteers.
package enum Devices {
    package static func list(_ tx: borrowing Transaction, of account: AccountID) throws -> [Device] {
        try tx.all(
            "SELECT id, made, expires FROM device WHERE account = ? AND expires > ? ORDER BY made, id", .id(account),
            .instant(tx.now)
        ) { Device(id: $0.int(0), made: $0.instant(1), expires: $0.instant(2)) }
    }

    /// A lost phone opens nothing any more. Only the account's own phones are named by an account.
    package static func revoke(_ tx: borrowing Transaction, _ id: Int64, of account: AccountID) throws {
        let removed = try tx.run("DELETE FROM device WHERE id = ? AND account = ?", .int(id), .id(account))
        if removed > 0 { try tx.audit("sign-in.device-revoke", record: account.raw) }
    }

    struct Found {
        let id: Int64
        let account: AccountID
        let person: PersonID
        let pin: String
    }

    static func find(_ tx: borrowing Transaction, _ token: Token) throws -> Found? {
        try tx.first(
            """
            SELECT device.id, device.account, device.person, pin FROM device \(usable)
            AND device.token = ?1 AND device.expires > ?2 AND device.made <= ?2
            """, .blob(token.hash(.device, in: tx.tenant)), .instant(tx.now)
        ) { Found(id: $0.int(0), account: $0.id(1), person: $0.id(2), pin: $0.text(3)) }
    }

    /// A new visit; an earlier one of the same phone ends.
    static func visit(_ tx: borrowing Transaction, _ found: Found) throws -> Token {
        let token = Token.random()
        try tx.run(
            "UPDATE device SET failures = 0, visit = ?, visit_began = ?, visit_seen = ? WHERE id = ?",
            .blob(token.hash(.visit, in: tx.tenant)), .instant(tx.now), .instant(tx.now), .int(found.id))
        try tx.run(
            "UPDATE account SET idle = ? WHERE id = ?", .day(Accounts.idle(from: tx.today)), .id(found.account))
        try tx.audit("sign-in.device-open", about: [found.person], record: found.account.raw)
        return token
    }

    /// Counts a wrong PIN. Returns whether the phone is revoked for it.
    static func fail(_ tx: borrowing Transaction, _ found: Found, tries: Int64) throws -> Bool {
        try tx.run("UPDATE device SET failures = failures + 1 WHERE id = ?", .int(found.id))
        let removed = try tx.run("DELETE FROM device WHERE id = ? AND failures >= ?", .int(found.id), .int(tries))
        if removed > 0 { try tx.audit("sign-in.device-revoke", about: [found.person], record: found.account.raw) }
        return removed > 0
    }

    struct Visit {
        let device: Int64
        let account: AccountID
        let person: PersonID
        let began: Instant
        let seen: Instant
    }

    static func visited(_ tx: borrowing Transaction, _ token: Token) throws -> Visit? {
        try tx.first(
            """
            SELECT device.id, device.account, device.person, visit_began, visit_seen FROM device \(usable)
            AND device.visit = ?1 AND device.expires > ?2
            """, .blob(token.hash(.visit, in: tx.tenant)), .instant(tx.now)
        ) {
            Visit(device: $0.int(0), account: $0.id(1), person: $0.id(2), began: $0.instant(3), seen: $0.instant(4))
        }
    }

    private static let usable = """
        JOIN account ON account.id = device.account
        JOIN account_role ON account_role.account = account.id AND account_role.role = 'volunteer'
        WHERE account.state = 'active'
        """
}
