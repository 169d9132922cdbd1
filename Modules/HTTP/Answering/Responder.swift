/// Answers requests with the routes' handlers, on whatever thread it is asked.
final class Responder: Sendable {
    let router: Router
    private let writer = ResponseWriter()
    private let log: (@Sendable (AccessEntry) -> Void)?

    init(_ router: Router, log: (@Sendable (AccessEntry) -> Void)?) {
        self.router = router
        self.log = log
    }

    /// Appends an answer to what is to be sent. `arrived` is when the request was complete.
    func answer(
        _ request: Request, _ match: Router.Match, closes: Bool, arrived: Nanoseconds, into output: inout [UInt8]
    ) {
        var reason: String?
        let start = output.count
        let response = respond(request, match, &reason)
        write(response, request, closes: closes, &reason, into: &output)
        guard let log else { return }
        var route: String?
        if case .route(let found) = match { route = found.name }
        log(
            AccessEntry(
                method: request.method, route: route, status: response.status.code, bytes: output.count - start,
                microseconds: Int((Monotonic.now() - arrived) / 1_000), reason: reason))
    }

    /// Appends an answer to what is no request, or to one that cannot be served now.
    func refuse(_ status: Status, reason: String, closes: Bool = true, into output: inout [UInt8]) {
        var reason: String? = reason
        var response = router.errorPage(status, nil)
        if status == .methodNotAllowed {
            response.set("Allow", Method.allCases.map(\.rawValue).joined(separator: ", "))
        }
        if status == .serviceUnavailable { response.set("Retry-After", "1") }
        let start = output.count
        write(response, nil, closes: closes, &reason, into: &output)
        log?(
            AccessEntry(
                method: nil, route: nil, status: status.code, bytes: output.count - start, microseconds: 0,
                reason: reason))
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
    private func write(
        _ response: Response, _ request: Request?, closes: Bool, _ reason: inout String?, into output: inout [UInt8]
    ) {
        let withBody = request?.method != .head
        if writer.write(response, withBody: withBody, closes: closes, into: &output) { return }
        reason = "response-header"
        let page = router.errorPage(.internalServerError, request)
        if writer.write(page, withBody: withBody, closes: closes, into: &output) { return }
        _ = writer.write(Response(.internalServerError), withBody: withBody, closes: closes, into: &output)
    }
}
