import Days
import Foundation
import Testing

@testable import sammen

@Suite("Backups on the command line")
struct BackupCommandTests {
    private let installation: TestInstallation

    init() throws {
        installation = try TestInstallation.withTenant()
    }

    @Test("A restore brings lost people back, and nobody who was erased since")
    func restore() throws {
        let erased = installation.addPerson("Slettet Sen")
        let kept = installation.addPerson("Bevaret Berg")
        let backup = installation.id("backup create")
        #expect(installation.run("backup verify \(backup)").status == .done)
        #expect(installation.run("backup list").out.contains(backup))
        _ = installation.run("person erase \(erased) --confirm=testby")
        let late = installation.addPerson("Sent Kommet")
        #expect(installation.run("backup restore \(backup)").status == .refused)
        let restored = installation.run("backup restore \(backup) --confirm=testby")
        #expect(restored.status == .done, "\(restored.err)")
        #expect(installation.run("person find Bevaret").out.contains(kept))
        #expect(installation.run("person find Slettet").out.isEmpty)
        #expect(installation.run("person find Sent").out.isEmpty, "added after the backup: \(late)")
        #expect(installation.run("retention verify").status == .done)
    }

    @Test("A restore works when the data file is lost")
    func lost() throws {
        let person = installation.addPerson("Bevaret Berg")
        let backup = installation.id("backup create")
        for name in ["data.sqlite", "data.sqlite-wal", "data.sqlite-shm"] {
            try? FileManager.default.removeItem(at: installation.tenantFolder().appendingPathComponent(name))
        }
        #expect(installation.run("person find Bevaret").status == .failed)
        #expect(installation.run("doctor").status == .problems)
        let restored = installation.run("backup restore \(backup) --confirm=testby")
        #expect(restored.status == .done, "\(restored.err)")
        #expect(installation.run("person find Bevaret").out.contains(person))
    }

    @Test("A changed backup exits with 4, an unknown one and a path with 2")
    func tampered() throws {
        installation.addPerson("Bevaret Berg")
        let backup = installation.id("backup create")
        let folder = installation.folder.appendingPathComponent("backups/testby/\(backup)")
        let manifest = folder.appendingPathComponent("manifest.json")
        let text = try String(contentsOf: manifest, encoding: .utf8)
        try text.replacing("2026", with: "2027").write(to: manifest, atomically: true, encoding: .utf8)
        #expect(installation.run("backup verify \(backup)").status == .problems)
        #expect(installation.run("backup restore \(backup) --confirm=testby").status == .problems)
        #expect(installation.run("backup verify nothing").status == .usage)
        #expect(installation.run("backup verify ../testby/\(backup)").status == .usage)
    }

    @Test("A backup past its day is refused, and the next backup destroys it")
    func expired() throws {
        let backup = installation.id("backup create")
        installation.clock.advance(days: 35)
        #expect(installation.run("backup restore \(backup) --confirm=testby").status == .refused)
        #expect(installation.run("doctor").out.contains("expired"))
        #expect(installation.run("backup create").err.contains("Destroyed 1"))
        #expect(!installation.run("backup list").out.contains(backup))
    }

    @Test("A key copy older than the ledger is refused while it holds keys that were destroyed since")
    func keys() throws {
        let erased = installation.addPerson("Slettet Sen")
        let kept = installation.addPerson("Bevaret Berg")
        let folder = installation.folder.appendingPathComponent("keycopies").path
        let copy = installation.run(words: ["keys", "copy", "--folder", folder]).out
            .trimmingCharacters(in: .newlines)
        _ = installation.run("person erase \(erased) --confirm=testby")
        let words = ["keys", "restore", copy, "--folder", folder, "--confirm=testby"]
        #expect(installation.run(words: words).status == .refused, "the key store is whole")
        for name in ["keys.sqlite", "keys.sqlite-wal", "keys.sqlite-shm"] {
            try? FileManager.default.removeItem(at: installation.tenantFolder().appendingPathComponent(name))
        }
        let refused = installation.run(words: words)
        #expect(refused.status == .refused)
        #expect(refused.err.contains("older than the ledger"))
        #expect(installation.run(words: words + ["--destroy-erased"]).status == .done)
        #expect(installation.run("person find Bevaret").out.contains(kept))
        #expect(installation.run("person find Slettet").out.isEmpty)
    }

    @Test("One timer copies the keys of all tenants, each into a folder of its own, and also of one turned off")
    func allKeys() throws {
        _ = installation.run("tenant create anden --kind association --programme peer-groups")
        #expect(installation.run("tenant disable --tenant anden").status == .done)
        let folder = installation.folder.appendingPathComponent("keycopies")
        #expect(installation.run(words: ["keys", "copy", "--folder", folder.path, "--all-tenants"]).status == .done)
        for name in ["testby", "anden"] {
            let listed = installation.run(words: ["keys", "list", "--folder", folder.path, "--tenant", name, "--json"])
            #expect((listed.result["backups"] as? [[String: Any]])?.count == 1, "\(name)")
            let copies = try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(name).path)
            #expect(copies.count == 1, "\(name)")
        }
    }

    @Test("A key that is missing without the ledger's word closes the tenant's person with a message")
    func unexplained() throws {
        let person = installation.addPerson("Nøgle Nøhr")
        try Damage.removeKeys(in: installation.tenantFolder())
        let result = installation.run("person show \(person)")
        #expect(result.status == .failed)
        #expect(result.err.contains("Damaged"))
        #expect(!result.out.contains("Nøhr"))
        #expect(installation.run("doctor").status == .problems)
    }

    @Test("Data written by a newer version is refused untouched")
    func newer() throws {
        try Damage.raiseSchema(in: installation.tenantFolder())
        let result = installation.run("retention rules")
        #expect(result.status == .failed)
        #expect(result.err.contains("newer version"))
    }

    @Test("Damage of the ledger and of the trail is found")
    func trail() throws {
        installation.addPerson("Spor Sand")
        try Damage.changeTrail(in: installation.tenantFolder())
        let result = installation.run("audit verify")
        #expect(result.status == .problems)
        #expect(result.out.contains("was changed"))
    }
}
