import Access
import Casework
import HTML
import HTTP
import Pages
import Participation
import ProgrammeKit
import Reception
import Store

/// What people who take part, and volunteers, say of how a programme runs, and what was answered to everybody.
enum VoicePages {
    static let pages: [Page] =
        [
            .show(["me", "voice"], for: OwnPages.everybody) { visit in page(visit, try voice(visit)) },
            .act(["me", "voice", .word("suggestion"), "take-back"], for: OwnPages.everybody) { visit in
                let (person, named) = (try visit.person(), try visit.word("suggestion"))
                return try visit.change { tx in
                    let own = try Suggestions.of(tx, person).first { "\($0.id)" == named }
                    guard let own else { throw StatusError(.notFound) }
                    try Suggestions.takeBack(tx, own.id)
                    return Done.taken.at("me", "voice")
                }
            },
        ] + Page.form(["me", "voice", "new"], for: OwnPages.everybody, FormPage(show: ask, submit: say))

    private static let allowance = VoiceAllowance()

    private static func voice(_ visit: Visit) throws -> MyVoice {
        let person = try visit.person()
        return try visit.look(for: "suggestion.mine") { tx in try MyVoice(tx, of: person, visit.offers) }
    }

    private static func page(_ visit: Visit, _ voice: MyVoice) -> HTML {
        visit.page(visit.say(VoiceWording.title)) { html in
            visit.receipt(Done.self, &html)
            html.p(visit.say(VoiceWording.lead), .class("lead"))
            if !voice.parts.isEmpty {
                html.p { $0.a(visit.say(VoiceWording.new), to: .path("me", "voice", "new"), .class("button")) }
            }
            own(&html, visit, voice.own)
            html.h2(visit.say(VoiceWording.answered))
            if voice.answered.isEmpty { html.p(visit.say(VoiceWording.nothingYet)) }
            for said in voice.answered { card(&html, visit, said, isNamed: voice.parts.count > 1) }
        }
    }

    private static func own(_ html: inout HTML, _ visit: Visit, _ own: [Said]) {
        guard !own.isEmpty else { return }
        html.h2(visit.say(VoiceWording.own))
        for said in own {
            html.article(.class("card")) {
                if let words = said.words.text { $0.p(words, .class("own-words")) }
                $0.p(visit.say(VoiceWording.state(said.suggestion)))
                guard said.suggestion.state == .open else { return }
                visit.button(
                    &$0, visit.say(VoiceWording.takeBack),
                    to: .path("me", "voice", "\(said.suggestion.id)", "take-back"))
            }
        }
    }

    /// Nobody's name stands here: what counts is what was said.
    private static func card(_ html: inout HTML, _ visit: Visit, _ said: Said, isNamed: Bool) {
        html.article(.class("card")) {
            if isNamed { $0.p(visit.name(of: said.suggestion.programme), .class("hint")) }
            $0.p(said.words.text ?? "", .class("own-words"))
            $0.p { $0.strong(visit.say(VoiceWording.state(said.suggestion))) }
            $0.p(said.answer.text ?? "")
        }
    }

    private static func ask(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let parts = try voice(visit).parts
        guard !parts.isEmpty else { throw StatusError(.notFound) }
        return visit.page(visit.say(VoiceWording.new), entered) { html in
            html.p(visit.say(VoiceWording.who), .class("lead"))
            visit.form(&html) { form in
                if parts.count > 1 {
                    form.choices(
                        entered.field("programme", visit.say(VoiceWording.programme)), visit.language,
                        parts.map { Choice($0.programme.text, visit.name(of: $0.programme)) })
                }
                form.choices(
                    entered.field("kind", visit.say(VoiceWording.kind)), visit.language,
                    SuggestionKind.allCases.map { Choice($0.rawValue, visit.say(VoiceWording.kind($0))) })
                form.textArea(
                    entered.field("words", visit.say(VoiceWording.words), hint: visit.say(VoiceWording.wordsHint)),
                    visit.language)
                form.choices(
                    entered.field("named", visit.say(VoiceWording.named)), visit.language,
                    [
                        Choice("no", visit.say(VoiceWording.unnamed), hint: visit.say(VoiceWording.unnamedHint)),
                        Choice("yes", visit.say(VoiceWording.withName), hint: visit.say(VoiceWording.withNameHint)),
                    ])
                form.primary(visit.say(VoiceWording.send))
            }
        }
    }

    private static func say(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let (voice, person) = (try voice(visit), try visit.person())
        guard let first = voice.parts.first else { throw StatusError(.notFound) }
        let chosen =
            voice.parts.count == 1
            ? first.programme.text
            : answers.choice(
                "programme", among: voice.parts.map(\.programme.text), missing: VoiceWording.programmeMissing)
        let kind = answers.choice("kind", SuggestionKind.self, missing: VoiceWording.kindMissing)
        let words = answers.text("words", missing: VoiceWording.wordsMissing, most: Suggestions.most)
        let named = answers.choice("named", among: ["yes", "no"], missing: VoiceWording.namedMissing)
        try answers.check()
        guard let part = voice.side(in: chosen ?? ""), let kind, let words else { throw StatusError(.notFound) }
        try allowance.pass(visit)
        let author = named == "yes" ? SuggestionAuthor(person, as: part.side) : nil
        let work = { (tx: borrowing Transaction) throws -> Link in
            _ = try Suggestions.make(tx, words, kind, of: part.programme, by: author)
            return Done.spoken.at("me", "voice")
        }
        return try author == nil ? visit.changeUnnamed(person, work) : visit.change(work)
    }
}
