import Casework
import Consent
import HTML
import HTTP
import Pages
import Participation
import ProgrammeKit
import Reception
import Store

/// From being supported to supporting others: one page, one press. Somebody calls and talks about it, as with anybody.
enum PathwayPages {
    static let pages: [Page] = Page.form(["me", "volunteering"], for: .supported, FormPage(show: ask, submit: express))

    static func ways(_ visit: Visit) throws -> [PathwayWay] {
        let person = try visit.person()
        return try visit.look(for: "volunteer.ways") { tx in try OwnPathway(tx, of: person, visit.offers).ways }
    }

    private static func ask(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let ways = try ways(visit)
        guard !ways.isEmpty else { throw StatusError(.notFound) }
        return visit.page(visit.say(PathwayPageWording.title), entered) { html in
            html.p(visit.say(PathwayPageWording.lead), .class("lead"))
            html.p(visit.say(PathwayPageWording.walls))
            visit.form(&html) { form in
                if ways.count > 1 {
                    form.choices(
                        entered.field("programme", visit.say(PathwayPageWording.programme)), visit.language,
                        ways.map { Choice($0.offer.id.text, visit.name(of: $0.offer.id)) })
                }
                answers(&form, visit, entered, ways)
                consents(&form, visit, entered, ways)
                form.primary(visit.say(PathwayPageWording.send))
            }
            html.p { $0.a(visit.say(PathwayPageWording.back), to: .path("me")) }
        }
    }

    private static func answers(_ form: inout HTML, _ visit: Visit, _ entered: Entered, _ ways: [PathwayWay]) {
        var choices: [Choice] = []
        for way in ways {
            for code in way.answers where !choices.contains(where: { $0.value == code }) {
                choices.append(Choice(code, visit.say(way.offer.text("answer.\(code)", else: code))))
            }
        }
        guard !choices.isEmpty else { return }
        form.boxes(
            entered.field(
                "answer", visit.say(PathwayPageWording.fits), hint: visit.say(PathwayPageWording.fitsHint),
                isOptional: true), visit.language, choices, chosen: Set(entered.all("answer")))
    }

    /// Each text in full, under the name of what it is for where there are several.
    private static func consents(_ form: inout HTML, _ visit: Visit, _ entered: Entered, _ ways: [PathwayWay]) {
        let asking = ways.filter { !$0.consents.isEmpty }
        guard !asking.isEmpty else { return }
        for way in asking {
            form.div(.class("card")) {
                $0.h2(visit.name(of: way.offer.id))
                for text in way.consents { $0.p(text.words, .class("own-words")) }
            }
        }
        form.boxes(
            entered.field("agree", visit.say(HowWording.agree)), visit.language,
            [Choice("yes", visit.say(HowWording.agree))], chosen: Set(entered.all("agree")))
    }

    private static func express(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let (ways, person) = (try ways(visit), try visit.person())
        guard let first = ways.first else { throw StatusError(.notFound) }
        let chosen =
            ways.count == 1
            ? first.offer.id.text
            : answers.choice(
                "programme", among: ways.map(\.offer.id.text), missing: PathwayPageWording.programmeMissing)
        let way = ways.first { $0.offer.id.text == chosen }
        if let way, !way.consents.isEmpty, !answers.isTicked("agree") {
            answers.fault("agree", HowWording.agreeMissing)
        }
        try answers.check()
        guard let way else { throw StatusError(.notFound) }
        let ticked = Set(visit.entered.all("answer")).intersection(way.answers)
        return try visit.change { tx in
            _ = try OwnPathway(tx, of: person, visit.offers).express(tx, way, attesting: ticked, on: visit.today)
            return Done.offered.at("me")
        }
    }
}
