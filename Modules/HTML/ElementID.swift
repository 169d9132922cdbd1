/// The id of an element, for labels, error summaries and links inside a page.
public struct ElementID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The id as written: letters, digits, `-` and `_`.
    public let description: String

    /// An id that stands in the program.
    public init(stringLiteral literal: StaticString) {
        self.init(literal.description)
    }

    /// An id made of any text. Other characters are spelt out by byte, so that different texts stay different.
    public init(_ text: String) {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                bytes.append(byte)
            default:
                bytes.append(UInt8(ascii: "_"))
                bytes.appendHexadecimal(byte)
            }
        }
        description = String(decoding: bytes, as: UTF8.self)
    }

    /// The id of a part: `birth` with `day` is `birth-day`.
    public func appending(_ part: String) -> ElementID {
        ElementID(unchecked: description + "-", ElementID(part))
    }

    private init(unchecked prefix: String, _ part: ElementID) {
        description = prefix + part.description
    }
}

extension [UInt8] {
    /// Two digits of base 16.
    mutating func appendHexadecimal(_ byte: UInt8) {
        for digit in [byte >> 4, byte & 15] {
            append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
        }
    }
}
