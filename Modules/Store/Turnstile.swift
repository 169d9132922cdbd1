package import Foundation
import Synchronization

/// One writer at a time, across processes, in the order they came.
///
/// Two advisory locks: whoever holds the turnstile is next, whoever holds the writer lock works. A plain `flock` lets
/// one busy process starve the others, and SQLite up to 3.51.2 may damage a file when two processes write and
/// checkpoint at once. Threads of one process queue by ticket before they touch the locks.
package final class Turnstile: Sendable {
    private let turnstile: Int32
    private let writer: Int32
    private let queue = Mutex(Queue())
    private let changed = Signal()

    private struct Queue {
        var nextTicket = 0
        var serving = 0
    }

    /// Opens the two lock files `<name>.turn` and `<name>.lock` in the folder.
    package init(folder: URL, name: String) throws {
        turnstile = try LockFile.open(folder.appendingPathComponent("\(name).turn"))
        do {
            writer = try LockFile.open(folder.appendingPathComponent("\(name).lock"))
        } catch {
            close(turnstile)
            throw error
        }
    }

    deinit {
        close(turnstile)
        close(writer)
    }

    package func withLock<T>(_ body: () throws -> T) throws -> T {
        takeTurn()
        defer { giveTurn() }
        try LockFile.lock(turnstile)
        do {
            try LockFile.lock(writer)
        } catch {
            LockFile.unlock(turnstile)
            throw error
        }
        LockFile.unlock(turnstile)
        defer { LockFile.unlock(writer) }
        return try body()
    }

    /// Whether another thread or process waits behind the one that holds the lock. Asked by the holder.
    package var othersWait: Bool {
        if queue.withLock({ $0.nextTicket - $0.serving > 1 }) { return true }
        guard LockFile.tryLock(turnstile) else { return true }
        LockFile.unlock(turnstile)
        return false
    }

    private func takeTurn() {
        let ticket = queue.withLock { queue in
            defer { queue.nextTicket += 1 }
            return queue.nextTicket
        }
        changed.wait { queue.withLock { $0.serving == ticket } }
    }

    private func giveTurn() {
        changed.announce { queue.withLock { $0.serving += 1 } }
    }
}

/// A condition that threads wait for.
final class Signal: Sendable {
    private let condition = NSCondition()

    func wait(until holds: () -> Bool) {
        condition.lock()
        while !holds() { condition.wait() }
        condition.unlock()
    }

    func announce(_ change: () -> Void) {
        condition.lock()
        change()
        condition.broadcast()
        condition.unlock()
    }
}

/// Advisory locks on files that hold nothing.
package enum LockFile {
    package static func open(_ url: URL) throws -> Int32 {
        let descriptor = Foundation.open(url.path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StoreError.cannotWrite(file: "locks") }
        return descriptor
    }

    package static func lock(_ descriptor: Int32) throws {
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { throw StoreError.cannotWrite(file: "locks") }
        }
    }

    package static func tryLock(_ descriptor: Int32) -> Bool {
        flock(descriptor, LOCK_EX | LOCK_NB) == 0
    }

    package static func unlock(_ descriptor: Int32) {
        flock(descriptor, LOCK_UN)
    }
}

/// Closes a descriptor where a type has a `close` of its own.
func closeDescriptor(_ descriptor: Int32) { close(descriptor) }
