import Dispatch
import Foundation
import SQLite
import Synchronization

/// Connections that read. As many as are used at once are kept, never more than the bound: descriptors are scarce.
final class ReaderPool: Sendable {
    private static let most = 8

    private let files: TenantFiles
    private let slots: [Slot]
    private let free = DispatchSemaphore(value: most)

    /// Where one pair is kept. Whoever has taken it is alone with it.
    private final class Slot: @unchecked Sendable {
        private let isTaken = Atomic<Bool>(false)
        var pair: ConnectionPair?

        /// False where somebody else has it.
        func take() -> Bool { !isTaken.exchange(true, ordering: .acquiring) }

        func giveBack() { isTaken.store(false, ordering: .releasing) }
    }

    init(_ files: TenantFiles) {
        self.files = files
        slots = (0..<ReaderPool.most).map { _ in Slot() }
    }

    func withPair<T>(_ body: (ConnectionPair) throws -> T) throws -> T {
        free.wait()
        defer { free.signal() }
        let slot = take()
        defer { slot.giveBack() }
        let pair = try slot.pair ?? open()
        slot.pair = pair
        return try body(pair)
    }

    /// No more come past the semaphore than there are slots. A lock would have threads hand each other the processor at
    /// every view of the data.
    private func take() -> Slot {
        while true {
            if let slot = slots.first(where: { $0.take() }) { return slot }
        }
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
