import Dispatch
import Foundation
import SQLite
import Synchronization

/// Connections that read. As many as are used at once are kept, never more than the bound: descriptors are scarce.
final class ReaderPool: Sendable {
    private static let most = 8

    private let files: TenantFiles
    private let idle = Mutex<[ConnectionPair]>([])
    private let free = DispatchSemaphore(value: most)

    init(_ files: TenantFiles) {
        self.files = files
    }

    func withPair<T>(_ body: (ConnectionPair) throws -> T) throws -> T {
        free.wait()
        defer { free.signal() }
        let pair = try idle.withLock { $0.popLast() } ?? open()
        defer { idle.withLock { $0.append(pair) } }
        return try body(pair)
    }

    /// Not opened read-only: after an unclean end the first to come must mend the write-ahead log.
    private func open() throws -> ConnectionPair {
        let pair = ConnectionPair(
            data: try Connection(files.data.path, .readWrite), keys: try Connection(files.keys.path, .readWrite))
        try pair.data.prepareForReading()
        try pair.keys.prepareForReading()
        return pair
    }
}
