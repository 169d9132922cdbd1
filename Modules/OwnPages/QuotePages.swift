import Casework
import Consent
import Days
import HTML
import HTTP
import Outcomes
import Pages
import Participation
import ProgrammeKit
import Reception
import Store

/// A person's own words, lent to a report without a name, and taken back by one press.
enum QuotePages {
    static let pages: [Page] =
        Page.form(["me", "words", .word("programme")], for: OwnPages.everybody, FormPage(show: ask, submit: give))
        + [
            .act(["me", "words", .word("programme"), .word("quote"), "take-back"], for: OwnPages.everybody) { visit in
                let person = try visit.person()
                return try visit.change { tx in
                    try OwnQuotes(tx, of: person, visit.offers).takeBack(tx, visit.word("quote"))
                    return Done.unsaid.at("me", "how")
                }
            }
        ]

    private static func ask(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let (person, programme) = (try visit.person(), try visit.word("programme"))
        let way = try visit.look(for: "quote.own") { tx in
            try OwnQuotes(tx, of: person, visit.offers).way(to: programme)
        }
        return visit.page(visit.say(HowWording.quotes), entered) { html in
            html.p(visit.say(HowWording.quotesWords), .class("lead"))
            html.p(visit.say(HowWording.takeBackWords))
            visit.form(&html) {
                $0.textArea(
                    entered.field("words", visit.say(HowWording.quote), hint: visit.say(HowWording.quoteHint)),
                    visit.language, rows: 3)
                agreement(&$0, visit, entered, way)
                $0.primary(visit.say(HowWording.give))
            }
            html.p { $0.a(visit.say(HowWording.back), to: .path("me", "how")) }
        }
    }

    /// The text that is agreed to stands beside its box; who agreed before is not asked again.
    private static func agreement(_ html: inout HTML, _ visit: Visit, _ entered: Entered, _ way: QuoteWay) {
        guard let text = way.text else { return }
        html.p(text.words)
        html.boxes(
            entered.field("agree", visit.say(HowWording.agree)), visit.language,
            [Choice("yes", visit.say(HowWording.agree))], chosen: Set(entered.all("agree")))
    }

    private static func give(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let (person, programme) = (try visit.person(), try visit.word("programme"))
        let words = answers.text("words", missing: HowWording.quoteMissing, most: Quotes.most)
        let needsYes = try visit.look(for: "quote.own") { tx in
            try OwnQuotes(tx, of: person, visit.offers).way(to: programme).text != nil
        }
        if needsYes && !answers.isTicked("agree") { answers.fault("agree", HowWording.agreeMissing) }
        try answers.check()
        guard let words else { throw StatusError(.badRequest) }
        return try visit.change { tx in
            try OwnQuotes(tx, of: person, visit.offers).give(tx, words, to: programme)
            return Done.said.at("me", "how")
        }
    }
}

/// What somebody has lent, and the way to lend more.
struct QuoteView {
    let visit: Visit
    let quotes: OwnQuotes

    func draw(_ html: inout HTML) {
        guard !quotes.ways.isEmpty || !quotes.given.isEmpty else { return }
        html.h2(visit.say(HowWording.quotes))
        for (quote, words) in quotes.given {
            html.article(.class("card")) {
                $0.p(words.text ?? "")
                $0.p(visit.say(HowWording.takeBackWords), .class("hint"))
                visit.button(
                    &$0, visit.say(HowWording.takeBack),
                    to: .path("me", "words", quote.programme.text, "\(quote.id)", "take-back"))
            }
        }
        for way in quotes.ways {
            let name = quotes.ways.count > 1 ? " (\(visit.name(of: way.programme)))" : ""
            html.p {
                $0.a(visit.say(HowWording.quotesWords) + name, to: .path("me", "words", way.programme.text))
            }
        }
    }
}
