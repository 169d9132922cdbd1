import Foundation
import Testing

@Suite("The acceptance criteria")
struct CriteriaTests {
    @Test("Each of the forty criteria names a test that exists")
    func everyCriterionHasItsTest() throws {
        let sentences = try TestSentences()
        let rows = try TestSentences.lines(of: "Tests/README.md").compactMap(Row.init)
        for row in rows { #expect(sentences.count(row.test) > 0, "criterion \(row.numbers): \(row.test)") }
        #expect(rows.flatMap { Array($0.numbers) } == Array(1...40))
    }

    @Test("Each kind of bad input names a test that exists")
    func everyMistakeHasItsTest() throws {
        let sentences = try TestSentences()
        let rows = try TestSentences.lines(of: "Tests/README.md")
            .compactMap { $0.wholeMatch(of: /\| ([^|]*) \| (\d+) \| ([^|]*) \|/) }
        for row in rows { #expect(sentences.count(row.3) > 0, "\(row.1): \(row.3)") }
        #expect(rows.count >= 22)
    }

    /// A line such as `| 21–22 | what | test |`.
    private struct Row {
        let numbers: ClosedRange<Int>
        let test: Substring

        init?(_ line: Substring) {
            guard let match = line.wholeMatch(of: /\| (\d+)(?:–(\d+))? \| .* \| (.*) \|/),
                let first = Int(match.1), let last = Int(match.2 ?? match.1)
            else { return nil }
            numbers = first...last
            test = match.3
        }
    }
}
