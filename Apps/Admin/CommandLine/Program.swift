/// Runs one command line from its words to its exit status.
struct Program {
    let table: CommandTable
    let terminal: any Terminal
    let surroundings: Surroundings

    func run(_ words: [String]) -> ExitStatus {
        do {
            var parser = Parser(table)
            switch try parser.parse(words) {
            case .help(let path): return try help(path)
            case .run(let command, let words): return try run(command, words)
            }
        } catch {
            return report(error, json: wantsJSON(words), noColor: words.contains("--no-color"))
        }
    }

    private func help(_ path: [String]) throws -> ExitStatus {
        try terminal.data(Help(table: table).text(for: path))
        return .done
    }

    private func run(_ command: Command, _ words: Parser.Words) throws -> ExitStatus {
        let settings = try Settings(words.options, environment: surroundings.environment)
        let context = Context(settings: settings, terminal: terminal, surroundings: surroundings)
        let invocation = Invocation(command: command, words: words, context: context)
        do {
            return try Run(invocation: invocation).status()
        } catch {
            return report(error, json: settings.json, noColor: settings.noColor, command: command)
        }
    }

    /// What can be known before the words are understood.
    private func wantsJSON(_ words: [String]) -> Bool {
        words.contains("--json") || ["1", "true"].contains(surroundings.environment["SAMMEN_JSON"])
    }

    private func report(_ error: any Error, json: Bool, noColor: Bool, command: Command? = nil) -> ExitStatus {
        let failure = Failure(error)
        terminal.message(Ink(terminal, surroundings, noColor: noColor).red("error:") + " \(failure.text)\n")
        guard json, case .object(var document) = failure.json else { return failure.status }
        document["command"] = .text(command?.name)
        try? terminal.data(JSON.object(document).document())
        return failure.status
    }
}

/// Colours, only on a terminal that wants them (no-color.org).
struct Ink {
    private let isOn: Bool

    init(_ terminal: any Terminal, _ surroundings: Surroundings, noColor: Bool) {
        let environment = surroundings.environment
        isOn =
            terminal.showsProgress && !noColor && environment["NO_COLOR", default: ""].isEmpty
            && environment["SAMMEN_NO_COLOR"] == nil && environment["TERM"] != "dumb"
    }

    func red(_ text: String) -> String { isOn ? "\u{1B}[31m\(text)\u{1B}[0m" : text }
}
