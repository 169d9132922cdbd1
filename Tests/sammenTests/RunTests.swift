import Foundation
import Store
import Testing

@testable import SQLite
@testable import sammen

@Suite("Running a command")
struct RunTests {
    private let terminal = RecordedTerminal()

    private func run(_ line: String, tenants: [String] = [], _ work: Command.Work) -> ExitStatus {
        let command = Command("try it", "try", json: "{}", example: "", work: work)
        let surroundings = Surroundings(
            environment: ["SAMMEN_CONFIG": ""].filter { !$0.value.isEmpty }, user: SystemUser(name: "anna", number: 1),
            tenants: { _ in tenants })
        let program = Program(
            table: CommandTable([.init("Commands", [[command]])]), terminal: terminal, surroundings: surroundings)
        return program.run(line.split(separator: " ").map(String.init))
    }

    @Test("Data goes to standard output, messages to standard error")
    func streams() {
        let status = run("try it", .once { _ in Outcome(["a fact"], messages: ["done"], result: [:]) })
        #expect(status == .done)
        #expect(terminal.out == "a fact\n")
        #expect(terminal.err == "done\n")
    }

    @Test("Quiet silences messages but neither data nor errors")
    func quiet() {
        _ = run("try it -q", .once { _ in Outcome(["a fact"], messages: ["done"], result: [:]) })
        #expect(terminal.out == "a fact\n" && terminal.err.isEmpty)
        _ = run("try it -q", .once { _ in throw Refusal.declined })
        #expect(terminal.err == "error: Nothing was changed.\n")
    }

    @Test("JSON is one document with sorted keys, for an outcome and for an error")
    func json() {
        _ = run(
            "try it --json --tenant vejle", .tenant(many: true) { _, _ in Outcome(["x"], result: ["b": 1, "a": nil]) })
        #expect(
            terminal.out == """
                {
                  "command" : "try it",
                  "result" : {
                    "a" : null,
                    "b" : 1
                  },
                  "status" : 0,
                  "tenant" : "vejle"
                }

                """)
        terminal.out = ""
        #expect(run("try it --json", .once { _ in throw Refusal.declined }) == .refused)
        #expect(terminal.out.contains("\"error\" : \"Nothing was changed.\""))
        #expect(terminal.out.contains("\"status\" : 5"))
    }

    @Test("All tenants get their turn, and the exit status sums up")
    func tenants() {
        let status = run(
            "try it --all-tenants", tenants: ["fredericia", "vejle"],
            .tenant(many: true) { _, name in
                if name == "fredericia" { throw Refusal.declined }
                return Outcome(["fact of \(name)"], result: [:])
            })
        #expect(status == .partly)
        #expect(terminal.out == "== vejle\nfact of vejle\n\n")
        #expect(terminal.err == "fredericia: error: Nothing was changed.\n")
    }

    @Test("To visit all tenants where there are none is told, since a timer would never miss them")
    func nobody() {
        #expect(run("try it --all-tenants", .tenant(many: true) { _, _ in Outcome(result: [:]) }) == .noTenant)
        #expect(terminal.err.contains("--data"))
    }

    @Test("A command on one tenant refuses --all-tenants and needs --tenant")
    func oneTenant() {
        #expect(run("try it --all-tenants", .tenant(many: false) { _, _ in Outcome(result: [:]) }) == .usage)
        #expect(run("try it", .tenant(many: false) { _, _ in Outcome(result: [:]) }) == .usage)
        #expect(terminal.err.contains("--tenant NAME"))
    }

    @Test(
        "Sums of exit states",
        arguments: [
            ([], .done), ([.done, .done], .done), ([.done, .problems], .problems), ([.locked, .locked], .locked),
            ([.done, .failed], .partly), ([.failed, .locked], .failed), ([.done, .interrupted], .interrupted),
        ] as [([ExitStatus], ExitStatus)])
    func sums(_ each: [ExitStatus], _ wanted: ExitStatus) {
        #expect(ExitStatus.summing(each) == wanted)
    }

    @Test("Something irreversible needs the tenant's name: as an option or typed, and the right one")
    func confirmation() {
        let work = Command.Work.tenant(many: false) { invocation, tenant in
            try invocation.context.confirm(tenant, "Remove everything?")
            return Outcome(result: [:])
        }
        #expect(run("try it --tenant vejle", work) == .refused)
        #expect(terminal.err.contains("--confirm=vejle"))
        #expect(run("try it --tenant vejle --yes", work) == .refused)
        #expect(run("try it --tenant vejle --confirm=fredericia", work) == .refused)
        #expect(run("try it --tenant vejle --confirm=vejle", work) == .done)
        terminal.answers = ["vejle"]
        #expect(run("try it --tenant vejle", work) == .done)
        terminal.answers = ["yes"]
        #expect(run("try it --tenant vejle", work) == .refused)
        terminal.answers = ["vejle"]
        #expect(run("try it --tenant vejle --no-input", work) == .refused)
    }

    @Test(
        "An error that may come after earlier batches says nothing of what was changed, and to run the command again",
        arguments: [
            StoreError.cannotWrite(file: "ledger") as any Error,
            SQLiteError(code: 5, message: "database is locked", sql: ""),
            SQLiteError(code: 13, message: "database or disk is full", sql: ""),
        ])
    func halfway(_ error: any Error) {
        let text = Failure(error).text
        #expect(!text.lowercased().contains("nothing was changed"))
        #expect(text.contains("what was begun is then ended or undone"))
    }

    @Test("A table is aligned, figures to the right, and has no blanks at line ends")
    func table() {
        var table = TextTable("Name", ">Count", "Note")
        table.add("Ærø", "7", "")
        table.add("Vejle", "1200", "x")
        #expect(table.lines() == ["Name   Count  Note", "Ærø        7", "Vejle   1200  x"])
    }
}
