import Locks

/// What was read for one answer and is not in the trail of reads yet.
///
/// Whoever reads with it promises that nothing of what was read leaves the process before ``written(_:)`` has said that
/// every entry is durable. So an answer is made while others' entries are written, and no thread waits for a disk.
package final class PendingReads: Sendable {
    private let pending = Guarded<[(trail: AccessTrail, read: Reading)]>([])

    package init() {}

    func add(_ read: Reading, to trail: AccessTrail) { pending.withLock { $0.append((trail, read)) } }

    /// Writes the entries, and says whether all of them are durable: at once where nothing was read, else later, on
    /// another thread, which `done` must not keep waiting.
    package func written(_ done: @escaping @Sendable (_ areDurable: Bool) -> Void) {
        let found = pending.withLock { pending in
            defer { pending = [] }
            return pending
        }
        guard let trail = found.first?.trail else { return done(true) }
        let own = found.filter { $0.trail === trail }.map(\.read)
        let others = found.filter { $0.trail !== trail }
        trail.record(own) { areDurable in
            guard areDurable, !others.isEmpty else { return done(areDurable) }
            let rest = PendingReads()
            for (trail, read) in others { rest.add(read, to: trail) }
            rest.written(done)
        }
    }

    package var isEmpty: Bool { pending.withLock { $0.isEmpty } }
}
