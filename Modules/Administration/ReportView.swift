import HTML
import Import
import Pages
import ProgrammeKit
import Reception

/// What an import would do, or did: counts, and what is wrong by row and column. No cell of the sheet is shown.
enum ReportView {
    static func show(_ report: ImportReport, _ visit: Visit, _ html: inout HTML) {
        html.summary(
            rows(
                visit, report.rows, report.added, report.updated, report.unchanged, report.duplicates, report.errors))
        if report.cprWarnings > 0 {
            html.panel(
                .note, visit.say(ImportPageWording.cpr(report.cprWarnings)), visit.say(ImportPageWording.cprWhat))
        }
        if !report.ignored.isEmpty {
            html.h2(visit.say(ImportPageWording.ignored))
            html.ul { for one in report.ignored { $0.li(visit.say(one.text)) } }
        }
        problems(report, visit, &html)
    }

    static func counts(_ result: Upload.Outcome, _ visit: Visit, _ html: inout HTML) {
        html.summary(
            rows(
                visit, result.rows, result.added, result.updated, result.unchanged, result.duplicates, result.errors))
    }

    private static func rows(
        _ visit: Visit, _ rows: Int, _ added: Int, _ updated: Int, _ unchanged: Int, _ duplicates: Int, _ errors: Int
    ) -> [SummaryRow] {
        [
            SummaryRow(visit.say(ImportPageWording.rows), "\(rows)"),
            SummaryRow(visit.say(ImportPageWording.new), "\(added)"),
            SummaryRow(visit.say(ImportPageWording.updated), "\(updated)"),
            SummaryRow(visit.say(ImportPageWording.unchanged), "\(unchanged)"),
            SummaryRow(visit.say(ImportPageWording.duplicates), "\(duplicates)"),
            SummaryRow(visit.say(ImportPageWording.errors), "\(errors)"),
        ]
    }

    private static func problems(_ report: ImportReport, _ visit: Visit, _ html: inout HTML) {
        guard report.left > 0 else { return }
        html.dataTable(
            visit.say(ImportPageWording.toCorrect), id: "problems",
            columns: [
                .number(visit.say(ImportPageWording.row)), .words(visit.say(ImportPageWording.column)),
                .words(visit.say(ImportPageWording.whatToDo)),
            ]
        ) {
            for problem in report.problems {
                $0.tr {
                    $0.number(problem.row)
                    $0.td(problem.place)
                    $0.td(visit.say(problem.text))
                }
            }
            for found in report.found {
                $0.tr {
                    $0.number(found.row)
                    $0.td("")
                    $0.td(visit.say(found.duplicate.text))
                }
            }
        }
        let more = report.left - report.problems.count - report.found.count
        if more > 0 { html.p(visit.say(ImportPageWording.moreRows(more))) }
    }
}
