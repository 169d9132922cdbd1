package import Days
package import Store
import Synchronization

/// The door of one tenant: who proves to be whom. It hashes between a read and a write, never inside of one, since a
/// hash takes a tenth of a second and there is one writer at a time.
package final class Authenticator: Sendable {
    package let store: Store
    let passwords: PasswordHasher
    /// When sessions were last used, exact in this process; the file follows at a distance.
    let activity = Activity()

    package init(_ store: Store, passwords: PasswordHasher) {
        self.store = store
        self.passwords = passwords
    }

    /// Who acts before it is known who that is.
    static let door = Actor.system("sign-in")
}

/// What somebody at the door is told. A name that nobody has, a wrong password and a suspended account are one answer.
package enum SignInAnswer: Equatable, Sendable {
    /// The password was right; the second factor comes next.
    case secondFactor(PendingSession)
    case refused
    case wait(until: Instant)
}

extension Authenticator {
    /// The first step of everybody with a password. `address` is the client's, an IPv6 one cut to its first 64 bits.
    package func signIn(login: String, password: String, from address: String) throws -> SignInAnswer {
        let login = Login.form(login)
        let subjects = [Throttle.Subject.login(login), .address(address)]
        let (wait, found) = try store.upkeep { tx in
            (try Throttle.wait(tx, subjects), try active(tx, login, .password))
        }
        if let wait { return .wait(until: wait) }
        let matches = try passwords.matches(password, found?.secret)
        return try store.write(as: Authenticator.door) { tx in
            guard matches, let found, try isUnchanged(tx, found) else {
                try refuse(tx, subjects)
                return .refused
            }
            try Throttle.forget(tx, [.login(login)])
            let pending = try PendingSessions.begin(tx, found.account)
            try tx.audit("sign-in.password", about: [found.account.person], record: found.account.id.raw)
            return .secondFactor(pending)
        }
    }

    /// An account that may come in, with the hash to compare.
    struct Candidate {
        let account: Account
        let secret: String?
    }

    func active(_ tx: borrowing Transaction, _ login: String, _ entrance: Entrance) throws -> Candidate? {
        let account = try Credentials.account(tx, login: login, entrance)
        guard let account, account.state == .active else { return nil }
        return Candidate(account: account, secret: try Credentials.secret(tx, account.id))
    }

    /// Between the read and the write somebody may have suspended the account or reset its password.
    func isUnchanged(_ tx: borrowing Transaction, _ candidate: Candidate) throws -> Bool {
        let id = candidate.account.id
        return try Accounts.find(tx, id)?.state == candidate.account.state
            && Credentials.secret(tx, id) == candidate.secret
    }

    /// The trail says that somebody was refused, and not who that may have been.
    func refuse(_ tx: borrowing Transaction, _ subjects: [Throttle.Subject]) throws {
        try Throttle.fail(tx, subjects)
        try tx.audit("sign-in.refused")
    }
}
