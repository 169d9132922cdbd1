import Casework
import Foundation
import Outcomes
import Participation
import ProgrammeKit
import Reports
import Store
import Tenancy

/// Whether the support helps, as far as sums can tell.
enum OutcomeCommands {
    static let all: [Command] = [report]

    private static let report = Command(
        "report outcomes", "print how people have moved, with the uncertainty of each figure",
        details: """
            Each person is compared with themself: the mean change with its 95 % confidence interval, how many people have
            both answers, and how many lack one. It is read from sums alone and opens nobody's answers: the same before and
            after a purge. Fewer than five people are never told; a year with few answers is told with the next ones.
            Without --year it is this year.
            """,
        options: ReportCommands.options,
        json: """
            { "from", "made", "outcomes": [{ "change", "from", "high", "higherIsBetter", "incomplete", "instrument", "low",
              "occasion", "people", "risen", "scale", "side", "start", "to", "unanswered" }], "programme", "tenant", "to" }
            """,
        example: "sammen report outcomes --year 2025 --until 2026 --tenant vejle",
        work: .workplace(many: true, reporting))

    private static func reporting(_ place: Workplace) throws -> Outcome {
        let reports: [OutcomeReport] = try ReportCommands.made(place)
        let language = ReportCommands.language(place)
        return try ReportCommands.outcome(
            place, reports.flatMap { lines($0, language) }, reports.map { try $0.json() })
    }

    private static func lines(_ report: OutcomeReport, _ language: Language) -> [String] {
        guard !report.lines.isEmpty else { return [] }
        var table = TextTable(
            OutcomeWording.scale.in(language), OutcomeWording.who.in(language), OutcomeWording.when.in(language),
            ">" + OutcomeWording.people.in(language), ">" + OutcomeWording.earlier.in(language),
            ">" + OutcomeWording.change.in(language), ">" + OutcomeWording.incomplete.in(language),
            ">" + OutcomeWording.unanswered.in(language), OutcomeWording.years.in(language))
        for line in report.lines {
            table.add(
                line.scale.in(language), line.who.in(language), line.occasion.in(language),
                OutcomeReport.Line.count(line.figure.people), line.mean(later: false, in: language),
                line.change(in: language), OutcomeReport.Line.count(line.figure.incomplete),
                OutcomeReport.Line.count(line.figure.unanswered), years(line))
        }
        let notes = OutcomeWording.notes(report).map { "⚠ " + $0.in(language) }
        return ["\(report.heading.in(language)) · \(report.periodText)", ""] + table.lines() + [""] + notes + [""]
    }

    /// The years that are told together.
    private static func years(_ line: OutcomeReport.Line) -> String {
        line.figure.years.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" } ?? ""
    }
}
