import HTTP
import Reception
import Synchronization

/// How the server is, for whoever watches the machine. Nothing of it is about somebody.
final class Health: Sendable {
    private let sites: Sites
    private let server = Mutex<Server?>(nil)

    init(_ sites: Sites) { self.sites = sites }

    func watch(_ server: Server) { self.server.withLock { $0 = server } }

    var routes: [Route] {
        let alive = Response.text("ok\n")
        return [
            Route(.get, ["livez"], on: .eventLoop) { _ in alive },
            Route(.get, ["readyz"]) { [self] _ in ready },
            Route(.get, ["metrics"], on: .eventLoop) { [self] request in try metrics(request) },
        ]
    }

    /// Ready when the data folder can be read: a damaged tenant keeps nobody else waiting.
    private var ready: Response {
        (try? sites.names()) == nil ? .text("the data folder cannot be read\n", .serviceUnavailable) : .text("ready\n")
    }

    /// In the text format of Prometheus, for this machine only.
    private func metrics(_ request: Request) throws -> Response {
        guard request.client.address.map({ ["127.0.0.1", "::1"].contains($0.description) }) ?? true,
            let server = server.withLock({ $0 })
        else { throw StatusError(.notFound) }
        let gauges = server.gauges
        let lines = [
            ("sammen_connections", "gauge", gauges.connections),
            ("sammen_connections_total", "counter", gauges.acceptedConnections),
            ("sammen_requests_total", "counter", gauges.requests),
            ("sammen_refusals_total", "counter", gauges.refusals),
            ("sammen_buffered_bytes", "gauge", gauges.bufferedBytes),
            ("sammen_waiting_requests", "gauge", server.waitingRequests),
        ]
        let text = lines.map { "# TYPE \($0.0) \($0.1)\n\($0.0) \($0.2)\n" }.joined()
        return Response(.ok, type: "text/plain; version=0.0.4; charset=utf-8", body: Array(text.utf8))
    }
}
