import SQLite
import Synchronization

/// Where a tenant's data stood in one write. Long work that releases the lock between its batches learns by it that
/// nobody else has written meanwhile.
package struct ChangeMark: Equatable, Sendable {
    /// How often this store had taken the writer lock to change something.
    fileprivate let turn: Int64
    /// SQLite's count of what other connections committed (sqlite.org/pragma.html#pragma_data_version).
    fileprivate let foreign: Int64
}

extension Store {
    /// Where the data stands now. Nothing is changed by it.
    package func mark() throws -> ChangeMark {
        try exclusively(changing: false) { pair in try mark(on: pair.data) }
    }

    fileprivate func mark(on connection: Connection) throws -> ChangeMark {
        let foreign = try connection.first("PRAGMA data_version") { $0.int(0) } ?? 0
        return ChangeMark(turn: turns.withLock { $0 }, foreign: foreign)
    }
}

extension Transaction {
    /// What stays the same until somebody writes to the tenant: the head of the trail of writes, in which every change
    /// has its entry, and the version of the schema. Unlike a ``ChangeMark`` it holds across processes and days.
    package func changeHead() throws -> [UInt8] {
        let head = try Trail.audit.head(on: session.connection)
        return Array("\(head.seq) \(session.store.migrations.version) ".utf8) + head.chain
    }

    /// The mark of this write.
    package func mark() throws -> ChangeMark { try session.store.mark(on: session.connection) }

    /// Whether this write comes right after the marked one: nothing was written in between, here or elsewhere.
    package func follows(_ mark: ChangeMark) throws -> Bool {
        let now = try self.mark()
        return now.turn == mark.turn + 1 && now.foreign == mark.foreign
    }
}
