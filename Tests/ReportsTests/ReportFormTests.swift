import Days
import Foundation
import Participation
import ProgrammeKit
import TestSupport
import Testing

@testable import Reports

@Suite struct ReportFormTests {
    private let report = ProgrammeReport(
        head: ReportHead(
            tenant: "testby", programme: "test", heading: Text("Prøve · testby", "Test · testby"), years: 2014...2016,
            made: Day(number: 20_000)),
        figures: [
            Figure(
                "dropout", Text("Stoppede undervejs", "Dropout"), Text("Af alle.", "Of all."), .share(11, of: 78),
                allYears: .share(0, of: 0), notes: [Text("Obs.", "Mind.")]),
            Figure("price", Text("Pris", "Price"), Text("Delt.", "Divided."), .amount(Amount(øre: 291_667))),
            Figure(
                "sources", Text("Kilder", "Sources"), Text("Af 20.", "Of 20."),
                .people([
                    Cell(code: "a", label: Text("=A", "=A"), shown: .count(9)),
                    Cell(code: "b", label: Text("B", "B"), shown: .few),
                    Cell(code: "c", label: Text("C", "C"), shown: .hidden),
                ])),
        ])

    @Test("A percentage has one decimal, halves away from zero, and nothing is a share of nothing")
    func percent() {
        #expect(FigureValue.share(11, of: 78).percent == 14.1)
        #expect(FigureValue.share(1, of: 8).percent == 12.5)
        #expect(FigureValue.share(1, of: 16).percent == 6.3)
        #expect(FigureValue.share(0, of: 0).percent == nil)
    }

    @Test("The text has the period, definitions and assumptions, in Danish numbers for Danish readers")
    func text() {
        let english = report.text(in: .english)
        #expect(english.contains("2014–2016"))
        #expect(english.contains("14.1 % (11/78)"))
        #expect(english.contains("    Of all."))
        #expect(english.contains("⚠ Mind."))
        #expect(english.contains("2,916.67"))
        let danish = report.text(in: .danish)
        #expect(danish.contains("14,1 % (11/78)"))
        #expect(danish.contains("2.916,67"))
        #expect(danish.contains("under 5"))
    }

    @Test("Whoever left is said to have stopped on the way; the word for a dropout stands in no Danish text")
    func mild() {
        let plain = Wording(name: Text(own: "a"), summary: Text(own: "b"), nouns: [:], texts: [:])
        #expect(Words(wording: plain, roles: []).dropout.danish == "Stoppede undervejs")
        let texts = [Definitions.dropout, Definitions.dropoutAssumption].map(\.danish)
        #expect(texts.allSatisfy { Readability.harsh($0) == [] })
    }

    @Test("The spreadsheet has a byte order mark, semicolons and guarded formulas")
    func csv() {
        let bytes = report.csv(in: .danish)
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let lines = String(decoding: bytes.dropFirst(3), as: UTF8.self).components(separatedBy: "\r\n")
        #expect(lines[0].hasPrefix("kode;tal;perioden;ud af;til og med perioden;"))
        #expect(lines[1] == "dropout;Stoppede undervejs;11;78;0;0;Af alle.;Obs.")
        #expect(lines[3].hasPrefix("sources;Kilder: =A;9;"))
        #expect(lines.count == 7)
    }

    @Test("The JSON names a suppressed cell and never its number")
    func json() throws {
        let object = try JSONSerialization.jsonObject(with: try report.json()) as? [String: Any]
        let figures = try #require(object?["figures"] as? [[String: Any]])
        let value = try #require(figures[2]["value"] as? [String: Any])
        let cells = try #require(value["cells"] as? [[String: Any]])
        #expect(cells[0]["count"] as? Int == 9)
        #expect(cells[1]["count"] == nil)
        #expect(cells[1]["suppressed"] as? Bool == true)
        #expect((figures[1]["value"] as? [String: Any])?["kroner"] as? String == "2916.67")
    }
}
