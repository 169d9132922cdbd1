/// Finds where keys and values stand in a JSON5 text, since Foundation's decoder names no place.
struct JSON5Scanner {
    /// An object: where its brace opens, and its keys with the ranges of their values.
    struct Object {
        let start: Int
        var entries: [(key: String, value: Range<Int>)] = []
    }

    private let bytes: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func root() -> Object? {
        at = 0
        skipSpace()
        return object(at: at)
    }

    /// Where the text stops being an object, such as "line 3, column 7"; nil where only a single value is wrong.
    mutating func trouble() -> String? {
        let isWhole = root() != nil
        skipSpace()
        if isWhole, at >= bytes.count { return nil }
        let before = bytes.prefix(at)
        let lines = before.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return "line \(lines.count), column \((lines.last?.count ?? 0) + 1)"
    }

    mutating func object(at start: Int) -> Object? {
        at = start
        guard take("{") else { return nil }
        var object = Object(start: start)
        while true {
            skipSpace()
            if take("}") { return object }
            guard let key = key() else { return nil }
            skipSpace()
            guard take(":") else { return nil }
            skipSpace()
            let value = at
            guard skipValue() else { return nil }
            object.entries.append((key, value..<at))
            skipSpace()
            _ = take(",")
        }
    }

    private mutating func key() -> String? {
        let start = at
        if let quote = peek(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            guard skipText(quote) else { return nil }
            return String(decoding: bytes[(start + 1)..<(at - 1)], as: UTF8.self)
        }
        while let byte = peek(), byte != UInt8(ascii: ":"), !JSON5Scanner.isSpace(byte) { at += 1 }
        return at > start ? String(decoding: bytes[start..<at], as: UTF8.self) : nil
    }

    private mutating func skipValue() -> Bool {
        guard let first = peek() else { return false }
        switch first {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return skipText(first)
        case UInt8(ascii: "{"), UInt8(ascii: "["): return skipNested()
        default:
            let ends = Array(",}]/".utf8)
            while let byte = peek(), !ends.contains(byte), !JSON5Scanner.isSpace(byte) { at += 1 }
            return true
        }
    }

    private mutating func skipNested() -> Bool {
        var depth = 0
        repeat {
            skipSpace()
            guard let byte = peek() else { return false }
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                guard skipText(byte) else { return false }
                continue
            default: break
            }
            at += 1
        } while depth > 0
        return true
    }

    private mutating func skipText(_ quote: UInt8) -> Bool {
        at += 1
        while let byte = peek() {
            at += byte == UInt8(ascii: "\\") ? 2 : 1
            if byte == quote { return true }
        }
        return false
    }

    private mutating func skipSpace() {
        while let byte = peek() {
            if JSON5Scanner.isSpace(byte) {
                at += 1
            } else if starts("//") {
                while let byte = peek(), byte != UInt8(ascii: "\n") { at += 1 }
            } else if starts("/*") {
                at += 2
                while at < bytes.count, !starts("*/") { at += 1 }
                at += 2
            } else {
                return
            }
        }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard peek() == UInt8(ascii: character) else { return false }
        at += 1
        return true
    }

    private func starts(_ text: String) -> Bool { bytes[min(at, bytes.count)...].starts(with: text.utf8) }
    private func peek() -> UInt8? { at < bytes.count ? bytes[at] : nil }
    private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
