/// Where a request's body ends (RFC 9112, section 6). What two programs could read differently is refused: this is what
/// request smuggling lives on.
enum Framing: Equatable {
    case none
    case length(Int)
    case chunked

    init(_ headers: Headers, _ method: Method, _ version: Version) throws(Refusal) {
        let length = headers.bytes("content-length")
        let coding = headers.bytes("transfer-encoding")
        if length != nil, coding != nil { throw .lengthAndTransferEncoding }
        if let coding {
            guard version == .http11 else { throw .transferEncoding }
            try Framing.requireChunked(coding)
            self = .chunked
        } else if let length {
            guard length.allSatisfy(ASCII.isDigit), let first = length.first, first != ASCII.zero || length.count == 1
            else { throw .contentLength }
            guard let number = ASCII.decimal(length) else { throw .bodyTooLarge }
            self = .length(number)
        } else {
            guard method != .post else { throw .lengthRequired }
            self = .none
        }
        if method != .post, self != .none, self != .length(0) { throw .unexpectedBody }
    }

    /// A coding before `chunked` is a real one that is not understood; everything else has no known end.
    private static func requireChunked(_ coding: ArraySlice<UInt8>) throws(Refusal) {
        if ASCII.equal(coding, "chunked") { return }
        let codings = coding.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            .map { $0.drop { $0 == ASCII.space } }
        let areTokens = codings.allSatisfy { !$0.isEmpty && $0.allSatisfy(ByteSet.token.contains) }
        let places = codings.indices.filter { ASCII.equal(codings[$0], "chunked") }
        throw areTokens && places == [codings.count - 1] ? .transferEncodingNotImplemented : .transferEncoding
    }
}

/// The versions that are spoken.
package enum Version: Sendable {
    case http10
    case http11

    init(bytes: ArraySlice<UInt8>) throws(Refusal) {
        if ASCII.isText(bytes.span, "HTTP/1.1") {
            self = .http11
        } else if ASCII.isText(bytes.span, "HTTP/1.0") {
            self = .http10
        } else {
            let parts = Array(bytes)
            guard parts.count == 8, parts.starts(with: "HTTP/".utf8), ASCII.isDigit(parts[5]),
                parts[6] == UInt8(ascii: "."), ASCII.isDigit(parts[7])
            else { throw .version }
            throw .versionNotSupported
        }
    }
}
