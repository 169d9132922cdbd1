/// One row of the command table. Parsing, help, completion and "did you mean" all derive from it.
struct Command: Sendable {
    /// What runs: once for the installation, or on a tenant by name.
    enum Work: Sendable {
        case once(@Sendable (Invocation) throws -> Outcome)
        /// `many` says whether `--all-tenants` may repeat it.
        case tenant(many: Bool, @Sendable (Invocation, String) throws -> Outcome)
    }

    let path: [String]
    let summary: String
    let details: String
    let arguments: [Argument]
    let options: [Option]
    /// The shape of `result` in the JSON document.
    let json: String
    let example: String
    let work: Work

    init(
        _ name: String, _ summary: String, details: String = "", arguments: [Argument] = [], options: [Option] = [],
        json: String, example: String, work: Work
    ) {
        path = name.split(separator: " ").map(String.init)
        self.summary = summary
        self.details = details
        self.arguments = arguments
        self.options = options
        self.json = json
        self.example = example
        self.work = work
    }

    var name: String { path.joined(separator: " ") }

    var onTenant: Bool {
        if case .tenant = work { true } else { false }
    }
}

/// A word that follows the command.
struct Argument: Sendable {
    enum Count: Sendable { case one, optional, many }
    let name: String
    let summary: String
    let count: Count
    let choices: [String]

    init(_ name: String, _ summary: String, _ count: Count = .one, choices: [String] = []) {
        self.name = name
        self.summary = summary
        self.count = count
        self.choices = choices
    }

    var usage: String {
        switch count {
        case .one: name
        case .optional: "[\(name)]"
        case .many: "[\(name) …]"
        }
    }
}

/// `--name` or `--name VALUE`.
struct Option: Sendable {
    let name: String
    /// The placeholder of the value; nil for a flag.
    let value: String?
    let summary: String
    let short: Character?
    let choices: [String]
    let required: Bool
    let repeats: Bool

    /// A flag.
    init(_ name: String, _ summary: String, short: Character? = nil) {
        self.name = name
        value = nil
        self.summary = summary
        self.short = short
        choices = []
        required = false
        repeats = false
    }

    /// An option with a value, shown by its placeholder.
    init(
        _ name: String, _ value: String, _ summary: String, choices: [String] = [], required: Bool = false,
        repeats: Bool = false
    ) {
        self.name = name
        self.value = value
        self.summary = summary
        short = nil
        self.choices = choices
        self.required = required
        self.repeats = repeats
    }

    var usage: String { "--\(name)" + (value.map { " \($0)" } ?? "") }
}
