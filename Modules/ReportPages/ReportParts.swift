import HTML
import Pages
import ProgrammeKit
import Reception
import Reports

/// The parts that a report on a screen and one for a funder have in common.
enum ReportParts {
    private static let first = 4

    /// Four figures with what each counts.
    static func highlights(_ report: ProgrammeReport, _ visit: Visit, _ html: inout HTML) {
        html.div(.class("cards")) {
            for figure in plain(report).prefix(first) {
                $0.div(.class("card")) {
                    $0.p(figure.value.text(in: visit.language), .class("figure"))
                    $0.h2(visit.say(figure.title), .class("figure-name"))
                    $0.p(visit.say(figure.definition), .class("hint"))
                }
            }
        }
    }

    /// How it has gone: the trend, and how far people come where referrals are recorded.
    static func course(_ course: ProgrammeCourse, _ visit: Visit, _ html: inout HTML) {
        let language = visit.language
        if course.trend.count > 1 {
            html.h2(visit.say(ReportPageWording.trend))
            html.chart(
                TrendChart(
                    id: "trend", title: visit.say(ReportPageWording.trendTitle(course.measure)),
                    conclusion: visit.say(ReportPageWording.conclusion(of: course)),
                    subject: visit.say(ReportPageWording.year), measure: visit.say(course.measure),
                    points: course.trend.map { ("\($0.year)", $0.count) }), language)
        }
        guard let asked = course.funnel.first, let last = course.funnel.last else { return }
        html.h2(visit.say(ReportPageWording.funnel))
        html.chart(
            BarChart(
                id: "funnel", title: visit.say(ReportPageWording.funnel),
                conclusion: visit.say(ReportPageWording.funnelConclusion(asked.count, last.count)),
                subject: visit.say(ReportPageWording.step), measures: [visit.say(ReportPageWording.people)],
                bars: course.funnel.map { BarChart.Bar(visit.say($0.title), $0.count) }), language)
        html.p(visit.say(ReportPageWording.funnelNote), .class("hint"))
    }

    /// Every figure with its definition beside it, and what the report assumed below.
    static func figures(
        _ report: ProgrammeReport, _ programme: String, _ visit: Visit, _ html: inout HTML
    ) {
        html.dataTable(
            visit.say(ReportPageWording.figures), id: ElementID("figures-\(programme)"),
            columns: [
                .words(visit.say(ReportPageWording.figure)), .number(report.periodText),
                .number(visit.say(ReportPageWording.allYears)), .words(visit.say(ReportPageWording.definition)),
            ]
        ) {
            for figure in plain(report) {
                $0.tr {
                    $0.th(visit.say(figure.title), .scope(.row))
                    $0.td(figure.value.text(in: visit.language), .class("number"))
                    $0.td(figure.allYears?.text(in: visit.language) ?? "", .class("number"))
                    $0.td { explained(figure, visit, &$0) }
                }
            }
        }
    }

    private static func explained(_ figure: Figure, _ visit: Visit, _ html: inout HTML) {
        html.text(visit.say(figure.definition))
        for note in figure.notes {
            html.br()
            html.strong(visit.say(ReportPageWording.mind))
            html.text(" \(visit.say(note))")
        }
    }

    /// People by something sensitive, small cells left out.
    static func breakdowns(_ report: ProgrammeReport, _ visit: Visit, _ html: inout HTML) {
        for figure in report.figures {
            guard case .people(let cells) = figure.value else { continue }
            html.dataTable(
                visit.say(figure.title), id: ElementID("\(report.programme)-\(figure.code)"),
                columns: [.words(visit.say(figure.title)), .number(visit.say(ReportPageWording.people))]
            ) {
                for cell in cells {
                    $0.tr {
                        $0.th(visit.say(cell.label), .scope(.row))
                        $0.td(cell.shown.text(in: visit.language), .class("number"))
                    }
                }
            }
            html.p(visit.say(figure.definition), .class("hint"))
        }
    }

    private static func plain(_ report: ProgrammeReport) -> [Figure] {
        report.figures.filter { if case .people = $0.value { false } else { true } }
    }
}
