import Foundation
import SQLite
import Store
import TestSupport

/// The smallest room there is: notes of persons, each sealed under its person's key.
enum Notes {
    static let migrations = [
        Migration(
            module: "Notes", number: 1,
            sql: Array("CREATE TABLE note(id INTEGER PRIMARY KEY, person INTEGER NOT NULL, text BLOB) STRICT;".utf8))
    ]

    static func key(_ person: PersonID) -> KeyName { KeyName(person: person, category: 4) }

    static func place(_ row: Int64) -> Place { Place("note", "text", row: row) }

    @discardableResult
    static func add(_ text: String, to store: Store) throws -> PersonID {
        try store.write(as: .tester) { tx in
            let person: PersonID = tx.newID()
            try tx.run(
                "INSERT INTO note VALUES (?, ?, ?)", .id(person), .id(person),
                try tx.seal(text, at: place(person.raw), under: key(person)))
            try tx.remember(text, as: .email, under: key(person))
            try tx.audit("note.add", about: [person])
            return person
        }
    }

    static func text(of person: PersonID, in store: Store) throws -> Opened? {
        try store.read(as: .tester, for: "note.show") { tx in try text(tx, of: person) }
    }

    static func text(of person: PersonID, in store: Store, noting reads: PendingReads) throws -> Opened? {
        try store.read(as: .tester, for: "note.show", noting: reads) { tx in try text(tx, of: person) }
    }

    static func text(_ tx: borrowing Transaction, of person: PersonID) throws -> Opened? {
        let sealed = try tx.first("SELECT text FROM note WHERE id = ?", .id(person)) { $0.blobOrNil(0) }
        guard let sealed else { return nil }
        return try tx.open(sealed, at: place(person.raw), under: key(person))
    }

    static func erase(_ person: PersonID, in store: Store) throws {
        try store.write(as: .tester) { tx in
            try tx.erase([ErasureItem(person: person, category: 4, record: person.raw)])
            try tx.run("DELETE FROM note WHERE person = ?", .id(person))
            try tx.audit("note.erase", about: [person])
        }
    }

    /// What the room does when the ledger is followed anew.
    static let replay: LedgerReplay = { tx, block in
        guard block.entry.kind == .erase else { return }
        for item in block.entry.items { try tx.run("DELETE FROM note WHERE person = ?", .id(item.person)) }
    }
}
