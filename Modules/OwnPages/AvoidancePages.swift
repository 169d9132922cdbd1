import Access
import Casework
import HTML
import HTTP
import Pages
import Participation
import People
import ProgrammeKit
import Reception
import Store

/// Whom and what somebody wants to avoid, written by themselves before any proposal.
enum AvoidancePages {
    static let pages: [Page] =
        Page.form(["me", "avoid"], for: OwnPages.everybody, FormPage(show: show, submit: add))
        + [
            .act(["me", "avoid", "remove"], for: OwnPages.everybody) { visit in
                let person = try visit.person()
                return try visit.change { tx in
                    guard let line = try? AvoidanceID(text: visit.entered["line"]) else {
                        throw ParticipationError.notFound
                    }
                    try AvoidanceLists.remove(tx, line, of: person)
                    return Done.noted.at("me", "avoid")
                }
            }
        ]

    private static func show(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let person = try visit.person()
        let lines = try visit.look(for: "my-avoidance") { tx in
            tx.note([person])
            return try AvoidanceLists.lines(tx, of: person)
        }
        return visit.page(visit.say(AvoidanceWording.title), entered) { html in
            visit.receipt(Done.self, &html)
            html.p(visit.say(AvoidanceWording.why), .class("lead"))
            html.h2(visit.say(AvoidanceWording.list))
            if lines.isEmpty { html.p(visit.say(AvoidanceWording.empty)) }
            for line in lines { item(&html, visit, line) }
            visit.form(&html) {
                $0.choices(
                    entered.field("kind", visit.say(AvoidanceWording.kind)), visit.language,
                    AvoidanceKind.allCases.map { Choice($0.rawValue, visit.say(ListedWording.own($0))) })
                $0.textField(
                    entered.field("words", visit.say(AvoidanceWording.words), isOptional: true), visit.language,
                    .autocomplete(.off))
                $0.primary(visit.say(AvoidanceWording.add))
            }
        }
    }

    private static func item(_ html: inout HTML, _ visit: Visit, _ line: AvoidanceLine) {
        html.article(.class("card")) {
            $0.p(visit.say(ListedWording.own(line.kind)) + (line.words.text.map { ": \($0)" } ?? ""))
            visit.form(&$0, to: .path("me", "avoid", "remove")) {
                $0.hidden("line", "\(line.id)")
                $0.secondary(visit.say(AvoidanceWording.remove))
            }
        }
    }

    private static func add(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let kind = answers.choice("kind", AvoidanceKind.self, missing: AvoidanceWording.kindMissing)
        let words = answers.text("words", missing: kind?.hasWords == true ? AvoidanceWording.wordsMissing : nil)
        try answers.check()
        let person = try visit.person()
        return try visit.change { tx in
            guard let kind else { throw ParticipationError.unknownCode }
            let capacity = try AvoidanceSide.of(tx, person, isVolunteer: visit.roles.contains(.volunteer))
            try AvoidanceLists.add(tx, kind, words, of: person, as: capacity, on: visit.today)
            return Done.noted.at("me", "avoid")
        }
    }
}
