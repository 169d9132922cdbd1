import Backups
import Days
import Foundation
import SQLite
import Sealing
import Store
import TestSupport
import Testing

@Suite("Restore")
struct RestoreTests {
    let fixture: Fixture
    var store: Store { fixture.store }

    init() throws { fixture = try Fixture() }

    @Test("A restore brings back the old data, and never an erased person")
    func neverRevives() throws {
        let gone = try Notes.add("forsvundet", to: store)
        try Notes.add("bliver", to: store)
        let backup = try fixture.backUp()
        try Notes.erase(gone, in: store)
        try Notes.add("senere", to: store)
        try fixture.restore(backup)
        try fixture.reopen()
        #expect(try Notes.all(in: store) == ["bliver"])
        #expect(try Notes.found("forsvundet", in: store).isEmpty)
        #expect(try store.restoredAt() == fixture.clock.now())
        #expect(try !store.needsReplay())
    }

    @Test("A process that has the tenant open sees the restored data at once, and its caches look again")
    func openElsewhere() throws {
        try Notes.add("a", to: store)
        let backup = try fixture.backUp()
        try Notes.add("b", to: store)
        let generation = try store.generation(of: "notes")
        #expect(try Notes.all(in: store) == ["a", "b"])
        try fixture.restore(backup)
        #expect(try Notes.all(in: store) == ["a"])
        #expect(try store.generation(of: "notes") > generation)
        try Notes.add("c", to: store)
        #expect(try Notes.all(in: store) == ["a", "c"])
    }

    @Test("The trail of writes is not rolled back: what was done since the backup, and the restore, stand in it")
    func trail() throws {
        try Notes.add("a", to: store)
        let backup = try fixture.backUp()
        try Notes.add("b", to: store)
        _ = try Notes.all(in: store)
        let reads = try store.trailHeads().access
        try fixture.restore(backup)
        let actions = try store.upkeep { try $0.all("SELECT action FROM audit ORDER BY seq") { $0.text(0) } }
        #expect(actions == ["note.add", "backup.create", "note.add", "backup.restore"])
        #expect(try store.verifyTrails().findings == [])
        #expect(try store.trailHeads().access == reads)
    }

    @Test("An erasure that lands while the restore is prepared is followed too")
    func ledgerGrows() throws {
        let gone = try Notes.add("forsvundet", to: store)
        try Notes.add("bliver", to: store)
        let backup = try fixture.backUp()
        let live = store
        try fixture.restore(
            backup,
            faults: .calling { place in if place == "restore staged" { try Notes.erase(gone, in: live) } })
        #expect(try Notes.all(in: store) == ["bliver"])
    }

    @Test("A person who was erased and came back keeps the new key, whatever becomes of the restore")
    func cameBack() throws {
        let backup = try fixture.backUp()
        let person = try Notes.add("før", to: store)
        try Notes.erase(person, in: store)
        fixture.clock.advance(days: 1)
        try store.write(as: .tester) { tx in
            let key = KeyName(person: person, category: 4)
            try tx.run(
                "INSERT INTO note VALUES (?, ?, ?)", .id(person), .id(person),
                try tx.seal("igen", at: Place("note", "text", row: person.raw), under: key))
            try tx.audit("note.add", about: [person])
        }
        #expect(throws: Stopped.self) {
            try fixture.restore(backup, faults: .calling { if $0 == "restore carried" { throw Stopped() } })
        }
        #expect(try Notes.all(in: store) == ["igen"])
    }

    @Test("Data that is missing, empty or no database is put back", arguments: ["missing", "empty", "garbage", "torn"])
    func lost(how: String) throws {
        try Notes.add("a", to: store)
        let backup = try fixture.backUp()
        let opening = try fixture.closedCopy()
        try damage(opening.files.data, how)
        try Restore(opening, replay: Notes.replay).apply(backup, as: .tester)
        let restored = try Store.open(opening, replay: nil)
        #expect(try Notes.all(in: restored) == ["a"])
        #expect(try restored.verifyTrails().findings == [])
        let staging = opening.files.directory.appending(path: "restoring")
        #expect(!FileManager.default.fileExists(atPath: staging.path))
    }

    @Test("A trail of reads that is lost comes from the backup; one that is whole is never put back")
    func access() throws {
        try Notes.add("a", to: store)
        _ = try Notes.all(in: store)
        let backup = try fixture.backUp()
        let head = try store.trailHeads().access
        let opening = try fixture.closedCopy()
        try damage(opening.files.access, "missing")
        try Restore(opening, replay: Notes.replay).apply(backup, as: .tester)
        let restored = try Store.open(opening, replay: nil)
        #expect(try restored.trailHeads().access == head)
        #expect(try Notes.all(in: restored) == ["a"])
        #expect(try restored.verifyTrails().findings == [])
    }

    @Test("A lost configuration and lost certificates come back; what is there stays as it is")
    func papers() throws {
        let files = store.files
        try Data("{ before }".utf8).write(to: files.configuration)
        try Data("one".utf8).write(to: files.certificates.appending(path: "1.json"))
        try Data("two".utf8).write(to: files.certificates.appending(path: "2.json"))
        let backup = try fixture.backUp()
        try backup.verify(with: store.vault)
        let opening = try fixture.closedCopy()
        try FileManager.default.removeItem(at: opening.files.certificates)
        try Data("{ after }".utf8).write(to: opening.files.configuration)
        try Restore(opening, replay: Notes.replay).apply(backup, as: .tester)
        let certificates = opening.files.certificates
        #expect(try String(contentsOf: opening.files.configuration, encoding: .utf8) == "{ after }")
        #expect(try String(contentsOf: certificates.appending(path: "1.json"), encoding: .utf8) == "one")
        #expect(try String(contentsOf: certificates.appending(path: "2.json"), encoding: .utf8) == "two")
        try Data("changed".utf8).write(to: backup.file("certificates/2.json"))
        #expect(throws: BackupError.fileChanged(backup: backup.id, file: "certificates/2.json")) {
            try backup.verify(with: store.vault)
        }
    }

    @Test("Another tenant's backup, a key copy, an expired or a changed one is refused, and nothing changes")
    func refused() throws {
        let other = try Fixture(tenant: "andenby")
        let foreign = try other.backUp()
        let keys = try fixture.copyKeys()
        let own = try fixture.backUp()
        try Notes.add("a", to: store)
        let before = try fixture.temporary.fileHashes()
        #expect(throws: BackupError.otherTenant(backup: foreign.id, tenant: "andenby")) { try fixture.restore(foreign) }
        #expect(throws: BackupError.wrongKind(keys.id)) { try fixture.restore(keys) }
        let wrong = try fixture.opening(master: MasterKey(key: .random()))
        #expect(throws: StoreError.wrongKey) {
            try Restore(wrong, replay: Notes.replay).apply(own, as: .tester)
        }
        fixture.clock.advance(days: 35)
        #expect(throws: BackupError.expired(own.id)) { try fixture.restore(own) }
        #expect(try fixture.temporary.fileHashes() == before)
    }

    @Test("A ledger older than the backup or than the keys is refused")
    func oldLedger() throws {
        let empty = try Data(contentsOf: store.files.ledger)
        try Notes.erase(try Notes.add("a", to: store), in: store)
        let backup = try fixture.backUp()
        try empty.write(to: store.files.ledger)
        #expect(throws: BackupError.ledgerBehind(backup.id)) { try fixture.restore(backup) }
        let early = try Fixture()
        let before = try early.backUp()
        let old = try Data(contentsOf: early.store.files.ledger)
        try Notes.erase(try Notes.add("a", to: early.store), in: early.store)
        try old.write(to: early.store.files.ledger)
        #expect(throws: StoreError.ledgerBehindKeys) { try early.restore(before) }
    }

    @Test("A backup of a newer schema is refused; one of an older is brought up to date")
    func schemas() throws {
        let old = try fixture.backUp()
        let more =
            Notes.migrations + [
                Migration(
                    module: "More", number: 1, sql: Array("CREATE TABLE more(id INTEGER PRIMARY KEY) STRICT;".utf8))
            ]
        let newer = try fixture.temporary.reopen(migrations: more)
        let backup = try Backups.create(newer, in: fixture.copies, keptFor: fixture.period, as: .tester)
        #expect(throws: BackupError.newerSchema(backup.id)) { try fixture.restore(backup) }
        #expect(throws: StoreError.newerSchema) { try fixture.restore(old) }
        let opening = Opening(
            directory: store.files.directory, tenant: store.tenant, master: fixture.temporary.master,
            migrations: more, clock: fixture.clock)
        try Restore(opening, replay: Notes.replay).apply(old, as: .tester)
        #expect(try newer.upkeep { try $0.first("SELECT count(*) FROM more") { $0.int(0) } } == 0)
    }

    @Test("What a killed restore left beside the data goes with the next opening, but not while a restore runs")
    func abandoned() throws {
        let staging = store.files.directory.appending(path: "restoring")
        try FileManager.default.createDirectory(at: staging, withIntermediateDirectories: true)
        let lock = try store.purgeLock()
        try withExtendedLifetime(lock) {
            _ = try fixture.temporary.open()
            #expect(FileManager.default.fileExists(atPath: staging.path))
        }
        let other = try fixture.closedCopy()
        _ = try Store.open(other, replay: nil)
        #expect(!FileManager.default.fileExists(atPath: other.files.staging.path))
    }

    @Test("A restore waits for no purge: it says that one is running")
    func purging() throws {
        let backup = try fixture.backUp()
        let lock = try store.purgeLock()
        _ = withExtendedLifetime(lock) {
            #expect(throws: StoreError.purgeRunning) { try fixture.restore(backup) }
        }
    }

    private func damage(_ file: URL, _ how: String) throws {
        for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file.path + suffix) }
        switch how {
        case "missing": try FileManager.default.removeItem(at: file)
        case "empty": try Data().write(to: file)
        case "garbage": try Data(repeating: 7, count: 9000).write(to: file)
        default:
            let content = try Data(contentsOf: file)
            try content.prefix(content.count / 2 + 100).write(to: file)
        }
    }
}

struct Stopped: Error {}
