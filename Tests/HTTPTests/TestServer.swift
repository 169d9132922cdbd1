import Dispatch
import Glibc
import Synchronization

@testable import HTTP

/// A server on a port of its own with routes for tests.
final class TestServer: Sendable {
    let server: Server
    let port: UInt16
    /// Lets one handler of `/gate` go on.
    let gate: Gate
    let log: Log

    init(_ change: (inout ServerOptions) -> Void = { _ in }) throws {
        var options = ServerOptions(endpoint: .loopback(port: 0))
        options.workers = 2
        options.eventLoops = 2
        options.connectionsPerAddress = 2_000
        change(&options)
        let gate = Gate()
        let log = Log()
        self.gate = gate
        self.log = log
        server = try Server(options, try Router(TestServer.routes(gate)), log: { log.add($0) })
        port = try server.port.unwrapped()
    }

    deinit {
        gate.open()
        server.stop()
        server.waitUntilStopped()
    }

    func client() throws -> TestClient {
        let client = try TestClient(port: port)
        client.server = self
        return client
    }

    /// The answer to one request on a connection of its own.
    func answer(_ text: String) throws -> TestClient.Answer? {
        let client = try client()
        client.send(text)
        return client.answer(toHead: text.hasPrefix("HEAD"))
    }

    /// Ten mebibytes, no two neighbouring blocks alike.
    static let upload: [UInt8] = (0..<160).flatMap { block in
        [UInt8](repeating: UInt8(block), count: 65_535) + [UInt8(ascii: "\r")]
    }

    static let number = PathParameter<Int>("number")

    private static func routes(_ gate: Gate) -> [Route] {
        [
            Route(.get, ["livez"], on: .eventLoop) { _ in .text("alive") },
            Route(.get, ["hello"]) { _ in .text("hello") },
            Route(.get, ["gate"]) { _ in
                gate.pass()
                return .text("passed")
            },
            Route(.get, ["promise", number.segment]) { request in
                var response = Response.text("kept")
                let isKept = try request.value(of: number) == 1
                response.condition = Condition { outcome in
                    DispatchQueue.global().async {
                        gate.pass()
                        outcome(isKept ? nil : .text("broken", .insufficientStorage))
                    }
                }
                return response
            },
            Route(.get, ["big"]) { _ in Response(.ok, body: [UInt8](repeating: 7, count: 16 << 20)) },
            Route(.get, ["number", number.segment]) { .text("\(try $0.value(of: number) + 1)") },
            Route(.get, ["number", "new"]) { _ in .text("new") },
            Route(.post, ["count"]) { .text("\($0.body.count)") },
            Route(.post, ["upload"], bodyLimit: Limits.upload) {
                .text($0.body == upload ? "the same" : "\($0.body.count)")
            },
            Route(.post, ["form"]) { .text(try $0.form().value("a") ?? "none") },
            Route(.get, ["client"]) { .text("\($0.client.address.map(\.description) ?? "-") \($0.client.isSecure)") },
            Route(.get, ["forbidden"]) { _ in throw StatusError(.forbidden) },
            Route(.get, ["fault"]) { _ in throw TestClient.Refused() },
            Route(.get, ["nothing"]) { _ in Response(.noContent) },
            Route(.get, ["cookie"]) { _ in
                var response = Response.seeOther("/hello")
                response.add(SetCookie("S", "1"))
                response.add(SetCookie.expired("T"))
                return response
            },
            Route(.get, ["header"]) { request in
                var response = Response.text("fine")
                response.set(try request.query.value("name") ?? "X", try request.hexadecimal("value"))
                return response
            },
        ]
    }
}

extension Request {
    /// A value that stands in the header of that name after `X-` in hexadecimal, so that it can hold any byte.
    fileprivate func hexadecimal(_ name: String) throws -> String {
        let digits = Array(headers["x-\(name)"] ?? "")
        let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(String(digits[$0...($0 + 1)]), radix: 16)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Keeps handlers waiting until a test lets them go.
final class Gate: Sendable {
    private let arrived = DispatchSemaphore(value: 0)
    private let allowed = DispatchSemaphore(value: 0)

    func pass() {
        arrived.signal()
        allowed.wait()
    }

    func waitForArrival() { arrived.wait() }

    func open(_ count: Int = 100) { for _ in 0..<count { allowed.signal() } }
}

/// The access log's entries.
final class Log: Sendable {
    private let kept = Mutex<[AccessEntry]>([])

    var entries: [AccessEntry] { kept.withLock { $0 } }

    func add(_ entry: AccessEntry) { kept.withLock { $0.append(entry) } }
}
