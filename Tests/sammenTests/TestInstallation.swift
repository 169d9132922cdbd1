import Days
import Foundation

@testable import sammen

/// An installation in a temporary folder. Commands run in this process, as a named user, on a fixed day.
final class TestInstallation {
    struct Result {
        let status: ExitStatus
        let out: String
        let err: String

        /// The JSON document on standard output.
        var document: [String: Any] {
            (try? JSONSerialization.jsonObject(with: Data(out.utf8))) as? [String: Any] ?? [:]
        }

        var result: [String: Any] { document["result"] as? [String: Any] ?? [:] }
    }

    let folder: URL
    let clock: FixedClock
    var user = "anna"
    var environment: [String: String]

    init(day: String = "2026-11-21") throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("sammen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        clock = FixedClock(day: try Day(iso: day))
        environment = [
            "SAMMEN_DATA": folder.path, "SAMMEN_MASTER_KEY": folder.appendingPathComponent("master.key").path,
        ]
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// An installation with a key and one association, whose only operator is the user.
    static func withTenant(_ name: String = "testby", kind: String = "association", day: String = "2026-11-21") throws
        -> TestInstallation
    {
        let installation = try TestInstallation(day: day)
        _ = installation.run("keys create")
        _ = installation.run(
            "tenant create \(name) --kind \(kind) --programme one-to-one-mentoring --programme peer-groups")
        installation.environment["SAMMEN_TENANT"] = name
        return installation
    }

    /// Words separated by blanks.
    func run(_ line: String, input: String = "", answers: [String] = []) -> Result {
        run(words: line.split(separator: " ").map(String.init), input: input, answers: answers)
    }

    func run(words: [String], input: String = "", answers: [String] = []) -> Result {
        let terminal = RecordedTerminal()
        terminal.input = Array(input.utf8)
        terminal.answers = answers
        let surroundings = Surroundings(
            environment: environment, user: SystemUser(name: user, number: 1), clock: clock,
            tenants: sammen.Sammen.tenants)
        let program = Program(table: sammen.Sammen.table, terminal: terminal, surroundings: surroundings)
        let status = program.run(words)
        return Result(status: status, out: terminal.out, err: terminal.err)
    }

    /// Adds a person and returns the printed id.
    @discardableResult
    func addPerson(_ name: String, as capacity: String = "participant", more: String = "") -> String {
        let result = run("person add - --as \(capacity) --duplicate", input: "{ name: '\(name)'\(more) }")
        return result.out.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// A participant whose course of support in a public tenant began and closed on these days.
    @discardableResult
    func addClosedCase(_ name: String, started: String = "2019-01-07", closed: String = "2019-06-28") -> String {
        let person = addPerson(name)
        let mentoring = "--programme one-to-one-mentoring --on \(started)"
        let referral = id("referral receive \(person) --answer lives-in-facility \(mentoring)")
        _ = run("referral accept \(referral) --on \(started)")
        let enrolment = id("enrolment start \(person) --referral \(referral) \(mentoring)")
        _ = run("enrolment close \(enrolment) --reason completed --on \(closed)")
        return person
    }

    /// Runs a command that prints an id.
    func id(_ line: String, input: String = "") -> String {
        run(line, input: input).out.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Writes lines into a tenant's configuration, before its programmes.
    func configure(_ lines: String, in name: String = "testby") throws {
        try edit(name, "    programmes: {", "    \(lines)\n    programmes: {")
    }

    /// Makes a user of the machine an operator with every role.
    func addOperator(_ user: String, in name: String = "testby") throws {
        try edit(name, "operators: {", "operators: {\n        \"\(user)\": { user: \"\(user)\" },")
    }

    /// Replaces a text in a tenant's configuration.
    func replace(_ old: String, with new: String, in name: String = "testby") throws { try edit(name, old, new) }

    private func edit(_ name: String, _ old: String, _ new: String) throws {
        let file = tenantFolder(name).appendingPathComponent("tenant.json")
        let text = try String(contentsOf: file, encoding: .utf8)
        try text.replacing(old, with: new).write(to: file, atomically: true, encoding: .utf8)
    }

    /// What somebody else does at the same machine.
    func run(as other: String, _ line: String, input: String = "") -> Result {
        let own = user
        user = other
        defer { user = own }
        return run(line, input: input)
    }

    /// What the archives must have said before a public tenant may discard anything.
    func recordArchiveDecision() {
        _ = run("archive decision all --reference 26/00001")
    }

    func tenantFolder(_ name: String = "testby") -> URL {
        folder.appendingPathComponent("tenants").appendingPathComponent(name)
    }

    /// Every file below a folder with its bytes.
    static func bytes(below folder: URL) -> [String: Data] {
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects as? [URL]
        return (files ?? []).reduce(into: [:]) { $0[$1.path] = try? Data(contentsOf: $1) }
    }
}
