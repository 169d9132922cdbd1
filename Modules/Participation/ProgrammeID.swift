/// The stored name of a programme, such as `walking-groups`: lower-case letters, digits and hyphens, 1 to 40 of them.
/// It is written into every row of the programme and never renamed.
public struct ProgrammeID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// As stored and as commands take it.
    public let text: String

    /// Throws `ProgrammeIDError.malformed` for anything else than 1 to 40 of a-z, 0-9 and hyphen.
    public init(text: String) throws(ProgrammeIDError) {
        guard Self.isValid(text) else { throw .malformed }
        self.text = text
    }

    /// The text.
    public var description: String { text }

    /// In the order of the text.
    public static func < (left: ProgrammeID, right: ProgrammeID) -> Bool { left.text < right.text }

    static func isValid(_ text: String) -> Bool {
        (1...40).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
            }
    }
}

/// A literal is written by the author of a plug-in, so a malformed one stops the program at once.
extension ProgrammeID: ExpressibleByStringLiteral {
    /// The programme of that name.
    public init(stringLiteral text: String) {
        precondition(Self.isValid(text), "a programme's id is 1 to 40 of a-z, 0-9 and hyphen")
        self.text = text
    }
}

extension ProgrammeID: Codable {
    /// Reads a single string.
    public init(from decoder: any Decoder) throws {
        try self.init(text: decoder.singleValueContainer().decode(String.self))
    }

    /// Writes a single string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// A text that cannot be the id of a programme.
public enum ProgrammeIDError: Error, Equatable, CustomStringConvertible {
    case malformed

    /// What is wrong and what to do.
    public var description: String {
        "A programme's id is 1 to 40 lower-case letters, digits and hyphens. Use an id that `programme list` prints."
    }
}
