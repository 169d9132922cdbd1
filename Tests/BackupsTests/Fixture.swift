import Backups
import Days
import Foundation
import SQLite
import Sealing
import Store
import TestSupport

/// A tenant with notes of persons, each sealed under its person's key, and a folder for copies beside it.
final class Fixture {
    let temporary: TemporaryStore
    let copies: URL
    let keyCopies: URL
    var store: Store { temporary.store }
    var clock: FixedClock { temporary.clock }
    let period: Period

    init(tenant: String = "testby") throws {
        temporary = try TemporaryStore(Notes.migrations, tenant: tenant)
        copies = temporary.directory.appending(path: "copies")
        keyCopies = temporary.directory.appending(path: "key-copies")
        period = try Period("P35D")
    }

    func opening(faults: FaultPoints = .none, master: MasterKey? = nil) throws -> Opening {
        try Notes.opening(
            store.files.directory, store.tenant.text, master ?? temporary.master, clock, faults: faults)
    }

    func backUp() throws -> Backup { try Backups.create(store, in: copies, keptFor: period, as: .tester) }

    func copyKeys() throws -> Backup { try KeyCopies.create(store, in: keyCopies, keptFor: period, as: .tester) }

    func restore(_ backup: Backup, faults: FaultPoints = .none) throws {
        try Restore(opening(faults: faults), replay: Notes.replay).apply(backup, as: .tester)
    }

    /// The tenant's folder as a machine that stopped would leave it, in another place: nobody has it open.
    func closedCopy(faults: FaultPoints = .none) throws -> Opening {
        let copy = temporary.directory.appending(path: "copy-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: store.files.directory, to: copy)
        return try Notes.opening(copy, store.tenant.text, temporary.master, clock, faults: faults)
    }

    @discardableResult
    func reopen() throws -> Store { try temporary.reopen(replay: Notes.replay) }
}

/// The smallest room there is.
enum Notes {
    static let migrations = [
        Migration(
            module: "Notes", number: 1,
            sql: Array("CREATE TABLE note(id INTEGER PRIMARY KEY, person INTEGER NOT NULL, text BLOB) STRICT;".utf8))
    ]

    /// What the room does when the ledger is followed anew.
    static let replay: LedgerReplay = { tx, block in
        guard block.entry.kind == .erase else { return }
        for item in block.entry.items { try tx.run("DELETE FROM note WHERE person = ?", .id(item.person)) }
    }

    static func opening(
        _ directory: URL, _ tenant: String, _ master: MasterKey, _ clock: any WallClock, faults: FaultPoints = .none
    ) throws -> Opening {
        Opening(
            directory: directory, tenant: try TenantName(tenant), master: master, migrations: migrations, clock: clock,
            faults: faults)
    }

    private static func key(_ person: PersonID) -> KeyName { KeyName(person: person, category: 4) }

    private static func place(_ person: PersonID) -> Place { Place("note", "text", row: person.raw) }

    @discardableResult
    static func add(_ text: String, to store: Store) throws -> PersonID {
        try store.write(as: .tester) { tx in
            let person: PersonID = tx.newID()
            try tx.run(
                "INSERT INTO note VALUES (?, ?, ?)", .id(person), .id(person),
                try tx.seal(text, at: place(person), under: key(person)))
            try tx.remember(text, as: .email, under: key(person))
            try tx.audit("note.add", about: [person])
            try tx.bump("notes")
            return person
        }
    }

    static func erase(_ person: PersonID, in store: Store) throws {
        try store.write(as: .tester) { tx in
            try tx.erase([ErasureItem(person: person, category: 4, record: person.raw)])
            try tx.run("DELETE FROM note WHERE person = ?", .id(person))
            try tx.audit("note.erase", about: [person])
        }
    }

    /// Every note that is there, opened, in the order of the words.
    static func all(in store: Store) throws -> [String] {
        try store.read(as: .tester, for: "note.list") { tx in
            let rows = try tx.all("SELECT person, text FROM note") { (PersonID(raw: $0.int(0)), $0.blob(1)) }
            var shown: [String] = []
            for (person, sealed) in rows {
                shown.append(try tx.open(sealed, at: place(person), under: key(person)).text ?? "erased")
            }
            return shown.sorted()
        }
    }

    static func found(_ text: String, in store: Store) throws -> [PersonID] {
        try store.upkeep { try $0.find(text, as: .email) }
    }
}
