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
        let response = respond(request, match, &reason)
        finish(response, Answering(request, match, closes: closes, arrived: arrived), reason, into: &output)
    }

    /// Hands an answer on as soon as its condition has come true.
    func answer(
        _ request: Request, _ match: Router.Match, closes: Bool, arrived: Nanoseconds,
        send: @escaping @Sendable ([UInt8]) -> Void
    ) {
        var reason: String?
        var output: [UInt8] = []
        let response = respond(request, match, &reason)
        let answering = Answering(request, match, closes: closes, arrived: arrived)
        finish(response, answering, reason, into: &output)
        guard let condition = response.condition else { return send(output) }
        condition.check { [self, output] instead in
            guard let instead else { return send(output) }
            var refusing: [UInt8] = []
            finish(instead, answering, "condition", into: &refusing)
            send(refusing)
        }
    }

    /// One answer on its way.
    private struct Answering: Sendable {
        let request: Request
        let route: MountedRoute?
        let closes: Bool
        let arrived: Nanoseconds

        init(_ request: Request, _ match: Router.Match, closes: Bool, arrived: Nanoseconds) {
            self.request = request
            if case .route(let found) = match { route = found } else { route = nil }
            self.closes = closes
            self.arrived = arrived
        }
    }

    private func finish(
        _ response: Response, _ answering: Answering, _ reason: String?, into output: inout [UInt8]
    ) {
        var reason = reason
        let start = output.count
        write(response, answering.request, closes: answering.closes, &reason, into: &output)
        log?(
            AccessEntry(
                method: answering.request.method, route: answering.route?.name, status: response.status.code,
                bytes: output.count - start, microseconds: Int((Monotonic.now() - answering.arrived) / 1_000),
                reason: reason))
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
