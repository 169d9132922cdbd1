import Days
import Foundation
import Testing

@testable import sammen

@Suite("Two persons on the command line")
struct TwoPersonTests {
    private let installation: TestInstallation

    init() throws {
        installation = try TestInstallation.withTenant()
        try installation.addOperator("berit")
    }

    @Test("Where the tenant demands it, nobody restores alone")
    func restore() throws {
        let person = installation.addPerson("Bevaret Berg")
        let backup = installation.id("backup create")
        try installation.configure("backups: { \"two-persons\": true },")
        let late = installation.addPerson("Sent Kommet")
        let restore = "backup restore \(backup) --confirm=testby"
        let alone = installation.run(restore)
        #expect(alone.status == .refused && alone.err.contains("backup approve \(backup)"), "\(alone.err)")
        #expect(installation.run("backup approve \(backup)").status == .done)
        #expect(installation.run(restore).status == .refused, "one person twice is not two")
        let approved = installation.run(as: "berit", "backup approve \(backup) --json")
        #expect(approved.status == .done && approved.result["validUntil"] as? String == "2026-11-24")
        #expect(installation.run("audit search --action backup.approve").out.contains("berit"))
        #expect(!installation.run("doctor").out.contains(backup), "an approval is nothing to mend")
        #expect(installation.run(restore).status == .done)
        #expect(installation.run("person find Bevaret").out.contains(person))
        #expect(installation.run("person find Sent").out.isEmpty, "\(late)")
        #expect(installation.run("audit search --action backup.restore").out.contains("anna"))
        #expect(installation.run(restore).status == .refused, "an approval holds for one restore")
    }

    @Test("An approval of a restore runs out, and works when the data is lost")
    func lost() throws {
        installation.addPerson("Bevaret Berg")
        let backup = installation.id("backup create")
        try installation.configure("backups: { \"two-persons\": true },")
        for name in ["data.sqlite", "data.sqlite-wal", "data.sqlite-shm"] {
            try? FileManager.default.removeItem(at: installation.tenantFolder().appendingPathComponent(name))
        }
        let approved = installation.run(as: "berit", "backup approve \(backup)")
        #expect(approved.status == .done && approved.err.contains("does not open"), "\(approved.err)")
        installation.clock.advance(days: 4)
        #expect(installation.run("backup restore \(backup) --confirm=testby").status == .refused)
        #expect(installation.run(as: "berit", "backup approve \(backup)").status == .done)
        let restored = installation.run("backup restore \(backup) --confirm=testby")
        #expect(restored.status == .done, "\(restored.err)")
    }

    @Test("Only an approver approves, and only a copy that is there and whole")
    func approvers() throws {
        let backup = installation.id("backup create")
        #expect(installation.run("backup approve nothing").status == .usage)
        #expect(installation.run("backup approve ../\(backup)").status == .usage)
        #expect(installation.run("backup approve \(backup) --tenant vejle").status == .noTenant)
        #expect(installation.run("backup approve \(backup) --dry-run").status == .done)
        let folder = installation.folder.appendingPathComponent("backups/testby/\(backup)")
        try Data("x".utf8).write(to: folder.appendingPathComponent("data.sqlite"))
        #expect(installation.run(as: "berit", "backup approve \(backup)").status == .problems)
        try installation.replace("user: \"berit\"", with: "user: \"berit\", roles: [\"coordinator\"]")
        #expect(installation.run(as: "berit", "backup approve \(backup)").status == .usage)
    }

    @Test("Where the tenant demands it, nobody exports a person's data alone")
    func export() throws {
        try installation.configure("exports: { \"two-persons\": true },")
        let person = installation.addPerson("Eks Portsen")
        let folder = installation.folder.appendingPathComponent("exports")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let export = "person export \(person) --folder \(folder.path)"
        let alone = installation.run(export)
        #expect(alone.status == .refused && alone.err.contains("request approve") && !alone.err.contains("Portsen"))
        let registered = installation.run("request register \(person) access")
        #expect(registered.err.contains("request approve"))
        let request = registered.out.trimmingCharacters(in: .newlines)
        #expect(installation.run("\(export) --request \(request)").status == .refused)
        #expect(installation.run("request approve \(request)").status == .done)
        #expect(installation.run("\(export) --request \(request)").status == .refused, "one person twice")
        #expect(installation.run(as: "berit", "request approve \(request)").status == .done)
        let other = installation.addPerson("En Anden")
        let wrong = installation.run("person export \(other) --folder \(folder.path) --request \(request)")
        #expect(wrong.status == .usage && wrong.err.contains("There is no request"), "the approval is for one person")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
        installation.clock.advance(days: 4)
        #expect(installation.run("\(export) --request \(request)").status == .refused, "it has run out")
        #expect(installation.run(as: "berit", "request approve \(request)").status == .done)
        #expect(installation.run("\(export) --request \(request)").status == .done)
        let shown = installation.run("request show \(request) --json")
        #expect(shown.result["approvedBy"] as? String == "berit")
        let erasure = installation.id("request register \(person) erasure")
        #expect(installation.run(as: "berit", "request approve \(erasure)").status == .failed)
    }

    @Test("Who logged in works, whoever the process belongs to; a timer is the user that it runs as")
    func login() {
        let root = SystemUser(login: "0\n", effective: 4_000_000_000)
        #expect(root == SystemUser(name: "root", number: 0))
        for nobody in [nil, "4294967295", "", "x"] {
            #expect(SystemUser(login: nobody, effective: 0) == root)
        }
        #expect(SystemUser(login: "4000000001", effective: 0).name == "#4000000001")
    }
}
