import HTML
import Testing

@testable import Pages

@Suite("A code for a camera")
struct QRCodeTests {
    private let code = QRCode("otpauth://totp/Aftale?secret=GEZDGNBVGY3TQOJQ&issuer=Aftale")

    @Test("It has the three corners by which a camera finds it, and not the fourth")
    func corners() throws {
        let code = try #require(code)
        #expect((code.width - 17) % 4 == 0, "a version has 17 + 4 n squares")
        let far = code.width - 7
        let corner = { (x: Int, y: Int) in
            (0..<7).map { row in (0..<7).map { code.isDark(x + $0, y + row) ? "#" : "." }.joined() }
        }
        let finder = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"]
        for (x, y) in [(0, 0), (far, 0), (0, far)] { #expect(corner(x, y) == finder, "\(x), \(y)") }
        #expect(corner(far, far) != finder)
    }

    @Test("Its stretches are its dark squares, each once")
    func stretches() throws {
        let code = try #require(code)
        var drawn: Set<[Int]> = []
        for stretch in code.stretches {
            for x in stretch.x..<stretch.x + stretch.width { #expect(drawn.insert([x, stretch.y]).inserted) }
        }
        for y in 0..<code.width {
            for x in 0..<code.width { #expect(drawn.contains([x, y]) == code.isDark(x, y)) }
        }
    }

    @Test("It is drawn with a title and a border of four squares, dark on light")
    func drawn() throws {
        let code = try #require(code)
        var html = HTML()
        html.code(code, title: "<QR>", id: "qr")
        let text = String(decoding: html.bytes, as: UTF8.self)
        let side = code.width + 8
        #expect(text.contains("viewBox=\"0 0 \(side) \(side)\""))
        #expect(text.contains("<title id=\"qr\">&lt;QR&gt;</title>") && text.contains("role=\"img\""))
        #expect(text.contains("class=\"dark\" d=\"M4 4h7v1h-7z"), "the upper edge of the first corner")
        #expect(!text.contains("secret="), "what it says is for the camera alone")
    }

    @Test("There is no code of nothing, nor of what no code holds")
    func none() {
        #expect(QRCode("") == nil && QRCode(String(repeating: "x", count: 2_001)) == nil && QRCode("a\0b") == nil)
    }
}
