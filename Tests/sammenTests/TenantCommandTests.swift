import Foundation
import Testing

@testable import sammen

@Suite("Tenants")
struct TenantCommandTests {
    @Test("A tenant is made, listed and shown with its operator, and a second of its name is refused untouched")
    func create() throws {
        let installation = try TestInstallation.withTenant("vejle", kind: "municipality")
        let listed = installation.run("tenant list")
        #expect(listed.out.contains("vejle"))
        #expect(listed.out.contains("municipality"))
        let shown = installation.run("tenant show --json")
        #expect(shown.status == .done)
        #expect(shown.result["kind"] as? String == "municipality")
        let before = TestInstallation.bytes(below: installation.tenantFolder("vejle"))
        let again = installation.run("tenant create vejle --kind region")
        #expect(again.status == .usage)
        #expect(again.err.contains("exists already"))
        #expect(TestInstallation.bytes(below: installation.tenantFolder("vejle")) == before)
    }

    @Test("A path, a capital or an empty text is no tenant's name", arguments: ["../x", "/etc", "Vejle", "a/b", ""])
    func names(_ name: String) throws {
        let installation = try TestInstallation()
        _ = installation.run("keys create")
        let made = installation.run(words: ["tenant", "create", name, "--kind", "region"])
        #expect(made.status == .usage)
        #expect(made.err.contains("small letters, digits and hyphens"))
        let opened = installation.run(words: ["tenant", "show", "--tenant", name])
        #expect([.usage, .noTenant].contains(opened.status))
    }

    @Test("An unknown tenant exits with 10 and the nearest name")
    func unknown() throws {
        let installation = try TestInstallation.withTenant("vejle")
        let result = installation.run("retention rules --tenant vejel")
        #expect(result.status == .noTenant)
        #expect(result.err.contains("vejle"))
        #expect(result.out.isEmpty)
    }

    @Test("An unknown programme exits with 2 and the nearest name, at creation and later")
    func unknownProgramme() throws {
        let installation = try TestInstallation.withTenant()
        let later = installation.run("programme enable peer-group")
        #expect(later.status == .usage)
        #expect(later.err.contains("peer-groups"))
        let made = installation.run("tenant create ny --kind region --programme one-to-one-mentorin")
        #expect(made.status == .usage)
        #expect(made.err.contains("one-to-one-mentoring"))
    }

    @Test("A typo in tenant.json is refused with its key path and the nearest known name")
    func typo() throws {
        let installation = try TestInstallation.withTenant()
        let file = installation.tenantFolder().appendingPathComponent("tenant.json")
        let text = try String(contentsOf: file, encoding: .utf8)
        try text.replacing("name:", with: "nmae:").write(to: file, atomically: true, encoding: .utf8)
        let result = installation.run("tenant show")
        #expect(result.status == .usage)
        #expect(result.err.contains("nmae"))
        #expect(result.err.contains("did you mean name"))
        #expect(result.err.contains("error: tenant.json"))
    }

    @Test("Somebody who is no operator is told what to add where, and nothing is opened")
    func notAnOperator() throws {
        let installation = try TestInstallation.withTenant()
        installation.user = "mallory"
        let result = installation.run("tenant show")
        #expect(result.status == .usage)
        #expect(result.err.contains("tenant.json"))
        #expect(result.err.contains("user: \"mallory\""))
        #expect(result.out.isEmpty)
    }

    @Test("An operator without the role is refused")
    func role() throws {
        let installation = try TestInstallation.withTenant()
        let file = installation.tenantFolder().appendingPathComponent("tenant.json")
        let text = try String(contentsOf: file, encoding: .utf8)
        try text.replacing("\"administrator\", ", with: "").write(to: file, atomically: true, encoding: .utf8)
        let result = installation.run("programme disable peer-groups")
        #expect(result.status == .usage)
        #expect(result.err.contains("administrator"))
    }

    @Test("A folder of another user of the machine is not opened", .enabled(if: geteuid() == 0))
    func otherOwner() throws {
        let installation = try TestInstallation.withTenant()
        #expect(chown(installation.tenantFolder().path, 65_534, 65_534) == 0)
        let result = installation.run("tenant show")
        #expect(result.status == .usage)
        #expect(result.err.contains("another user"))
    }

    @Test("A wrong master key exits with 12 and changes nothing")
    func wrongKey() throws {
        let installation = try TestInstallation.withTenant()
        let before = TestInstallation.bytes(below: installation.tenantFolder())
        installation.environment["SAMMEN_MASTER_KEY"] = installation.folder.appendingPathComponent("other.key").path
        #expect(installation.run("keys create").status == .done)
        let result = installation.run("retention rules")
        #expect(result.status == .wrongKey)
        #expect(result.err.contains("--master-key"))
        let after = TestInstallation.bytes(below: installation.tenantFolder())
        for (path, bytes) in before where !path.hasSuffix("-shm") && !path.hasSuffix("-wal") {
            #expect(after[path] == bytes, "\(path)")
        }
    }

    @Test("A master key that others can read, and one that is missing, are configuration errors")
    func exposedKey() throws {
        let installation = try TestInstallation.withTenant()
        let key = installation.folder.appendingPathComponent("master.key")
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: key.path)
        #expect(installation.run("retention rules").status == .usage)
        try FileManager.default.removeItem(at: key)
        #expect(installation.run("retention rules").status == .usage)
    }

    @Test("A master key gets its folder, for its owner alone, and what is no folder is refused with a message")
    func keyFolder() throws {
        let installation = try TestInstallation()
        let folder = installation.folder.appendingPathComponent("etc/sammen")
        let key = folder.appendingPathComponent("master.key")
        #expect(installation.run("keys create --master-key \(key.path)").status == .done)
        let mode = try FileManager.default.attributesOfItem(atPath: folder.path)[.posixPermissions] as? Int
        #expect(mode == 0o700)
        let below = installation.run("keys create --master-key \(key.path)/other.key")
        #expect(below.status == .failed)
        #expect(!below.err.isEmpty)
    }

    @Test("An existing master key is never overwritten")
    func keepKey() throws {
        let installation = try TestInstallation.withTenant()
        let key = installation.folder.appendingPathComponent("master.key")
        let before = try Data(contentsOf: key)
        #expect(installation.run("keys create").status == .usage)
        #expect(try Data(contentsOf: key) == before)
    }

    @Test("Deleting needs a disabled tenant and its name; the other tenant keeps every byte")
    func delete() throws {
        let installation = try TestInstallation.withTenant("vejle")
        _ = installation.run("tenant create fredericia --kind association")
        let other = TestInstallation.bytes(below: installation.tenantFolder("fredericia"))
        #expect(installation.run("tenant delete --confirm=vejle").status == .refused)
        #expect(installation.run("tenant disable").status == .done)
        #expect(installation.run("person find x").status == .refused)
        #expect(installation.run("tenant delete").status == .refused)
        #expect(installation.run("tenant delete --confirm=fredericia").status == .refused)
        #expect(installation.run("tenant delete", answers: ["vejle"]).status == .done)
        #expect(!FileManager.default.fileExists(atPath: installation.tenantFolder("vejle").path))
        #expect(TestInstallation.bytes(below: installation.tenantFolder("fredericia")) == other)
    }

    @Test("With all tenants, one that cannot be opened does not stop the others")
    func allTenants() throws {
        let installation = try TestInstallation.withTenant("vejle")
        _ = installation.run("tenant create fredericia --kind association")
        installation.environment["SAMMEN_TENANT"] = nil
        let file = installation.tenantFolder("vejle").appendingPathComponent("tenant.json")
        try "{".write(to: file, atomically: true, encoding: .utf8)
        let result = installation.run("retention rules --all-tenants --json")
        #expect(result.status == .partly)
        #expect((result.document["tenants"] as? [Any])?.count == 2)
    }

    @Test("A dry run of a change leaves every byte of configuration")
    func dryRun() throws {
        let installation = try TestInstallation.withTenant()
        let file = installation.tenantFolder().appendingPathComponent("tenant.json")
        let before = try Data(contentsOf: file)
        let result = installation.run("programme disable peer-groups --dry-run")
        #expect(result.status == .done)
        #expect(result.err.contains("nothing was changed"))
        #expect(try Data(contentsOf: file) == before)
        #expect(installation.run("programme disable peer-groups").status == .done)
        #expect(try Data(contentsOf: file) != before)
    }

    @Test("The doctor is content with a new tenant, and names what is wrong")
    func doctor() throws {
        let installation = try TestInstallation.withTenant()
        #expect(installation.run("doctor").status == .done)
        try FileManager.default.removeItem(at: installation.tenantFolder().appendingPathComponent("ledger"))
        let result = installation.run("doctor")
        #expect(result.status == .problems)
        #expect(result.out.contains("ledger"))
    }
}
