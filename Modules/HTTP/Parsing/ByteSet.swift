/// A set of ASCII characters, as the grammars of HTTP name them.
struct ByteSet: Sendable {
    private let low: UInt64
    private let high: UInt64

    init(_ characters: String) {
        var low: UInt64 = 0
        var high: UInt64 = 0
        for byte in characters.utf8 where byte < 128 {
            if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
        }
        self.low = low
        self.high = high
    }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        if byte < 64 { return low & (1 << UInt64(byte)) != 0 }
        return byte < 128 && high & (1 << UInt64(byte - 64)) != 0
    }
}

extension ByteSet {
    private static let alphanumeric = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

    /// `tchar` (RFC 9110, section 5.6.2): methods, header names, cookie names.
    static let token = ByteSet(alphanumeric + "!#$%&'*+-.^_`|~")
    /// `pchar` without the percent sign (RFC 3986, section 3.3).
    static let pathCharacter = ByteSet(alphanumeric + "-._~!$&'()*+,;=:@")
    /// `query` without the percent sign (RFC 3986, section 3.4).
    static let queryCharacter = ByteSet(alphanumeric + "-._~!$&'()*+,;=:@/?")
    /// The letters, digits and hyphens of a host's label (RFC 1123, section 2.1).
    static let hostLabel = ByteSet(alphanumeric + "-")
    /// `cookie-octet` (RFC 6265, section 4.1.1).
    static let cookieOctet = ByteSet(alphanumeric + "!#$%&'()*+-./:<=>?@[]^_`{|}~")
    /// `bcharsnospace` (RFC 2046, section 5.1.1).
    static let boundary = ByteSet(alphanumeric + "'()+_,-./:=?")
}

/// The characters that HTTP's grammar is made of.
enum ASCII {
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let percent: UInt8 = 0x25
    static let ampersand: UInt8 = 0x26
    static let plus: UInt8 = 0x2B
    static let hyphen: UInt8 = 0x2D
    static let dot: UInt8 = 0x2E
    static let slash: UInt8 = 0x2F
    static let zero: UInt8 = 0x30
    static let colon: UInt8 = 0x3A
    static let semicolon: UInt8 = 0x3B
    static let equals: UInt8 = 0x3D
    static let questionMark: UInt8 = 0x3F
    static let backslash: UInt8 = 0x5C

    static func isControl(_ byte: UInt8) -> Bool { byte < space || byte == 0x7F }

    /// Whether all bytes are ASCII.
    static func isPlain(_ bytes: [UInt8]) -> Bool {
        var all: UInt8 = 0
        for byte in bytes { all |= byte }
        return all < 0x80
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= zero && byte <= 0x39 }

    static func hexadecimal(_ byte: UInt8) -> Int? {
        switch byte {
        case 0x30...0x39: Int(byte) - 0x30
        case 0x41...0x46: Int(byte) - 0x37
        case 0x61...0x66: Int(byte) - 0x57
        default: nil
        }
    }

    static func lowercased(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

    /// A number in decimal digits only, without sign, white space or leading zero.
    static func decimal(_ bytes: some Collection<UInt8>) -> Int? {
        guard let first = bytes.first, bytes.count <= 18, first != zero || bytes.count == 1 else { return nil }
        var value = 0
        for byte in bytes {
            guard isDigit(byte) else { return nil }
            value = value * 10 + Int(byte - zero)
        }
        return value
    }

    /// Whether the bytes are exactly a text.
    static func isText(_ bytes: Span<UInt8>, _ text: String) -> Bool {
        let expected = text.utf8Span.span
        guard bytes.count == expected.count else { return false }
        for index in bytes.indices where bytes[index] != expected[index] { return false }
        return true
    }

    /// Whether the bytes are a text of lower-case ASCII, in whatever case they are.
    static func equal(_ bytes: Span<UInt8>, _ lowercase: String) -> Bool {
        let expected = lowercase.utf8Span.span
        guard bytes.count == expected.count else { return false }
        for index in bytes.indices where lowercased(bytes[index]) != expected[index] { return false }
        return true
    }

    static func equal(_ bytes: ArraySlice<UInt8>, _ lowercase: String) -> Bool { equal(bytes.span, lowercase) }

    /// The text of bytes that are known to be ASCII, in lower case.
    static func lowercase(_ bytes: ArraySlice<UInt8>) -> String {
        String(unsafeUninitializedCapacity: bytes.count) { target in
            for (place, byte) in bytes.enumerated() { target.initializeElement(at: place, to: lowercased(byte)) }
            return bytes.count
        }
    }
}
