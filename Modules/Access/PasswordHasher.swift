import Dispatch
import Sealing
import Synchronization

/// Hashes passwords for all tenants of a process: a hash takes a tenth of a second and 64 MiB, so that two run at once,
/// a few wait, and the rest are told to come back. It runs outside of every transaction.
package final class PasswordHasher: Sendable {
    private let free: DispatchSemaphore
    private let inside = Mutex(0)
    private let most: Int
    /// What is compared where there is nothing to compare with, so that an unknown name takes as long as a wrong
    /// password.
    private let dummy: String

    /// - Throws: `SodiumError.outOfMemory`.
    package init(atOnce: Int = 2, waiting: Int = 16) throws {
        free = DispatchSemaphore(value: atOnce)
        most = atOnce + waiting
        dummy = try Argon2.hash(Token.random().text)
    }

    /// - Throws: ``AccessError/busy`` when too many wait.
    package func hash(_ secret: String) throws -> String {
        try inTurn { try Argon2.hash(PasswordHasher.normal(secret)) }
    }

    /// Whether the secret is the hashed one; without a hash the same work is done, for nothing.
    /// - Throws: ``AccessError/busy`` when too many wait.
    package func matches(_ secret: String, _ hash: String?) throws -> Bool {
        try inTurn { Argon2.verify(PasswordHasher.normal(secret), against: hash ?? dummy) } && hash != nil
    }

    private func inTurn<T>(_ work: () throws -> T) throws -> T {
        let isAdmitted = inside.withLock { inside in
            guard inside < most else { return false }
            inside += 1
            return true
        }
        guard isAdmitted else { throw AccessError.busy }
        defer { inside.withLock { $0 -= 1 } }
        free.wait()
        defer { free.signal() }
        return try work()
    }

    /// One keyboard writes å as one character, another as two (NIST SP 800-63B, 5.1.1.2).
    private static func normal(_ secret: String) -> String { Passwords.normal(secret) }
}
