import Dispatch
import Synchronization

/// Statements whose results nobody waits for: gathered, and run beside the work that goes on.
///
/// The connection is still used by one thread at a time. Whoever asks it anything waits until these have run, and they
/// are handed to the other thread only while no statement is in the middle of its rows.
final class Backlog {
    /// What a statement is bound to is worked out where it runs: values are not carried from thread to thread.
    private struct Order: Sendable {
        let sql: String
        let values: @Sendable () -> [Value]
    }

    /// What the first statement that failed threw.
    private final class Failure: Sendable {
        let error = Mutex<(any Error)?>(nil)
    }

    /// How many are worth waking another thread for, and how often it is woken before it is waited for.
    private static let stretch = 512
    private static let most = 8

    private var gathered: [Order] = []
    private var handedOver = 0
    private let others = DispatchGroup()
    private let queue = DispatchQueue(label: "dk.sammen.backlog")
    private let failure = Failure()

    func add(_ sql: String, to connection: Connection, _ values: @escaping @Sendable () -> [Value]) throws {
        gathered.append(Order(sql: sql, values: values))
        guard gathered.count >= Backlog.stretch else { return }
        if handedOver == 0, connection.isInRows { return try settle(connection) }
        if handedOver >= Backlog.most { try awaitOthers() }
        handOver(connection)
    }

    private func handOver(_ connection: Connection) {
        let orders = gathered
        gathered.removeAll(keepingCapacity: true)
        handedOver += 1
        nonisolated(unsafe) let connection = connection
        queue.async(group: others) { [failure] in
            // After a failure SQLite may have ended the transaction: nothing may run outside of it.
            guard failure.error.withLock({ $0 == nil }) else { return }
            do {
                try Backlog.run(orders, on: connection)
            } catch {
                failure.error.withLock { $0 = error }
            }
        }
    }

    /// Returns when all have run. Throws what the first of them threw; none has run after it.
    func settle(_ connection: Connection) throws {
        if handedOver > 0 { try awaitOthers() }
        if gathered.isEmpty { return }
        let orders = gathered
        gathered.removeAll(keepingCapacity: true)
        try Backlog.run(orders, on: connection)
    }

    /// Leaves out what has not run yet.
    func discard() {
        gathered.removeAll()
        if handedOver > 0 { _ = try? awaitOthers() }
    }

    private func awaitOthers() throws {
        others.wait()
        handedOver = 0
        let failed = failure.error.withLock { error in
            defer { error = nil }
            return error
        }
        guard let failed else { return }
        gathered.removeAll()
        throw failed
    }

    private static func run(_ orders: [Order], on connection: Connection) throws {
        for order in orders { try connection.change(order.sql, order.values()) }
    }
}
