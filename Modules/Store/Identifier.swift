/// What an identifier points at. The prefix makes a printed id readable: `P-` for a person.
public protocol IdentifierKind: Sendable {
    /// One or a few capital letters, different for each kind.
    static var prefix: String { get }
}

/// A random 63-bit id, the only thing a record is ever keyed on. Printed as prefix and 13 Crockford base32 digits.
public struct Identifier<Kind: IdentifierKind>: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The number that is stored.
    public let raw: Int64

    /// Wraps a stored number.
    public init(raw: Int64) {
        self.raw = raw
    }

    /// Reads a printed id. Case does not matter; the prefix must be the kind's own.
    public init(text: String) throws {
        let parts = text.uppercased().split(separator: "-", maxSplits: 1)
        guard parts.count == 2, parts[0] == Kind.prefix, let raw = Base32.decode(parts[1]) else {
            throw IdentifierError(prefix: Kind.prefix)
        }
        self.raw = raw
    }

    /// The printed id.
    public var description: String { "\(Kind.prefix)-\(Base32.encode(raw))" }

    /// The order in which rows stand in a table.
    public static func < (left: Self, right: Self) -> Bool { left.raw < right.raw }
}

/// The text is not an id of the wanted kind. It is not repeated: somebody may have typed a name.
public struct IdentifierError: Error, Equatable, CustomStringConvertible {
    let prefix: String

    /// What an id looks like.
    public var description: String {
        "This is not an id. An id looks like \(prefix)-0123456789ABC: copy it from a list."
    }
}

/// A person: the only key that a person has in every table.
public enum PersonKind: IdentifierKind {
    /// P for person.
    public static let prefix = "P"
}

/// A person's id.
public typealias PersonID = Identifier<PersonKind>

/// Crockford's base32 of a 63-bit number in 13 digits (crockford.com/base32.html): no I, L, O or U.
package enum Base32 {
    private static let alphabet: StaticString = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

    package static func encode(_ number: Int64) -> String {
        String(unsafeUninitializedCapacity: 13) {
            write(number, to: $0.baseAddress!); return 13
        }
    }

    /// Writes the 13 digits at the address, for callers that fill a buffer.
    package static func write(_ number: Int64, to address: UnsafeMutablePointer<UInt8>) {
        let digits = alphabet.utf8Start
        var rest = UInt64(bitPattern: number)
        for index in stride(from: 12, through: 0, by: -1) {
            address[index] = digits[Int(rest & 31)]
            rest >>= 5
        }
    }

    package static func decode(_ text: some StringProtocol) -> Int64? {
        decode(Array(text.utf8))
    }

    package static func decode(_ text: some Collection<UInt8>) -> Int64? {
        guard text.count == 13 else { return nil }
        var number: UInt64 = 0
        for byte in text {
            guard let digit = value(of: byte), number < 1 << 58 else { return nil }
            number = number << 5 | UInt64(digit)
        }
        return Int64(exactly: number)
    }

    private static func value(of byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "O"), UInt8(ascii: "o"): return 0
        case UInt8(ascii: "I"), UInt8(ascii: "i"), UInt8(ascii: "L"), UInt8(ascii: "l"): return 1
        default:
            let upper = byte >= 97 ? byte - 32 : byte
            return values[Int(upper)] == 255 ? nil : values[Int(upper)]
        }
    }

    private static let values: [UInt8] = {
        var table = [UInt8](repeating: 255, count: 256)
        for (value, digit) in "\(alphabet)".utf8.enumerated() { table[Int(digit)] = UInt8(value) }
        return table
    }()
}
