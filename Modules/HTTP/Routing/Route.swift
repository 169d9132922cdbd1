/// A page or an action: a value, so that the list of all routes can be walked.
package struct Route: Sendable {
    /// Where a handler runs.
    package enum Place: Sendable {
        /// On a thread of the pool: it may wait for a disk.
        case worker
        /// On the thread of the connections: it must not wait for anything. Answers also while all workers are busy.
        case eventLoop
    }

    package typealias Handler = @Sendable (Request) throws -> Response

    /// A route of GET answers HEAD as well.
    package let method: Method
    package let path: PathPattern
    /// How long a body may be; nil for the server's general limit.
    package let bodyLimit: Int?
    package let place: Place
    package let handler: Handler

    package init(
        _ method: Method, _ path: [PathPattern.Segment], bodyLimit: Int? = nil, on place: Place = .worker,
        handler: @escaping Handler
    ) {
        self.method = method
        self.path = PathPattern(segments: path)
        self.bodyLimit = bodyLimit
        self.place = place
        self.handler = handler
    }
}
