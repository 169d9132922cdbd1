package import Days
import Store

/// What giving the secrets again gives: the same session under a new token.
package enum StepUpAnswer: Equatable, Sendable {
    case done(Token, UserSession)
    case refused
    case wait(until: Instant)
    case gone
}

extension Authenticator {
    /// Asks again for password and code before something that cannot be taken back. It counts for five minutes.
    package func stepUp(_ token: Token, password: String, code: String) throws -> StepUpAnswer {
        guard let session = try self.session(token) else { return .gone }
        let subjects = [Throttle.Subject.account(session.account)]
        let (wait, secret) = try store.upkeep { tx in
            (try Throttle.wait(tx, subjects), try Credentials.secret(tx, session.account))
        }
        if let wait { return .wait(until: wait) }
        let matches = try passwords.matches(password, secret)
        return try store.write(as: session.actor) { tx in
            guard let current = try UserSessions.find(tx, token), let account = try Accounts.find(tx, current.account)
            else { return .gone }
            guard matches, try Credentials.secret(tx, account.id) == secret, try takeCode(tx, account, code) else {
                try refuse(tx, subjects)
                return .refused
            }
            try Throttle.forget(tx, subjects)
            let (renewed, user) = try UserSessions.renew(tx, current, account)
            try tx.audit("sign-in.step-up", about: [account.person], record: account.id.raw)
            return .done(renewed, user)
        }
    }
}
