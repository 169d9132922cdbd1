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

    /// The way to each part of a long page.
    static func contents(
        _ report: ProgrammeReport, _ outcomes: OutcomeReport, _ visit: Visit, _ html: inout HTML
    ) {
        html.nav(.label(visit.say(ReportPageWording.onThisPage))) {
            $0.p(visit.say(ReportPageWording.onThisPage))
            $0.ul {
                $0.li {
                    $0.a(
                        visit.say(ReportPageWording.figures),
                        to: .fragment(ElementID("figures-\(report.programme)")))
                }
                for figure in report.figures where figure.value.asTable(figure.title) != nil {
                    $0.li { $0.a(visit.say(figure.title), to: .fragment(id(of: figure, report))) }
                }
                guard !outcomes.isEmpty else { return }
                $0.li {
                    $0.a(
                        visit.say(ReportPageWording.outcomes),
                        to: .fragment(ElementID("outcomes-\(report.programme)")))
                }
            }
        }
    }

    private static func id(of figure: Figure, _ report: ProgrammeReport) -> ElementID {
        ElementID("\(report.programme)-\(figure.code)")
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

    /// People by something sensitive, small cells left out, and counts by two things.
    static func breakdowns(_ report: ProgrammeReport, _ visit: Visit, _ html: inout HTML) {
        for figure in report.figures {
            guard let table = figure.value.asTable(figure.title) else { continue }
            html.dataTable(
                visit.say(figure.title), id: id(of: figure, report),
                columns: [.words(visit.say(table.subject))] + table.columns.map { .number(visit.say($0.title)) }
            ) {
                for row in table.rows {
                    $0.tr {
                        $0.th(visit.say(row.label), .scope(.row))
                        for cell in row.cells { $0.td(cell.text(in: visit.language), .class("number")) }
                    }
                }
            }
            html.p(visit.say(figure.definition), .class("hint"))
        }
    }

    private static func plain(_ report: ProgrammeReport) -> [Figure] {
        report.figures.filter { $0.value.asTable($0.title) == nil }
    }
}

extension FigureValue {
    /// What is a table of its own; nil for a single value.
    fileprivate func asTable(_ subject: Text) -> FigureTable? {
        switch self {
        case .people(let cells): FigureTable(of: cells, by: subject, counting: ReportPageWording.people)
        case .table(let table): table
        case .count, .share, .amount, .hidden, .day: nil
        }
    }
}
