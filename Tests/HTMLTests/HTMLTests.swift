import HTML
import Testing

@Suite("Pages are whole")
struct HTMLTests {
    @Test("Whatever is left out or repeated, every element ends where it must")
    func nesting() {
        for rows in 0..<4 {
            let page = HTML.document(language: .danish) {
                $0.head(title: "Venteliste", stylesheet: .path("style.css"), icon: .path("mark.svg"))
            } body: {
                $0.main(.id("content"), .focusable) {
                    $0.h1("Venteliste")
                    if rows > 0 {
                        $0.table {
                            $0.caption("De næste")
                            $0.tr { $0.th("Navn", .scope(.column)) }
                            for row in 0..<rows { $0.tr { $0.td("Nr. \(row)") } }
                        }
                    }
                    $0.hr()
                }
                $0.script(.path("own.js"))
            }
            let parsed = Parsed(page.bytes)
            #expect(parsed.flaw == nil)
            #expect(parsed.elements.count { $0.name == "td" } == rows)
            #expect(parsed.elements.first?.attributes == ["lang": "da"])
        }
    }

    @Test("The bytes are what one would have written by hand")
    func bytes() {
        var html = HTML()
        html.ul(.class("plain list")) {
            $0.li { $0.a("Anna & Bo", to: .path("people", "P-1"), .current(true)) }
            $0.li("Ærø", .lang(.danish))
        }
        #expect(
            String(decoding: html.bytes, as: UTF8.self)
                == "<ul class=\"plain list\"><li><a href=\"/people/P-1\" aria-current=\"page\">Anna &amp; Bo</a></li>"
                + "<li lang=\"da\">Ærø</li></ul>")
    }

    @Test("A boolean attribute that is false is not there at all")
    func booleans() {
        var html = HTML()
        html.input(.type(.radio), .checked(false), .invalid(false), .described(by: []))
        html.input(.type(.checkbox), .checked(true), .described(by: ["hint", "error"]))
        #expect(
            Parsed(html.bytes).elements.map(\.attributes) == [
                ["type": "radio"], ["type": "checkbox", "checked": "", "aria-describedby": "hint error"],
            ])
    }

    @Test("A form posts to this host; a button sends it; no field starts chosen by itself")
    func forms() {
        var html = HTML()
        html.post(to: .path("login")) {
            $0.hidden("token", "abc")
            $0.label("Adgangskode", .for("password"))
            $0.input(.type(.password), .id("password"), .name("password"), .autocomplete(.currentPassword))
            $0.select(.name("role")) { $0.option("Frivillig", .value("volunteer")) }
            $0.button("Log ind")
        }
        let parsed = Parsed(html.bytes)
        #expect(parsed.flaw == nil)
        #expect(parsed.elements[0].attributes == ["method": "post", "action": "/login", "novalidate": ""])
        #expect(parsed.elements.last?.attributes == ["type": "submit"])
        #expect(!parsed.elements.contains { $0.attributes["selected"] != nil || $0.attributes["checked"] != nil })
    }

    @Test("A drawing has a title that names it, and its numbers know no locale")
    func drawing() {
        var html = HTML()
        html.p("før")
        html.drawing("Møder", id: "chart", width: 320, height: 100.25) {
            $0.group("bars") {
                $0.rectangle("bar", x: 0.5, y: -1.26, width: 1.0 / 3, height: 40)
                $0.label("12 <", "end", x: 3, y: 4)
            }
            $0.polyline("trend", [(0, 1), (2.5, 3)])
        }
        html.p("efter")
        let parsed = Parsed(html.bytes)
        #expect(parsed.flaw == nil)
        #expect(parsed.text == "førMøder12 <efter")
        #expect(parsed.elements[1].attributes["aria-labelledby"] == "chart")
        #expect(parsed.elements[1].attributes["viewBox"] == "0 0 320 100.3")
        #expect(
            parsed.elements[4].attributes == ["class": "bar", "x": "0.5", "y": "-1.3", "width": "0.3", "height": "40"])
        #expect(parsed.elements[6].attributes["points"] == "0,1 2.5,3")
    }

    @Test("A piece made before is added as it is")
    func pieces() {
        var piece = HTML()
        piece.strong("vigtigt <")
        var html = HTML()
        html.p {
            $0.text("Dette er ")
            $0.add(piece)
            $0.text(3)
        }
        #expect(String(decoding: html.bytes, as: UTF8.self) == "<p>Dette er <strong>vigtigt &lt;</strong>3</p>")
    }
}
