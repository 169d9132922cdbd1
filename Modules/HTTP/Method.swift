/// What browsers do to pages: nothing here is served by another method.
package enum Method: String, Sendable, CaseIterable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"

    /// Methods of RFC 9110 and RFC 5789 that exist, and that no route has.
    private static let unused = ["PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT"]

    init(bytes: ArraySlice<UInt8>) throws(Refusal) {
        for method in Method.allCases where bytes.elementsEqual(method.rawValue.utf8) {
            self = method
            return
        }
        guard !bytes.isEmpty, bytes.allSatisfy(ByteSet.token.contains) else { throw .method }
        let exists = Method.unused.contains { bytes.elementsEqual($0.utf8) }
        throw exists ? .methodNotAllowed : .methodNotImplemented
    }
}
