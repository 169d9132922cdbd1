import HTML
import Testing

/// What attackers and ordinary people write into fields.
private let payloads = [
    "<script>alert(1)</script>", "</title><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)", "\" autofocus onfocus=\"alert(1)", "javascript:alert(1)", "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:msgbox(1)", "//evil.example/x",
    "\\\\evil.example", "/../../etc/passwd", "&lt;script&gt;", "&#x3C;script&#x3E;", "<!--", "-->", "<![CDATA[x]]>",
    "</textarea><script>", "<svg/onload=alert(1)>", "<\u{301}script>", "\u{FEFF}<script>", "a\0b", "a\u{1B}b",
    "x\r\nSet-Cookie: a=b", "{{7*7}}", "${7*7}", "=HYPERLINK(\"x\")", "Ærø & Øm's \"gård\" <3", "😀", "", " ",
    "%3Cscript%3E", "<a href=javascript:alert(1)>", "`onload=`",
]

/// Control characters that HTML does not know come back as U+FFFD.
private func seen(_ text: String) -> String {
    var seen = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        let isControl = (scalar.value < 0x20 && !"\t\n\r".unicodeScalars.contains(scalar)) || scalar.value == 0x7F
        seen.append(isControl ? "\u{FFFD}" : scalar)
    }
    return String(seen)
}

@Suite("What people have typed stays text")
struct EscapingTests {
    @Test("Between tags every payload is read back as it was written, and makes no element", arguments: payloads)
    func text(_ payload: String) {
        var html = HTML()
        html.div { $0.p(payload) }
        let parsed = Parsed(html.bytes)
        #expect(parsed.flaw == nil)
        #expect(parsed.elements.map(\.name) == ["div", "p"])
        #expect(parsed.elements.allSatisfy { $0.attributes.isEmpty })
        #expect(Array(parsed.text.unicodeScalars) == Array(seen(payload).unicodeScalars))
    }

    @Test("In an attribute every payload is one value, and makes no second attribute", arguments: payloads)
    func attribute(_ payload: String) {
        var html = HTML()
        html.input(.type(.text), .name("field"), .value(payload), .label(payload))
        let parsed = Parsed(html.bytes)
        #expect(parsed.flaw == nil)
        let expected = ["type": "text", "name": "field", "value": seen(payload), "aria-label": seen(payload)]
        #expect(parsed.elements == [Parsed.Element(name: "input", attributes: expected)])
    }

    @Test("In an address every payload stays on this host, inside its part", arguments: payloads)
    func address(_ payload: String) throws {
        var html = HTML()
        html.a("Vis", to: .path("people", payload, query: [("q", payload)]))
        let parsed = Parsed(html.bytes)
        #expect(parsed.flaw == nil && parsed.elements.count == 1)
        let href = try #require(parsed.elements[0].attributes["href"])
        #expect(href.hasPrefix("/people") && !href.hasPrefix("//"))
        #expect(href.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !Array("<>\"'\\:".utf8).contains($0) })
        #expect(href.split(separator: "?")[0].split(separator: "/").allSatisfy { $0 != ".." && $0 != "." })
        #expect(href.count { $0 == "&" || $0 == "?" || $0 == "#" } == 1)
    }

    @Test("At the beginning of a path no payload names another host or scheme", arguments: payloads)
    func firstPart(_ payload: String) {
        for link in [Link.path(payload), .path("", payload), .path([payload, payload])] {
            #expect(link.description.hasPrefix("/") && !link.description.hasPrefix("//"))
            #expect(!link.description.contains(":") && !link.description.contains("\\"))
        }
    }

    @Test("A form's text comes back as it was, line feeds at its start too", arguments: payloads + ["\nny linje"])
    func textarea(_ payload: String) {
        var html = HTML()
        html.textarea(payload, .name("note"))
        let parsed = Parsed(html.bytes)
        #expect(parsed.flaw == nil && parsed.elements.count == 1)
        // The parser of a browser drops the first line feed.
        #expect(Array(parsed.text.dropFirst().unicodeScalars) == Array(seen(payload).unicodeScalars))
    }

    @Test("An id is made of letters, digits and hyphens, and different texts stay different")
    func ids() {
        let ids = payloads.map { ElementID($0).description }
        #expect(Set(ids).count == Set(payloads.map { Array($0.unicodeScalars) }).count)
        #expect(ids.allSatisfy { $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) } })
        #expect(ElementID("birth").appending("day") == "birth-day")
        #expect(ElementID("a b") != ElementID("a_20b"))
    }

    @Test("A mail address gives no subject and no second recipient; a telephone number only digits")
    func contacts() {
        #expect(Link.mail("a@b.dk?subject=x&bcc=c@d.dk").description == "mailto:a@b.dk%3Fsubject%3Dx%26bcc%3Dc@d.dk")
        #expect(Link.telephone("+45 70 20 12 01").description == "tel:+4570201201")
        #expect(Link.telephone("javascript:1").description == "tel:1")
    }

    @Test("An address elsewhere is https or nothing")
    func elsewhere() {
        #expect(Link(https: "https://www.was.digst.dk/sammen")?.description == "https://www.was.digst.dk/sammen")
        let refused =
            payloads + [
                "http://a.dk", "HTTPS://a.dk", "https://", "https:///x", "https://a.dk@evil.example/", "https://a.dk\n",
                "https://a.dk/\"x", "https://a.dk/\\x", "ftp://a.dk", "https:a.dk",
            ]
        for text in refused { #expect(Link(https: text) == nil, "\(text.debugDescription)") }
    }
}
