import Days
import Foundation
import Participation
import Store
import Tenancy
import Testing

@testable import sammen

@Suite("Handing notes over, on the command line")
struct HandOverCommandTests {
    private let installation: TestInstallation
    private let folder: URL
    private let person: String
    private let enrolment: String

    init() throws {
        installation = try TestInstallation.withTenant("testby", kind: "municipality")
        folder = installation.folder.appendingPathComponent("notes")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        person = installation.addPerson("Nora Note")
        let mentoring = "--programme one-to-one-mentoring"
        let referral = installation.id("referral receive \(person) --answer lives-in-facility \(mentoring)")
        _ = installation.run("referral accept \(referral)")
        enrolment = installation.id("enrolment start \(person) --referral \(referral) \(mentoring)")
    }

    private func write(_ words: String, more: String = "") -> String {
        installation.id("note write \(person) --enrolment \(enrolment)\(more)", input: words)
    }

    private func handOver(_ more: String = "") -> TestInstallation.Result {
        installation.run("note hand-over fagsystem --folder \(folder.path) --confirm=testby --json\(more)")
    }

    private func files(_ result: TestInstallation.Result) throws -> [String: String] {
        let made = URL(fileURLWithPath: try #require(result.result["folder"] as? String))
        return try FileManager.default.contentsOfDirectory(atPath: made.path).reduce(into: [:]) {
            $0[$1] = try String(contentsOf: made.appendingPathComponent($1), encoding: .utf8)
        }
    }

    @Test("Notes worth a journal are written as files once, with who wrote them and the recipient's own number")
    func once() throws {
        let note = write("Aftalt: en støtteperson følger med til banken.")
        let other = write("Kaffen var god.", more: " --other")
        let counted = installation.run("note hand-over fagsystem --folder \(folder.path)")
        #expect(counted.status == .refused && counted.err.contains("1 note about 1 person"), "\(counted.err)")
        let made = handOver(" --person \(person) --reference 26/4711")
        #expect(made.status == .done, "\(made.err)")
        let files = try files(made)
        #expect(Set(files.keys) == ["\(note).txt", "index.csv"])
        let text = try #require(files["\(note).txt"])
        #expect(text.hasSuffix("Aftalt: en støtteperson følger med til banken.\n"))
        #expect(text.contains("Skrevet: 2026-11-21") && text.contains("Skrevet af: koordinator"))
        #expect(text.contains("Jeres nummer: 26/4711") && text.contains("Person: \(person)"))
        let all = files.values.joined() + made.out + made.err
        #expect(!all.contains("Kaffen") && !all.contains(other) && !all.contains("Nora"))
        let disclosed = installation.run("disclosure list \(person)")
        #expect(disclosed.out.contains("fagsystem") && disclosed.out.contains("journal-notes"))
        #expect(handOver().err.contains("nothing to hand over"))
        let second = write("Ny aftale om fredag.")
        #expect(try self.files(handOver()).keys.contains("\(second).txt"))
        #expect(try self.files(handOver(" --again")).count == 3)
        let elsewhere = installation.run("note hand-over arkiv --folder \(folder.path) --confirm=testby --json")
        #expect(elsewhere.result["notes"] as? Int == 2, "each recipient has its own")
    }

    @Test("A correction and an erasure of what was handed over are owed to the recipient")
    func owed() throws {
        let note = write("Aftalt: banken på tirsdag.")
        #expect(handOver().status == .done)
        _ = installation.run("note correct \(note)", input: "Aftalt: banken på onsdag.")
        let owed = installation.run("disclosure owed")
        #expect(owed.out.contains("fagsystem") && owed.out.contains("rectification"), "\(owed.out)")
    }

    @Test("A run that was stopped goes on with its batch, and hands nothing over twice")
    func stopped() throws {
        let note = write("Aftalt: banken på tirsdag.")
        let batch = try begun()
        _ = write("Kom til efter at bunken var lavet.")
        let counted = installation.run("note hand-over fagsystem --folder \(folder.path)")
        #expect(counted.err.contains("the batch \(batch), which was begun"), "\(counted.err)")
        let made = handOver()
        #expect(made.status == .done && made.result["batch"] as? String == batch)
        #expect(try Set(files(made).keys) == ["\(note).txt", "index.csv"])
        let rest = handOver()
        #expect(rest.result["notes"] as? Int == 1 && rest.result["batch"] as? String != batch)
    }

    /// A batch that was written down, and whose process died before there was a folder.
    private func begun() throws -> String {
        let tenant = try installation.open("testby")
        let id = try tenant.store.write(as: .operatorUser("anna")) { tx in
            try HandOvers.begin(tx, to: "fagsystem", NoteSelection())
        }
        return try #require(id).description
    }

    @Test("Notes of a restricted person stay, and a recipient that is no code is refused without a repeat")
    func refused() throws {
        _ = write("Aftalt: banken på tirsdag.")
        let named = installation.run("note hand-over Jens-Hansen --folder \(folder.path) --confirm=testby")
        #expect(named.status == .usage && !named.err.contains("Hansen."), "\(named.err)")
        let reference = installation.run("note hand-over x --reference 26/1 --folder \(folder.path) --confirm=testby")
        #expect(reference.status == .usage)
        #expect(installation.run("note hand-over x --folder \(folder.path)/none --confirm=testby").status == .usage)
        #expect(handOver(" --since 2026-11-22").err.contains("nothing to hand over"))
        _ = installation.run("person restrict \(person) --ground accuracy")
        let made = handOver()
        #expect(made.status == .done && made.result["restricted"] as? Int == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test("Where the tenant demands it, nobody hands notes over alone")
    func twoPersons() throws {
        _ = write("Aftalt: banken på tirsdag.")
        try installation.addOperator("berit")
        try installation.configure("exports: { \"two-persons\": true },")
        #expect(handOver().status == .refused)
        #expect(installation.run(as: "berit", "tenant approve notes").status == .done)
        #expect(handOver().status == .done)
    }
}
