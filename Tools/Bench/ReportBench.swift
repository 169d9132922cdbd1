import Foundation
import Participation
import ProgrammeKit
import Reports
import Store
import Tenancy

/// The reports of a tenant with years behind it, each made once by a process of its own.
enum ReportBench {
    /// Prints milliseconds, and writes what the report asked of SQLite, for the shell to run.
    static func run(_ arguments: Arguments) throws {
        let tenant = try Fixture.tenant(arguments)
        let years = 2000...2100
        let programme = try tenant.programme(Fixture.programme.text)
        let terms = tenant.terms(of: programme)
        let (spent, statements) = try tenant.store.upkeep { tx in
            let before = Set(tx.statementTexts)
            let watch = Stopwatch()
            try make(arguments.text("kind", "programme"), tx, programme, terms.settings, terms.wording, years)
            let spent = watch.milliseconds
            return (spent, tx.statementTexts.filter { !before.contains($0) && $0.hasPrefix("SELECT") }.sorted())
        }
        if let path = arguments.path("statements") {
            let script = statements.map { $0 + ";\n" }.joined()
            try Data(script.utf8).write(to: URL(fileURLWithPath: path))
        }
        print("report_ms=\(Int(spent.rounded())) statements=\(statements.count)")
    }

    private static func make(
        _ kind: String, _ tx: borrowing Transaction, _ programme: any Programme, _ settings: Settings,
        _ wording: Wording, _ years: ClosedRange<Int>
    ) throws {
        switch kind {
        case "outcomes":
            _ = try OutcomeReport.make(tx, of: programme, settings: settings, wording: wording, years: years)
        case "som":
            _ = try EconomicInputs.make(tx, of: programme, settings: settings, wording: wording, years: years)
        default:
            _ = try ProgrammeCourse.withReport(tx, of: programme, settings: settings, wording: wording, years: years)
        }
    }
}
