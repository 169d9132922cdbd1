/// Answers requests with the routes' handlers, on whatever thread it is asked.
final class Responder: Sendable {
    let router: Router
    private let writer = ResponseWriter()
    private let log: (@Sendable (AccessEntry) -> Void)?

    init(_ router: Router, log: (@Sendable (AccessEntry) -> Void)?) {
        self.router = router
        self.log = log
    }

    /// The bytes of an answer. `arrived` is when the request was complete.
    func answer(_ request: Request, _ match: Router.Match, closes: Bool, arrived: Nanoseconds) -> [UInt8] {
        var reason: String?
        let response = respond(request, match, &reason)
        let bytes = bytes(response, request, closes: closes, &reason)
        var route: String?
        if case .route(let found) = match { route = found.path.description }
        note(request.method, route, response.status, bytes.count, Monotonic.now() - arrived, reason)
        return bytes
    }

    /// The bytes of an answer to what is no request, or to one that cannot be served now.
    func refuse(_ status: Status, reason: String, closes: Bool = true) -> [UInt8] {
        var reason: String? = reason
        var response = router.errorPage(status, nil)
        if status == .methodNotAllowed {
            response.set("Allow", Method.allCases.map(\.rawValue).joined(separator: ", "))
        }
        if status == .serviceUnavailable { response.set("Retry-After", "1") }
        let bytes = bytes(response, nil, closes: closes, &reason)
        note(nil, nil, status, bytes.count, 0, reason)
        return bytes
    }

    private func respond(_ request: Request, _ match: Router.Match, _ reason: inout String?) -> Response {
        switch match {
        case .missing: return router.errorPage(.notFound, request)
        case .otherMethods(let methods):
            var response = router.errorPage(.methodNotAllowed, request)
            response.set(
                "Allow", (methods + (methods.contains(.get) ? [.head] : [])).map(\.rawValue).joined(separator: ", "))
            return response
        case .route(let route):
            do {
                return try route.handler(request.matched(route.path))
            } catch {
                reason = (error as? Refusal)?.rawValue ?? "\(type(of: error))"
                return router.errorPage(Responder.status(of: error), request)
            }
        }
    }

    private static func status(of error: any Error) -> Status {
        switch error {
        case let error as StatusError: error.status
        case let refusal as Refusal: refusal.status
        default: .internalServerError
        }
    }

    /// An answer that cannot be sent as it is becomes an error page, and if that cannot be sent either, a bare one.
    private func bytes(_ response: Response, _ request: Request?, closes: Bool, _ reason: inout String?) -> [UInt8] {
        let withBody = request?.method != .head
        if let bytes = writer.bytes(response, withBody: withBody, closes: closes) { return bytes }
        reason = "response-header"
        let page = router.errorPage(.internalServerError, request)
        return writer.bytes(page, withBody: withBody, closes: closes)
            ?? writer.bytes(Response(.internalServerError), withBody: withBody, closes: closes) ?? []
    }

    private func note(
        _ method: Method?, _ route: String?, _ status: Status, _ bytes: Int, _ time: Nanoseconds, _ reason: String?
    ) {
        log?(
            AccessEntry(
                method: method, route: route, status: status.code, bytes: bytes, microseconds: Int(time / 1_000),
                reason: reason))
    }
}
