/// Turns answers into bytes (RFC 9112, section 4).
struct ResponseWriter: Sendable {
    private let date = DateHeader()

    static let continuing = Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)

    /// Headers that say where an answer ends, or that speak of the connection: the server's own.
    private static let own = [
        "content-length", "transfer-encoding", "connection", "keep-alive", "date", "trailer", "upgrade",
    ]

    /// More than the server's own lines take.
    private static let usualHead = 256

    /// Appends an answer; false, and nothing appended, where a header is not what a header may be.
    func write(_ response: Response, withBody: Bool, closes: Bool, into output: inout [UInt8]) -> Bool {
        for header in response.headers where !ResponseWriter.isSendable(header) { return false }
        if output.isEmpty { output.reserveCapacity(ResponseWriter.usualHead + (withBody ? response.body.count : 0)) }
        output += response.status.line.utf8
        date.append(to: &output)
        for header in response.headers {
            output += header.name.utf8
            output += ": ".utf8
            output += header.value.utf8
            output += "\r\n".utf8
        }
        if closes { output += "Connection: close\r\n".utf8 }
        if response.status.hasNoBody {
            output += "\r\n".utf8
        } else {
            output += "Content-Length: ".utf8
            output += String(response.body.count).utf8
            output += "\r\n\r\n".utf8
            if withBody { output += response.body }
        }
        return true
    }

    /// Whether a header can be sent without beginning another one, and is not the server's own.
    private static func isSendable(_ header: (name: String, value: String)) -> Bool {
        let name = header.name.utf8Span.span
        let value = header.value.utf8Span.span
        guard !name.isEmpty else { return false }
        for index in name.indices where !ByteSet.token.contains(name[index]) { return false }
        for index in value.indices where ASCII.isControl(value[index]) { return false }
        for own in ResponseWriter.own where ASCII.equal(name, own) { return false }
        return true
    }
}
