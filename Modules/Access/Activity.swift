import Days
import Locks

/// When each session was last used, kept in memory: a write for every click would cost a sync and a line in the trail.
/// The file follows when half of the idle time has passed, so that a restart of the server ends nobody who clicked since.
final class Activity: Sendable {
    private let latest = Guarded<[Int64: Instant]>([:])

    /// Notes a click within the idle time, and says when the session was used before it: the later of what the file says
    /// and what this process saw.
    func note(_ session: Int64, at now: Instant, stored: Instant, idle: Int64) -> Instant {
        latest.withLock { latest in
            let seen = max(stored, latest[session] ?? stored)
            if seen.milliseconds(until: now) < idle { latest[session] = now }
            return seen
        }
    }

    func forget(_ session: Int64) {
        latest.withLock { $0[session] = nil }
    }
}
