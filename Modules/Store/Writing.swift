package import Days
import SQLite
import Synchronization

extension Store {
    /// Changes the tenant, alone among all threads and processes. Either all of it is durable, or nothing happened.
    ///
    /// At the end the ledger's entries are synced, then the key store is committed, then the data: a key is there
    /// before its first row, and what the ledger says is done even after a crash. Throws `unaudited` when rows changed
    /// without an audit entry.
    @discardableResult
    package func write<T>(as actor: Actor, _ body: (borrowing Transaction) throws -> T) throws -> T {
        let (result, followUps) = try exclusively { pair in
            let session = Session(pair, store: self, actor: actor, now: clock.now(), isWriting: true)
            let result = try commit(session, of: pair) { try body(Transaction(session: session)) }
            limitLog(of: pair)
            return (result, session.followUps)
        }
        // The change stands, so a failure here is not the change's.
        for followUp in followUps { _ = try? write(as: actor, followUp) }
        return result
    }

    /// Runs with the writing connections, alone among all threads and processes.
    func exclusively<T>(changing: Bool = true, _ body: (ConnectionPair) throws -> T) throws -> T {
        try turnstile.withLock {
            if changing { turns.withLock { $0 += 1 } }
            return try body(writer)
        }
    }

    private func commit<T>(_ session: Session, of pair: ConnectionPair, _ body: () throws -> T) throws -> T {
        let connection = session.connection
        try connection.execute("BEGIN IMMEDIATE")
        do {
            try requireSchema(on: connection)
            let before = connection.totalChanges
            let result = try mover.move(pair, beside: body)
            try connection.settle()
            guard connection.totalChanges == before || !session.entries.isEmpty else { throw StoreError.unaudited }
            try session.writeAudit()
            try trust(session.now, on: connection)
            try faults.reach("before ledger")
            try appendLedger(session)
            try faults.reach("ledger synced")
            try session.keys.commit()
            try faults.reach("keys committed")
            try connection.execute("COMMIT")
            try faults.reach("data committed")
            return result
        } catch {
            session.keys.rollBack()
            connection.rollBack()
            throw error
        }
    }

    private func appendLedger(_ session: Session) throws {
        guard !session.ledger.isEmpty else { return }
        let position = try ledgerPosition(on: session.connection, keys: session.keys.connection)
        guard position.isFollowed else { throw StoreError.replayNeeded }
        var tip = position.tip
        for entry in session.ledger {
            tip = try ledger.append(entry, after: tip, at: session.now)
        }
        try session.keys.store(head: tip.head)
        try setState("ledger_seq", tip.head.seq, on: session.connection)
    }

    /// Moves the trusted time on, at most once a minute: it is a row that every write would touch.
    private func trust(_ now: Instant, on connection: Connection) throws {
        let trusted = try state("trusted_time", on: connection) ?? 0
        if now.milliseconds >= trusted + 60_000 { try setState("trusted_time", now.milliseconds, on: connection) }
    }

    /// The last time that a write was made at, as far as the minute.
    package func trustedTime() throws -> Instant {
        try readers.withPair { pair in Instant(milliseconds: try state("trusted_time", on: pair.data) ?? 0) }
    }

    func state(_ name: String, on connection: Connection) throws -> Int64? {
        try connection.first("SELECT number FROM store_state WHERE name = ?", .text(name)) { $0.int(0) }
    }

    func setState(_ name: String, _ number: Int64, on connection: Connection) throws {
        try connection.run("INSERT OR REPLACE INTO store_state VALUES (?, ?)", .text(name), .int(number))
    }

    /// Whether another thread or process waits to write. Asked between the batches of long work.
    package var othersAreWaiting: Bool { turnstile.othersWait }
}
