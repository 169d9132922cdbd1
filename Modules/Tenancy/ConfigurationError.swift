/// Why a tenant's configuration is refused. Every case names the key path, and what to write instead.
package enum ConfigurationError: Error, Equatable, CustomStringConvertible {
    /// The file is missing or can't be read.
    case unreadable
    /// The text is no JSON5.
    case syntax(place: String?)
    /// A key that must be there is not.
    case missing(path: String, expected: String)
    /// No such key.
    case unknownKey(path: String, nearest: String?)
    /// No such programme is installed.
    case unknownProgramme(path: String, nearest: String?)
    /// The value has another kind than the key wants.
    case wrongKind(path: String, expected: String)
    /// The value is outside its range or its closed list.
    case refused(path: String, because: String)
    /// A public name would tell a bystander what the support is about.
    case revealing(path: String)

    package var description: String {
        switch self {
        case .unreadable:
            "tenant.json can't be read; restore the file or its permissions"
        case .syntax(let place):
            "tenant.json is not valid JSON5\(place.map { " near \($0)" } ?? ""); correct the text"
        case .missing(let path, let expected):
            "tenant.json: \(path) is missing; it must be \(expected)"
        case .unknownKey(let path, let nearest):
            "tenant.json: \(path): no such key\(hint(nearest))"
        case .unknownProgramme(let path, let nearest):
            "tenant.json: \(path): no such programme is installed\(hint(nearest))"
        case .wrongKind(let path, let expected):
            "tenant.json: \(path) must be \(expected)"
        case .refused(let path, let because):
            "tenant.json: \(path) \(because)"
        case .revealing(let path):
            "tenant.json: \(path) holds a word about health; a shared screen must not say what the support is about, "
                + "so use a neutral name"
        }
    }

    private func hint(_ nearest: String?) -> String {
        nearest.map { "; did you mean \($0)?" } ?? "; remove it or correct its name"
    }
}
