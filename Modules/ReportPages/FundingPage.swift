import Days
import HTML
import HTTP
import Pages
import Participation
import ProgrammeKit
import Reception
import Reports
import Tenancy

/// A report for whoever pays: period, funder, the tenant's own words, figures. It is made to be printed, and kept
/// nowhere.
enum FundingPage {
    static let all = Page.form(["reports", "funding"], for: ReportPages.readers, form)

    private static let form = FormPage(
        begin: { visit in Entered(["from": "\(visit.today.year)", "until": "\(visit.today.year)"]) },
        show: { visit, entered in
            visit.page(visit.say(ReportPageWording.funding), entered) {
                $0.p(visit.say(ReportPageWording.fundingMeans))
                visit.form(&$0) { fields(visit, entered, &$0) }
            }
        },
        reply: { visit, answers in
            let funder = answers.text("funder", missing: ReportPageWording.funderMissing)
            let narrative = answers.text("narrative", most: Answers.lines)
            let codes = Set(answers.entered.all("programmes"))
            let chosen = visit.tenant.programmes.filter { codes.contains($0.id.text) }
            if chosen.isEmpty { answers.fault("programmes", ReportPageWording.programmesMissing) }
            let years = Years.read(&answers, visit)
            try answers.check()
            guard let funder, let years else { throw FormFaults([]) }
            let letter = Letter(funder: funder, narrative: narrative, years: years)
            return try page(letter, chosen, visit)
        })

    private struct Letter {
        let funder: String
        let narrative: String?
        let years: ClosedRange<Int>
    }

    private static func fields(_ visit: Visit, _ entered: Entered, _ html: inout HTML) {
        html.textField(
            entered.field("funder", visit.say(ReportPageWording.funder), hint: visit.say(ReportPageWording.funderHint)),
            visit.language)
        html.boxes(
            entered.field("programmes", visit.say(ReportPageWording.programmes)), visit.language,
            visit.tenant.programmes.map { Choice($0.id.text, visit.say(visit.tenant.terms(of: $0).wording.name)) },
            chosen: Set(entered.all("programmes")))
        Years.fields(entered, visit, &html)
        html.textArea(
            entered.field(
                "narrative", visit.say(ReportPageWording.narrative), hint: visit.say(ReportPageWording.narrativeHint),
                isOptional: true), visit.language, rows: 10)
        html.primary(visit.say(ReportPageWording.make))
    }

    private static func page(_ letter: Letter, _ chosen: [any Programme], _ visit: Visit) throws -> HTML {
        let made = try chosen.map { try ProgrammePages.made($0, letter.years, visit).0 }
        let helped = try chosen.map { try ProgrammePages.helped($0, letter.years, visit) }
        let narratives = try chosen.map { try NarrativePage.kept($0, letter.years, visit) }
        return visit.page(visit.say(ReportPageWording.fundingTitle)) {
            $0.summary([
                SummaryRow(visit.say(ReportPageWording.to), letter.funder),
                SummaryRow(visit.say(ReportPageWording.sender), visit.tenant.configuration.name),
                SummaryRow(visit.say(ReportPageWording.periodTitle), made.first?.periodText ?? ""),
                SummaryRow(visit.say(ReportPageWording.made), visit.today.danish),
            ])
            if let narrative = letter.narrative { $0.p(narrative, .class("own-words")) }
            for (index, programme) in chosen.enumerated() {
                part(programme, made[index], helped[index], narratives[index], visit, &$0)
            }
            $0.p(visit.say(ReportPageWording.print), .class("screen-only"))
        }
    }

    private static func part(
        _ programme: any Programme, _ report: ProgrammeReport, _ helped: (OutcomeReport, QuoteCollection),
        _ narrative: String?, _ visit: Visit, _ html: inout HTML
    ) {
        let terms = visit.tenant.terms(of: programme)
        html.section {
            $0.h2(visit.say(terms.wording.name))
            $0.p(visit.say(terms.wording.summary))
            if let narrative { $0.p(narrative, .class("own-words")) }
            ReportParts.figures(report, programme.id.text, visit, &$0)
            ReportParts.breakdowns(report, visit, &$0)
            OutcomeParts.draw(helped.0, visit, &$0)
            OutcomeParts.draw(helped.1, visit, &$0)
            milestones(programme.milestones(under: terms.settings), programme.id.text, terms.wording, visit, &$0)
        }
    }

    /// What the funding holds the programme to.
    private static func milestones(
        _ milestones: [Milestone], _ programme: String, _ wording: Wording, _ visit: Visit, _ html: inout HTML
    ) {
        guard !milestones.isEmpty else { return }
        html.dataTable(
            visit.say(ReportPageWording.milestones), id: ElementID("milestones-\(programme)"),
            columns: [
                .words(visit.say(ReportPageWording.milestone)), .number(visit.say(ReportPageWording.target)),
                .number(visit.say(ReportPageWording.year)),
            ]
        ) {
            for one in milestones {
                let months = one.months.map { ["months": $0] } ?? [:]
                let code = "milestone.\(one.code)"
                let figures = Dictionary(wording.figures(of: code).map { ($0, one.target ?? one.months ?? 0) }) { $1 }
                $0.tr {
                    $0.th(
                        wording.text(code, in: visit.language, figures: figures.merging(months) { $1 }) ?? one.code,
                        .scope(.row))
                    $0.td(one.target.map(String.init) ?? "", .class("number"))
                    $0.td(one.year.map(String.init) ?? "", .class("number"))
                }
            }
        }
    }
}
