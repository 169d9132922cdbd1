/// What browsers do to pages: nothing here is served by another method.
package enum Method: String, Sendable, CaseIterable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"

    /// Methods of RFC 9110 and RFC 5789 that exist, and that no route has.
    private static let unused = ["PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT"]

    init(bytes: ArraySlice<UInt8>) throws(Refusal) {
        if let method = Method(bytes.span) {
            self = method
            return
        }
        guard !bytes.isEmpty, bytes.allSatisfy(ByteSet.token.contains) else { throw .method }
        let exists = Method.unused.contains { bytes.elementsEqual($0.utf8) }
        throw exists ? .methodNotAllowed : .methodNotImplemented
    }

    private init?(_ bytes: Span<UInt8>) {
        if ASCII.isText(bytes, "GET") {
            self = .get
        } else if ASCII.isText(bytes, "POST") {
            self = .post
        } else if ASCII.isText(bytes, "HEAD") {
            self = .head
        } else {
            return nil
        }
    }
}
