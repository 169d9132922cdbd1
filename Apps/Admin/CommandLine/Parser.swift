import Tenancy

/// Turns words into a request, by the command table alone.
struct Parser {
    /// What somebody asked for.
    enum Request {
        case help(path: [String])
        case run(Command, Words)
    }

    /// The words of one command line, sorted by what they are.
    struct Words: Equatable {
        var options: [String: [String]] = [:]
        var arguments: [String] = []
    }

    private let table: CommandTable
    private var path: [String] = []
    private var words = Words()
    private var wantsHelp = false

    init(_ table: CommandTable) {
        self.table = table
    }

    mutating func parse(_ input: [String]) throws -> Request {
        try sort(input[...])
        if wantsHelp || path.isEmpty && words.arguments.isEmpty { return .help(path: path) }
        guard let command = table.command(at: path) else { throw unfinished() }
        try check(command)
        return .run(command, words)
    }

    private mutating func sort(_ input: ArraySlice<String>) throws {
        var rest = input
        while let word = rest.popFirst() {
            if word == "--" {
                rest.forEach { take($0) }
                return
            }
            if word.hasPrefix("-") && word != "-" {
                try takeOption(word, &rest)
            } else {
                take(word)
            }
        }
    }

    /// A word belongs to the command as long as it leads to one; then it is an argument.
    private mutating func take(_ word: String) {
        if words.arguments.isEmpty, table.words(after: path).contains(word) {
            path.append(word)
        } else {
            words.arguments.append(word)
        }
    }

    private mutating func takeOption(_ word: String, _ rest: inout ArraySlice<String>) throws {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        if parts[0] == "--help" || parts[0] == "-h" {
            wantsHelp = true
            return
        }
        // Every other program answers it; after a command it may be an option of that command.
        if parts[0] == "--version", path.isEmpty, words.arguments.isEmpty { return take("version") }
        let option = try option(parts[0])
        guard option.value != nil else {
            if parts.count > 1 { throw UsageError.surplusValue("--\(option.name)") }
            words.options[option.name] = []
            return
        }
        guard let value = parts.count > 1 ? parts[1] : rest.popFirst() else {
            throw UsageError.missingValue("--\(option.name)")
        }
        try store(value, for: option)
    }

    private func option(_ word: String) throws -> Option {
        let known = known
        let found = known.first { "--\($0.name)" == word || $0.short.map { "-\($0)" } == word }
        if let found { return found }
        throw UsageError.unknownOption(word, nearest: nearest(to: word, among: known.map { "--\($0.name)" }))
    }

    private var known: [Option] {
        GlobalOptions.all + (table.command(at: path)?.options ?? [])
    }

    private mutating func store(_ value: String, for option: Option) throws {
        let name = "--\(option.name)"
        if !option.repeats, words.options[option.name] != nil { throw UsageError.repeated(name) }
        try Self.check(value, among: option.choices, of: name)
        words.options[option.name, default: []].append(value)
    }

    private static func check(_ value: String, among choices: [String], of name: String) throws {
        guard !choices.isEmpty, !choices.contains(value) else { return }
        throw UsageError.badChoice(name, choices: choices, nearest: nearest(to: value, among: choices))
    }

    private func unfinished() -> UsageError {
        let next = table.words(after: path)
        let typed = words.arguments.first.flatMap { nearest(to: $0, among: next) }
        if let meant = typed.map({ (path + [$0]).joined(separator: " ") }) ?? shuffled() {
            return .unknownCommand(nearest: meant)
        }
        return path.isEmpty
            ? .unknownCommand(nearest: nil) : .incomplete((["sammen"] + path).joined(separator: " "), next: next)
    }

    /// The command whose words were all typed, in another order or with others between them.
    private func shuffled() -> String? {
        let typed = Set(path + words.arguments)
        return table.commands.first { $0.path.count > 1 && typed.isSuperset(of: $0.path) }?.name
    }

    private func check(_ command: Command) throws {
        let needed = command.arguments.filter { $0.count == .one }
        if words.arguments.count < needed.count { throw UsageError.missingArgument(needed[words.arguments.count].name) }
        for option in command.options where option.required && words.options[option.name] == nil {
            throw UsageError.missingOption(option.usage)
        }
        let many = command.arguments.last?.count == .many
        let surplus = words.arguments.count - command.arguments.count
        if surplus > 0, !many { throw UsageError.surplusArguments(surplus, command: command.name) }
        for (argument, value) in zip(command.arguments, words.arguments) {
            try Self.check(value, among: argument.choices, of: argument.name)
        }
    }
}
