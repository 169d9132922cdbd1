import Foundation
import Pages
import Testing

@Suite("Colours")
struct ContrastTests {
    /// What stands on what, and the contrast that it needs: 4.5 for text, 3 for edges and marks (WCAG 2.2, 1.4.3, 1.4.11).
    private static let pairs: [(front: String, back: String, least: Double)] = [
        ("ink", "ground", 7), ("ink", "surface", 7), ("ink", "note-ground", 7),
        ("ink", "done-ground", 7),
        ("ink", "error-ground", 7), ("muted", "ground", 4.5), ("muted", "surface", 4.5),
        ("link", "ground", 4.5),
        ("link", "surface", 4.5), ("link", "note-ground", 4.5), ("over", "ground", 4.5),
        ("over", "surface", 4.5),
        ("on-link", "link", 4.5), ("on-link", "over", 4.5), ("error", "ground", 4.5),
        ("error", "surface", 4.5),
        ("error", "error-ground", 4.5), ("done", "done-ground", 4.5), ("done", "ground", 4.5),
        ("edge", "surface", 3),
        ("edge", "ground", 3), ("focus", "ground", 3), ("focus", "surface", 3),
        ("focus", "note-ground", 3),
        ("one", "ground", 3), ("one", "surface", 3), ("two", "ground", 3), ("two", "surface", 3),
    ]

    @Test(
        "Every pair that meets has its contrast, in the light and in the dark", arguments: pairs.indices
    )
    func contrast(_ index: Int) throws {
        let pair = Self.pairs[index]
        for isDark in [false, true] {
            let front = try luminance(pair.front, isDark)
            let back = try luminance(pair.back, isDark)
            let ratio = (max(front, back) + 0.05) / (min(front, back) + 0.05)
            #expect(
                ratio >= pair.least, "\(pair.front) on \(pair.back), \(isDark ? "dark" : "light"): \(ratio)"
            )
        }
    }

    @Test("The stylesheet takes its colours from this table alone, and loads nothing")
    func closed() {
        let text = String(decoding: Stylesheet.bytes, as: UTF8.self)
        let colours = text.matches(of: /#[0-9a-f]{3,6}\b/).map { String($0.output) }
        #expect(colours.count == StyleColours.pairs.count * 2)
        for word in ["@import", "url(", "http", "!important"] {
            #expect(!text.contains(word), "\(word)")
        }
        for use in text.matches(of: /var\(--([a-z-]+)\)/).map({ String($0.output.1) }) {
            #expect(StyleColours.pairs.contains { $0.name == use }, "\(use)")
        }
        #expect(text.count { $0 == "{" } == text.count { $0 == "}" })
        #expect(Stylesheet.bytes.count < 14_000, "one round trip")
    }

    private func luminance(_ name: String, _ isDark: Bool) throws -> Double {
        let pair = try #require(StyleColours.pairs.first { $0.name == name })
        let number = try #require(Int((isDark ? pair.dark : pair.light).dropFirst(), radix: 16))
        let parts = [16, 8, 0].map { shift -> Double in
            let part = Double(number >> shift & 255) / 255
            return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}
