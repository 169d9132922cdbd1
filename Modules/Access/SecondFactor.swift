package import Days
import SQLite
import Sealing
package import Store

/// What an authenticator app is given, once.
package struct SecondFactorSetUp: Equatable, Sendable {
    /// Base32, to be typed (RFC 4648).
    package let secret: String
    /// What a QR code holds. It says the tenant's neutral title and nothing of the person.
    package let uri: String

    /// What the app is given anew after a code that was not right.
    package init(secret: String, issuer: String) {
        self.secret = secret
        uri = TOTP.uri(secret, issuer: issuer)
    }
}

/// What the second step gives.
package enum SecondFactorAnswer: Equatable, Sendable {
    case signedIn(Token, UserSession)
    case refused
    case wait(until: Instant)
    /// Ten minutes have passed: begin again.
    case gone
}

/// What setting a second factor up gives.
package enum SetUpAnswer: Equatable, Sendable {
    /// The recovery codes, shown once; a session, or nil while the account awaits its confirmation.
    case done(recoveryCodes: [String], session: SignedIn?)
    case refused
    case wait(until: Instant)
    case gone

    package struct SignedIn: Equatable, Sendable {
        package let token: Token
        package let session: UserSession
    }
}

extension Authenticator {
    /// A fresh secret for the account of somebody who has none that works. Asked again, it is another one.
    /// - Returns: nil when the session has gone, or when the account has a second factor: a password alone never
    ///   replaces one.
    package func setUpSecondFactor(_ token: Token, issuer: String) throws -> SecondFactorSetUp? {
        try store.write(as: Authenticator.door) { tx in
            guard let account = try PendingSessions.account(tx, token), !account.hasSecondFactor else { return nil }
            let secret = Base32Text.encode(Randomness.bytes(20))
            try TOTP.store(tx, account, secret)
            try tx.audit("sign-in.set-up", about: [account.person], record: account.id.raw)
            return SecondFactorSetUp(secret: secret, issuer: issuer)
        }
    }

    /// The first code shows that the app has the secret. From here on every sign-in asks for one.
    package func confirmSecondFactor(_ token: Token, code: String) throws -> SetUpAnswer {
        try store.write(as: Authenticator.door) { tx in
            guard let account = try PendingSessions.account(tx, token), !account.hasSecondFactor else { return .gone }
            if let until = try Throttle.wait(tx, [.account(account.id)]) { return .wait(until: until) }
            guard try TOTP.take(tx, account, code) else {
                try refuse(tx, [.account(account.id)])
                return .refused
            }
            try tx.run("UPDATE account SET totp_since = ? WHERE id = ?", .instant(tx.now), .id(account.id))
            let codes = try RecoveryCodes.make(tx, account)
            try tx.audit("sign-in.second-factor", about: [account.person], record: account.id.raw)
            guard account.state == .active else {
                try PendingSessions.end(tx, of: account.id)
                return .done(recoveryCodes: codes, session: nil)
            }
            let (session, user) = try enter(tx, account)
            return .done(recoveryCodes: codes, session: SetUpAnswer.SignedIn(token: session, session: user))
        }
    }

    /// The second step: a code of the app, or one of the recovery codes.
    package func secondFactor(_ token: Token, code: String) throws -> SecondFactorAnswer {
        try store.write(as: Authenticator.door) { tx in
            guard let account = try PendingSessions.account(tx, token), account.hasSecondFactor,
                account.state == .active
            else { return .gone }
            if let until = try Throttle.wait(tx, [.account(account.id)]) { return .wait(until: until) }
            guard try takeCode(tx, account, code) else {
                try refuse(tx, [.account(account.id)])
                return .refused
            }
            let (session, user) = try enter(tx, account)
            return .signedIn(session, user)
        }
    }

    /// Lets somebody in by the word of whoever runs the machine, without their secrets: for a demo's people, who do not
    /// exist. Who vouched stands in the trail.
    package func admit(_ id: AccountID, vouchedBy actor: Actor) throws -> (token: Token, session: UserSession) {
        try store.write(as: actor) { tx in
            let account = try Accounts.require(tx, id, in: [.active])
            let (token, session) = try UserSessions.begin(tx, account)
            try tx.audit("sign-in.vouched", about: [account.person], record: id.raw)
            return (token, session)
        }
    }

    func takeCode(_ tx: borrowing Transaction, _ account: Account, _ code: String) throws -> Bool {
        if try TOTP.take(tx, account, code) { return true }
        return try RecoveryCodes.take(tx, account, code)
    }

    func enter(_ tx: borrowing Transaction, _ account: Account) throws -> (Token, UserSession) {
        try Throttle.forget(tx, [.account(account.id)])
        let (token, session) = try UserSessions.begin(tx, account)
        try tx.audit("sign-in", about: [account.person], record: account.id.raw)
        return (token, session)
    }
}

/// Codes that change every thirty seconds (RFC 6238), each taken once.
enum TOTP {
    static func store(_ tx: borrowing Transaction, _ account: Account, _ secret: String) throws {
        let sealed = try tx.seal(secret, at: place(account), under: Accounts.key(account.id, account.person))
        try tx.run("UPDATE account SET totp = ?, totp_step = NULL WHERE id = ?", sealed, .id(account.id))
    }

    /// Whether the code is that of this step or a neighbour, and later than the last one taken (RFC 6238, 5.2).
    static func take(_ tx: borrowing Transaction, _ account: Account, _ code: String) throws -> Bool {
        let stored = try tx.first("SELECT totp, coalesce(totp_step, 0) FROM account WHERE id = ?", .id(account.id)) {
            (sealed: $0.blobOrNil(0), last: $0.int(1))
        }
        let key = Accounts.key(account.id, account.person)
        guard let stored, let text = try tx.open(stored.sealed, at: place(account), under: key).text,
            let secret = Base32Text.decode(text)
        else { return false }
        let present = tx.now.milliseconds / OneTimePassword.stepMilliseconds
        let typed = code.filter { !$0.isWhitespace }
        let step = (present - 1...present + 1).first { OneTimePassword.code(secret, step: $0) == typed }
        guard let step, step > stored.last else { return false }
        try tx.run("UPDATE account SET totp_step = ? WHERE id = ?", .int(step), .id(account.id))
        return true
    }

    /// The label names no person: an app on a shared phone shows it.
    static func uri(_ secret: String, issuer: String) -> String {
        let encoded = issuer.utf8.map { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                ? String(UnicodeScalar(byte)) : "%" + [byte].hex.uppercased()
        }.joined()
        return "otpauth://totp/\(encoded)?secret=\(secret)&issuer=\(encoded)"
    }

    private static func place(_ account: Account) -> Place { Place("account", "totp", row: account.id.raw) }
}
