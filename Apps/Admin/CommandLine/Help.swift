/// Help texts, made from the command table.
struct Help {
    let table: CommandTable

    /// Help for a path: one command, a family of them, or everything.
    func text(for path: [String]) -> String {
        if let command = table.command(at: path) { return page(command) }
        return path.isEmpty ? overview : family(path)
    }

    private var overview: String {
        let width = table.commands.map(\.name.count).max() ?? 0
        return """
            sammen: administer support programmes, and purge with proof.

            Usage: sammen COMMAND [options]

            \(table.sections.map { "\($0.title)\n" + list($0.commands, width: width) }.joined(separator: "\n\n"))

            Global options
            \(options(GlobalOptions.all))

            Settings come from the flag, else from the environment (SAMMEN_TENANT, SAMMEN_DATA, …), else from
            the configuration file. Data goes to standard output, messages to standard error.

            Exit status
            \(exits)

            "sammen help COMMAND" shows one command with an example.

            """
    }

    private func family(_ path: [String]) -> String {
        """
        Usage: sammen \(path.joined(separator: " ")) COMMAND [options]

        \(list(table.commands(under: path)))

        """
    }

    private func list(_ commands: [Command], width: Int = 0) -> String {
        columns(commands.map { ($0.name, $0.summary) }, width: width)
    }

    private func options(_ options: [Option]) -> String {
        columns(options.map { (($0.short.map { "-\($0), " } ?? "") + $0.usage, Self.summary($0)) })
    }

    private static func summary(_ option: Option) -> String {
        var text = option.summary
        if !option.choices.isEmpty { text += ": " + option.choices.joined(separator: ", ") }
        if option.required { text += " (needed)" }
        if option.repeats { text += " (may be repeated)" }
        return text
    }

    private var exits: String {
        columns(ExitStatus.allCases.map { (String($0.rawValue), $0.meaning) })
    }

    /// Two columns; the first at most 34 wide, longer words get a line of their own.
    private func columns(_ rows: [(String, String)], width least: Int = 0) -> String {
        let width = min(34, max(least, rows.map(\.0.count).max() ?? 0))
        return rows.map { word, text in
            let gap = word.count > width ? "\n" + String(repeating: " ", count: width + 4) : ""
            let blanks = String(repeating: " ", count: max(2, width + 2 - word.count))
            return "  " + word + (gap.isEmpty ? blanks : gap) + text
        }.joined(separator: "\n")
    }

    private func page(_ command: Command) -> String {
        let parts: [(String, String)] = [
            ("Arguments", columns(command.arguments.map { ($0.name, Self.summary($0)) })),
            ("Options", options(command.options)),
            ("JSON (--json), in \"result\"", "  " + command.json),
            ("Example", "  " + command.example.replacing("\n", with: "\n  ")),
        ]
        let details = command.details.isEmpty ? "" : "\n\(command.details)\n"
        return "sammen \(command.name): \(command.summary)\n\(details)\nUsage: \(usage(command))\n\n"
            + parts.filter { !$0.1.isEmpty }.map { "\($0)\n\($1)\n" }.joined(separator: "\n")
            + "\nGlobal options: \"sammen help\".\n"
    }

    private static func summary(_ argument: Argument) -> String {
        argument.choices.isEmpty ? argument.summary : "\(argument.summary): \(argument.choices.joined(separator: ", "))"
    }

    private func usage(_ command: Command) -> String {
        var words = ["sammen", command.name] + command.arguments.map(\.usage)
        if command.onTenant { words.append("--tenant NAME") }
        words += command.options.map { $0.required ? $0.usage : "[\($0.usage)]" }
        return words.joined(separator: " ")
    }
}
