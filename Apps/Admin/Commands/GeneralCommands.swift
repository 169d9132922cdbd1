import Tenancy

/// Commands about the tool itself.
enum GeneralCommands {
    static let all: [Command] = [help, completion, version]

    private static let help: Command = Command(
        "help", "show help for everything or one command",
        arguments: [Argument("COMMAND", "words of a command", .many)],
        json: "{ \"commands\": [{ \"name\", \"shape\", \"summary\" }] }",
        example: "sammen help retention plan",
        work: .once { invocation in
            let path = invocation.arguments("COMMAND")
            let table = Sammen.table
            let commands = table.commands(under: path)
            guard !commands.isEmpty else { throw unknown(path, table) }
            let text = Help(table: table).text(for: path)
            let result = commands.map {
                JSON.object(["name": .text($0.name), "summary": .text($0.summary), "shape": .text($0.json)])
            }
            return Outcome([text.trimmed], result: ["commands": .list(result)])
        })

    private static func unknown(_ path: [String], _ table: CommandTable) -> UsageError {
        let name = path.joined(separator: " ")
        return .unknownCommand(nearest: nearest(to: name, among: table.commands.map(\.name)))
    }

    private static let completion = Command(
        "completion", "print a completion script for a shell",
        arguments: [Argument("SHELL", "the shell", choices: Completion.Shell.allCases.map(\.rawValue))],
        json: "{ \"script\" }",
        example: "sammen completion bash > /etc/bash_completion.d/sammen",
        work: .once { invocation in
            let shell = Completion.Shell(rawValue: try invocation.argument("SHELL")) ?? .bash
            let script = Completion(table: Sammen.table).script(for: shell)
            return Outcome([script.trimmed], result: ["script": .text(script)])
        })

    private static let version = Command(
        "version", "print the version",
        json: "{ \"version\" }",
        example: "sammen version",
        work: .once { _ in Outcome(["sammen \(Sammen.version)"], result: ["version": .text(Sammen.version)]) })
}

extension String {
    fileprivate var trimmed: String { hasSuffix("\n") ? String(dropLast()) : self }
}
