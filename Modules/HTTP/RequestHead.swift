/// A request's first line and header fields, checked.
package final class RequestHead: Sendable {
    package let method: Method
    package let version: Version
    package let host: Host
    package let target: Target
    package let headers: Headers
    let framing: Framing
    /// Whether the client waits for `100 Continue` before it sends the body.
    let expectsContinue: Bool
    /// Whether the client would send another request on this connection. HTTP/1.0 is not asked.
    let keepsAlive: Bool

    /// Reads a head that ends with its empty line, of which each line is known to end with CRLF.
    init(bytes: [UInt8]) throws(Refusal) {
        guard ASCII.isPlain(bytes) || String(validating: bytes, as: UTF8.self) != nil else { throw .encoding }
        let line = try RequestLine(bytes)
        method = try Method(bytes: bytes[line.method])
        version = try Version(bytes: bytes[line.version])
        headers = try Headers(head: bytes, from: line.version.upperBound + 2)
        guard let name = headers.bytes("host") else { throw .host }
        host = try Host(bytes: name)
        target = try Target(bytes: bytes[line.target], host: host)
        framing = try Framing(headers, method, version)
        expectsContinue = try RequestHead.expectation(headers, version, framing)
        keepsAlive =
            version == .http11 && !(headers.count("connection") > 0 && headers.list("connection").contains("close"))
    }

    /// HTTP/1.0 knows no expectation (RFC 9110, section 10.1.1).
    private static func expectation(
        _ headers: Headers, _ version: Version, _ framing: Framing
    ) throws(Refusal) -> Bool {
        guard version == .http11, let value = headers.bytes("expect") else { return false }
        guard ASCII.equal(value, "100-continue") else { throw .expectation }
        return framing != .none && framing != .length(0)
    }
}

/// Where the three parts of a request line stand (RFC 9112, section 3): one space between them, and no other.
private struct RequestLine {
    let method: Range<Int>
    let target: Range<Int>
    let version: Range<Int>

    init(_ bytes: [UInt8]) throws(Refusal) {
        let bytes = bytes.span
        let first = RequestLine.part(bytes, from: 0)
        guard bytes[first] == ASCII.space else { throw .requestLine }
        let second = RequestLine.part(bytes, from: first + 1)
        guard bytes[second] == ASCII.space, second > first + 1 else { throw .requestLine }
        let end = RequestLine.part(bytes, from: second + 1)
        guard bytes[end] == ASCII.carriageReturn else { throw .requestLine }
        method = 0..<first
        target = (first + 1)..<second
        version = (second + 1)..<end
    }

    /// The index of the space that ends a part, or of the line's end.
    private static func part(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while bytes[index] != ASCII.space, bytes[index] != ASCII.carriageReturn { index += 1 }
        return index
    }
}
