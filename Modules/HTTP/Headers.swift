/// The header fields of a request, in the bytes that came.
package struct Headers: Sendable {
    private let bytes: [UInt8]
    private let fields: [Field]

    private struct Field {
        let name: Range<Int>
        let value: Range<Int>
    }

    /// As many as browsers send.
    private static let usualCount = 16

    /// Fields that decide something and therefore come once at most.
    private static let single = [
        "host", "content-length", "transfer-encoding", "content-type", "expect", "cookie", "origin", "authorization",
        "sec-fetch-site", "x-forwarded-proto",
    ]

    /// Reads the lines from `start`, each ended by CRLF; an empty one is the last (RFC 9112, section 5).
    init(head bytes: [UInt8], from start: Int) throws(Refusal) {
        var fields: [Field] = []
        fields.reserveCapacity(Headers.usualCount)
        let span = bytes.span
        var line = start
        while line < span.count, span[line] != ASCII.carriageReturn {
            let field = try Headers.field(span, at: line)
            fields.append(field)
            line = field.value.upperBound
            while span[line] != ASCII.lineFeed { line += 1 }
            line += 1
        }
        self.bytes = bytes
        self.fields = fields
        guard !repeatsSingle() else { throw .repeatedHeader }
    }

    private func repeatsSingle() -> Bool { fields.count > 1 && Headers.single.contains { count($0) > 1 } }

    private static func field(_ bytes: Span<UInt8>, at line: Int) throws(Refusal) -> Field {
        guard bytes[line] != ASCII.space else { throw .foldedHeader }
        var colon = line
        while ByteSet.token.contains(bytes[colon]) { colon += 1 }
        guard colon > line, bytes[colon] == ASCII.colon else { throw .headerName }
        var start = colon + 1
        while bytes[start] == ASCII.space { start += 1 }
        var end = start
        while bytes[end] != ASCII.carriageReturn { end += 1 }
        while end > start, bytes[end - 1] == ASCII.space { end -= 1 }
        return Field(name: line..<colon, value: start..<end)
    }

    private func isNamed(_ field: Field, _ lowercase: String) -> Bool {
        field.name.count == lowercase.utf8.count && ASCII.equal(bytes.span.extracting(field.name), lowercase)
    }

    func count(_ lowercase: String) -> Int {
        var count = 0
        for field in fields where isNamed(field, lowercase) { count += 1 }
        return count
    }

    /// The value's bytes of the last field of a name, which is given in lower case.
    func bytes(_ lowercase: String) -> ArraySlice<UInt8>? {
        fields.last { isNamed($0, lowercase) }.map { bytes[$0.value] }
    }

    /// The value of the last field of a name, which is given in lower case.
    package subscript(_ lowercase: String) -> String? {
        bytes(lowercase).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The elements of all fields of a name as one list, in lower case (RFC 9110, section 5.6.1).
    func list(_ lowercase: String) -> [String] {
        fields.filter { isNamed($0, lowercase) }
            .flatMap { bytes[$0.value].split(separator: UInt8(ascii: ",")) }
            .map { element in
                let start = element.firstIndex { $0 != ASCII.space } ?? element.endIndex
                let end = element.lastIndex { $0 != ASCII.space }.map { $0 + 1 } ?? start
                return String(decoding: element[start..<end].map(ASCII.lowercased), as: UTF8.self)
            }
    }
}
