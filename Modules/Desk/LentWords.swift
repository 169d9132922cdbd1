import Casework
import Consent
import HTML
import HTTP
import Outcomes
import Pages
import Participation
import People
import ProgrammeKit
import Reception
import Store

/// Words that somebody lent in person or by telephone, written down for them, and taken back for them in the same place.
enum LentWords {
    private static let path: [PathPart] = ["people", .person, "words"]

    static let pages: [Page] =
        Page.form(path, for: .coordinators, FormPage(show: ask, submit: give))
        + [
            .act(path + [.word("quote"), "take-back"], for: .coordinators) { visit in
                let person: PersonID = try visit.id()
                return try visit.change { tx in
                    try OwnQuotes(tx, of: person, visit.offers).takeBack(tx, visit.word("quote"))
                    return Receipt.saved.at("people", "\(person)", "words")
                }
            }
        ]

    private static func known(_ visit: Visit) throws -> OwnQuotes {
        try visit.look(for: "quote.behalf") { tx in try OwnQuotes(tx, of: visit.id(), visit.offers) }
    }

    private static func ask(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let (person, quotes): (PersonID, OwnQuotes) = (try visit.id(), try known(visit))
        return visit.page(visit.say(OutcomePageWording.words), entered) { html in
            visit.receipt(Receipt.self, &html)
            for (quote, words) in quotes.given {
                html.blockquote(words.text ?? "")
                visit.button(
                    &html, visit.say(OutcomePageWording.takeBack),
                    to: .path("people", "\(person)", "words", "\(quote.id)", "take-back"))
            }
            if quotes.ways.isEmpty {
                html.p(visit.say(OutcomePageWording.noWay))
            } else {
                form(&html, visit, entered, quotes)
            }
            html.p { $0.a(visit.say(OutcomePageWording.back), to: .path("people", "\(person)", "how")) }
        }
    }

    private static func form(_ html: inout HTML, _ visit: Visit, _ entered: Entered, _ quotes: OwnQuotes) {
        visit.form(&html) {
            $0.choices(
                entered.field("programme", visit.say(DeskWording.programme)), visit.language,
                quotes.ways.map { Choice($0.programme.text, visit.name(of: $0.programme), hint: $0.text?.words) })
            $0.textArea(
                entered.field(
                    "words", visit.say(OutcomePageWording.whatWasSaid), hint: visit.say(OutcomePageWording.noNames)),
                visit.language, rows: 3)
            $0.boxes(
                entered.field("agree", visit.say(OutcomePageWording.agreement)), visit.language,
                [Choice("yes", visit.say(OutcomePageWording.agreed))], chosen: Set(entered.all("agree")))
            $0.primary(visit.say(DeskWording.save))
        }
    }

    private static func give(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let quotes = try known(visit)
        let programme = answers.choice(
            "programme", among: quotes.ways.map(\.programme.text), missing: DeskWording.programmeMissing)
        let words = answers.text("words", missing: OutcomePageWording.wordsMissing, most: Quotes.most)
        if !answers.isTicked("agree") { answers.fault("agree", OutcomePageWording.agreementMissing) }
        try answers.check()
        guard let programme, let words else { throw StatusError(.badRequest) }
        let person: PersonID = try visit.id()
        return try visit.change { tx in
            try OwnQuotes(tx, of: person, visit.offers).give(tx, words, to: programme, onBehalf: true)
            return Receipt.saved.at("people", "\(person)", "words")
        }
    }
}
