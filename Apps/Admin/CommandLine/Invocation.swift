import Foundation

/// One command with its words and surroundings.
struct Invocation {
    let command: Command
    let words: Parser.Words
    let context: Context

    var settings: Settings { context.settings }

    func has(_ option: String) -> Bool {
        words.options[option] != nil
    }

    func text(_ option: String) -> String? {
        words.options[option]?.first
    }

    func texts(_ option: String) -> [String] {
        words.options[option] ?? []
    }

    /// - Throws: ``UsageError/missingOption(_:)``.
    func needed(_ option: String) throws -> String {
        guard let text = text(option) else { throw UsageError.missingOption("--\(option)") }
        return text
    }

    /// A whole number within a range.
    func number(_ option: String, in range: ClosedRange<Int>) throws -> Int? {
        guard let text = text(option) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw UsageError.badValue(
                "--\(option)", wanted: "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// The argument of this name in the command's table row; nil when an optional one was left out.
    func optionalArgument(_ name: String) -> String? {
        guard let place = command.arguments.firstIndex(where: { $0.name == name }),
            place < words.arguments.count
        else { return nil }
        return words.arguments[place]
    }

    /// - Throws: ``UsageError/missingArgument(_:)``.
    func argument(_ name: String) throws -> String {
        guard let text = optionalArgument(name) else { throw UsageError.missingArgument(name) }
        return text
    }

    /// All words from this argument on.
    func arguments(_ name: String) -> [String] {
        guard let place = command.arguments.firstIndex(where: { $0.name == name }) else { return [] }
        return Array(words.arguments.dropFirst(place))
    }

    /// The bytes of a file argument; `-` is standard input.
    func input(_ name: String) throws -> [UInt8] { try bytes(argument(name), name) }

    /// The bytes of the file that an option names; nil when it was not given.
    func optionalInput(_ option: String) throws -> [UInt8]? {
        try text(option).map { try bytes($0, "--\(option)") }
    }

    private func bytes(_ path: String, _ name: String) throws -> [UInt8] {
        if path == "-" { return try context.terminal.everything() }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw UsageError.badValue(name, wanted: "a file that can be read, or - for standard input")
        }
        return Array(data)
    }
}
