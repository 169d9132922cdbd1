import HTTP
import Testing

/// Deadlines are injected short; no test measures how long something takes.
@Suite("Deadlines and caps")
struct DeadlineTests {
    private let hello = "GET /hello HTTP/1.1¶Host: a¶¶"
    private let short = Duration.milliseconds(80)

    @Test("A head that does not end is refused, though its bytes keep coming")
    func slowHead() throws {
        let client = try TestServer { $0.deadlines.head = short }.client()
        client.send("GET / HTTP/1.1¶Host: a¶X: ")
        let sender = try Background { while client.send("y") { Background.rest() } }
        #expect(client.answer()?.status == 408)
        #expect(client.receiveAll() == "")
        sender.join()
    }

    @Test("A connection that says nothing is ended without a word")
    func silent() throws {
        #expect(try TestServer { $0.deadlines.head = short }.client().receiveAll() == "")
    }

    @Test("A connection that asks nothing more is ended without a word")
    func idle() throws {
        let client = try TestServer { $0.deadlines.idle = short }.client()
        client.send(hello)
        #expect(client.answer()?.text == "hello")
        #expect(client.receiveAll() == "")
    }

    @Test(
        "A body that does not come is refused",
        arguments: ["Content-Length: 9¶¶abc", "Transfer-Encoding: chunked¶¶3¶ab"])
    func slowBody(rest: String) throws {
        let client = try TestServer { $0.deadlines.body = short }.client()
        client.send("POST /count HTTP/1.1¶Host: a¶" + rest)
        #expect(client.answer()?.status == 408)
        #expect(client.receiveAll() == "")
    }

    @Test("A client that does not take its answer is let go")
    func slowReader() throws {
        let server = try TestServer { $0.deadlines.write = short }
        let client = try server.client()
        client.send("GET /big HTTP/1.1¶Host: a¶¶")
        while server.server.gauges.requests == 0 || server.server.gauges.connections > 0 { Background.rest() }
        #expect(client.answer() == nil)
    }

    @Test("A large answer that is taken slowly within the deadline arrives whole")
    func large() throws {
        let answer = try #require(try TestServer().answer("GET /big HTTP/1.1¶Host: a¶¶"))
        #expect(answer.body == [UInt8](repeating: 7, count: 16 << 20))
    }

    @Test("A thousand silent connections keep nobody out for longer than the deadline of a head")
    func manySilent() throws {
        let server = try TestServer {
            $0.connections = 32
            $0.deadlines.head = short
        }
        let silent = try (0..<900).map { _ in try server.client() }
        #expect(try server.answer(hello)?.text == "hello")
        #expect(server.server.gauges.connections <= 32)
        #expect(silent.count == 900)
    }

    @Test("Beside many who send heads, send bodies or take answers slowly, a good client is served")
    func besideSlowOnes() throws {
        let server = try TestServer()
        let kinds = [
            "GET / HTTP/1.1¶Host: a¶X: ", "POST /count HTTP/1.1¶Host: a¶Content-Length: 99¶¶",
            "GET /big HTTP/1.1¶Host: a¶¶",
        ]
        let slow = try (0..<15).map { _ in try server.client() }
        for (place, client) in slow.enumerated() { client.send(kinds[place % 3]) }
        while server.server.gauges.connections < slow.count { Background.rest() }
        let good = try server.client()
        for _ in 0..<20 {
            for client in slow { client.send("y") }
            good.send(hello)
            #expect(good.answer()?.text == "hello")
        }
        #expect(server.server.gauges.connections == slow.count + 1)
    }

    @Test("Where connections are full, one that is idle makes room")
    func makesRoom() throws {
        let server = try TestServer {
            $0.connections = 2
            $0.eventLoops = 1
        }
        let clients = try (0..<2).map { _ in try server.client() }
        for client in clients {
            client.send(hello)
            #expect(client.answer()?.text == "hello")
        }
        #expect(try server.answer(hello)?.text == "hello")
        #expect(clients[0].receiveAll() == "")
    }

    @Test("One address has so many connections and no more")
    func perAddress() throws {
        let server = try TestServer { $0.connectionsPerAddress = 2 }
        let clients = try (0..<3).map { _ in try server.client() }
        for client in clients { client.send(hello) }
        // Which of them is turned away is the loops' affair.
        #expect(clients.compactMap { $0.answer()?.text } == ["hello", "hello"])
    }

    @Test("While all workers are busy, more than may wait are told to come back, and liveness answers")
    func busy() throws {
        let server = try TestServer {
            $0.workers = 1
            $0.waitingRequests = 1
        }
        let clients = try (0..<2).map { _ in try server.client() }
        clients[0].send("GET /gate HTTP/1.1¶Host: a¶¶")
        server.gate.waitForArrival()
        clients[1].send(hello)
        while server.server.waitingRequests < 1 { Background.rest() }
        let refused = try #require(try server.answer(hello))
        #expect(refused.status == 503 && refused.head.contains("Retry-After: 1\r\n"))
        #expect(try server.answer("GET /livez HTTP/1.1¶Host: a¶¶")?.text == "alive")
        server.gate.open()
        #expect(clients.map { $0.answer()?.text } == ["passed", "hello"])
    }

    @Test("Unfinished requests together take no more memory than there is for them")
    func memory() throws {
        let server = try TestServer { $0.bufferedBytes = 500_000 }
        let clients = try (0..<2).map { _ in try server.client() }
        clients[0].send("POST /count HTTP/1.1¶Host: a¶Content-Length: 400000¶¶{300000*x}")
        while server.server.gauges.bufferedBytes < 300_000 { Background.rest() }
        clients[1].send("POST /count HTTP/1.1¶Host: a¶Content-Length: 400000¶¶{300000*x}")
        #expect(clients[1].answer()?.status == 503)
        clients[0].send("{100000*x}")
        #expect(clients[0].answer()?.text == "400000")
        #expect(try server.answer("POST /count HTTP/1.1¶Host: a¶Content-Length: 3¶¶abc")?.text == "3")
    }
}
