import HTML
import HTTP
import Pages
import Participation
import ProgrammeKit
import Reception
import Reports
import Store
import Tenancy

/// One programme's report: four figures first, then how it has gone, then all figures with what each counts.
enum ProgrammePages {
    static let all: [Page] = [
        .show(["reports"], for: ReportPages.readers, list),
        .show(["reports", .word("programme")], for: ReportPages.readers, show),
        .file(["reports", .word("programme"), "file"], for: ReportPages.readers, file),
        .file(["reports", .word("programme"), "economy"], for: ReportPages.readers, economy),
    ]

    @Sendable private static func list(_ visit: Visit) throws -> HTML {
        visit.page(visit.say(ReportPageWording.reports)) {
            $0.p(visit.say(ReportPageWording.lead), .class("lead"))
            $0.div(.class("cards")) {
                for programme in visit.tenant.programmes {
                    $0.div(.class("card")) {
                        let wording = visit.tenant.terms(of: programme).wording
                        $0.h2 { $0.a(visit.say(wording.name), to: .path("reports", programme.id.text)) }
                        $0.p(visit.say(wording.summary))
                    }
                }
            }
            $0.p { $0.a(visit.say(ReportPageWording.funding), to: .path("reports", "funding"), .class("button")) }
        }
    }

    @Sendable private static func show(_ visit: Visit) throws -> HTML {
        let programme = try programme(visit)
        let years = Years(visit)
        let (report, course) = try made(programme, years.range, visit)
        let (outcomes, quotes) = try helped(programme, years.range, visit)
        let narrative = try NarrativePage.kept(programme, years.range, visit)
        return visit.page(visit.say(visit.tenant.terms(of: programme).wording.name), years.entered) {
            $0.p(visit.say(ReportPageWording.period(report)), .class("lead"))
            ReportParts.highlights(report, visit, &$0)
            ReportParts.contents(report, outcomes, visit, &$0)
            CourseParts.draw(course, visit, &$0)
            ReportParts.figures(report, programme.id.text, visit, &$0)
            ReportParts.breakdowns(report, visit, &$0)
            OutcomeParts.draw(outcomes, visit, &$0)
            OutcomeParts.draw(quotes, visit, &$0)
            NarrativePage.draw(narrative, programme, years, visit, &$0)
            for (words, file) in [(ReportPageWording.file, "file"), (ReportPageWording.economy, "economy")] {
                $0.p { $0.a(visit.say(words), to: .path(["reports", programme.id.text, file], query: years.query)) }
            }
            $0.h2(visit.say(ReportPageWording.otherYears))
            $0.get(from: .path("reports", programme.id.text)) {
                Years.fields(years.entered, visit, &$0)
                $0.secondary(visit.say(ReportPageWording.showYears))
            }
        }
    }

    @Sendable private static func file(_ visit: Visit) throws -> Response {
        try download("report", visit) { programme, years in
            let (report, _) = try made(programme, years, visit)
            return (report.csv(in: visit.language), report.periodText)
        }
    }

    /// What the socio-economic investment model asks for.
    @Sendable private static func economy(_ visit: Visit) throws -> Response {
        try download("som", visit) { programme, years in
            let terms = visit.tenant.terms(of: programme)
            let inputs = try visit.read(for: "programme-report") { tx in
                try EconomicInputs.make(
                    tx, of: programme, settings: terms.settings, wording: terms.wording, years: years)
            }
            return (inputs.csv(in: visit.language), inputs.periodText)
        }
    }

    private static func download(
        _ name: String, _ visit: Visit,
        _ make: (any Programme, ClosedRange<Int>) throws -> (bytes: [UInt8], period: String)
    ) throws -> Response {
        let years = Years(visit)
        guard years.entered.errors.isEmpty else { throw StatusError(.notFound) }
        let (bytes, period) = try make(try programme(visit), years.range)
        return .download(bytes, as: "\(name)-\(period.replacing("–", with: "-")).csv")
    }

    static func programme(_ visit: Visit) throws -> any Programme {
        let word = try visit.word("programme")
        guard let found = visit.tenant.programmes.first(where: { $0.id.text == word }) else {
            throw StatusError(.notFound)
        }
        return found
    }

    /// Whether it helps: in figures, and in the words of those who lent them.
    static func helped(
        _ programme: any Programme, _ years: ClosedRange<Int>, _ visit: Visit
    ) throws -> (OutcomeReport, QuoteCollection) {
        let terms = visit.tenant.terms(of: programme)
        return try visit.read(for: "programme-report") { tx in
            (
                try OutcomeReport.make(
                    tx, of: programme, settings: terms.settings, wording: terms.wording, years: years),
                try QuoteCollection(tx, of: programme, years: years)
            )
        }
    }

    static func made(
        _ programme: any Programme, _ years: ClosedRange<Int>, _ visit: Visit
    ) throws -> (ProgrammeReport, ProgrammeCourse) {
        let terms = visit.tenant.terms(of: programme)
        return try visit.read(for: "programme-report") { tx in
            try ProgrammeCourse.withReport(
                tx, of: programme, settings: terms.settings, wording: terms.wording, years: years)
        }
    }
}
