import HTML
import Outcomes
import Pages
import Participation
import ProgrammeKit
import Reception
import Reports

/// Whether the support helps, on a report's page: the five domains as bars, and every figure with its uncertainty.
enum OutcomeParts {
    static func draw(_ report: OutcomeReport, _ visit: Visit, _ html: inout HTML) {
        guard !report.isEmpty else { return }
        html.h2(visit.say(ReportPageWording.outcomes), .id(ElementID("outcomes-\(report.programme)")))
        for who in groups(report) { domains(report, who, visit, &html) }
        if !report.lines.isEmpty { table(report, visit, &html) }
        for note in OutcomeWording.notes(report) { html.p(visit.say(note), .class("hint")) }
        comparison(report, visit, &html)
    }

    private static func comparison(_ report: OutcomeReport, _ visit: Visit, _ html: inout HTML) {
        guard !report.comparisons.isEmpty else { return }
        html.h3(visit.say(ComparisonWording.title))
        let counts = visit.say(ComparisonWording.counts)
        html.dataTable(
            visit.say(ComparisonWording.title), id: ElementID("comparison-\(report.programme)"),
            columns: [.words(visit.say(OutcomeWording.scale))]
                + [ComparisonWording.supported, ComparisonWording.waiting].flatMap {
                    [
                        .number("\(visit.say($0)): \(counts)"),
                        .number("\(visit.say($0)): \(visit.say(OutcomeWording.change))"),
                    ]
                } + [.number(visit.say(ComparisonWording.difference))]
        ) {
            for one in report.comparisons {
                $0.tr {
                    $0.th(visit.say(one.instrument.name(of: one.scale)), .scope(.row))
                    for waits in [false, true] {
                        $0.td(one.counts(ofWaiting: waits), .class("number"))
                        $0.td(one.change(ofWaiting: waits, in: visit.language), .class("number"))
                    }
                    $0.td(one.difference(in: visit.language), .class("number"))
                }
            }
        }
        for note in ComparisonWording.notes(report.comparisons) { html.p(visit.say(note), .class("hint")) }
    }

    /// What people said, each by itself.
    static func draw(_ quotes: QuoteCollection, _ visit: Visit, _ html: inout HTML) {
        guard !quotes.words.isEmpty else { return }
        html.h2(visit.say(ReportPageWording.quotes))
        for words in quotes.words { html.blockquote(words) }
    }

    private static func groups(_ report: OutcomeReport) -> [OutcomeGroup] {
        OutcomeGroup.allCases.filter { group in report.lines.contains { $0.figure.group == group } }
    }

    /// The five domains at the start and at the end, once enough people have answered.
    private static func domains(_ report: OutcomeReport, _ group: OutcomeGroup, _ visit: Visit, _ html: inout HTML) {
        let lines = report.lines.filter {
            $0.figure.group == group && $0.figure.instrument == .chime && $0.figure.occasion == Occasion.end.code
        }
        let bars = lines.compactMap { line in
            line.figure.change.map { BarChart.Bar(visit.say(line.scale), tenths($0.earlier), tenths($0.later)) }
        }
        guard let who = lines.first?.who, bars.count == lines.count, !bars.isEmpty else { return }
        let risen = lines.count { ($0.figure.change?.mean ?? 0) > 0 }
        html.chart(
            BarChart(
                id: ElementID("chime-\(report.programme)-\(group.rawValue)"),
                title: visit.say(ReportPageWording.domains(who)),
                conclusion: visit.say(ReportPageWording.risen(risen, of: lines.count, who)),
                subject: visit.say(ReportPageWording.domain),
                measures: [visit.say(OutcomeWording.earlier), visit.say(Occasion.name(of: Occasion.end.code))],
                bars: bars),
            visit.language)
        html.p(visit.say(ReportPageWording.tenths), .class("hint"))
    }

    /// A chart counts in whole numbers: a mean of 6.4 is 64.
    private static func tenths(_ mean: Double) -> Int { Int((mean * 10).rounded()) }

    private static func table(_ report: OutcomeReport, _ visit: Visit, _ html: inout HTML) {
        let language = visit.language
        html.dataTable(
            visit.say(ReportPageWording.outcomeFigures), id: ElementID("outcome-figures-\(report.programme)"),
            columns: [
                .words(visit.say(OutcomeWording.scale)), .words(visit.say(OutcomeWording.who)),
                .words(visit.say(OutcomeWording.when)), .number(visit.say(OutcomeWording.people)),
                .number(visit.say(OutcomeWording.earlier)), .number(visit.say(OutcomeWording.change)),
                .number(visit.say(OutcomeWording.incomplete)), .number(visit.say(OutcomeWording.unanswered)),
            ]
        ) {
            for line in report.lines {
                $0.tr {
                    $0.th(visit.say(line.scale), .scope(.row))
                    $0.td(visit.say(line.who))
                    $0.td(visit.say(line.occasion))
                    $0.td(OutcomeReport.Line.count(line.figure.people), .class("number"))
                    $0.td(line.mean(later: false, in: language), .class("number"))
                    $0.td(line.change(in: language), .class("number"))
                    $0.td(OutcomeReport.Line.count(line.figure.incomplete), .class("number"))
                    $0.td(OutcomeReport.Line.count(line.figure.unanswered), .class("number"))
                }
            }
        }
    }
}
