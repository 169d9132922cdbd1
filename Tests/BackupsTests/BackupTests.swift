import Backups
import Days
import Foundation
import SQLite
import Sealing
import Store
import TestSupport
import Testing

@Suite("Backup")
struct BackupTests {
    let fixture: Fixture
    var store: Store { fixture.store }

    init() throws { fixture = try Fixture() }

    @Test("A backup is whole, listed, signed, for the owner alone, and expires with the tenant's period")
    func whole() throws {
        try Notes.add("første", to: store)
        let backup = try fixture.backUp()
        try backup.verify(with: store.vault)
        #expect(try Backups.list(in: fixture.copies).backups == [backup])
        #expect(backup.manifest.expires.iso == "2026-12-26")
        #expect(backup.manifest.files.map(\.name) == ["data.sqlite", "access.sqlite"])
        #expect(!backup.isExpired(on: try Day(iso: "2026-12-25")))
        #expect(backup.isExpired(on: try Day(iso: "2026-12-26")))
        #expect(try mode(backup.folder) == 0o700)
        for name in try FileManager.default.contentsOfDirectory(atPath: backup.folder.path) {
            #expect(try mode(backup.file(name)) == 0o600)
        }
    }

    @Test("A backup holds no key, no look-up and no ledger, and tells nobody's words")
    func noKeys() throws {
        try Notes.add("kanariefugl@example.dk", to: store)
        let keys = try Connection(store.files.keys.path, .readWrite)
        let secrets = try keys.all(
            "SELECT wrapped FROM person_key UNION ALL SELECT hash FROM lookup UNION ALL SELECT wrapped FROM tenant_key"
        ) { $0.blob(0) }
        #expect(secrets.count == 3)
        let backup = try fixture.backUp()
        let names = try FileManager.default.contentsOfDirectory(atPath: backup.folder.path)
        #expect(Set(names) == ["data.sqlite", "access.sqlite", "manifest.json", "manifest.sig"])
        for name in names {
            let content = try Data(contentsOf: backup.file(name))
            #expect(content.range(of: Data("kanariefugl".utf8)) == nil)
            for secret in secrets { #expect(content.range(of: Data(secret)) == nil) }
        }
    }

    @Test("A backup from before an erasure holds nothing readable of the erased, and the survivors stay readable")
    func unreadable() throws {
        let gone = try Notes.add("forsvundet", to: store)
        try Notes.add("bliver", to: store)
        let backup = try fixture.backUp()
        try Notes.erase(gone, in: store)
        let copy = try Connection(backup.file("data.sqlite").path, .readOnly)
        let sealed = try #require(
            try copy.first("SELECT text FROM note WHERE person = ?", .id(gone)) { $0.blob(0) })
        let opened = try store.upkeep {
            try $0.open(
                sealed, at: Place("note", "text", row: gone.raw), under: KeyName(person: gone, category: 4))
        }
        #expect(opened == .erased)
        let keys = try Connection(store.files.keys.path, .readWrite)
        let left = try keys.first("SELECT count(*) FROM person_key WHERE person = ?", .id(gone)) { $0.int(0) }
        #expect(left == 0)
        #expect(try Notes.all(in: store) == ["bliver"])
    }

    @Test("A backup carries no deleted row along")
    func compact() throws {
        let gone = try Notes.add("forsvundet", to: store)
        let row = try store.upkeep { try $0.first("SELECT text FROM note") { $0.blob(0) } }
        try Notes.erase(gone, in: store)
        let content = try Data(contentsOf: try fixture.backUp().file("data.sqlite"))
        #expect(content.range(of: Data(try #require(row))) == nil)
    }

    @Test("Any changed, missing or exchanged file of a backup is found")
    func changed() throws {
        try Notes.add("a", to: store)
        let backup = try fixture.backUp()
        for name in ["data.sqlite", "access.sqlite"] {
            let original = try Data(contentsOf: backup.file(name))
            var flipped = original
            flipped[original.count / 2] ^= 1
            for content in [flipped, original.dropLast(), Data()] {
                try content.write(to: backup.file(name))
                #expect(throws: BackupError.fileChanged(backup: backup.id, file: name)) {
                    try backup.verify(with: store.vault)
                }
            }
            try FileManager.default.removeItem(at: backup.file(name))
            #expect(throws: BackupError.fileChanged(backup: backup.id, file: name)) {
                try backup.verify(with: store.vault)
            }
            try original.write(to: backup.file(name))
        }
        try backup.verify(with: store.vault)
    }

    @Test("A manifest that was changed, or signed by another tenant, is refused")
    func forged() throws {
        let backup = try fixture.backUp()
        let manifest = try String(contentsOf: backup.file("manifest.json"), encoding: .utf8)
        let longer = manifest.replacing("2026-12-26", with: "2036-12-26")
        #expect(longer != manifest)
        try Data(longer.utf8).write(to: backup.file("manifest.json"))
        #expect(throws: BackupError.tampered(backup.id)) {
            try Backup(reading: backup.folder).verify(with: store.vault)
        }
        try Data(manifest.utf8).write(to: backup.file("manifest.json"))
        try Data("00\n".utf8).write(to: backup.file("manifest.sig"))
        #expect(throws: BackupError.tampered(backup.id)) { try backup.verify(with: store.vault) }
        let same = try Fixture()
        #expect(throws: BackupError.tampered(backup.id)) { try backup.verify(with: same.store.vault) }
        let other = try Fixture(tenant: "andenby")
        #expect(throws: BackupError.otherTenant(backup: backup.id, tenant: "testby")) {
            try backup.verify(with: other.store.vault)
        }
    }

    @Test("Expired copies are destroyed on their day, with what an interrupted run left; others stay")
    func expiry() throws {
        let first = try fixture.backUp()
        fixture.clock.advance(days: 10)
        let second = try fixture.backUp()
        let left = fixture.copies.appending(path: ".old.expired")
        try FileManager.default.createDirectory(at: left, withIntermediateDirectories: true)
        let expiry = first.manifest.expires
        #expect(try Backups.destroyExpired(in: fixture.copies, on: expiry.adding(days: -1)).isEmpty)
        #expect(!FileManager.default.fileExists(atPath: left.path))
        #expect(try Backups.destroyExpired(in: fixture.copies, on: expiry) == [first.id])
        #expect(try Backups.list(in: fixture.copies).backups == [second])
        #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.copies.path) == [second.id])
    }

    @Test("A folder that is no whole backup is listed as such, and never destroyed as one")
    func unreadableFolder() throws {
        let strange = fixture.copies.appending(path: "strange")
        try FileManager.default.createDirectory(at: strange, withIntermediateDirectories: true)
        let found = try Backups.list(in: fixture.copies)
        #expect(found.backups.isEmpty && found.unreadable == ["strange"])
        #expect(try Backups.destroyExpired(in: fixture.copies, on: try Day(iso: "2099-01-01")).isEmpty)
        #expect(FileManager.default.fileExists(atPath: strange.path))
        #expect(throws: BackupError.notABackup("strange")) { try Backup(reading: strange) }
        #expect(throws: BackupError.notFound("none")) { try Backup(reading: fixture.copies.appending(path: "none")) }
        #expect(try Backups.list(in: fixture.copies.appending(path: "nowhere")).backups.isEmpty)
    }

    @Test("A backup is an entry of the audit trail, and taking one leaves no half folder when it fails")
    func recorded() throws {
        let backup = try fixture.backUp()
        let details = try store.upkeep {
            try $0.all("SELECT detail FROM audit WHERE action = 'backup.create'") { $0.text(0) }
        }
        #expect(details == [backup.id])
        let blocked = fixture.temporary.directory.appending(path: "file")
        try Data().write(to: blocked)
        #expect(throws: BackupError.cannotWrite(file: "file")) {
            try Backups.create(store, in: blocked, keptFor: fixture.period, as: .tester)
        }
    }

    private func mode(_ url: URL) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
    }
}
