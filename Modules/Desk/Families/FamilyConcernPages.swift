import Casework
import HTML
import HTTP
import Pages
import Participation
import ProgrammeKit
import Reception
import Store

/// Worries that go to an adviser: read by its two readers, and by nobody else.
enum FamilyConcernPages {
    static let all =
        [
            Page.show(["families", "concerns", .subject(.concern)], for: .advisers) { visit in
                let (concern, words, name) = try visit.look(for: "concern.read") { tx in
                    let (concern, words) = try reader(visit).read(tx, visit.id())
                    return (concern, words, try Names(tx, [concern.person])[concern.person])
                }
                return visit.page(visit.say(FamilyWording.concern(acute: concern.acute))) { html in
                    html.p { visit.link(&$0, name) }
                    html.p(DayWording.date(concern.raised, visit.language), .class("hint"))
                    if concern.topic == .violence {
                        html.panel(.note, visit.say(FamilyWording.violence), visit.say(FamilyWording.violenceHint))
                    }
                    html.p(words.text ?? visit.say(DeskWording.erased), .class("own-words"))
                    if concern.closed == nil {
                        visit.button(
                            &html, visit.say(DeskWording.answer),
                            to: .path("families", "concerns", "\(concern.id)", "close"))
                    }
                }
            },
            .act(["families", "concerns", .subject(.concern), "close"], for: .advisers) { visit in
                try visit.change { tx in
                    try reader(visit).close(tx, visit.id(), on: visit.today)
                    return Receipt.answered.at("families")
                }
            },
        ] + Page.form(["families", .person, "concern"], for: .advisers, FormPage(show: ask, submit: raise))

    private static func reader(_ visit: Visit) -> ConcernReader {
        ConcernReader(id: visit.actor.id, protectsData: false)
    }

    private static func ask(_ visit: Visit, _ entered: Entered) throws -> HTML {
        visit.page(visit.say(FamilyWording.raise), entered) { html in
            html.p(visit.say(FamilyWording.raiseWhy), .class("lead"))
            visit.form(&html) {
                $0.choices(
                    entered.field("topic", visit.say(FamilyWording.topic)), visit.language,
                    ConcernTopic.allCases.map { Choice($0.rawValue, visit.say(FamilyWording.topic($0))) })
                $0.textArea(entered.field("words", visit.say(NoteWording.note)), visit.language, rows: 5)
                $0.boxes(
                    entered.field("acute", visit.say(FamilyWording.acute), isOptional: true), visit.language,
                    [Choice("acute", visit.say(FamilyWording.isAcute))], chosen: Set(entered.all("acute")))
                $0.primary(visit.say(DeskWording.save))
            }
        }
    }

    private static func raise(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let topic = answers.choice("topic", ConcernTopic.self, missing: FamilyWording.topicMissing)
        let words = answers.text("words", missing: NoteWording.missing, most: Answers.lines)
        try answers.check()
        let person: PersonID = try visit.id()
        return try visit.change { tx in
            guard let topic, let words else { throw ParticipationError.unknownCode }
            try FamilyConcern.raise(
                tx, for: person, words: words, acute: visit.entered["acute"] == "acute", topic: topic)
            return Receipt.heard.at("families", "\(person)")
        }
    }
}
