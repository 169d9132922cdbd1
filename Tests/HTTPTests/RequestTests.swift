import Testing

@testable import HTTP

/// The one request that bytes hold, written as in `hostile.txt`.
func request(_ text: String) throws -> Request {
    var parser = RequestParser(limits: Limits()) { _ in Limits.upload }
    parser.feed(HostileCase.decode(text[...]))
    switch parser.next() {
    case .request(let head, let body):
        return Request(head: head, body: body, client: Client(address: nil, isSecure: false))
    case .refusal(let refusal): throw refusal
    case .needMore: throw Unfinished()
    }
}

struct Unfinished: Error {}

@Suite("Requests")
struct RequestTests {
    @Test("A request says what was asked for, decoded once")
    func parts() throws {
        let request = try request(
            "GET /borger/%C3%86r%C3%B8%2520/?q=S%C3%B8ren+B&side=2 HTTP/1.1¶Host: Vejle.DK:8443¶¶")
        #expect(request.method == .get && request.head.version == .http11)
        #expect(request.target.segments == ["borger", "Ærø%20", ""])
        #expect(request.target.text == "/borger/%C3%86r%C3%B8%2520/?q=S%C3%B8ren+B&side=2")
        #expect(try request.query.value("q") == "Søren B")
        #expect(try request.query.value("side") == "2")
        #expect(try request.query.value("missing") == nil)
        #expect(request.head.host.name == "vejle.dk" && request.head.host.port == 8443)
    }

    @Test("Absolute form asks for the same as origin form")
    func absoluteForm() throws {
        for target in ["http://a/b?c=d", "HTTPS://A/b?c=d", "/b?c=d"] {
            #expect(try request("GET \(target) HTTP/1.1¶Host: a¶¶").target.text == "/b?c=d")
        }
        #expect(try request("GET http://a HTTP/1.1¶Host: a¶¶").target.text == "/")
        #expect(try request("GET http://a?b=c HTTP/1.1¶Host: a¶¶").target.text == "/?b=c")
    }

    @Test("Header names have no case, and values lose the spaces round them")
    func headers() throws {
        let request = try request("GET / HTTP/1.1¶HOST: a¶x-One:  b c  ¶Accept-Language: da, en;q=0.5¶¶")
        #expect(request.headers["x-one"] == "b c")
        #expect(request.headers["accept-language"] == "da, en;q=0.5")
        #expect(request.headers["x-two"] == nil)
    }

    @Test("A connection is kept unless the client closes it or speaks HTTP/1.0")
    func keepAlive() throws {
        #expect(try request("GET / HTTP/1.1¶Host: a¶¶").head.keepsAlive)
        #expect(try !request("GET / HTTP/1.1¶Host: a¶Connection: x, Close¶¶").head.keepsAlive)
        #expect(try !request("GET / HTTP/1.0¶Host: a¶Connection: keep-alive¶¶").head.keepsAlive)
    }

    @Test("A chunked body is joined")
    func chunked() throws {
        let request = try request("POST / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶3¶abc¶0A¶0123456789¶0¶¶")
        #expect(request.body == Array("abc0123456789".utf8))
    }

    @Test("Each route has its own limit of a body, and an expectation is answered within it")
    func bodyLimit() throws {
        let text = "POST /upload HTTP/1.1¶Host: a¶Content-Length: 2000000¶Expect: 100-continue¶¶"
        var parser = RequestParser(limits: Limits()) { $0.target.segments == ["upload"] ? Limits.upload : 1_000 }
        parser.feed(HostileCase.decode(text[...]))
        guard case .needMore = parser.next() else { throw Unfinished() }
        #expect(parser.unfinished?.expectsContinue == true)
    }

    @Test("Cookies are read strictly, and one that came twice is nobody's")
    func cookies() throws {
        let cookies = try request(
            #"GET / HTTP/1.1¶Host: a¶Cookie: a=1; b=x=y; c="q"; d=1; d=2; e f=1; =g; h; i=\x20¶¶"#
        ).cookies
        #expect(cookies["a"] == "1" && cookies["b"] == "x=y")
        for name in ["c", "d", "e f", "", "h", "missing"] { #expect(cookies[name] == nil) }
    }

    @Test("A cookie's name has a case")
    func cookieCase() throws {
        #expect(try request("GET / HTTP/1.1¶Host: a¶Cookie: __Host-S=1; __host-s=2¶¶").cookies["__Host-S"] == "1")
    }
}

@Suite("Addresses")
struct AddressTests {
    @Test(
        "An address has one spelling",
        arguments: [
            ("127.0.0.1", "127.0.0.1"), ("::ffff:10.0.0.1", "10.0.0.1"), ("::1", "::1"),
            ("2001:DB8:0::1", "2001:db8::1"),
        ])
    func spelling(text: String, printed: String) throws {
        #expect(try #require(Address(text: text)).description == printed)
    }

    @Test("What is no address is none", arguments: ["", "1.2.3", "1.2.3.4:80", "[::1]", "a", "1.2.3.4 ", "::1%lo"])
    func none(text: String) { #expect(Address(text: text) == nil) }

    @Test("A subscriber is an IPv4 address or an IPv6 network")
    func subscribers() throws {
        let near = try #require(Address(text: "2001:db8::1")).subscriber
        #expect(try #require(Address(text: "2001:db8::2")).subscriber == near)
        #expect(try #require(Address(text: "2001:db8:0:1::1")).subscriber != near)
        #expect(try #require(Address(text: "10.0.0.1")).subscriber != #require(Address(text: "10.0.0.2")).subscriber)
    }
}
