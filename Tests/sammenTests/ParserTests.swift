import Testing

@testable import sammen

@Suite("Parsing")
struct ParserTests {
    private static let table = CommandTable([
        .init(
            "Commands",
            [
                [
                    Command(
                        "retention plan", "list what is due",
                        options: [Option("all", "all"), Option("limit", "N", "at most")],
                        json: "{}", example: "", work: .once { _ in Outcome(result: [:]) }),
                    Command(
                        "retention apply", "remove", arguments: [Argument("PLAN", "plan")],
                        options: [
                            Option("part", "NAME", "a part", repeats: true),
                            Option("kind", "K", "kind", choices: ["one", "two"]),
                        ], json: "{}", example: "", work: .tenant(many: false) { _, _ in Outcome(result: [:]) }),
                    Command(
                        "tenant create", "create", arguments: [Argument("NAME", "name")],
                        options: [Option("kind", "KIND", "kind", choices: ["municipality", "region"], required: true)],
                        json: "{}",
                        example: "", work: .once { _ in Outcome(result: [:]) }),
                ]
            ])
    ])

    private func parse(_ line: String) throws -> (String, Parser.Words) {
        var parser = Parser(Self.table)
        switch try parser.parse(line.split(separator: " ").map(String.init)) {
        case .help(let path): return ("help:" + path.joined(separator: " "), Parser.Words())
        case .run(let command, let words): return (command.name, words)
        }
    }

    @Test("Global options may stand before, between and after the words of a command")
    func globals() throws {
        for line in [
            "--tenant vejle retention plan", "retention --tenant=vejle plan", "retention plan --tenant vejle",
        ] {
            let (name, words) = try parse(line)
            #expect(name == "retention plan")
            #expect(words.options == ["tenant": ["vejle"]])
        }
    }

    @Test("An option that repeats keeps all its values in order")
    func repeats() throws {
        let (_, words) = try parse("retention apply 9f3c1a --part a --part b")
        #expect(words.options["part"] == ["a", "b"])
        #expect(words.arguments == ["9f3c1a"])
    }

    @Test("Two dashes end the options, one dash is a word")
    func dashes() throws {
        #expect(try parse("retention apply -- --json").1.arguments == ["--json"])
        #expect(try parse("retention apply -").1.arguments == ["-"])
    }

    @Test("No words ask for help, and so does --help on any path")
    func help() throws {
        #expect(try parse("").0 == "help:")
        #expect(try parse("retention --help").0 == "help:retention")
        #expect(try parse("retention apply -h").0 == "help:retention apply")
    }

    @Test(
        "A mistake is named, with the nearest known word",
        arguments: [
            ("retention paln", UsageError.unknownCommand(nearest: "retention plan")),
            ("retntion plan", .unknownCommand(nearest: "retention")),
            ("plan retention", .unknownCommand(nearest: "retention plan")),
            ("tenant vejle create", .unknownCommand(nearest: "tenant create")),
            ("vejle", .unknownCommand(nearest: nil)),
            ("retention vejle", .incomplete("sammen retention", next: ["plan", "apply"])),
            ("retention", .incomplete("sammen retention", next: ["plan", "apply"])),
            ("retention plan --limt 3", .unknownOption("--limt", nearest: "--limit")),
            ("retention plan --limit", .missingValue("--limit")),
            ("retention plan --all=yes", .surplusValue("--all")),
            ("retention plan --limit 1 --limit 2", .repeated("--limit")),
            ("retention plan now", .surplusArguments(1, command: "retention plan")),
            ("retention apply", .missingArgument("PLAN")),
            ("tenant create vejle", .missingOption("--kind KIND")),
            ("tenant create", .missingArgument("NAME")),
            (
                "tenant create vejle --kind municipalty",
                .badChoice("--kind", choices: ["municipality", "region"], nearest: "municipality")
            ),
        ])
    func mistakes(_ line: String, _ wanted: UsageError) {
        #expect(throws: wanted) { try parse(line) }
    }

    @Test(
        "An error does not repeat what was typed, since it may be a name",
        arguments: ["retention plan Søren Hansen", "retention Hansen", "Hansen plan retention", "Hansen"])
    func discreet(_ line: String) {
        let error = #expect(throws: UsageError.self) { try parse(line) }
        #expect(error?.description.contains("Hansen") == false)
    }
}
