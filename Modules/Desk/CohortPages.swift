import Casework
import HTML
import HTTP
import Pages
import Participation
import ProgrammeKit
import Reception
import Store
import Tenancy

/// A training cohort: its days, who is in it, and the certificates at its end.
enum CohortPages {
    static let all: [Page] =
        [
            .show(["cohorts", .cohort], for: .coordinators) { visit in
                let found = try visit.look(for: "cohort.show") { tx in
                    try CohortPage(tx, visit.id(), visit.offers, on: visit.today)
                }
                return CohortView(visit: visit, found: found).page
            }
        ] + CohortForms.all
}

/// One cohort.
struct CohortView {
    let visit: Visit
    let found: CohortPage
    private var path: [String] { ["cohorts", "\(found.id)"] }

    init(visit: Visit, found: CohortPage) {
        self.visit = visit
        self.found = found
    }

    var page: HTML {
        visit.page(visit.say(CohortWording.of(found.offer.programme.wording.name))) { html in
            visit.receipt(Receipt.self, &html)
            if let hours { html.p(visit.say(CohortWording.hours(hours))) }
            if let current = found.current { day(&html, current) } else { finish(&html) }
            members(&html)
            sessions(&html)
        }
    }

    /// The hours of the whole course, where the programme says how many.
    private var hours: Int? {
        found.offer.programme.training(under: found.offer.terms.settings).first?.hours
    }

    private func day(_ html: inout HTML, _ current: CohortSession) {
        html.div(.class("card")) {
            $0.h2(visit.say(CohortWording.day(current.number, of: found.sessions.count)))
            if let topic = current.topic { $0.p(topic, .class("lead")) }
            $0.p(DayWording.weekday(current.day, visit.language))
            remarks(&$0, found.starting)
            $0.a(
                visit.say(CohortWording.record), to: .path(path + ["sessions", "\(current.number)"]), .class("button"))
        }
    }

    private func finish(_ html: inout HTML) {
        html.div(.class("card")) {
            $0.h2(visit.say(CohortWording.allHeld))
            remarks(&$0, found.finishing)
            $0.a(visit.say(CohortWording.finish), to: .path(path + ["finish"]), .class("button"))
        }
    }

    private func remarks(_ html: inout HTML, _ remarks: [Remark]) {
        guard !remarks.isEmpty else { return }
        html.ul { for remark in remarks { $0.li(visit.say(remark.text)) } }
    }

    private func members(_ html: inout HTML) {
        html.h2(visit.say(CohortWording.members(found.members.count)))
        if !found.members.isEmpty {
            html.dataTable(
                visit.say(CohortWording.membersTable), id: "members",
                columns: [.words(visit.say(PersonWording.name)), .words(visit.say(GroupWording.attended))]
            ) {
                for row in found.members {
                    $0.tr {
                        visit.nameCell(&$0, row.person)
                        $0.td(visit.say(GroupWording.attended(row.attended, of: row.held)))
                    }
                }
            }
        }
        remarks(&html, found.joining)
        if !found.joining.contains(where: { $0.severity == .blocks }) {
            html.p { $0.a(visit.say(CohortWording.add), to: .path(path + ["members"]), .class("button quiet")) }
        }
    }

    private func sessions(_ html: inout HTML) {
        html.dataTable(
            visit.say(CohortWording.days), id: "days",
            columns: [
                .number(visit.say(GroupWording.number)), .words(visit.say(MatchWording.day)),
                .words(visit.say(CohortWording.topic)), .words(visit.say(GroupWording.delivery)),
            ]
        ) {
            for session in found.sessions {
                $0.tr {
                    $0.number(session.number)
                    $0.th(.scope(.row)) {
                        $0.a(
                            DayWording.date(session.day, visit.language),
                            to: .path(path + ["sessions", "\(session.number)"]))
                    }
                    $0.td(session.topic ?? "–")
                    $0.td(session.delivery.map { visit.say(ReasonWording.delivery($0)) } ?? "–")
                }
            }
        }
    }
}
