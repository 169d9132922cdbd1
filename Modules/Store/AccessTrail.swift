import Days
import Dispatch
import Foundation
import SQLite
import Synchronization

/// The trail of reads, in a file of its own. Readers that come together share one commit and one sync.
final class AccessTrail: Sendable {
    private let turnstile: Turnstile
    private let handle: Handle
    private let queue = Mutex(Queue())

    /// A connection is used by one thread at a time: whoever holds the turnstile.
    private struct Handle: @unchecked Sendable { let connection: Connection }

    private struct Queue {
        var waiting: [Waiter] = []
        var isLed = false
    }

    init(_ files: TenantFiles) throws {
        let connection = try Connection(files.access.path, .readWrite)
        try connection.prepareForWriting(cacheKiB: 4_096)
        handle = Handle(connection: connection)
        turnstile = try Turnstile(folder: files.locks, name: "access")
    }

    /// Records who read whom. Returns when the entry is durable; throws when it cannot be.
    func record(_ persons: [PersonID], by actor: Actor, for purpose: String, at now: Instant) throws {
        let waiter = Waiter(persons: persons, actor: actor, purpose: purpose, at: now)
        let leads = queue.withLock { queue in
            queue.waiting.append(waiter)
            defer { queue.isLed = true }
            return !queue.isLed
        }
        if leads || waiter.waitForTurn() { lead() }
        if waiter.failed { throw StoreError.trailUnwritable }
    }

    /// Commits everything that waits, then hands the lead to the next that came meanwhile.
    private func lead() {
        let batch = queue.withLock { queue in
            defer { queue.waiting = [] }
            return queue.waiting
        }
        let succeeded = (try? commit(batch)) != nil
        for waiter in batch { waiter.finish(succeeded: succeeded) }
        let next = queue.withLock { queue in
            queue.isLed = !queue.waiting.isEmpty
            return queue.waiting.first
        }
        next?.passLead()
    }

    private func commit(_ batch: [Waiter]) throws {
        try locked { connection in
            try connection.transaction {
                var head = try Trail.access.head(on: connection)
                for waiter in batch {
                    let entry = waiter.entry(seq: head.seq + 1)
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

/// A reader that waits for its entry to be durable.
private final class Waiter: @unchecked Sendable {
    private let persons: [PersonID]
    private let actor: Actor
    private let purpose: String
    private let at: Instant
    private let woken = DispatchSemaphore(value: 0)
    private var leads = false
    private(set) var failed = false

    init(persons: [PersonID], actor: Actor, purpose: String, at: Instant) {
        self.persons = persons
        self.actor = actor
        self.purpose = purpose
        self.at = at
    }

    func entry(seq: Int64) -> TrailEntry {
        TrailEntry(
            seq: seq, at: at, actor: actor, action: purpose, record: nil, detail: nil, persons: persons)
    }

    /// Waits until the entry is durable (false) or this reader is to lead the next commit (true).
    func waitForTurn() -> Bool {
        woken.wait()
        return leads
    }

    func finish(succeeded: Bool) {
        failed = !succeeded
        leads = false
        woken.signal()
    }

    func passLead() {
        leads = true
        woken.signal()
    }
}
