import Access
import HTML
import HTTP
import Pages
import Participation
import ProgrammeKit
import Reception
import Reports
import Tenancy

/// What the tenant tells of a programme in a period. It is kept, and stands in the programme's report and in those for
/// funders of exactly these years.
enum NarrativePage {
    static let all = Page.form(["reports", .word("programme"), "words"], for: .roles(writers), form)

    /// Those who answer for the work; data protection reads.
    private static let writers: Set<AccountRole> = [.coordinator, .tenantAdministrator]

    private static let form = FormPage(
        begin: { visit in
            let programme = try ProgrammePages.programme(visit)
            let years = Years(visit)
            var entered = years.entered
            entered.set("narrative", try kept(programme, years.range, visit) ?? "")
            return entered
        },
        show: { visit, entered in
            let programme = try ProgrammePages.programme(visit)
            return visit.page(visit.say(ReportPageWording.narrativeTitle), entered) {
                $0.p(visit.say(visit.tenant.terms(of: programme).wording.name), .class("lead"))
                $0.p(visit.say(ReportPageWording.narrativeKept))
                visit.form(&$0) { fields(visit, entered, &$0) }
            }
        },
        submit: { visit, answers in
            let programme = try ProgrammePages.programme(visit)
            let words = answers.text("narrative", most: Answers.lines)
            let years = Years.read(&answers, visit)
            try answers.check()
            guard let years else { throw FormFaults([]) }
            return try visit.write { tx in
                try Narratives.write(tx, words ?? "", of: programme.id, years: years)
                return .path(
                    ["reports", programme.id.text],
                    query: [
                        (name: "from", value: "\(years.lowerBound)"), (name: "until", value: "\(years.upperBound)"),
                    ])
            }
        })

    private static func fields(_ visit: Visit, _ entered: Entered, _ html: inout HTML) {
        Years.fields(entered, visit, &html)
        html.textArea(
            entered.field(
                "narrative", visit.say(ReportPageWording.narrative), hint: visit.say(ReportPageWording.narrativeHint),
                isOptional: true), visit.language, rows: 10)
        html.primary(visit.say(ReportPageWording.keep))
    }

    /// The words that are kept for a programme and these years.
    static func kept(_ programme: any Programme, _ years: ClosedRange<Int>, _ visit: Visit) throws -> String? {
        try visit.read(for: "report-narrative") { tx in try Narratives.words(tx, of: programme.id, years: years) }
    }

    /// The words in a report, and the way to them for those who may write.
    static func draw(
        _ words: String?, _ programme: any Programme, _ years: Years, _ visit: Visit, _ html: inout HTML
    ) {
        if let words {
            html.h2(visit.say(ReportPageWording.narrative))
            html.p(words, .class("own-words"))
        }
        guard !writers.isDisjoint(with: visit.roles) else { return }
        html.p {
            $0.a(
                visit.say(words == nil ? ReportPageWording.tell : ReportPageWording.tellOtherwise),
                to: .path(["reports", programme.id.text, "words"], query: years.query))
        }
    }
}
