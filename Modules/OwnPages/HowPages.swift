import Casework
import Days
import HTML
import HTTP
import Outcomes
import Pages
import Participation
import ProgrammeKit
import Reception
import Store
import Tenancy

/// How things are, in a person's own answers: questions, "check your answers", thanks. Everything can be skipped.
enum HowPages {
    private static let path: [PathPart] = ["me", "how", .word("programme"), .word("form")]

    static let pages: [Page] =
        [.show(["me", "how"], for: OwnPages.everybody, list)]
        + Page.form(path, for: OwnPages.everybody, FormPage(begin: begin, show: ask, reply: check))
        + [
            .act(path + ["send"], for: OwnPages.everybody) { visit in
                try answer(visit) { try $0.reply(HowForm.read(visit.entered, $0)) }
            },
            .act(path + ["skip"], for: OwnPages.everybody) { visit in try answer(visit) { _ in .skipped } },
        ]

    private static func list(_ visit: Visit) throws -> HTML {
        let person = try visit.person()
        let (due, quotes) = try visit.look(for: "outcome.own") { tx in
            (
                try OutcomeForms(visit.offers, visit.tenant).due(tx, person, on: visit.today).filter(\.isOnPage),
                try OwnQuotes(tx, of: person, visit.offers)
            )
        }
        return visit.page(visit.say(HowWording.title)) { html in
            visit.receipt(Done.self, &html)
            if due.isEmpty { html.emptyState(visit.say(HowWording.none), visit.say(HowWording.noneWords)) }
            for form in due { HowForm.card(&html, visit, form) }
            QuoteView(visit: visit, quotes: quotes).draw(&html)
        }
    }

    private static func find(_ visit: Visit, _ tx: borrowing Transaction) throws -> OutcomeForm {
        let form = try OutcomeForms(visit.offers, visit.tenant)
            .find(tx, visit.person(), visit.word("programme"), visit.word("form"), on: visit.today)
        guard form.isOnPage else { throw ParticipationError.notFound }
        return form
    }

    /// What was answered before, while it can still be changed.
    private static func begin(_ visit: Visit) throws -> Entered {
        let known = try visit.look(for: "outcome.own") { tx in try find(visit, tx).answered(tx) }
        return HowForm.entered(known)
    }

    private static func ask(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let form = try visit.look(for: "outcome.own") { tx in try find(visit, tx) }
        return questions(visit, form, entered)
    }

    private static func questions(_ visit: Visit, _ form: OutcomeForm, _ entered: Entered) -> HTML {
        visit.page(visit.say(form.instrument.title), entered) { html in
            HowForm.beforehand(&html, visit, form)
            visit.form(&html) {
                HowForm.questions(&$0, visit, form, entered)
                $0.primary(visit.say(HowWording.goOn))
            }
            visit.button(&html, visit.say(HowWording.skipAll), to: HowForm.link(form, "skip"))
            html.p { $0.a(visit.say(HowWording.back), to: .path("me", "how")) }
        }
    }

    private static func check(_ visit: Visit, _ answers: inout Answers) throws -> HTML {
        let form = try visit.look(for: "outcome.own") { tx in try find(visit, tx) }
        guard visit.entered["step"] != "edit" else { return questions(visit, form, visit.entered) }
        return visit.page(visit.say(HowWording.check)) { html in
            html.summary(HowForm.rows(visit, form, HowForm.read(visit.entered, form)))
            visit.form(&html, to: HowForm.link(form, "send")) {
                HowForm.carry(&$0, visit, form)
                $0.primary(visit.say(HowWording.send))
            }
            visit.form(&html, to: HowForm.link(form)) {
                HowForm.carry(&$0, visit, form)
                $0.hidden("step", "edit")
                $0.secondary(visit.say(HowWording.change))
            }
        }
    }

    private static func answer(_ visit: Visit, _ reply: (OutcomeForm) throws -> Reply) throws -> Link {
        try visit.change { tx in
            let form = try find(visit, tx)
            _ = try form.record(tx, reply(form), on: visit.today, .page, onBehalf: false)
            return Done.measured.at("me", "how")
        }
    }
}
