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
            { "comparisons": [{ "difference", "from", "high", "instrument", "isRandom", "low", "scale",
              "supported": { "change", "high", "incomplete", "low", "people", "start", "unanswered" }, "to",
              "waiting": { "change", "high", "incomplete", "low", "people", "start", "unanswered" } }],
              "from", "made", "outcomes": [{ "change", "from", "high", "higherIsBetter", "incomplete", "instrument", "low",
              "occasion", "people", "risen", "scale", "side", "start", "to", "unanswered" }], "programme", "tenant", "to",
              "unanswered": [{ "instrument", "side" }] }
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
        guard !report.isEmpty else { return [] }
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
        let compared = comparison(report, language)
        let notes = OutcomeWording.notes(report).map { "⚠ " + $0.in(language) }
        return ["\(report.heading.in(language)) · \(report.periodText)", ""]
            + (report.lines.isEmpty ? [] : table.lines() + [""]) + notes + [""] + compared
    }

    /// Those supported beside those who wait.
    private static func comparison(_ report: OutcomeReport, _ language: Language) -> [String] {
        guard !report.comparisons.isEmpty else { return [] }
        let counts = ComparisonWording.counts.in(language)
        let arms = [ComparisonWording.supported, ComparisonWording.waiting].map { $0.in(language) }
        let change = OutcomeWording.change.in(language)
        var table = TextTable(
            OutcomeWording.scale.in(language), ">\(arms[0])", ">\(change)", ">\(arms[1])", ">\(change)",
            ">" + ComparisonWording.difference.in(language))
        for one in report.comparisons {
            table.add(
                one.instrument.name(of: one.scale).in(language), one.counts(ofWaiting: false),
                one.change(ofWaiting: false, in: language), one.counts(ofWaiting: true),
                one.change(ofWaiting: true, in: language), one.difference(in: language))
        }
        let notes = ComparisonWording.notes(report.comparisons).map { "⚠ " + $0.in(language) }
        return ["\(ComparisonWording.title.in(language)) (\(counts))", ""] + table.lines() + [""] + notes + [""]
    }

    /// The years that are told together.
    private static func years(_ line: OutcomeReport.Line) -> String {
        line.figure.years.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" } ?? ""
    }
}
