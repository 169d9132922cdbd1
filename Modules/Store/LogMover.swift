import Dispatch
import Foundation
import SQLite
import Synchronization

/// Moves the pages that one batch of a purge has logged into the files while the next one works: one waits for the
/// disk, the other computes.
///
/// It has connections of its own, and works only inside a transaction that has not begun to commit, under the writer
/// lock: nothing is added to a log while its pages are moved (sqlite.org/wal.html#walresetbug). While it is claimed,
/// other processes leave the logs to it; a claim ends with its process.
final class LogMover: Sendable {
    private let files: TenantFiles
    private let claim: Int32
    private let isClaimed = Mutex(false)
    private let own = Mutex<ConnectionPair?>(nil)
    private let queue = DispatchQueue(label: "dk.sammen.logs", attributes: .concurrent)

    init(_ files: TenantFiles) throws {
        self.files = files
        claim = try LockFile.open(files.locks.appendingPathComponent("logs.lock"))
    }

    deinit { close(claim) }

    func begin() throws {
        try LockFile.lock(claim)
        isClaimed.withLock { $0 = true }
    }

    func end() {
        isClaimed.withLock { $0 = false }
        LockFile.unlock(claim)
    }

    /// Whether this process or another one takes care of the logs. Asked under the writer lock.
    var isAtWork: Bool {
        if isClaimed.withLock({ $0 }) { return true }
        guard LockFile.tryLock(claim) else { return true }
        LockFile.unlock(claim)
        return false
    }

    /// Runs the body. Where this process is the one that moves, returns when that has ended as well. A log that cannot
    /// be moved now is moved later; connections of its own that cannot be opened are an error before the body begins.
    func move<T>(_ pair: ConnectionPair, beside body: () throws -> T) throws -> T {
        guard isClaimed.withLock({ $0 }) else { return try body() }
        let grown = LogMover.logs.filter { pair[keyPath: $0].pagesInLog > WriteAheadLog.batch }
        guard !grown.isEmpty else { return try body() }
        let own = try connections()
        let results = Mutex<[Connection.CheckpointResult?]>(Array(repeating: nil, count: grown.count))
        let group = DispatchGroup()
        for (index, log) in grown.enumerated() {
            queue.async(group: group) {
                let result = try? own[keyPath: log].checkpoint(truncate: false)
                results.withLock { $0[index] = result }
            }
        }
        defer {
            group.wait()
            for (log, result) in zip(grown, results.withLock { $0 }) { result.map(pair[keyPath: log].note) }
        }
        return try body()
    }

    private static let logs: [any KeyPath<ConnectionPair, Connection> & Sendable] = [\.data, \.keys]

    private func connections() throws -> ConnectionPair {
        try own.withLock { own in
            if let own { return own }
            let made = ConnectionPair(
                data: try Connection(files.data.path, .readWrite), keys: try Connection(files.keys.path, .readWrite))
            own = made
            return made
        }
    }
}
