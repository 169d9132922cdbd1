import Backups
import Days
import Foundation
import SQLite
import Sealing
import Store
import TestSupport
import Testing

@Suite("Key copy")
struct KeyCopyTests {
    let fixture: Fixture
    var store: Store { fixture.store }

    init() throws { fixture = try Fixture() }

    @Test("A key copy holds the keys and the ledger, no data, for the owner alone, and expires")
    func whole() throws {
        try Notes.erase(try Notes.add("forsvundet", to: store), in: store)
        try Notes.add("bliver", to: store)
        let copy = try fixture.copyKeys()
        try copy.verify(with: store.vault)
        #expect(copy.manifest.kind == .keys)
        #expect(copy.manifest.expires.iso == "2026-12-26")
        #expect(copy.manifest.ledger.seq == 1)
        let names = try FileManager.default.contentsOfDirectory(atPath: copy.folder.path)
        #expect(Set(names) == ["keys.sqlite", "ledger", "manifest.json", "manifest.sig"])
        for name in names {
            let mode = try FileManager.default.attributesOfItem(atPath: copy.file(name).path)[.posixPermissions]
            #expect(mode as? Int == 0o600)
        }
        let keys = try Connection(copy.file("keys.sqlite").path, .readOnly)
        #expect(try keys.first("SELECT count(*) FROM person_key") { $0.int(0) } == 1)
        #expect(try Backups.destroyExpired(in: fixture.keyCopies, on: copy.manifest.expires) == [copy.id])
    }

    @Test("A lost, empty or damaged key store is put back from its copy", arguments: ["missing", "empty", "garbage"])
    func lost(how: String) throws {
        try Notes.erase(try Notes.add("forsvundet", to: store), in: store)
        try Notes.add("bliver", to: store)
        let copy = try fixture.copyKeys()
        let opening = try fixture.closedCopy()
        try damage(opening.files.keys, how)
        try KeyCopies.restore(copy, for: opening)
        #expect(try Notes.all(in: Store.open(opening, replay: nil)) == ["bliver"])
        #expect(!FileManager.default.fileExists(atPath: opening.files.directory.appending(path: "restoring").path))
    }

    @Test("A key copy from before an erasure never revives: it is refused, or goes back without the erased keys")
    func neverRevives() throws {
        let gone = try Notes.add("forsvundet", to: store)
        try Notes.add("bliver", to: store)
        let backup = try fixture.backUp()
        let copy = try fixture.copyKeys()
        try Notes.erase(gone, in: store)
        let opening = try fixture.closedCopy()
        try damage(opening.files.keys, "missing")
        #expect(throws: BackupError.wouldRevive(count: 1)) { try KeyCopies.restore(copy, for: opening) }
        #expect(!FileManager.default.fileExists(atPath: opening.files.keys.path))
        try KeyCopies.restore(copy, for: opening, destroyingErased: true)
        let keys = try Connection(opening.files.keys.path, .readWrite)
        #expect(try keys.first("SELECT count(*) FROM person_key") { $0.int(0) } == 1)
        #expect(try keys.first("SELECT count(*) FROM lookup") { $0.int(0) } == 1)
        try Restore(opening, replay: Notes.replay).apply(backup, as: .tester)
        let restored = try Store.open(opening, replay: Notes.replay)
        #expect(try Notes.all(in: restored) == ["bliver"])
        #expect(try Notes.found("forsvundet", in: restored).isEmpty)
    }

    @Test("A copy that is older than the ledger, but holds nothing erased since, goes back as it is")
    func olderButHarmless() throws {
        let copy = try fixture.copyKeys()
        try Notes.erase(try Notes.add("forsvundet", to: store), in: store)
        let opening = try fixture.closedCopy()
        try damage(opening.files.keys, "missing")
        try KeyCopies.restore(copy, for: opening)
        #expect(try Notes.all(in: Store.open(opening, replay: Notes.replay)).isEmpty)
    }

    @Test("With everything lost but a backup, a key copy and the master key, the tenant comes back")
    func everythingLost() throws {
        try Notes.erase(try Notes.add("forsvundet", to: store), in: store)
        try Notes.add("bliver", to: store)
        let backup = try fixture.backUp()
        let copy = try fixture.copyKeys()
        let opening = try fixture.closedCopy()
        try FileManager.default.removeItem(at: opening.files.directory)
        try KeyCopies.restore(copy, for: opening)
        try Restore(opening, replay: Notes.replay).apply(backup, as: .tester)
        let restored = try Store.open(opening, replay: nil)
        #expect(try Notes.all(in: restored) == ["bliver"])
        #expect(try restored.ledger.all().map(\.seq) == [1])
    }

    @Test("A ledger that has lost what the copy knows is refused")
    func ledgerBehind() throws {
        let empty = try Data(contentsOf: store.files.ledger)
        try Notes.erase(try Notes.add("forsvundet", to: store), in: store)
        let copy = try fixture.copyKeys()
        let opening = try fixture.closedCopy()
        try damage(opening.files.keys, "missing")
        try empty.write(to: opening.files.ledger)
        #expect(throws: BackupError.ledgerBehind(copy.id)) { try KeyCopies.restore(copy, for: opening) }
    }

    @Test("Nothing is put over a key store that is whole, nor from another tenant, kind, day or master key")
    func refused() throws {
        let copy = try fixture.copyKeys()
        let backup = try fixture.backUp()
        let foreign = try Fixture(tenant: "andenby").copyKeys()
        let opening = try fixture.closedCopy()
        #expect(throws: BackupError.keysUsable) { try KeyCopies.restore(copy, for: opening) }
        let wrong = try Notes.opening(
            opening.files.directory, "testby", MasterKey(key: .random()), fixture.clock)
        #expect(throws: StoreError.wrongKey) { try KeyCopies.restore(copy, for: wrong) }
        try damage(opening.files.keys, "missing")
        #expect(throws: StoreError.wrongKey) { try KeyCopies.restore(copy, for: wrong) }
        #expect(throws: BackupError.wrongKind(backup.id)) { try KeyCopies.restore(backup, for: opening) }
        #expect(throws: BackupError.otherTenant(backup: foreign.id, tenant: "andenby")) {
            try KeyCopies.restore(foreign, for: opening)
        }
        fixture.clock.advance(days: 35)
        #expect(throws: BackupError.expired(copy.id)) { try KeyCopies.restore(copy, for: opening) }
        #expect(!FileManager.default.fileExists(atPath: opening.files.keys.path))
    }

    private func damage(_ file: URL, _ how: String) throws {
        for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file.path + suffix) }
        switch how {
        case "missing": try FileManager.default.removeItem(at: file)
        case "empty": try Data().write(to: file)
        default: try Data(repeating: 7, count: 9000).write(to: file)
        }
    }
}
