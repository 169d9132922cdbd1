import HTTP
import Testing

@Suite("Connections")
struct ConnectionTests {
    private let hello = "GET /hello HTTP/1.1¶Host: a¶¶"

    @Test("A connection is kept for later requests")
    func keepAlive() throws {
        let client = try TestServer().client()
        for _ in 0..<5 {
            client.send(hello)
            #expect(client.answer()?.text == "hello")
        }
    }

    @Test("The last request that a connection may hold is told so")
    func mostRequests() throws {
        let server = try TestServer { $0.requestsPerConnection = 2 }
        let client = try server.client()
        client.send("{3*GET /hello HTTP/1.1¶Host: a¶¶}")
        #expect(client.answer()?.head.contains("Connection: close") == false)
        #expect(client.answer()?.head.contains("Connection: close\r\n") == true)
        #expect(client.receiveAll() == "")
    }

    @Test("HTTP/1.0 and a client that asks for it end the connection after the answer")
    func closing() throws {
        let server = try TestServer()
        for request in ["GET /hello HTTP/1.0¶Host: a¶¶", "GET /hello HTTP/1.1¶Host: a¶Connection: close¶¶"] {
            let client = try server.client()
            client.send(request)
            #expect(client.answer()?.head.contains("Connection: close\r\n") == true)
            #expect(client.receiveAll() == "")
        }
    }

    @Test("Answers come in the order of their requests, though a later one would be ready first")
    func pipelining() throws {
        let server = try TestServer()
        let client = try server.client()
        client.send("GET /gate HTTP/1.1¶Host: a¶¶GET /livez HTTP/1.1¶Host: a¶¶GET /number/1 HTTP/1.1¶Host: a¶¶")
        server.gate.waitForArrival()
        server.gate.open(1)
        #expect((0..<3).map { _ in client.answer()?.text } == ["passed", "alive", "2"])
    }

    @Test("Thousands of requests in one go are all answered")
    func manyPipelined() throws {
        let server = try TestServer()
        for path in ["livez", "hello"] {
            let client = try server.client()
            let sender = try Background { client.send("{3000*GET /\(path) HTTP/1.1¶Host: a¶¶}") }
            var answered = 0
            while answered < 3_000, client.answer()?.status == 200 { answered += 1 }
            sender.join()
            #expect(answered == 3_000)
        }
    }

    @Test("A client that has ended its direction still gets its answers")
    func halfClose() throws {
        let client = try TestServer().client()
        client.send(hello + hello)
        client.endOutput()
        #expect(client.answer()?.text == "hello" && client.answer()?.text == "hello")
        #expect(client.receiveAll() == "")
    }

    @Test("A client that goes away while its answer is made harms nobody")
    func gone() throws {
        let server = try TestServer()
        for _ in 0..<2 {
            try server.client().send("GET /gate HTTP/1.1¶Host: a¶¶")
            server.gate.waitForArrival()
        }
        server.gate.open()
        #expect(try server.answer(hello)?.text == "hello")
    }

    @Test("After a refusal nothing more is read as a request")
    func refusal() throws {
        let client = try TestServer().client()
        client.send(
            "POST /count HTTP/1.1¶Host: a¶Content-Length: 6¶Transfer-Encoding: chunked¶¶0¶¶GET /hello HTTP/1.1¶Host: a¶¶"
        )
        #expect(client.answer()?.status == 400)
        #expect(client.receiveAll() == "")
    }

    @Test("A client that waits for it is invited to send its body, once and only if it may")
    func expectation() throws {
        let server = try TestServer()
        let client = try server.client()
        for _ in 0..<2 {
            client.send("POST /count HTTP/1.1¶Host: a¶Content-Length: 3¶Expect: 100-continue¶¶")
            #expect(client.answer()?.status == 100)
            client.send("a")
            client.send("bc")
            #expect(client.answer()?.text == "3")
        }
        let large = "POST /count HTTP/1.1¶Host: a¶Content-Length: 3000000¶Expect: 100-continue¶¶"
        #expect(try server.answer(large)?.status == 413)
    }

    @Test("Uploads of ten mebibytes arrive whole, in one piece or in chunks, and one byte more is refused")
    func uploads() throws {
        let server = try TestServer()
        let body = TestServer.upload
        let whole = try server.client()
        whole.send("POST /upload HTTP/1.1¶Host: a¶Content-Length: \(body.count)¶¶")
        whole.send(body)
        #expect(whole.answer()?.text == "the same")
        let chunked = try server.client()
        chunked.send("POST /upload HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶")
        for start in stride(from: 0, to: body.count, by: 65_536) {
            chunked.send("10000¶")
            chunked.send(Array(body[start..<(start + 65_536)]))
            chunked.send("¶")
        }
        chunked.send("0¶¶")
        #expect(chunked.answer()?.text == "the same")
        let large = try server.client()
        large.send("POST /upload HTTP/1.1¶Host: a¶Content-Length: \(body.count + 1)¶¶x")
        large.send(body)
        #expect(large.answer()?.status == 413)
    }
}
