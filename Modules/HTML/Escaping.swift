extension [UInt8] {
    /// Appends a text so that it is only text, between tags as well as inside a quoted value.
    ///
    /// By byte, not by character: a combining mark after `<` makes one character of both, and the parser of a browser
    /// sees two. Control characters are none that HTML knows (html.spec.whatwg.org, 3.2.5.1.1), and become U+FFFD.
    mutating func appendEscaped(_ text: String) {
        let isWritten: Void? = text.utf8.withContiguousStorageIfAvailable { appendEscaped($0) }
        if isWritten == nil { Array(text.utf8).withUnsafeBufferPointer { appendEscaped($0) } }
    }

    private mutating func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in utf8.indices {
            guard let replacement = replacement(of: utf8[index]) else { continue }
            append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
            append(replacement)
            start = index + 1
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }

    mutating func append(_ literal: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }
}

@inline(__always)
private func replacement(of byte: UInt8) -> StaticString? {
    // Nearly every byte is a letter: one comparison lets it pass.
    guard byte < 0x40 || byte == 0x7F else { return nil }
    switch byte {
    case UInt8(ascii: "&"): return "&amp;"
    case UInt8(ascii: "<"): return "&lt;"
    case UInt8(ascii: ">"): return "&gt;"
    case UInt8(ascii: "\""): return "&quot;"
    case UInt8(ascii: "'"): return "&#39;"
    case 0x09, 0x0A: return nil
    // As it is a parser would make it a line feed.
    case 0x0D: return "&#13;"
    case 0x00..<0x20, 0x7F: return "\u{FFFD}"
    default: return nil
    }
}
