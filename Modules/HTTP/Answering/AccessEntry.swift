/// What one answer leaves in the access log: never a path, a query, an address or a name, since each can tell who
/// somebody is.
package struct AccessEntry: Sendable {
    /// Nil where the request was not understood.
    package let method: Method?
    /// The pattern of the route that answered.
    package let route: String?
    package let status: Int
    /// All bytes of the answer.
    package let bytes: Int
    /// From the last byte of the request to the first byte of the answer.
    package let microseconds: Int
    /// Why it was refused, or the type of the error that a handler threw.
    package let reason: String?

    /// A line of `key=value`.
    package var logfmt: String {
        var line =
            "method=\(method?.rawValue ?? "-") route=\(route ?? "-") status=\(status) bytes=\(bytes) us=\(microseconds)"
        if let reason { line += " reason=\(reason)" }
        return line
    }
}
