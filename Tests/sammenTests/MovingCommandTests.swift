import Days
import Foundation
import Testing

@testable import sammen

@Suite("Leaving with everything, on the command line")
struct MovingCommandTests {
    private let installation: TestInstallation
    private let exports: URL

    init() throws {
        installation = try TestInstallation.withTenant()
        exports = installation.folder.appendingPathComponent("exports")
        try FileManager.default.createDirectory(at: exports, withIntermediateDirectories: true)
    }

    private var export: String { "tenant export --folder \(exports.path)" }

    /// Another installation, with a master key of its own and no tenant.
    private func elsewhere() throws -> TestInstallation {
        let other = try TestInstallation()
        _ = other.run("keys create")
        other.environment["SAMMEN_TENANT"] = "testby"
        return other
    }

    @Test("An export is counted first, made by its confirmed name, and taken in elsewhere with everybody in it")
    func moves() throws {
        let person = installation.addPerson("Flytte Manden")
        let counted = installation.run(export)
        #expect(counted.status == .refused && counted.err.contains("participant_profile"), "\(counted.err)")
        #expect(installation.run("\(export) --dry-run").status == .done)
        #expect(installation.run("\(export) --confirm=vejle").status == .refused)
        #expect(try FileManager.default.contentsOfDirectory(atPath: exports.path).isEmpty)
        let made = installation.run("\(export) --confirm=testby --json")
        #expect(made.status == .done, "\(made.err)")
        let folder = try #require(made.result["folder"] as? String)
        let digest = try #require(made.result["digest"] as? String)
        #expect(!made.err.contains("Manden"))
        let other = try elsewhere()
        #expect(other.run("tenant import testby \(folder) --dry-run").status == .done)
        #expect(other.run("tenant list").out.isEmpty)
        let taken = other.run("tenant import testby \(folder)")
        #expect(taken.status == .done && taken.err.contains(digest), "\(taken.err)")
        #expect(other.run("person find Flytte").out.contains(person))
        #expect(other.run("doctor").status == .done)
        #expect(other.run("audit verify").status == .done)
        #expect(other.run("audit search --action tenant.import").out.contains("anna"))
    }

    @Test("A tenant that is there, a stranger's export, a changed file or no folder is refused with its exit status")
    func refused() throws {
        installation.addPerson("Flytte Manden")
        let nowhere = installation.run("tenant export --folder \(exports.path)/none --confirm=testby")
        #expect(nowhere.status == .usage && !nowhere.err.contains("participant_profile"), "nothing is listed first")
        let folder = try #require(installation.run("\(export) --confirm=testby --json").result["folder"] as? String)
        let again = installation.run("tenant import testby \(folder) --dry-run")
        #expect(again.status == .usage && again.err.contains("It is whole"), "\(again.err)")
        let other = try elsewhere()
        #expect(other.run("tenant import Testby \(folder)").status == .usage)
        #expect(other.run("tenant import testby \(exports.path)").status == .problems)
        let stranger = other.run(as: "mallory", "tenant import testby \(folder)")
        #expect(stranger.status == .usage && stranger.err.contains("--configuration"), "\(stranger.err)")
        let ledger = exports.appendingPathComponent("other-ledger")
        try Data("#1\n".utf8).write(to: ledger)
        let short = other.run("tenant import testby \(folder) --ledger \(ledger.path)")
        #expect(short.status == .failed, "\(short.err)")
        let file = URL(fileURLWithPath: folder).appendingPathComponent("tables/person.jsonl")
        try Data("{}\n".utf8).write(to: file)
        let changed = other.run("tenant import testby \(folder)")
        #expect(changed.status == .problems && changed.err.contains("tables/person.jsonl"))
        #expect(other.run("tenant list").out.isEmpty)
    }

    @Test("Where the tenant demands it, nobody exports everything alone")
    func twoPersons() throws {
        try installation.addOperator("berit")
        try installation.configure("exports: { \"two-persons\": true },")
        let confirmed = "\(export) --confirm=testby"
        let alone = installation.run(confirmed)
        #expect(alone.status == .refused && alone.err.contains("tenant approve tenant"), "\(alone.err)")
        #expect(installation.run("tenant approve tenant").status == .done)
        #expect(installation.run(confirmed).status == .refused, "one person twice is not two")
        #expect(installation.run(as: "berit", "tenant approve notes").status == .done)
        #expect(installation.run(confirmed).status == .refused, "it is for something else")
        #expect(installation.run(as: "berit", "tenant approve tenant").status == .done)
        installation.clock.advance(days: 4)
        #expect(installation.run(confirmed).status == .refused, "it has run out")
        #expect(installation.run(as: "berit", "tenant approve tenant").status == .done)
        #expect(installation.run(confirmed).status == .done)
        #expect(installation.run("audit search --action tenant.export").out.contains("berit"))
        #expect(installation.run(confirmed).status == .refused, "an approval is for one time")
    }
}
