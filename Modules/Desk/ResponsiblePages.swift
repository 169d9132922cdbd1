import Access
import Casework
import HTML
import HTTP
import Pages
import Participation
import ProgrammeKit
import Reception
import Store

/// Who sees to somebody, to a match, to a group: taken over by one button, or given to a colleague.
enum ResponsiblePages {
    static let all =
        pages("people", .person) { .person(try $0.id()) } + pages("matches", .match) { .match(try $0.id()) }
        + pages("groups", .group) { .group(try $0.id()) }

    private static let nobody = "nobody"

    private static func pages(
        _ root: String, _ subject: PathPart, _ charge: @escaping @Sendable (Visit) throws -> Charge
    ) -> [Page] {
        [
            .act([.literal(root), subject, "take-over"], for: .coordinators) { visit in
                try visit.change { tx in
                    try Responsibilities.give(tx, charge(visit), to: visit.actor.id)
                    return back(visit, .taken)
                }
            }
        ]
            + Page.form(
                [.literal(root), subject, "responsible"], for: .coordinators,
                FormPage(show: ask, submit: { visit, answers in try handOver(visit, &answers, charge(visit)) }))
    }

    private static func back(_ visit: Visit, _ receipt: Receipt) -> Link {
        receipt.at(Array(visit.path.dropLast()))
    }

    private static func candidates(_ visit: Visit) throws -> [Responsible] {
        try visit.look(for: "responsible.candidates") { tx in try Responsible.candidates(tx) }
    }

    private static func ask(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let candidates = try candidates(visit)
        return visit.page(visit.say(ResponsibleWording.handOver), entered) { html in
            html.p(visit.say(ResponsibleWording.means), .class("lead"))
            visit.form(&html) {
                $0.choices(
                    entered.field("account", visit.say(ResponsibleWording.question)), visit.language,
                    candidates.map { Choice("\($0.account)", visit.name(of: $0)) }
                        + [Choice(nobody, visit.say(ResponsibleWording.nobody))])
                $0.primary(visit.say(DeskWording.save))
            }
        }
    }

    private static func handOver(_ visit: Visit, _ answers: inout Answers, _ charge: Charge) throws -> Link {
        let accounts = try candidates(visit).map { "\($0.account)" }
        let chosen = answers.choice("account", among: accounts + [nobody], missing: ResponsibleWording.missing)
        try answers.check()
        return try visit.change { tx in
            if let chosen, chosen != nobody {
                try Responsibilities.give(tx, charge, to: chosen)
            } else {
                try Responsibilities.end(tx, charge)
            }
            return back(visit, .handed)
        }
    }
}

extension Visit {
    /// Who sees to it, and, for coordinators, how that is changed.
    func responsible(_ html: inout HTML, _ found: Responsible?, at path: [String]) {
        html.h2(say(ResponsibleWording.responsible))
        html.p(found.map { name(of: $0) } ?? say(ResponsibleWording.nobody))
        guard roles.contains(.coordinator) else { return }
        if found?.account.description != actor.id {
            button(&html, say(ResponsibleWording.takeOver), to: .path(path + ["take-over"]))
        }
        html.p { $0.a(say(ResponsibleWording.handOver), to: .path(path + ["responsible"])) }
    }

    fileprivate func name(of colleague: Responsible) -> String {
        let name = colleague.name ?? "\(colleague.account)"
        return colleague.account.description == actor.id ? "\(name) (\(say(ResponsibleWording.you)))" : name
    }
}
