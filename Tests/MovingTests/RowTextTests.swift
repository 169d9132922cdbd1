import Foundation
import Rights
import SQLite
import TestSupport
import Testing

@testable import Moving

@Suite("Values as text")
struct RowTextTests {
    private func back(_ value: Value, _ form: Form) throws -> Value? {
        var line = Array("{\"x\":".utf8)
        RowText.append(value, as: form, to: &line)
        line += "}".utf8
        let read = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
        return RowText.value(read?["x"], as: form)
    }

    @Test("Every whole number comes back as it was, in whatever form")
    func numbers() throws {
        let edges: [Int64] = [
            0, 1, -1, 20_778, -20_778, 999_999, 1_000_000, 1_795_289_400_123, 1 << 53, (1 << 53) - 1, (1 << 53) + 1,
            .max, .max - 1,
        ]
        for form in [Form.number, .date, .id, .person] {
            for number in edges { #expect(try back(.int(number), form) == .int(number), "\(number) \(form)") }
            #expect(try back(.null, form) == .null)
        }
    }

    @Test("Every text and all bytes come back as they were")
    func texts() throws {
        let controls = String(String.UnicodeScalarView((0..<32).compactMap { Unicode.Scalar($0) }))
        for text in ["", "Ærø", "\"\\/", controls, "e\u{301}", "👩🏽‍🦰", "2026-11-21", "{\"erased\":true}"] {
            for form in [Form.text, .unsealed] { #expect(try back(.text(text), form) == .text(text)) }
        }
        #expect(try back(.blob([0, 255, 16]), .bytes) == .blob([0, 255, 16]))
        #expect(try back(.real(0.1), .real) == .real(0.1))
    }

    @Test(
        "What is no value of its form is refused",
        arguments: [
            (Form.date, "Berg"), (.person, "N-0123456789ABC"), (.id, "12"), (.bytes, "0"), (.number, "x"), (.real, "x"),
        ])
    func refused(form: Form, text: String) {
        #expect(RowText.value(text, as: form) == nil)
        #expect(RowText.value(NSNumber(value: 1), as: .text) == nil && RowText.value(nil, as: form) == nil)
    }

    @Test("The guide reads easily enough for staff (LIX 45)")
    func reading() {
        let danish = [Wording.introduction("Aaby", .danish), Wording.papers(.danish), Wording.forms(.danish)]
        let lix = Readability.lix(danish.flatMap { $0.split(separator: "\n").map(String.init) })
        #expect(lix > 0 && lix <= 45, "\(lix)")
    }
}
