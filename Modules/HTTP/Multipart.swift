/// A form that carries files: `multipart/form-data` (RFC 7578), as browsers write it.
package struct Multipart: Sendable {
    package struct File: Sendable {
        package let field: String
        /// What the user's machine called it: to be shown, never to be opened.
        package let name: String
        package let content: [UInt8]
    }

    package private(set) var form: Form
    package private(set) var files: [File]

    private static let mostParts = 100
    private static let mostHeaderBytes = 4 * 1024

    init(_ body: [UInt8], boundary: String) throws(Refusal) {
        guard (1...70).contains(boundary.utf8.count), boundary.utf8.allSatisfy(ByteSet.boundary.contains) else {
            throw .form
        }
        var reader = PartReader(body: body, delimiter: Array("\r\n--\(boundary)".utf8))
        var fields: [Form.Field] = []
        var files: [File] = []
        try reader.skip(reader.delimiter.dropFirst(2))
        while try reader.hasPart() {
            guard fields.count + files.count < Multipart.mostParts else { throw .tooManyFields }
            let names = try Multipart.names(try reader.headers(limit: Multipart.mostHeaderBytes))
            let content = try reader.content()
            if let file = names.file {
                files.append(File(field: names.field, name: file, content: Array(content)))
            } else {
                fields.append(Form.Field(name: names.field, value: try Multipart.text(content)))
            }
        }
        form = Form(fields: fields)
        self.files = files
    }

    /// The control's name, and the file's where the part is one.
    private static func names(_ head: [UInt8]) throws(Refusal) -> (field: String, file: String?) {
        let headers = try Headers(head: head, from: 0)
        guard headers.count("content-disposition") == 1, headers.count("content-transfer-encoding") == 0,
            String(validating: head, as: UTF8.self) != nil, !head.contains(where: isSpoilt),
            let disposition = headers.bytes("content-disposition").flatMap(ParameterizedValue.init),
            disposition.value == "form-data", let name = disposition["name"], !name.isEmpty
        else { throw .form }
        return (name, disposition["filename"])
    }

    private static func isSpoilt(_ byte: UInt8) -> Bool {
        ASCII.isControl(byte) && byte != ASCII.carriageReturn && byte != ASCII.lineFeed
    }

    private static func text(_ content: ArraySlice<UInt8>) throws(Refusal) -> String {
        guard !content.contains(where: PercentDecoding.form.isForbidden),
            let text = String(validating: content, as: UTF8.self)
        else { throw .encoding }
        return text
    }
}

/// Walks over the parts of a body.
private struct PartReader {
    let body: [UInt8]
    /// The line end before a boundary belongs to the boundary.
    let delimiter: [UInt8]
    private var index = 0

    init(body: [UInt8], delimiter: [UInt8]) {
        self.body = body
        self.delimiter = delimiter
    }

    mutating func skip(_ expected: some Collection<UInt8>) throws(Refusal) {
        guard body[index...].starts(with: expected) else { throw .form }
        index += expected.count
    }

    /// After a boundary: whether a part follows, or the end.
    mutating func hasPart() throws(Refusal) -> Bool {
        if body[index...].starts(with: "--".utf8) {
            guard body[(index + 2)...].isEmpty || body[(index + 2)...].elementsEqual("\r\n".utf8) else { throw .form }
            return false
        }
        try skip("\r\n".utf8)
        return true
    }

    /// The header lines of a part with the empty line, each known to end with CRLF.
    mutating func headers(limit: Int) throws(Refusal) -> [UInt8] {
        let start = index
        while index < min(body.count, start + limit) {
            guard let end = body[index...].firstIndex(of: ASCII.lineFeed), end > index,
                body[end - 1] == ASCII.carriageReturn, !body[index..<(end - 1)].contains(ASCII.carriageReturn)
            else { throw .form }
            let isEmpty = end - 1 == index
            index = end + 1
            if isEmpty { return Array(body[start..<index]) }
        }
        throw .form
    }

    /// The bytes up to the next boundary.
    mutating func content() throws(Refusal) -> ArraySlice<UInt8> {
        var candidate = index
        while let found = body[candidate...].firstIndex(of: ASCII.carriageReturn) {
            if body[found...].starts(with: delimiter) {
                defer { index = found + delimiter.count }
                return body[index..<found]
            }
            candidate = found + 1
        }
        throw .form
    }
}
