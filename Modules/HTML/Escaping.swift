extension [UInt8] {
    /// Appends a text so that it is only text, between tags as well as inside a quoted value.
    ///
    /// By byte, not by character: a combining mark after `<` makes one character of both, and the parser of a browser
    /// sees two. Control characters are none that HTML knows (html.spec.whatwg.org, 3.2.5.1.1), and become U+FFFD.
    mutating func appendEscaped(_ text: String) {
        let isWritten: Void? = text.utf8.withContiguousStorageIfAvailable { appendEscaped($0) }
        if isWritten == nil { Array(text.utf8).withUnsafeBufferPointer { appendEscaped($0) } }
    }

    mutating func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in 0..<utf8.count where utf8[index].isReplaced {
            append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
            append(replacement(of: utf8[index]))
            start = index + 1
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }

    @inline(__always)
    mutating func append(_ literal: StaticString) {
        append(
            contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }
}

extension UInt8 {
    /// One bit for each byte below 64 that is not written as it is: what HTML reads as markup, and control characters
    /// but tabulator and line feed.
    private static let replaced: UInt64 =
        1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E | 0xFFFF_F9FF

    @inline(__always)
    fileprivate var isReplaced: Bool {
        self < 64 ? UInt8.replaced >> UInt64(self) & 1 == 1 : self == 0x7F
    }
}

private func replacement(of byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    // As it is a parser would make it a line feed.
    case 0x0D: "&#13;"
    default: "\u{FFFD}"
    }
}
