import Casework
import HTML
import Pages
import Participation
import ProgrammeKit
import Reception

/// Who waits, programme by programme, in the order in which they are served.
enum WaitingPages {
    static let all: [Page] =
        [
            .show(["waiting"], for: .coordinators) { visit in
                let lines = try visit.look(for: "waiting.list") { tx in
                    try visit.offers.all.map { ($0, try WaitingPage(tx, $0, on: visit.today)) }
                }
                return page(visit, lines)
            }
        ] + Page.form(["waiting", .subject(.waiting), "leave"], for: .coordinators, FormPage(show: ask, submit: leave))

    private static func page(_ visit: Visit, _ lines: [(Offer, WaitingPage)]) -> HTML {
        visit.page(visit.say(DeskWording.title(.waiting))) { html in
            visit.receipt(Receipt.self, &html)
            guard lines.contains(where: { $0.1.count > 0 }) else {
                html.emptyState(visit.say(DeskWording.nobodyWaits), visit.say(DeskWording.nobodyWaitsHint))
                return
            }
            for (offer, line) in lines where line.count > 0 { section(&html, visit, offer, line) }
        }
    }

    private static func section(_ html: inout HTML, _ visit: Visit, _ offer: Offer, _ line: WaitingPage) {
        html.h2("\(visit.name(of: offer.id)): \(line.count)")
        if let expected = line.expected { html.p(visit.say(DeskWording.expected(expected)), .class("lead")) }
        html.dataTable(
            visit.say(DeskWording.title(.waiting)), id: ElementID("waiting-\(offer.id.text)"),
            columns: [
                .words(visit.say(PersonWording.name)), .words(visit.say(DeskWording.waited)),
                .words(visit.say(DeskWording.priority)), .words(visit.say(DeskWording.action)),
            ]
        ) {
            for row in line.rows { write(&$0, visit, offer, row) }
        }
    }

    private static func write(_ html: inout HTML, _ visit: Visit, _ offer: Offer, _ row: WaitingRow) {
        html.tr {
            visit.nameCell(&$0, row.person)
            $0.td {
                $0.text(
                    row.days > 0
                        ? DayWording.age(row.days, visit.language) : visit.say(DeskWording.since(.waiting, row.days)))
                $0.br()
                $0.small(DayWording.date(row.since, visit.language))
            }
            $0.td(row.priority == 0 ? visit.say(DeskWording.usual) : "\(row.priority)")
            $0.td {
                let next = row.proposal.map { Link.path("matches", "\($0)") }
                $0.a(to: next ?? visit.offering(offer, to: "\(row.person.id)"), .class("button quiet")) {
                    $0.text(visit.say(DeskWording.action(next == nil ? .waiting : .meetingLogs)))
                    $0.span(" " + visit.name(row.person), .class("unseen"))
                }
                $0.text(" ")
                $0.a(to: .path("waiting", "\(row.id)", "leave")) {
                    $0.text(visit.say(DeskWording.takeOff))
                    $0.span(" " + visit.name(row.person), .class("unseen"))
                }
            }
        }
    }

    /// An offer ends a wait by itself, so it is none of the reasons.
    private static let reasons = WaitingEnd.allCases.filter { $0 != .offered }

    private static func ask(_ visit: Visit, _ entered: Entered) throws -> HTML {
        visit.page(visit.say(DeskWording.takeOffList), entered) { html in
            html.p(visit.say(DeskWording.takeOffWhy), .class("lead"))
            visit.form(&html) {
                $0.choices(
                    entered.field("reason", visit.say(DeskWording.why)), visit.language,
                    reasons.map { Choice($0.rawValue, visit.say(ReasonWording.waiting($0))) })
                $0.primary(visit.say(DeskWording.takeOffList))
            }
        }
    }

    private static func leave(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let code = answers.choice("reason", among: reasons.map(\.rawValue), missing: DeskWording.whyMissing)
        try answers.check()
        return try visit.change { tx in
            guard let reason = code.flatMap(WaitingEnd.init) else { throw ParticipationError.unknownCode }
            try Waiting.leave(tx, try visit.id(), on: visit.today, because: reason)
            return Receipt.left.at("waiting")
        }
    }
}
