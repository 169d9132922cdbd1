import Foundation

/// A configuration as plain values, so that every key of it can be walked and an unknown one named.
indirect enum Tree: Decodable, Equatable {
    case nothing
    case flag(Bool)
    case number(Int)
    case decimal(Double)
    case text(String)
    case list([Tree])
    case object([String: Tree])

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .nothing
        } else if let flag = try? value.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? value.decode(Int.self) {
            self = .number(number)
        } else if let decimal = try? value.decode(Double.self) {
            self = .decimal(decimal)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let list = try? value.decode([Tree].self) {
            self = .list(list)
        } else {
            self = .object(try value.decode([String: Tree].self))
        }
    }

    /// Reads JSON5: comments and unquoted keys are allowed.
    /// - Throws: `ConfigurationError.syntax` with the place, never with the text.
    static func read(_ bytes: [UInt8]) throws -> Tree {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        do {
            return try decoder.decode(Tree.self, from: Data(bytes))
        } catch {
            var scanner = JSON5Scanner(bytes)
            throw ConfigurationError.syntax(place: scanner.trouble())
        }
    }
}
