import Backups
import Days
import Foundation
import PersonalData
import Retention
import SQLite
import Sealing
import Store
import TestSupport
import Testing

@Suite("Doctor")
struct DoctorTests {
    let temporary: TemporaryStore
    var store: Store { temporary.store }
    let doctor = Doctor(inventory: DoctorTests.inventory, programmes: ["peer-groups"], clockJumpLimitDays: 45)

    private static let schema = Migration(
        module: "Doctor", number: 1,
        sql: Array(
            """
            CREATE TABLE note(
                id INTEGER PRIMARY KEY, person INTEGER NOT NULL, text BLOB, ended INTEGER, programme TEXT NOT NULL
            ) STRICT;
            """.utf8))

    private static let inventory =
        Inventory.retention
        + Inventory(
            holdings: [
                Holding(
                    "note", .otherNotes, person: "person", record: "id",
                    columns: [
                        .identifier("id"), .identifier("person"), .sealed("text", "note"), .date("ended"),
                        .status("programme"),
                    ])
            ],
            sources: [
                RecordSource(
                    .otherNotes, ended: "SELECT id AS record, person, ended AS start FROM note WHERE ended IS NOT NULL",
                    all: "SELECT count(*) FROM note")
            ])

    init() throws {
        temporary = try TemporaryStore(Migration.retention + [DoctorTests.schema])
        try Data("{}".utf8).write(to: store.files.configuration)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: store.files.configuration.path)
        try store.write(as: .tester) { tx in try Rules.seed(tx, kind: .association) }
    }

    @Test("A sound tenant has no problems, and examining changes nothing")
    func sound() throws {
        try add(ended: "2026-11-01")
        #expect(try store.truncateLogs())
        let before = try temporary.fileHashes()
        #expect(FileChecks.examine(store.files) == [])
        #expect(try doctor.examine(store) == [])
        #expect(try temporary.fileHashes() == before)
    }

    @Test("Missing files, open permissions, broken structure and leftovers are found from outside")
    func outside() throws {
        try add()
        let files = store.files
        try FileManager.default.removeItem(at: files.configuration)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: files.ledger.path)
        try FileManager.default.createDirectory(
            at: files.directory.appending(path: "restoring"), withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        let copy = TenantFiles(temporary.directory.appending(path: "copy"))
        try FileManager.default.copyItem(at: files.directory, to: copy.directory)
        for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: copy.keys.path + suffix) }
        try Data(repeating: 7, count: 9000).write(to: copy.keys)
        let found = FileChecks.examine(copy)
        let problems = Set(found.filter { !$0.isNotice }.map(\.check))
        #expect(problems == [.files, .permissions, .integrity, .residue])
        #expect(found.contains { $0.isNotice && $0.check == .residue })
        #expect(found.first { $0.check == .integrity }?.message.hasPrefix("keys.sqlite") == true)
    }

    @Test("An orphan key is swept after a day, with a ledger entry, and a key with a row never")
    func orphans() throws {
        try add()
        try orphan()
        #expect(try doctor.examine(store) == [])
        #expect(try doctor.sweepOrphanKeys(in: store, as: .tester) == 0)
        temporary.clock.advance(milliseconds: 86_400_001)
        #expect(try doctor.examine(store).map(\.check) == [.keys])
        #expect(try doctor.sweepOrphanKeys(in: store, as: .tester) == 1)
        #expect(try doctor.examine(store) == [])
        #expect(try keys() == 1)
        #expect(try store.ledger.all().map(\.entry.items.count) == [1])
    }

    @Test("After a restore no orphan key is swept, ever")
    func restored() throws {
        let copies = temporary.directory.appending(path: "copies")
        let backup = try Backups.create(store, in: copies, keptFor: Period("P35D"), as: .tester)
        try add()
        let opening = Opening(
            directory: store.files.directory, tenant: store.tenant, master: temporary.master,
            migrations: Migration.retention + [DoctorTests.schema], clock: temporary.clock)
        try Restore(opening, replay: Erasure(DoctorTests.inventory).replay).apply(backup, as: .tester)
        temporary.clock.advance(days: 30)
        #expect(try keys() == 1)
        #expect(try doctor.sweepOrphanKeys(in: store, as: .tester) == 0)
        #expect(try keys() == 1)
        #expect(try doctor.examine(store).first { $0.check == .keys }?.isNotice == true)
    }

    @Test("No key is swept while a purge or a restore runs")
    func locked() throws {
        let lock = try store.purgeLock()
        _ = withExtendedLifetime(lock) {
            #expect(throws: StoreError.purgeRunning) { try doctor.sweepOrphanKeys(in: store, as: .tester) }
        }
    }

    @Test("A sealed row whose key is gone without an erasure is a problem")
    func unexplained() throws {
        try add()
        try Connection(store.files.keys.path, .readWrite).run("DELETE FROM person_key")
        let found = try doctor.examine(store)
        #expect(found.map(\.check) == [.keys])
        #expect(found[0].message.hasPrefix("1 sealed rows of note"))
    }

    @Test("A ledger that was changed, an overdue record, an unknown programme and a wrong clock are problems")
    func inside() throws {
        try add(ended: "2026-01-01", programme: "choir")
        #expect(Set(try doctor.examine(store).map(\.check)) == [.overdue, .programmes])
        temporary.clock.advance(days: -1)
        #expect(try doctor.examine(store).contains { $0.check == .clock })
        temporary.clock.advance(days: 60)
        #expect(try doctor.examine(store).contains { $0.check == .clock })
        try Data("#1 erase\n".utf8).write(to: store.files.ledger)
        #expect(try doctor.examine(store).map(\.check) == [.ledger])
    }

    @Test("An expired copy that is still there is a problem")
    func expiredCopies() throws {
        let copies = temporary.directory.appending(path: "copies")
        try Backups.create(store, in: copies, keptFor: Period("P10D"), as: .tester)
        temporary.clock.advance(days: 9)
        #expect(try doctor.examine(store, copiesIn: [copies]) == [])
        temporary.clock.advance(days: 1)
        #expect(try doctor.examine(store, copiesIn: [copies]).map(\.check) == [.backups])
    }

    private func add(ended: String? = nil, programme: String = "peer-groups") throws {
        let day = try ended.map { try Day(iso: $0) }
        try store.write(as: .tester) { tx in
            let person: PersonID = tx.newID()
            let row = Randomness.id()
            try tx.run(
                "INSERT INTO note VALUES (?, ?, ?, ?, ?)", .int(row), .id(person),
                try tx.seal("ord", at: Place("note", "text", row: row), under: key(person, row)), .day(day),
                .text(programme))
            try tx.audit("note.add", about: [person])
        }
    }

    /// A key of a write whose row was never committed.
    private func orphan() throws {
        try store.write(as: .tester) { tx in
            let person: PersonID = tx.newID()
            _ = try tx.seal("ord", at: Place("note", "text", row: 1), under: key(person, 1))
        }
    }

    private func key(_ person: PersonID, _ row: Int64) -> KeyName {
        KeyName(person: person, category: Category.otherNotes.number, record: row)
    }

    private func keys() throws -> Int64? {
        try Connection(store.files.keys.path, .readWrite).first("SELECT count(*) FROM person_key") { $0.int(0) }
    }
}
