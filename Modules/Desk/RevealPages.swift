import HTML
import HTTP
import Pages
import People
import ProgrammeKit
import Reception
import Store

/// A protected name and address is shown for a reason that is written down (CPR-loven § 28). The answer is shown once,
/// in answer to the form: nothing leads back to it.
enum RevealPages {
    static let all: [Page] = [
        .show(["people", .person, "reveal"], for: .coordinators) { visit in
            let id: PersonID = try visit.id()
            let standing = try visit.look(for: "person.reveal") { tx in try People.standing(tx, of: id) }
            guard standing?.isProtected == true, standing?.isRestricted == false else { throw StatusError(.notFound) }
            return ask(visit, Entered())
        },
        .post(["people", .person, "reveal"], for: .coordinators) { visit in
            var answers = Answers(visit.entered, visit.language)
            let reason = answers.text("reason", missing: PersonWording.reasonMissing, most: 500) ?? ""
            if !reason.isEmpty, reason.count < 3 { answers.fault("reason", PersonWording.reasonMissing) }
            do {
                try answers.check()
            } catch let faults as FormFaults {
                return .page(ask(visit, visit.entered.with(faults.errors)), .unprocessableContent)
            }
            return .page(try reveal(visit, reason))
        },
    ]

    private static func ask(_ visit: Visit, _ entered: Entered) -> HTML {
        visit.page(visit.say(PersonWording.reveal), entered) { html in
            html.p(visit.say(PersonWording.revealWhy), .class("lead"))
            visit.form(&html) {
                $0.textArea(
                    entered.field(
                        "reason", visit.say(PersonWording.reason), hint: visit.say(PersonWording.reasonHint)),
                    visit.language, rows: 3)
                $0.primary(visit.say(PersonWording.showOnce))
            }
        }
    }

    private static func reveal(_ visit: Visit, _ reason: String) throws -> HTML {
        let id: PersonID = try visit.id()
        var found: Person?
        _ = try visit.change { tx in
            found = try Protection.reveal(tx, id, reason: reason, fields: ProfileFields.protected.subtracting([.cpr]))
            return .path("people", "\(id)")
        }
        guard let person = found else { throw StatusError(.notFound) }
        return visit.page(visit.name(person.displayName)) { html in
            html.panel(.note, visit.say(PersonWording.revealed), visit.say(PersonWording.revealedHint))
            for profile in person.profiles {
                html.h2(visit.say(PersonWording.capacity(profile.capacity)))
                html.summary(PersonSummary.rows(profile, PersonSummary.contact, visit))
            }
            html.p { $0.a(visit.say(PersonWording.back), to: .path("people", "\(id)")) }
        }
    }
}
