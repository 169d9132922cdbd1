import Days
import Synchronization

/// When each session was last used, kept in memory: a write for every click would cost a sync and a line in the trail.
/// The file follows when half of the idle time has passed, so that a restart of the server ends nobody who clicked since.
final class Activity: Sendable {
    private let latest = Mutex<[Int64: Instant]>([:])

    /// The later of what the file says and what this process saw.
    func seen(_ session: Int64, stored: Instant) -> Instant {
        max(stored, latest.withLock { $0[session] } ?? stored)
    }

    func note(_ session: Int64, at now: Instant) {
        latest.withLock { $0[session] = now }
    }

    func forget(_ session: Int64) {
        latest.withLock { $0[session] = nil }
    }
}
