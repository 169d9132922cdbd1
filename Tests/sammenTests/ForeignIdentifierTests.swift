import Foundation
import Testing

@testable import sammen

@Suite("Ids of another tenant")
struct ForeignIdentifierTests {
    private let installation: TestInstallation

    init() throws {
        installation = try TestInstallation.withTenant("vejle", kind: "municipality")
        _ = installation.run(
            "tenant create fredericia --kind municipality --programme one-to-one-mentoring --programme peer-groups")
        for name in ["vejle", "fredericia"] { try installation.addOperator("berit", in: name) }
    }

    @Test("Every command that takes an id answers another tenant's as one that exists nowhere, and does nothing")
    func everyCommand() throws {
        let own = try Possessions(of: "vejle", in: installation)
        let other = try Possessions(of: "fredericia", in: installation)
        let untouched = TestInstallation.bytes(below: installation.tenantFolder("fredericia"))
        let slots = try IdentifierSlot.all(in: sammen.Sammen.table, folder: own.keyCopies)
        #expect(slots.count > 100)
        for slot in slots {
            let foreign = answer(try slot.line(of: other, among: own))
            let absent = answer(try slot.line(of: .nowhere, among: own))
            #expect(foreign == absent, "\(slot)")
            // The same line about something of one's own is answered otherwise, so the id is what it was about.
            let asked = answer(try slot.line(of: own, among: own), more: ["--dry-run"])
            #expect(asked != absent, "\(slot): \(asked.text)")
        }
        #expect(TestInstallation.bytes(below: installation.tenantFolder("fredericia")) == untouched)
    }

    @Test("What is asked about and exists nowhere is a wrong word on the command line, in every command: exit 2")
    func nowhere() throws {
        let own = try Possessions(of: "vejle", in: installation)
        for slot in try IdentifierSlot.all(in: sammen.Sammen.table, folder: own.keyCopies) where !slot.isSearch {
            let absent = answer(try slot.line(of: .nowhere, among: own))
            #expect(absent.status == .usage, "\(slot): \(absent.text)")
        }
    }

    @Test("A command with an id of a kind that is not tried here, or an option that nobody thought of, fails the walk")
    func uncovered() throws {
        func slots(_ command: Command) throws -> Int {
            try IdentifierSlot.all(in: CommandTable([.init("Test", [[command]])]), folder: "").count
        }
        func command(_ argument: String, _ options: [Option], _ example: String) -> Command {
            Command(
                "thing show", "show it", arguments: [Argument(argument, "an id")], options: options, json: "{ }",
                example: "sammen thing show \(example) --tenant vejle",
                work: .tenant(many: false) { _, _ in
                    Outcome(result: .null)
                })
        }
        #expect(try slots(command("PERSON", [], "P-0000000000001")) == 1)
        #expect(try slots(command("PERSON", [Option("note", "NOTE", "a note")], "P-0000000000001")) == 2)
        #expect(throws: IdentifierSlot.Uncovered("XX")) { try slots(command("THING", [], "XX-0000000000001")) }
        #expect(throws: IdentifierSlot.Uncovered("THING")) { try slots(command("THING", [], "9f3c1a")) }
        #expect(throws: IdentifierSlot.Uncovered("THING")) {
            try slots(command("PERSON", [Option("thing", "THING", "a thing")], "P-0000000000001"))
        }
    }

    @Test("Search finds nobody of another tenant, by name, telephone or e-mail")
    func search() throws {
        _ = try Possessions(of: "fredericia", in: installation)
        for text in ["Deltager", "20304050", "nogen@fredericia.example.org", "Frivillig fredericia"] {
            let there = installation.run(words: ["person", "find", text, "--tenant", "fredericia"])
            #expect(there.out.contains("fredericia"), "\(text)")
            let here = installation.run(words: ["person", "find", text, "--tenant", "vejle"])
            let nobody = installation.run("person find Ingenmand --tenant vejle")
            #expect(here.out == nobody.out && here.err == nobody.err && here.status == nobody.status, "\(text)")
        }
    }

    private struct Answer: Equatable {
        let status: ExitStatus
        let text: String
    }

    private func answer(_ line: IdentifierSlot.Line, more: [String] = []) -> Answer {
        let more = ["--tenant", "vejle", "--confirm=vejle", "--yes", "--json"] + more
        let result = installation.run(words: line.words + more, input: "{ name: 'Ny Nielsen' }", answers: ["en grund"])
        return Answer(status: result.status, text: (result.out + result.err).replacing(line.id, with: "ID"))
    }
}
