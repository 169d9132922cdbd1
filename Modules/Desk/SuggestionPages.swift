import Casework
import HTML
import HTTP
import Messages
import Pages
import Participation
import People
import ProgrammeKit
import Reception
import Store

/// What participants and volunteers say of a programme, and the coordinator's answer to it.
enum SuggestionPages {
    static let all =
        [
            Page.show(["suggestions"], for: .coordinators) { visit in
                let found = try visit.look(for: "suggestion.list") { tx in
                    try visit.offers.all.map { offer in
                        (
                            offer.id, try Suggestions.open(tx, of: offer.id) + Suggestions.answered(tx, of: offer.id)
                        )
                    }
                }
                return list(visit, found)
            }
        ]
        + Page.form(["suggestions", .subject(.suggestion)], for: .coordinators, FormPage(show: ask, submit: answer))
        + Page.form(
            ["suggestions", .subject(.suggestion), "remove"], for: .coordinators,
            FormPage(show: askRemoval, submit: remove))

    private static func list(_ visit: Visit, _ found: [(ProgrammeID, [Suggestion])]) -> HTML {
        visit.page(visit.say(SuggestionWording.title)) { html in
            visit.receipt(Receipt.self, &html)
            html.p(visit.say(SuggestionWording.lead), .class("lead"))
            guard found.contains(where: { !$0.1.isEmpty }) else {
                html.emptyState(visit.say(SuggestionWording.none), visit.say(SuggestionWording.noneHint))
                return
            }
            for (programme, suggestions) in found where !suggestions.isEmpty {
                html.dataTable(
                    visit.name(of: programme), id: ElementID("suggestions-\(programme.text)"),
                    columns: [
                        .words(visit.say(SuggestionWording.said)), .words(visit.say(SuggestionWording.day)),
                        .words(visit.say(SuggestionWording.state)),
                    ]
                ) {
                    for one in suggestions {
                        $0.row(
                            visit.say(SuggestionWording.kind(one.kind)), to: .path("suggestions", "\(one.id)"),
                            DayWording.date(one.made, visit.language), visit.say(SuggestionWording.state(one)))
                    }
                }
            }
        }
    }

    private static func found(_ visit: Visit) throws -> SuggestionPage {
        try visit.look(for: "suggestion.show") { tx in try SuggestionPage(tx, visit.id()) }
    }

    private static func ask(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let found = try found(visit)
        let suggestion = found.said.suggestion
        return visit.page(visit.say(SuggestionWording.kind(suggestion.kind)), entered) { html in
            visit.receipt(Receipt.self, &html)
            html.p(visit.name(of: suggestion.programme), .class("lead"))
            if let words = found.said.words.text { html.p(words, .class("own-words")) }
            html.p { who(&$0, visit, found) }
            if suggestion.state == .open {
                form(&html, visit, entered)
            } else {
                html.h2(visit.say(SuggestionWording.state(suggestion)))
                html.p(found.said.answer.text ?? "")
            }
            if suggestion.state != .removed {
                html.p {
                    $0.a(
                        visit.say(SuggestionWording.remove), to: .path("suggestions", "\(suggestion.id)", "remove"),
                        .class("button quiet"))
                }
            }
            html.p { $0.a(visit.say(SuggestionWording.toAll), to: .path("suggestions")) }
        }
    }

    private static func who(_ html: inout HTML, _ visit: Visit, _ found: SuggestionPage) {
        if let author = found.author {
            visit.link(&html, author)
        } else {
            html.text(visit.say(SuggestionWording.unnamed))
        }
        html.text(" · " + DayWording.date(found.said.suggestion.made, visit.language))
    }

    private static func form(_ html: inout HTML, _ visit: Visit, _ entered: Entered) {
        html.h2(visit.say(SuggestionWording.answer))
        html.p(visit.say(SuggestionWording.answerWhy))
        visit.form(&html) {
            $0.choices(
                entered.field("outcome", visit.say(SuggestionWording.outcome)), visit.language,
                SuggestionWording.outcomes.map { Choice($0.code, visit.say($0.words)) })
            $0.textArea(
                entered.field("words", visit.say(SuggestionWording.words), hint: visit.say(SuggestionWording.hint)),
                visit.language)
            $0.primary(visit.say(SuggestionWording.answer))
        }
    }

    private static func answer(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let outcome = answers.choice(
            "outcome", among: SuggestionWording.outcomes.map(\.code), missing: SuggestionWording.outcomeMissing)
        let words = answers.text("words", missing: SuggestionWording.wordsMissing, most: Suggestions.most)
        try answers.check()
        guard let outcome, let words else { throw StatusError(.badRequest) }
        return try visit.change { tx in
            let id: SuggestionID = try visit.id()
            if let reason = SuggestionClosing(rawValue: outcome) {
                try Suggestions.close(tx, id, words, because: reason)
            } else {
                try Suggestions.answer(tx, id, words, adopted: outcome == SuggestionState.adopted.rawValue)
            }
            try tell(tx, id)
            return Receipt.spoken.at("desk")
        }
    }

    /// Whoever gave a name hears that there is something to read.
    private static func tell(_ tx: borrowing Transaction, _ id: SuggestionID) throws {
        let suggestion = try Suggestions.show(tx, id)
        guard let author = suggestion.author, let side = suggestion.side else { return }
        try Outbox.send(tx, .notice, to: .person(author, as: side == .volunteer ? .volunteer : .participant))
    }

    private static func askRemoval(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let found = try found(visit)
        guard found.said.suggestion.state != .removed else { throw StatusError(.notFound) }
        return visit.page(visit.say(SuggestionWording.remove), entered) { html in
            html.p(visit.say(SuggestionWording.removeWhy), .class("lead"))
            html.p(found.said.words.text ?? "", .class("own-words"))
            visit.form(&html) {
                $0.choices(
                    entered.field("reason", visit.say(DeskWording.why)), visit.language,
                    SuggestionRemoval.allCases.map { Choice($0.rawValue, visit.say(SuggestionWording.removal($0))) })
                $0.primary(visit.say(SuggestionWording.remove))
            }
        }
    }

    private static func remove(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let reason = answers.choice("reason", SuggestionRemoval.self, missing: DeskWording.whyMissing)
        try answers.check()
        return try visit.change { tx in
            guard let reason else { throw ParticipationError.unknownCode }
            try Suggestions.remove(tx, visit.id(), because: reason)
            return Receipt.removed.at("suggestions")
        }
    }
}
