@testable import sammen

/// A place in a command's line where an id stands: an argument, or the value of an option.
struct IdentifierSlot: CustomStringConvertible {
    /// A word of which nobody has said whether it is an id, or an id of a kind that no tenant holds here.
    struct Uncovered: Error, Equatable {
        let what: String

        init(_ what: String) { self.what = what }
    }

    struct Word {
        let text: String
        /// What help calls the id; nil for a word that is none.
        let name: String?
    }

    /// A command line and the strange id in it.
    struct Line {
        let words: [String]
        let id: String
    }

    let command: Command
    let words: [Word]
    let position: Int

    var description: String { "\(command.name) \(words[position].name ?? "")" }

    /// A search finds nothing and has done what it was asked.
    var isSearch: Bool { command.name == "audit search" }

    /// Every slot of the table: those of each example, and those of each option that the example does not use.
    ///
    /// - Parameter folder: stands for whatever folder a command asks for.
    static func all(in table: CommandTable, folder: String) throws -> [IdentifierSlot] {
        try table.commands.filter(\.onTenant).flatMap { command in
            var parser = Parser(table)
            let line = command.example.split(separator: " ").dropFirst().map(String.init)
            guard case .run(_, let parsed) = try parser.parse(line) else { throw Uncovered(command.name) }
            return try ExampleReader(command: command, parsed: parsed, folder: folder).slots()
        }
    }

    /// The line with one id of `stranger` and all others of `own`.
    func line(of stranger: Possessions, among own: Possessions) throws -> Line {
        var strange = ""
        let filled = try words.enumerated().map { index, word -> String in
            guard let name = word.name else { return word.text }
            let id = try (index == position ? stranger : own).id(for: name, sample: word.text, in: command.name)
            if index == position { strange = id }
            return id
        }
        return Line(words: command.path + filled, id: strange)
    }
}

/// Reads the example of a command for the ids in it.
private struct ExampleReader {
    typealias Word = IdentifierSlot.Word

    let command: Command
    let parsed: Parser.Words
    let folder: String

    /// What the values of options are that no example uses.
    private static let samples = [
        "PERSON": "P-0000000000001", "REQUEST": "RQ-0000000000001", "REFERRAL": "R-0000000000001",
        "ENROLMENT": "E-0000000000001", "MATCH": "M-0000000000001", "MEETING": "MT-0000000000001",
        "MEMBER": "CM-0000000000001", "NOTE": "N-0000000000001", "PLACE": "PL-0000000000001",
        "RECORD": "0000000000001", "PROGRAMME": "one-to-one-mentoring",
    ]

    /// Words that are no ids.
    private static let plain: Set<String> = [
        "ACTION", "CAPACITY", "CATEGORY", "CATEGORY=GROUND", "CHANNEL", "CLOCK", "CODE", "COUNT", "DAY", "DAYS",
        "DECISION", "DIRECTORY", "FILE", "FORM", "GROUND", "HEADING=FIELD", "HEX", "HOW", "KIND", "LANGUAGE", "MOMENT",
        "NAME",
        "NUMBER", "OPERATOR", "OUTCOME", "PERIOD", "PROGRAMME", "PURPOSE", "REASON", "RECIPIENT", "REFERENCE", "RISK",
        "ROLE",
        "SIDE", "SOURCE", "STARTS", "STATE", "STEP", "TEXT", "WHO", "YEAR",
    ]

    /// An option that stands in place of another.
    private static let instead = ["enrolment": "match"]
    /// What an option wants beside it.
    private static let needs = ["record": ["--category", "participant-profile"]]
    /// Words that work everywhere, in place of those of an example.
    private var usable: [String: String] {
        ["DIRECTORY": folder, "FILE": "-", "PURPOSE": "one-to-one-mentoring-follow-up"]
    }

    func slots() throws -> [IdentifierSlot] {
        let arguments = try argumentWords()
        let used = try command.options.filter(isUsed).map { (name: $0.name, words: try words(of: $0)) }
        let basis = arguments + used.flatMap(\.words)
        let own = basis.indices.filter { basis[$0].name != nil }.map {
            IdentifierSlot(command: command, words: basis, position: $0)
        }
        let others = try command.options.filter { !isUsed($0) }.compactMap { option -> IdentifierSlot? in
            let more = try words(of: option)
            guard more.last?.name != nil else { return nil }
            let beside = used.filter { $0.name != Self.instead[option.name] }.flatMap(\.words)
            let line = arguments + beside + more
            return IdentifierSlot(command: command, words: line, position: line.count - 1)
        }
        return own + others
    }

    /// A tenant with several programmes is told which one is meant.
    private func isUsed(_ option: Option) -> Bool {
        parsed.options[option.name] != nil || option.value == "PROGRAMME"
    }

    private func argumentWords() throws -> [Word] {
        try parsed.arguments.enumerated().map { index, text in
            let name = command.arguments[min(index, command.arguments.count - 1)].name
            return try word(name, text)
        }
    }

    private func words(of option: Option) throws -> [Word] {
        let given = parsed.options[option.name]?.first
        guard let value = option.value else { return given == nil ? [] : [Word(text: "--\(option.name)", name: nil)] }
        guard let sample = given ?? Self.samples[value] else {
            if Self.plain.contains(value) { return [] }
            throw IdentifierSlot.Uncovered(value)
        }
        let before = (Self.needs[option.name] ?? []) + ["--\(option.name)"]
        return before.map { Word(text: $0, name: nil) } + [try word(value, sample)]
    }

    private func word(_ name: String, _ sample: String) throws -> Word {
        if Self.plain.contains(name) { return Word(text: usable[name] ?? sample, name: nil) }
        guard Possessions.unprefixed.contains(name) || Possessions.prefix(of: sample) != nil else {
            throw IdentifierSlot.Uncovered(name)
        }
        _ = try Possessions.nowhere.id(for: name, sample: sample, in: command.name)
        return Word(text: sample, name: name)
    }
}
