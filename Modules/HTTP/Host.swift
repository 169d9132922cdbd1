/// The host that a request names, in lower case, with the port that it names (RFC 9110, section 7.2).
package struct Host: Hashable, Sendable {
    package let name: String
    package let port: Int?

    init(bytes: ArraySlice<UInt8>) throws(Refusal) {
        guard !bytes.isEmpty, bytes.count <= 255 + 6 else { throw .host }
        let end = bytes.first == UInt8(ascii: "[") ? try Host.endOfLiteral(bytes) : try Host.endOfName(bytes)
        name = ASCII.lowercase(bytes[..<end])
        port = try Host.port(bytes[end...])
    }

    /// Labels of letters, digits and inner hyphens, up to the colon of a port.
    private static func endOfName(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> Int {
        let name = bytes.span
        var label = 0
        var index = 0
        while index < name.count, name[index] != ASCII.colon {
            if name[index] == ASCII.dot {
                try checkLabel(name.extracting(label..<index))
                label = index + 1
            }
            index += 1
        }
        try checkLabel(name.extracting(label..<index))
        return bytes.startIndex + index
    }

    private static func checkLabel(_ label: Span<UInt8>) throws(Refusal) {
        guard (1...63).contains(label.count), label[0] != ASCII.hyphen, label[label.count - 1] != ASCII.hyphen else {
            throw .host
        }
        for index in label.indices where !ByteSet.hostLabel.contains(label[index]) { throw .host }
    }

    /// An IPv6 address in square brackets.
    private static func endOfLiteral(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> Int {
        guard let close = bytes.firstIndex(of: UInt8(ascii: "]")),
            Address(text: String(decoding: bytes[(bytes.startIndex + 1)..<close], as: UTF8.self))?.isIPv6 == true
        else { throw .host }
        return close + 1
    }

    private static func port(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> Int? {
        guard let first = bytes.first else { return nil }
        guard first == ASCII.colon, let port = ASCII.decimal(bytes.dropFirst()), (1...65_535).contains(port) else {
            throw .host
        }
        return port
    }
}
