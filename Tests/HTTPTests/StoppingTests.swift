import CEpoll
import Glibc
import Testing

@testable import HTTP

@Suite("Starting and stopping")
struct StoppingTests {
    private let hello = "GET /hello HTTP/1.1¶Host: a¶¶"

    @Test("A stopped server answers what has begun, ends what is idle, and takes nothing new")
    func drains() throws {
        let server = try TestServer()
        let idle = try server.client()
        idle.send(hello)
        #expect(idle.answer()?.text == "hello")
        let begun = try server.client()
        begun.send("GET /gate HTTP/1.1¶Host: a¶¶" + hello)
        server.gate.waitForArrival()
        server.server.stop()
        #expect(idle.receiveAll() == "")
        #expect(throws: TestClient.Refused.self) { try server.client() }
        server.gate.open()
        #expect(begun.answer()?.text == "passed")
        #expect(begun.answer()?.head.contains("Connection: close\r\n") == true)
        #expect(begun.receiveAll() == "")
        server.server.waitUntilStopped()
        #expect(server.server.gauges.connections == 0)
    }

    @Test("What does not end by the drain's deadline is ended")
    func drainDeadline() throws {
        let server = try TestServer { $0.deadlines.drain = .milliseconds(50) }
        let client = try server.client()
        client.send("GET / HTTP/1.1¶")
        while server.server.gauges.connections == 0 { Background.rest() }
        server.server.stop()
        server.server.waitUntilStopped()
        #expect(client.receiveAll() == "")
    }

    @Test("A Unix socket serves its group, takes over a dead one's file and leaves a living one's")
    func unixSocket() throws {
        let path = "/tmp/sammen-http-\(getpid())-\(UInt32.random(in: 0 ... .max)).sock"
        var options = ServerOptions(endpoint: .unix(path: path))
        options.proxy = TrustedProxy(.xForwarded, addresses: [], localSocket: true)
        let router = try Router([Route(.get, ["who"]) { .text("\($0.client.address?.description ?? "-")") }])
        // A killed server leaves its file behind.
        let dead = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        #expect(try UnixAddress(path).unwrapped().withPointer { bind(dead, $0, $1) } == 0)
        close(dead)
        let server = try Server(options, router)
        #expect(throws: ListenError.self) { try Server(options, router) }
        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o660)
        let client = try TestClient(path: path)
        client.send("GET /who HTTP/1.1¶Host: a¶X-Forwarded-For: 192.0.2.7¶¶")
        #expect(client.answer()?.text == "192.0.2.7")
        server.stop()
        server.waitUntilStopped()
        #expect(stat(path, &status) != 0)
    }

    @Test("A server takes as many descriptors as the process may have")
    func descriptors() {
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var limit = rlimit()
        #expect(getrlimit(resource, &limit) == 0)
        limit.rlim_cur = limit.rlim_max - 1
        #expect(setrlimit(resource, &limit) == 0)
        #expect(Descriptors.claimAll() == Int(clamping: limit.rlim_max))
        #expect(getrlimit(resource, &limit) == 0 && limit.rlim_cur == limit.rlim_max)
    }

    @Test("A port that is taken says so")
    func portTaken() throws {
        let server = try TestServer()
        #expect(throws: ListenError.self) { try TestServer { $0.endpoint = .loopback(port: server.port) } }
    }

    @Test("The service manager is told, in a file or in the abstract", arguments: ["/tmp/", "@"])
    func serviceManager(prefix: String) throws {
        let path = "\(prefix)sammen-notify-\(getpid())-\(UInt32.random(in: 0 ... .max))"
        let socket = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        defer {
            close(socket)
            unlink(path)
        }
        #expect(try UnixAddress(path).unwrapped().withPointer { bind(socket, $0, $1) } == 0)
        #expect(ServiceManager.notify(.ready, socket: path) && ServiceManager.notify(.stopping, socket: path))
        var bytes = [UInt8](repeating: 0, count: 64)
        for expected in ["READY=1", "STOPPING=1"] {
            let count = recv(socket, &bytes, bytes.count, 0)
            #expect(String(decoding: bytes[..<max(count, 0)], as: UTF8.self) == expected)
        }
        #expect(!ServiceManager.notify(.ready, socket: "relative"))
    }

    @Test(
        "A date is written as HTTP wants it",
        arguments: [
            (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (1_709_210_096, "Thu, 29 Feb 2024 12:34:56 GMT"),
            (1_798_761_599, "Thu, 31 Dec 2026 23:59:59 GMT"),
        ])
    func date(second: Int, text: String) { #expect(DateHeader.text(second) == text) }
}

@Suite("Trusted proxies")
struct TrustedProxyTests {
    private func client(_ proxy: TrustedProxy, from peer: String?, _ headers: String) throws -> String {
        let request = try request("GET / HTTP/1.1¶Host: a¶\(headers)¶")
        let client = proxy.client(peer: peer.flatMap { Address(text: $0) }, request.headers)
        return "\(client.address?.description ?? "-")\(client.isSecure ? " secure" : "")"
    }

    private let proxies = Set(["127.0.0.1", "10.0.0.1"].compactMap { Address(text: $0) })

    @Test(
        "Only the configured proxy is believed, and only what it wrote itself",
        arguments: [
            ("127.0.0.1", "X-Forwarded-For: 192.0.2.1¶X-Forwarded-Proto: https¶", "192.0.2.1 secure"),
            ("127.0.0.1", "X-Forwarded-For: 6.6.6.6, 192.0.2.1¶", "192.0.2.1"),
            ("127.0.0.1", "X-Forwarded-For: 6.6.6.6, 192.0.2.1, 10.0.0.1¶", "192.0.2.1"),
            ("127.0.0.1", "X-Forwarded-For: 6.6.6.6¶X-Forwarded-For: 192.0.2.1¶", "192.0.2.1"),
            ("127.0.0.1", "X-Forwarded-For: 6.6.6.6, unknown¶", "-"), ("127.0.0.1", "", "-"),
            ("127.0.0.1", "X-Forwarded-For: 2001:db8::1¶", "2001:db8::1"),
            ("127.0.0.1", "Forwarded: for=6.6.6.6;proto=https¶X-Forwarded-For: 192.0.2.1¶", "192.0.2.1"),
            ("192.0.2.9", "X-Forwarded-For: 6.6.6.6¶X-Forwarded-Proto: https¶", "192.0.2.9"),
            (nil, "X-Forwarded-For: 6.6.6.6¶", "-"),
        ])
    func xForwarded(peer: String?, headers: String, expected: String) throws {
        #expect(try client(TrustedProxy(.xForwarded, addresses: proxies), from: peer, headers) == expected)
    }

    @Test(
        "The standard header is read instead where it is configured",
        arguments: [
            ("Forwarded: for=192.0.2.1;proto=https¶", "192.0.2.1 secure"),
            ("Forwarded: for=6.6.6.6, for=\"192.0.2.1:4711\";proto=http¶", "192.0.2.1"),
            ("Forwarded: For=\"[2001:db8::1]:4711\"; Proto=HTTPS¶", "2001:db8::1 secure"),
            ("Forwarded: for=192.0.2.1, for=10.0.0.1¶", "192.0.2.1"), ("Forwarded: for=_hidden¶", "-"),
            ("Forwarded: for=6.6.6.6, nonsense¶", "-"), ("X-Forwarded-For: 6.6.6.6¶", "-"),
        ])
    func forwarded(headers: String, expected: String) throws {
        #expect(try client(TrustedProxy(.forwarded, addresses: proxies), from: "10.0.0.1", headers) == expected)
    }
}
