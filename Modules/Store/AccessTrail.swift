import Days
import Dispatch
import Foundation
import Locks
import SQLite

/// The trail of reads, in a file of its own. Reads that come together share one commit and one sync, which goes on
/// beside those who made them.
final class AccessTrail: Sendable {
    private let turnstile: Turnstile
    private let handle: Handle
    private let queue = Guarded(Queue())
    /// So many in one commit say that more come soon.
    private static let company = 3
    /// Microseconds that are waited then.
    private static let moment: UInt32 = 500
    private let committer = DispatchQueue(label: "dk.sammen.access-trail", qos: .userInitiated)

    /// A connection is used by one thread at a time: whoever holds the turnstile.
    private struct Handle: @unchecked Sendable { let connection: Connection }

    private struct Queue {
        var waiting: [Delivery] = []
        var isServed = false
    }

    /// Entries that come together, and who waits for them to be durable.
    private struct Delivery: Sendable {
        let reads: [Reading]
        let done: @Sendable (_ isDurable: Bool) -> Void
    }

    init(_ files: TenantFiles) throws {
        let connection = try Connection(files.access.path, .readWrite)
        try connection.prepareForWriting(cacheKiB: 4_096)
        handle = Handle(connection: connection)
        turnstile = try Turnstile(folder: files.locks, name: "access")
    }

    /// Records a read. Returns when the entry is durable; throws when it cannot be.
    func record(_ read: Reading) throws {
        let outcome = Outcome()
        record([read]) { outcome.settle($0) }
        guard outcome.isDurable else { throw StoreError.trailUnwritable }
    }

    /// What somebody waits for.
    private final class Outcome: Sendable {
        private let found = Guarded(false)
        private let settled = DispatchSemaphore(value: 0)

        func settle(_ isDurable: Bool) {
            found.withLock { $0 = isDurable }
            settled.signal()
        }

        /// Waits until it is known.
        var isDurable: Bool {
            settled.wait()
            return found.withLock { $0 }
        }
    }

    /// Records reads, and says later whether their entries are durable. `done` must not wait for anything.
    func record(_ reads: [Reading], done: @escaping @Sendable (_ isDurable: Bool) -> Void) {
        let begins = queue.withLock { queue in
            queue.waiting.append(Delivery(reads: reads, done: done))
            defer { queue.isServed = true }
            return !queue.isServed
        }
        if begins { committer.async { [self] in serve() } }
    }

    /// Commits everything that waits, until nothing does. Where many come at once more are waited for, since a sync costs
    /// as much as a page: PostgreSQL's `commit_siblings` and `commit_delay`
    /// (postgresql.org/docs/current/runtime-config-wal.html).
    private func serve() {
        while let deliveries = next() {
            let isDurable = (try? commit(deliveries.flatMap(\.reads))) != nil
            for delivery in deliveries { delivery.done(isDurable) }
            if deliveries.count >= AccessTrail.company { usleep(AccessTrail.moment) }
        }
    }

    private func next() -> [Delivery]? {
        queue.withLock { queue in
            defer { queue.waiting = [] }
            queue.isServed = !queue.waiting.isEmpty
            return queue.isServed ? queue.waiting : nil
        }
    }

    private func commit(_ reads: [Reading]) throws {
        try locked { connection in
            try connection.transaction {
                var head = try Trail.access.head(on: connection)
                for read in reads {
                    let entry = read.entry(seq: head.seq + 1)
                    head = TrailHead(seq: entry.seq, chain: entry.chain(after: head.chain))
                    try Trail.access.insert(entry, chain: head.chain, on: connection)
                }
            }
            if connection.pagesInLog > WriteAheadLog.budget { _ = try? connection.checkpoint(truncate: false) }
        }
    }

    /// Runs with the file's connection, alone among all processes.
    func locked<T>(_ body: (Connection) throws -> T) throws -> T {
        try turnstile.withLock { try body(handle.connection) }
    }
}

/// Who read whom, what for and when: an entry of the trail that has no place in it yet.
struct Reading: Sendable {
    let persons: [PersonID]
    let actor: Actor
    let purpose: String
    let at: Instant

    func entry(seq: Int64) -> TrailEntry {
        TrailEntry(seq: seq, at: at, actor: actor, action: purpose, record: nil, detail: nil, persons: persons)
    }
}
