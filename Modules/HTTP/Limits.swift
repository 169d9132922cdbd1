/// How much of a request is read before it is refused.
package struct Limits: Sendable {
    /// The request line, without its line end.
    package var requestLine = 8 * 1024
    /// All header lines together.
    package var headerBytes = 32 * 1024
    package var headerCount = 100
    /// The body of a route that names no limit of its own.
    package var body = 1024 * 1024

    /// The body of a route that takes files.
    package static let upload = 10 * 1024 * 1024

    package init() {}
}
