package import Days
import Foundation
import SQLite
import Sealing
import Synchronization

/// One tenant's files behind one door: nothing is read or written but through ``read(as:for:_:)``,
/// ``upkeep(_:)`` and ``write(as:_:)``.
package final class Store: Sendable {
    package let tenant: TenantName
    package let files: TenantFiles
    package let clock: any WallClock
    package let vault: Vault
    package let ledger: Ledger
    package let faults: FaultPoints
    let migrations: [Migration]
    let turnstile: Turnstile
    let writer: ConnectionPair
    let readers: ReaderPool
    let access: AccessTrail
    /// Whether the last write left a write-ahead log that should be begun anew.
    let logsAreLong = Mutex(false)
    let mover: LogMover
    /// How often this store has taken the writer lock to change something.
    let turns = Mutex<Int64>(0)

    init(_ opening: Opening, vault: Vault, writer: ConnectionPair) throws {
        tenant = opening.tenant
        files = opening.files
        clock = opening.clock
        migrations = opening.migrations
        faults = opening.faults
        self.vault = vault
        self.writer = writer
        ledger = Ledger(files.ledger)
        turnstile = try Turnstile(folder: files.locks, name: "writer")
        readers = ReaderPool(files)
        access = try AccessTrail(files)
        mover = try LogMover(files)
    }

    /// The keyed hash of a normalised value, to find who has it or to remember it. It needs nothing of the files.
    package func lookup(_ text: String, _ kind: LookupKind) -> Lookup {
        Lookup(kind: kind, hash: vault.lookupHash(text, kind))
    }

    /// A random id: 63 bits, never 0.
    package static func newID() -> Int64 { Randomness.id() }
}

extension Store {
    /// Reads as somebody. Everybody whose sealed value the body opened is in the trail of reads, durably, before the
    /// result is returned; when the trail cannot be written, nothing is.
    package func read<T>(
        as actor: Actor, for purpose: String, _ body: (borrowing Transaction) throws -> T
    ) throws -> T {
        let (result, opened) = try view(as: actor) { tx in (try body(tx), tx.session.openedInOrder) }
        if !opened.isEmpty {
            try access.record(Reading(persons: opened, actor: actor, purpose: purpose, at: clock.now()))
        }
        return result
    }

    /// Reads as somebody who sees the result later: once `reads` says that everybody who was opened is in the trail.
    package func read<T>(
        as actor: Actor, for purpose: String, noting reads: PendingReads,
        _ body: (borrowing Transaction) throws -> T
    ) throws -> T {
        let (result, opened) = try view(as: actor) { tx in (try body(tx), tx.session.openedInOrder) }
        if !opened.isEmpty {
            reads.add(Reading(persons: opened, actor: actor, purpose: purpose, at: clock.now()), to: access)
        }
        return result
    }

    /// Reads for the system's own use: an index, a plan. Nobody sees a person; the trail says that it was done.
    package func upkeep<T>(_ body: (borrowing Transaction) throws -> T) throws -> T {
        let actor = Actor.system("upkeep")
        let (result, opened) = try view(as: actor) { tx in (try body(tx), !tx.session.opened.isEmpty) }
        if opened { try access.record(Reading(persons: [], actor: actor, purpose: "upkeep", at: clock.now())) }
        return result
    }

    private func view<T>(as actor: Actor, _ body: (borrowing Transaction) throws -> T) throws -> T {
        try readers.withPair { pair in
            defer {
                pair.data.rollBack()
                pair.keys.rollBack()
            }
            try pair.data.run("BEGIN")
            try requireSchema(on: pair.data)
            let session = Session(pair, store: self, actor: actor, now: clock.now(), isWriting: false)
            return try body(Transaction(session: session))
        }
    }

    /// The snapshot starts with this read; keys are read later, so that no row is older than its key.
    func requireSchema(on connection: Connection) throws {
        let found = try connection.first("PRAGMA user_version") { $0.int(0) } ?? 0
        guard found == migrations.version else { throw StoreError.newerSchema }
    }

    /// How often something that caches follow has changed.
    package func generation(of name: String) throws -> Int64 {
        try readers.withPair { pair in
            try pair.data.first("SELECT number FROM generation WHERE name = ?", .text(name)) { $0.int(0) } ?? 0
        }
    }
}
