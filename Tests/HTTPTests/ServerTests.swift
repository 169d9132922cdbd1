import HTTP
import Testing

@Suite("The server")
struct ServerTests {
    @Test("Routes answer, HEAD without a body, and what is no route is 404 or 405")
    func answers() throws {
        let server = try TestServer()
        let hello = try #require(try server.answer("GET /hello HTTP/1.1¶Host: a¶¶"))
        #expect(hello.status == 200 && hello.text == "hello")
        #expect(hello.head.contains(/Date: \w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT\r\n/))
        #expect(!hello.head.contains("Connection:") && !hello.head.contains("Server:"))
        let head = try #require(try server.answer("HEAD /hello HTTP/1.1¶Host: a¶Connection: close¶¶"))
        #expect(head.status == 200 && head.head.contains("Content-Length: 5\r\n") && head.body == [])
        #expect(try server.answer("GET /missing HTTP/1.1¶Host: a¶¶")?.status == 404)
        let wrong = try #require(try server.answer("GET /count HTTP/1.1¶Host: a¶¶"))
        #expect(wrong.status == 405 && wrong.head.contains("Allow: POST\r\n"))
        let unused = try #require(try server.answer("PUT /hello HTTP/1.1¶Host: a¶Content-Length: 0¶¶"))
        #expect(unused.status == 405 && unused.head.contains("Allow: GET, HEAD, POST\r\n"))
        let nothing = try #require(try server.answer("GET /nothing HTTP/1.1¶Host: a¶¶"))
        #expect(nothing.status == 204 && !nothing.head.contains("Content-Length"))
    }

    @Test("A value in a path is typed, and a literal comes before it")
    func paths() throws {
        let server = try TestServer()
        for (path, status, text) in [
            ("41", 200, "42"), ("new", 200, "new"), ("x", 404, nil), ("", 404, nil), ("1/2", 404, nil),
        ] as [(String, Int, String?)] {
            let answer = try #require(try server.answer("GET /number/\(path) HTTP/1.1¶Host: a¶¶"))
            #expect(answer.status == status)
            if let text { #expect(answer.text == text) }
        }
    }

    @Test("An answer leaves when its condition has come true, and nobody waits for it but its client")
    func conditions() throws {
        let server = try TestServer { $0.workers = 1 }
        let waiting = [try server.client(), try server.client()]
        waiting[0].send("GET /promise/1 HTTP/1.1¶Host: a¶¶")
        waiting[1].send("GET /promise/2 HTTP/1.1¶Host: a¶¶")
        // The only worker is free again: both answers are made, and neither has left.
        #expect(try server.answer("GET /hello HTTP/1.1¶Host: a¶¶")?.text == "hello")
        #expect(!waiting[0].hasInput && !waiting[1].hasInput)
        server.gate.open()
        #expect(waiting[0].answer()?.text == "kept")
        let broken = try #require(waiting[1].answer())
        #expect(broken.status == 507 && broken.text == "broken")
        #expect(server.log.entries.count { $0.reason == "condition" } == 1)
    }

    @Test("What a handler throws becomes its status, and tells the client nothing")
    func throwing() throws {
        let server = try TestServer()
        #expect(try server.answer("GET /forbidden HTTP/1.1¶Host: a¶¶")?.status == 403)
        let fault = try #require(try server.answer("GET /fault HTTP/1.1¶Host: a¶¶"))
        #expect(fault.status == 500 && fault.text == "500 Internal Server Error\n")
        #expect(server.log.entries.map(\.reason) == ["StatusError", "Refused"])
        let form = "POST /form HTTP/1.1¶Host: a¶Content-Type: application/x-www-form-urlencoded¶Content-Length: "
        #expect(try server.answer(form + "5¶¶a=%C3")?.status == 400)
        #expect(try server.answer(form + "3¶¶a=b")?.text == "b")
        #expect(try server.answer("POST /form HTTP/1.1¶Host: a¶Content-Length: 0¶¶")?.status == 415)
    }

    @Test(
        "A header that would break the answer apart makes it an error",
        arguments: [
            ("X", "0d0a", 500), ("X", "0a", 500), ("X", "61000062", 500), ("X", "7f", 500),
            ("Content-Length", "31", 500),
            ("connection", "61", 500), ("X:Y", "61", 500), ("", "61", 500), ("X", "c3a6", 200), ("X", "", 200),
        ])
    func splitting(name: String, value: String, status: Int) throws {
        let server = try TestServer()
        let query = name.replacing(":", with: "%3A")
        let answer = try #require(try server.answer("GET /header?name=\(query) HTTP/1.1¶Host: a¶X-Value: \(value)¶¶"))
        #expect(answer.status == status)
        #expect(answer.head.contains("X: ") == (status == 200))
    }

    @Test("Cookies are for this host, TLS and no script, and one beside another")
    func cookies() throws {
        let head = try #require(try TestServer().answer("GET /cookie HTTP/1.1¶Host: a¶¶")).head
        #expect(head.contains("Set-Cookie: __Host-S=1; Path=/; Secure; HttpOnly; SameSite=Lax\r\n"))
        #expect(head.contains("Set-Cookie: __Host-T=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax\r\n"))
        #expect(head.contains("HTTP/1.1 303 See Other\r\n") && head.contains("Location: /hello\r\n"))
    }

    @Test("The access log names routes, never paths, queries or addresses")
    func log() throws {
        let server = try TestServer()
        _ = try server.answer("GET /number/41?navn=Anna HTTP/1.1¶Host: a¶¶")
        _ = try server.answer("GET /Anna HTTP/1.1¶Host: a¶¶")
        _ = try server.answer("GET /Anna HTTP/1.1¶¶")
        let lines = server.log.entries.map { $0.logfmt.replacing(#/ us=\d+/#, with: "") }
        #expect(
            lines.map { $0.replacing(#/ bytes=\d+/#, with: "") } == [
                "method=GET route=/number/{number} status=200", "method=GET route=- status=404",
                "method=- route=- status=400 reason=host",
            ])
    }

    @Test("Two routes that answer the same are refused")
    func twoRoutes() {
        let value = PathParameter<String>("a").segment
        let other = PathParameter<String>("b").segment
        let handler: Route.Handler = { _ in .text("") }
        #expect(throws: RouterError.twoRoutes("GET /{b}")) {
            try Router([Route(.get, [value], handler: handler), Route(.get, [other], handler: handler)])
        }
        #expect(throws: Never.self) {
            try Router([Route(.get, [value], handler: handler), Route(.post, [other], handler: handler)])
        }
    }

    @Test("Over a real connection every hostile case ends as the table says", arguments: HostileCase.all)
    func hostile(_ hostile: HostileCase) throws {
        let client = try HostileServer.shared.get().client()
        client.send(hostile.bytes)
        client.endOutput()
        let statuses = client.receiveAll().matches(of: #/HTTP/1\.1 (\d{3}) /#).map { String($0.1) }.filter {
            $0 != "100"
        }
        switch hostile.expected.split(separator: " ") {
        case ["more"]: #expect(statuses == [])
        case let words where words.last?.hasPrefix("request") == true && Int(words[0]) ?? 100 < 100:
            #expect("\(statuses.count)" == words[0] && statuses.allSatisfy { ["200", "404", "405"].contains($0) })
        case let words: #expect(statuses.last == words.first.map { String($0) })
        }
    }
}

/// One server for all hostile cases.
private enum HostileServer {
    static let shared = Result { try TestServer() }
}
