import CSodium
import Glibc

/// libsodium, made ready once for the whole process.
package enum Sodium {
    /// Makes libsodium ready, or throws `SodiumError.unavailable`. An application calls it first, so that a broken
    /// installation is a message and not a trap.
    package static func start() throws {
        guard isReady else { throw SodiumError.unavailable }
    }

    /// Switches core dumps off for this process: they would carry keys and names to the disk in the clear.
    package static func forbidCoreDumps() {
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    }

    private static let isReady = sodium_init() >= 0

    /// Every entry of this module passes here: sodium_init must have run before any other function of the library.
    @inline(__always)
    static func require() {
        precondition(isReady, "libsodium cannot start")
    }
}

/// libsodium cannot be used.
package enum SodiumError: Error, Equatable, CustomStringConvertible {
    case unavailable
    /// Argon2id could not get its 64 MiB.
    case outOfMemory

    package var description: String {
        switch self {
        case .unavailable: "libsodium cannot start: check that libsodium23 is installed and /dev/urandom readable"
        case .outOfMemory: "not enough memory to hash a password (64 MiB): stop other programs and try again"
        }
    }
}
