import Foundation
import Testing

/// `Tests/Facts.md`: where each fact of the sources lives, and which test would fail were it wrong.
@Suite("The facts of the sources")
struct FactTests {
    private let rows: [Row]

    init() throws { rows = try TestSentences.lines(of: "Tests/Facts.md").compactMap(Row.init) }

    @Test("Each fact lives in a file that exists, under a name that stands in it")
    func everyFactLives() throws {
        var texts: [String: String] = [:]
        for row in rows {
            for place in row.places {
                let parts = place.split(separator: "#").map(String.init)
                try #require(parts.count == 2, "\(row.fact): \(place)")
                let text = try texts[parts[0]] ?? Repository.text(parts[0])
                texts[parts[0]] = text
                #expect(text.contains(parts[1]), "\(row.fact): \(place)")
            }
        }
    }

    @Test("Each fact is held by tests that exist, each sentence once")
    func everyFactIsHeld() throws {
        let sentences = try TestSentences()
        for row in rows {
            for test in row.tests { #expect(sentences.count(test) == 1, "\(row.fact): \(test)") }
        }
    }

    @Test("Every line of the tables is read, each kind of mark is there, and no fact stands twice")
    func everyLineIsRead() throws {
        let lines = try TestSentences.lines(of: "Tests/Facts.md").filter { $0.hasPrefix("| ") }
        let headings = lines.filter { $0.hasPrefix("| Mark ") }
        #expect(rows.count + headings.count == lines.count)
        #expect(Set(rows.flatMap { $0.mark.filter { "CRDTM⚠".contains($0) } }) == Set("CRDTM⚠"))
        #expect(Set(rows.map(\.fact)).count == rows.count)
    }

    /// A line such as `| D | fact | path#name | sentence |`; several places or sentences are parted by `<br>`.
    private struct Row {
        let mark: String
        let fact: String
        let places: [String]
        let tests: [String]

        init?(_ line: Substring) {
            let cells = line.split(separator: "|", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 6, cells[1] != "Mark", !cells[1].hasPrefix("---") else { return nil }
            (mark, fact) = (cells[1], cells[2])
            (places, tests) = (Row.parts(cells[3]), Row.parts(cells[4]))
        }

        private static func parts(_ cell: String) -> [String] {
            cell.components(separatedBy: "<br>")
        }
    }
}
