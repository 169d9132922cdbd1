import Days
import Foundation
import SQLite
import Sealing
import Synchronization
import TestSupport
import Testing

@testable import Store

@Suite("One tenant's files")
struct StoreTests {
    let fixture: TemporaryStore
    var store: Store { fixture.store }

    init() throws { fixture = try TemporaryStore(Notes.migrations) }

    @Test("What is sealed comes back, also after opening anew")
    func roundTrip() throws {
        let person = try Notes.add("Går tur om onsdagen", to: store)
        #expect(try Notes.text(of: person, in: store) == .text("Går tur om onsdagen"))
        try fixture.reopen()
        #expect(try Notes.text(of: person, in: store) == .text("Går tur om onsdagen"))
    }

    @Test("No file of the tenant holds the text, nor its look-up")
    func nothingInClear() throws {
        try Notes.add("canary-quietriver", to: store)
        #expect(try fixture.filesContaining("canary-quietriver").isEmpty)
    }

    @Test("A row that nobody waited for undoes the whole write when it is refused, its key and its entry included")
    func refusedAddition() throws {
        let known = try Notes.add("Går tur om onsdagen", to: store)
        let new: PersonID = Identifier(raw: known.raw ^ 1)
        let error = #expect(throws: SQLiteError.self) {
            try store.write(as: .tester) { tx in
                let sealed = try tx.seal("Maler", at: Notes.place(new.raw), under: Notes.key(new))
                for row in [new, known] {
                    try tx.add("INSERT INTO note VALUES (?, ?, ?)") { [.id(row), .id(new), sealed] }
                }
                try tx.audit("note.add", about: [new])
            }
        }
        #expect(error?.isConstraint == true)
        #expect(try Notes.text(of: new, in: store) == nil)
        #expect(try store.upkeep { tx in try tx.hasKey(Notes.key(new)) } == false)
        #expect(try store.whoChanged(new).isEmpty)
        #expect(try Notes.text(of: known, in: store) == .text("Går tur om onsdagen"))
    }

    @Test("A row that nobody waited for counts as a change: without an entry in the trail it is refused")
    func unauditedAddition() throws {
        #expect(throws: StoreError.unaudited) {
            try store.write(as: .tester) { tx in try tx.add("INSERT INTO note VALUES (1, 1, NULL)") { [] } }
        }
    }

    @Test("The write-ahead log does not grow with what is written")
    func shortLog() throws {
        let long = String(repeating: "x", count: 1 << 20)
        for _ in 0..<20 { try Notes.add(long, to: store) }
        let log = URL(fileURLWithPath: store.files.data.path + "-wal")
        #expect(try log.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0 < 8 << 20)
    }

    @Test("What is asked for afterwards is done in a write of its own, and not at all when the first is undone")
    func afterwards() throws {
        struct Undone: Error {}
        let seen = Mutex<[Bool]>([])
        func write(failing: Bool) throws {
            try store.write(as: .tester) { tx in
                let person: PersonID = tx.newID()
                try tx.run("INSERT INTO note VALUES (?, ?, NULL)", .id(person), .id(person))
                try tx.audit("note.add")
                tx.afterwards { [store] tx in
                    let stands = try store.upkeep { other in
                        try other.first("SELECT 1 FROM note WHERE id = ?", .id(person)) { _ in true }
                    }
                    seen.withLock { $0.append(stands ?? false) }
                    try tx.run("DELETE FROM note WHERE id = ?", .id(person))
                    try tx.audit("note.erase")
                }
                if failing { throw Undone() }
            }
        }
        #expect(throws: Undone.self) { try write(failing: true) }
        #expect(seen.withLock { $0 } == [])
        try write(failing: false)
        #expect(seen.withLock { $0 } == [true], "another reader sees the first change already")
        #expect(try store.upkeep { tx in try tx.first("SELECT count(*) FROM note") { $0.int(0) } } == 0)
    }

    @Test("A change without an audit entry is refused and undone")
    func unaudited() throws {
        #expect(throws: StoreError.unaudited) {
            try store.write(as: .tester) { tx in
                try tx.run("INSERT INTO note VALUES (1, 1, NULL)")
            }
        }
        #expect(try store.upkeep { try $0.first("SELECT count(*) FROM note") { $0.int(0) } } == 0)
    }

    @Test("A value moved to another row does not open")
    func movedValue() throws {
        let one = try Notes.add("a", to: store)
        let other = try Notes.add("b", to: store)
        try store.write(as: .tester) { tx in
            try tx.run("UPDATE note SET text = (SELECT text FROM note WHERE id = ?) WHERE id = ?", .id(one), .id(other))
            try tx.audit("test.move")
        }
        #expect(throws: StoreError.damaged(what: "a sealed value in note.text")) {
            try Notes.text(of: other, in: store)
        }
    }

    @Test("Another master key does not open the tenant, and changes nothing")
    func wrongKey() throws {
        let before = try fixture.fileHashes()
        #expect(throws: StoreError.wrongKey) { try fixture.open(master: MasterKey(key: .random())) }
        #expect(try fixture.fileHashes() == before)
    }

    @Test("A tenant is made once")
    func secondCreate() throws {
        let opening = Opening(
            directory: fixture.directory.appendingPathComponent("testby"), tenant: try TenantName("testby"),
            master: fixture.master, migrations: [], clock: fixture.clock)
        #expect(throws: StoreError.alreadyExists) { try Store.create(opening) }
    }

    @Test("A tenant name cannot be a path", arguments: ["../vejle", "a/b", "", "Vejle", "a b", ".", "vejle\0"])
    func tenantNames(_ text: String) {
        #expect(throws: StoreError.tenantName) { try TenantName(text) }
    }

    @Test("A data file of a newer version is refused, also by a process that had it open")
    func newerSchema() throws {
        let more =
            Notes.migrations + [
                Migration(module: "Notes", number: 2, sql: Array("ALTER TABLE note ADD COLUMN day INTEGER;".utf8))
            ]
        let newer = try fixture.open(migrations: more)
        try newer.write(as: .tester) { try $0.audit("test.nothing") }
        #expect(throws: StoreError.newerSchema) { try Notes.add("x", to: store) }
        #expect(throws: StoreError.newerSchema) { try fixture.open() }
    }

    @Test("A migration that was edited after it shipped is refused")
    func editedMigration() throws {
        let edited = [Migration(module: "Notes", number: 1, sql: Array("CREATE TABLE other(id INTEGER) STRICT;".utf8))]
        #expect(throws: StoreError.changedMigration(module: "Notes", number: 1)) {
            try fixture.open(migrations: edited)
        }
    }

    @Test("A missing file is named")
    func missingFile() throws {
        try FileManager.default.removeItem(at: store.files.ledger)
        #expect(throws: StoreError.missing(file: "ledger")) { try fixture.open() }
    }

    @Test(
        "A file that has lost its content closes the tenant and is not filled anew",
        arguments: ["data", "keys", "access"])
    func emptiedFile(_ name: String) throws {
        try Notes.add("a", to: store)
        let file = store.files.directory.appendingPathComponent("\(name).sqlite")
        for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file.path + end) }
        try Data().write(to: file)
        let what = name == "keys" ? "the key store" : "\(name).sqlite is empty"
        #expect(throws: StoreError.damaged(what: what)) { try fixture.open() }
        #expect(try Connection(file.path, .readWrite).first("SELECT count(*) FROM sqlite_schema") { $0.int(0) } == 0)
        try Data("no database".utf8).write(to: file)
        #expect(throws: (any Error).self) { try fixture.open() }
    }

    @Test("An exact look-up finds the person, and no other value does")
    func lookUp() throws {
        let person = try Notes.add("anna@example.org", to: store)
        let found = try store.upkeep { try $0.find("anna@example.org", as: .email) }
        let none = try store.upkeep { try $0.find("anna@example.com", as: .email) }
        let otherKind = try store.upkeep { try $0.find("anna@example.org", as: .phone) }
        #expect(found == [person])
        #expect(none.isEmpty && otherKind.isEmpty)
    }

    @Test("A reader may not write")
    func readersDoNotWrite() throws {
        #expect(throws: SQLiteError.self) {
            try store.read(as: .tester, for: "x") { tx in try tx.run("DELETE FROM note") }
        }
    }
}

@Suite("Random ids")
struct IdentifierTests {
    @Test("A printed id is read back, whatever its case")
    func roundTrip() throws {
        for _ in 0..<1_000 {
            let id = PersonID(raw: Store.newID())
            #expect(id.raw > 0 && id.description.utf8.count == 15)
            #expect(try PersonID(text: id.description.lowercased()) == id)
        }
    }

    @Test(
        "Anything else is refused, without repeating it",
        arguments: [
            "", "P-", "Karen Hansen", "M-0123456789ABC", "P-ZZZZZZZZZZZZZ", "P-0123456789AB", "P-0123456789ABU",
        ])
    func refused(_ text: String) {
        let error = #expect(throws: IdentifierError.self) { try PersonID(text: text) }
        #expect(error?.description.contains("Karen") == false)
    }

    @Test("Rows of one person have ids near each other, and different ones")
    func near() throws {
        let fixture = try TemporaryStore([])
        let ids = try fixture.store.upkeep { tx in
            let person: PersonID = tx.newID()
            return (person, (0..<100).map { _ in tx.newID(near: person) as PersonID })
        }
        #expect(Set(ids.1).count == 100)
        #expect(ids.1.allSatisfy { $0.raw >> 48 == ids.0.raw >> 48 && $0.raw > 0 })
    }
}
