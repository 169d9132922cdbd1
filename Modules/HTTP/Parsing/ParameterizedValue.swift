/// A header's value with parameters, such as `text/plain; charset=utf-8` (RFC 9110, section 5.6.6).
struct ParameterizedValue {
    /// What stands before the first semicolon, in lower case.
    let value: String
    private let parameters: [(name: String, value: String)]

    /// Nil where the text is none, or names a parameter twice.
    init?(_ bytes: ArraySlice<UInt8>) {
        let parts = ParameterizedValue.parts(String(decoding: bytes, as: UTF8.self))
        guard let first = parts.first, !first.isEmpty else { return nil }
        var parameters: [(name: String, value: String)] = []
        for part in parts.dropFirst() {
            guard let mark = part.firstIndex(of: "="), mark > part.startIndex else { return nil }
            let name = part[..<mark].lowercased()
            guard !parameters.contains(where: { $0.name == name }),
                let value = ParameterizedValue.unquoted(part[part.index(after: mark)...])
            else { return nil }
            parameters.append((name, value))
        }
        value = first.lowercased()
        self.parameters = parameters
    }

    subscript(_ name: String) -> String? { parameters.first { $0.name == name }?.value }

    /// What semicolons outside quotation marks divide, without the spaces round it.
    private static func parts(_ text: String) -> [Substring] {
        var isQuoted = false
        return text.split(omittingEmptySubsequences: false) { character in
            if character == "\"" { isQuoted.toggle() }
            return character == ";" && !isQuoted
        }.map { part in
            let start = part.drop { $0 == " " }
            return start[..<(start.lastIndex { $0 != " " }.map(start.index(after:)) ?? start.endIndex)]
        }
    }

    /// A token, or what stands in quotation marks. Browsers percent-encode a quotation mark inside, and leave a
    /// backslash as it is (WHATWG HTML, multipart/form-data encoding algorithm).
    private static func unquoted(_ text: Substring) -> String? {
        guard text.hasPrefix("\"") else {
            return !text.isEmpty && text.utf8.allSatisfy(ByteSet.token.contains) ? String(text) : nil
        }
        let inner = text.dropFirst().dropLast()
        guard text.count >= 2, text.hasSuffix("\""), !inner.contains("\"") else { return nil }
        return String(inner)
    }
}
