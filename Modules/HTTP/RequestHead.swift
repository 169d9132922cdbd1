/// A request's first line and header fields, checked.
package struct RequestHead: Sendable {
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
        let end = bytes.firstIndex(of: ASCII.carriageReturn) ?? bytes.endIndex
        guard let first = bytes[..<end].firstIndex(of: ASCII.space),
            let last = bytes[..<end].lastIndex(of: ASCII.space),
            last > first + 1, !bytes[(first + 1)..<last].contains(ASCII.space)
        else { throw .requestLine }
        method = try Method(bytes: bytes[..<first])
        version = try Version(bytes: bytes[(last + 1)..<end])
        headers = try Headers(head: bytes, from: end + 2)
        guard let name = headers.bytes("host") else { throw .host }
        host = try Host(bytes: name)
        target = try Target(bytes: bytes[(first + 1)..<last], host: host)
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
