/// The fields of a form or a query, in the order in which they came.
package struct Form: Sendable {
    package struct Field: Hashable, Sendable {
        package let name: String
        package let value: String
    }

    package private(set) var fields: [Field]

    /// More than any page has; an attacker's millions cost more than they weigh.
    static let mostFields = 1_000

    package init() { fields = [] }

    init(fields: [Field]) { self.fields = fields }

    /// Reads `application/x-www-form-urlencoded` (WHATWG URL, section 5), strictly.
    init(urlEncoded bytes: ArraySlice<UInt8>, _ decoding: PercentDecoding) throws(Refusal) {
        fields = []
        guard !bytes.isEmpty else { return }
        for pair in bytes.split(separator: ASCII.ampersand, omittingEmptySubsequences: false) {
            guard fields.count < Form.mostFields else { throw .tooManyFields }
            let mark = pair.firstIndex(of: ASCII.equals) ?? pair.endIndex
            guard mark > pair.startIndex else { throw .form }
            let name = try decoding.decode(pair[..<mark])
            fields.append(Field(name: name, value: try decoding.decode(pair[mark...].dropFirst())))
        }
    }

    /// All values of a name: ticked boxes.
    package func values(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// The value of a name that may come once; nil where it is missing.
    package func value(_ name: String) throws(Refusal) -> String? {
        let values = values(name)
        guard values.count <= 1 else { throw .form }
        return values.first
    }
}
