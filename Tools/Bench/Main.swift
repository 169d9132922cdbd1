import Foundation

/// What `Tools/bench` and `Tools/soak` run in a process of its own: measured work on tenants in a folder that they own.
@main
enum Main {
    static let commands: [(name: String, use: String, run: @Sendable (Arguments) throws -> Void)] = [
        (
            "fixture", "--people N --due N: a tenant of so many participants, each ten rows over four tables",
            Fixture.make
        ),
        ("desk", "--host HOST --people N --matches N --due N: a tenant as a coordinator has it", DeskFixture.make),
        ("history", "--people N --years N: a tenant with years behind it", HistoryFixture.make),
        ("report", "--kind programme|outcomes|som --statements FILE: one report; prints milliseconds", ReportBench.run),
        ("logins", "--count N --password WORDS: so many active and so many suspended accounts", Logins.make),
        ("purge", "plan and apply; prints milliseconds and the peak of memory", PurgeBench.run),
        ("reads", "--threads N --reads N: point reads with unsealing and a durable trail", ReadBench.run),
        ("open", "opens a tenant, search index included; prints milliseconds", OpenBench.run),
        ("writer", "--seconds N: adds people one by one, printing the id of each acknowledged one", Writer.run),
        ("check", "reads ids of acknowledged people; each must be there and readable", Writer.check),
    ]

    static func main() {
        let words = Array(CommandLine.arguments.dropFirst())
        guard let name = words.first, let command = commands.first(where: { $0.name == name }) else {
            let list = commands.map { "  \($0.name) \($0.use)" }.joined(separator: "\n")
            complain("Usage: sammen-bench COMMAND --tenant NAME\n\(list)")
            exit(2)
        }
        do {
            try command.run(Arguments(Array(words.dropFirst())))
        } catch {
            complain("\(error)")
            exit(1)
        }
    }

    static func complain(_ text: String) {
        FileHandle.standardError.write(Data("\(text)\n".utf8))
    }
}

/// `--name value` pairs; the folder and the key come from the environment as with `sammen`.
struct Arguments {
    private var values: [String: String] = [:]

    init(_ words: [String]) {
        var rest = words[...]
        while let name = rest.popFirst(), name.hasPrefix("--"), let value = rest.popFirst() {
            values[String(name.dropFirst(2))] = value
        }
    }

    func number(_ name: String, _ standard: Int) -> Int { values[name].flatMap { Int($0) } ?? standard }

    func path(_ name: String) -> String? { values[name] }

    func text(_ name: String, _ standard: String) -> String { values[name] ?? standard }
}

/// Milliseconds that pass.
struct Stopwatch {
    private let start = ContinuousClock.now

    var milliseconds: Double {
        let passed = start.duration(to: .now)
        return Double(passed.components.seconds) * 1e3 + Double(passed.components.attoseconds) / 1e15
    }
}
