import Testing

@testable import sammen

@Suite("The command table")
struct CommandTableTests {
    private let commands = sammen.Sammen.table.commands

    @Test("No two commands share a path, and none is the beginning of another")
    func paths() {
        for (place, command) in commands.enumerated() {
            for other in commands[(place + 1)...] {
                #expect(!other.path.starts(with: command.path) && !command.path.starts(with: other.path))
            }
        }
    }

    @Test("Commands of one family stand together")
    func families() {
        let families = sammen.Sammen.table.families
        #expect(Set(families).count == families.count)
    }

    @Test("A legal hold is called legal-hold, since a hold is a cohort in Danish")
    func legalHold() {
        let named = commands.filter { $0.path.contains { $0.hasSuffix("hold") && $0 != "hold" } }
        #expect(!named.isEmpty && named.allSatisfy { $0.path.first == "legal-hold" })
        #expect(commands.allSatisfy { $0.path.first != "hold" && $0.path.first != "holds" })
    }

    @Test("Every example is a line that parses to its own command")
    func examples() throws {
        for command in commands {
            let line = command.example.split(separator: "\n")[0].split(separator: "|")[0].split(separator: ">")[0]
            let words = line.split(separator: " ").map(String.init)
            #expect(words.first == "sammen", "\(command.name)")
            var parser = Parser(sammen.Sammen.table)
            guard case .run(let found, _) = try parser.parse(Array(words.dropFirst())) else {
                Issue.record("\(command.name) has no runnable example")
                continue
            }
            #expect(found.name == command.name)
        }
    }

    @Test("No command takes a secret as an option, and none hides a global option")
    func options() {
        let globals = Set(GlobalOptions.all.map(\.name))
        for option in commands.flatMap(\.options) {
            #expect(!globals.contains(option.name), "--\(option.name)")
            for word in ["password", "secret", "token", "pin"] { #expect(!option.name.contains(word)) }
        }
    }

    @Test("Only the last argument may repeat, and no needed one follows an optional one")
    func arguments() {
        for command in commands {
            let counts = command.arguments.map(\.count)
            #expect(!counts.dropLast().contains(.many), "\(command.name)")
            if let optional = counts.firstIndex(where: { $0 != .one }) {
                #expect(!counts[optional...].contains(.one), "\(command.name)")
            }
        }
    }

    @Test("Summaries are short phrases without a full stop")
    func summaries() {
        for command in commands {
            #expect(
                !command.summary.isEmpty && command.summary.count <= 80, "\(command.name): \(command.summary.count)")
            #expect(!command.summary.hasSuffix("."), "\(command.name)")
        }
    }

    @Test("Help for a command shows its usage, options, JSON shape and example")
    func help() {
        for command in commands {
            let text = Help(table: sammen.Sammen.table).text(for: command.path)
            #expect(text.contains("Usage: sammen \(command.name)"))
            #expect(text.contains(command.json))
            for option in command.options { #expect(text.contains(option.usage)) }
        }
    }
}
