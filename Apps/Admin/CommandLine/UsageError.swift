/// What is wrong with the words of a command line or with a setting. Values typed by somebody are not repeated,
/// since they may be names or numbers of people; words of our own vocabulary are.
enum UsageError: Error, Equatable, CustomStringConvertible {
    case unknownCommand(nearest: String?)
    case incomplete(String, next: [String])
    case unknownOption(String, nearest: String?)
    case missingValue(String)
    case surplusValue(String)
    case repeated(String)
    case missingOption(String)
    case missingArgument(String)
    case surplusArguments(Int, command: String)
    case badValue(String, wanted: String)
    case badChoice(String, choices: [String], nearest: String?)
    case noTenantGiven
    case notForAllTenants(String)
    case conflict(String, String)
    case configuration(String)

    var description: String {
        switch self {
        case .unknownCommand(let nearest):
            "There is no such command." + Self.hint(nearest.map { "\"\($0)\"" }, else: "sammen help")
        case .incomplete(let path, let next): "\"\(path)\" goes on with one of: \(next.joined(separator: ", "))."
        case .unknownOption(let name, let nearest): "Unknown option \(name)." + Self.hint(nearest, else: "--help")
        case .missingValue(let option): "\(option) needs a value."
        case .surplusValue(let option): "\(option) takes no value."
        case .repeated(let option): "\(option) can be given once only."
        case .missingOption(let option): "\(option) is needed."
        case .missingArgument(let name): "\(name) is missing. --help shows how the command is used."
        case .surplusArguments(let count, let command):
            "\(count) word\(count == 1 ? "" : "s") too many for \"\(command)\". "
                + "A tenant is named with --tenant; text of several words goes in quotes."
        case .badValue(let name, let wanted): "\(name) wants \(wanted)."
        case .badChoice(let name, let choices, let nearest):
            "\(name) must be one of \(choices.joined(separator: ", "))." + Self.hint(nearest, else: nil)
        case .noTenantGiven: "Which tenant? Add --tenant NAME, or set SAMMEN_TENANT. \"sammen tenant list\" shows them."
        case .notForAllTenants(let command): "\"\(command)\" works on one tenant at a time: use --tenant NAME."
        case .conflict(let one, let other): "\(one) and \(other) exclude each other."
        case .configuration(let text): text
        }
    }

    private static func hint(_ nearest: String?, else fallback: String?) -> String {
        if let nearest { return " Did you mean \(nearest)?" }
        return fallback.map { " Try \($0)." } ?? ""
    }
}
