import Foundation
import Testing

@Suite("The acceptance criteria")
struct CriteriaTests {
    @Test("Each of the forty criteria names a test that exists")
    func everyCriterionHasItsTest() throws {
        let sources = try Repository.sources("Tests").map(\.text).joined(separator: "\n")
        let rows = try Repository.text("Tests/README.md").split(separator: "\n").compactMap(Row.init)
        for row in rows { #expect(sources.contains("\"\(row.test)\""), "criterion \(row.numbers): \(row.test)") }
        #expect(rows.flatMap { Array($0.numbers) } == Array(1...40))
    }

    @Test("Each kind of bad input names a test that exists")
    func everyMistakeHasItsTest() throws {
        let sources = try Repository.sources("Tests").map(\.text).joined(separator: "\n")
        let rows = try Repository.text("Tests/README.md").split(separator: "\n")
            .compactMap { $0.wholeMatch(of: /\| ([^|]*) \| (\d+) \| ([^|]*) \|/) }
        for row in rows { #expect(sources.contains("\"\(row.3)\""), "\(row.1): \(row.3)") }
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
