/// Turns answers into bytes (RFC 9112, section 4).
struct ResponseWriter: Sendable {
    private let date = DateHeader()

    static let continuing = Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)

    /// Headers that say where an answer ends, or that speak of the connection: the server's own.
    private static let own: Set<String> = [
        "content-length", "transfer-encoding", "connection", "keep-alive", "date", "trailer", "upgrade",
    ]

    /// Nil where a header is not what a header may be.
    func bytes(_ response: Response, withBody: Bool, closes: Bool) -> [UInt8]? {
        guard response.headers.allSatisfy(ResponseWriter.isSendable) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(256 + (withBody ? response.body.count : 0))
        bytes += "HTTP/1.1 ".utf8
        bytes += String(response.status.code).utf8
        bytes += " ".utf8
        bytes += response.status.reason.utf8
        bytes += "\r\n".utf8
        date.append(to: &bytes)
        for header in response.headers {
            bytes += header.name.utf8
            bytes += ": ".utf8
            bytes += header.value.utf8
            bytes += "\r\n".utf8
        }
        if closes { bytes += "Connection: close\r\n".utf8 }
        if response.status.hasNoBody {
            bytes += "\r\n".utf8
        } else {
            bytes += "Content-Length: ".utf8
            bytes += String(response.body.count).utf8
            bytes += "\r\n\r\n".utf8
            if withBody { bytes += response.body }
        }
        return bytes
    }

    /// Whether a header can be sent without beginning another one, and is not the server's own.
    private static func isSendable(_ header: (name: String, value: String)) -> Bool {
        !header.name.isEmpty && header.name.utf8.allSatisfy(ByteSet.token.contains)
            && !header.value.utf8.contains(where: ASCII.isControl) && !own.contains(header.name.lowercased())
    }
}
