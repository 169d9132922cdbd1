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

/// Worries: written down about somebody, and read by the two whom they name and by nobody else.
enum ConcernPages {
    static let all =
        [
            Page.show(["concerns", .subject(.concern)], for: .concernReaders, read),
            .act(["concerns", .subject(.concern), "close"], for: .concernReaders) { visit in
                try visit.change { tx in
                    try reader(visit).close(tx, visit.id(), on: visit.today)
                    return Receipt.answered.at(home(visit))
                }
            },
        ]
        + Page.form(
            ["people", .person, "concern"], for: .coordinators,
            FormPage(show: ask) { try raise($0, &$1, at: "people") })
        + Page.form(
            ["families", .person, "concern"], for: .advisers,
            FormPage(show: ask) { try raise($0, &$1, at: "families") })

    /// Worries that the reader of a desk handles or stands in for, before everything else that waits there.
    static func cards(
        _ html: inout HTML, _ visit: Visit, _ concerns: [(concern: Concern, person: Named)]
    ) {
        for (concern, person) in concerns {
            html.div(.class("panel note")) {
                $0.h2(visit.say(ConcernWording.concern(acute: concern.acute)))
                $0.p("\(visit.name(person)) · \(DayWording.date(concern.raised, visit.language))")
                $0.p { $0.a(visit.say(ConcernWording.read), to: .path("concerns", "\(concern.id)")) }
            }
        }
    }

    private static func read(_ visit: Visit) throws -> HTML {
        let (concern, words, name) = try visit.look(for: "concern.read") { tx in
            let (concern, words) = try reader(visit).read(tx, visit.id())
            return (concern, words, try Names(tx, [concern.person])[concern.person])
        }
        return visit.page(visit.say(ConcernWording.concern(acute: concern.acute))) { html in
            html.p { visit.whom(&$0, name) }
            html.p(DayWording.date(concern.raised, visit.language), .class("hint"))
            if concern.topic == .violence {
                html.panel(.note, visit.say(ConcernWording.violence), visit.say(ConcernWording.violenceHint))
            }
            html.p(words.text ?? visit.say(DeskWording.erased), .class("own-words"))
            guard concern.closed == nil else { return }
            visit.button(
                &html, visit.say(DeskWording.answer), to: .path("concerns", "\(concern.id)", "close"))
        }
    }

    private static func reader(_ visit: Visit) -> ConcernReader {
        ConcernReader(id: visit.actor.id, protectsData: false)
    }

    /// The first page of whoever has dealt with one.
    private static func home(_ visit: Visit) -> String {
        if visit.roles.contains(.coordinator) { return "desk" }
        return visit.roles.contains(.familyAdviser) ? "families" : "protection"
    }

    private static func ask(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let readers = try visit.look(for: "concern-ask") { tx in
            try ConcernSteps.readers(tx, of: visit.id(), families: visit.site.families)
        }
        return visit.page(visit.say(ConcernWording.raise), entered) { html in
            html.p(visit.say(ConcernWording.why(readers)), .class("lead"))
            visit.form(&html) {
                $0.choices(
                    entered.field("topic", visit.say(ConcernWording.topic)), visit.language,
                    ConcernTopic.allCases.map { Choice($0.rawValue, visit.say(ConcernWording.topic($0))) })
                $0.textArea(entered.field("words", visit.say(NoteWording.note)), visit.language, rows: 5)
                $0.boxes(
                    entered.field("acute", visit.say(ConcernWording.acute), isOptional: true), visit.language,
                    [Choice("acute", visit.say(ConcernWording.isAcute))], chosen: Set(entered.all("acute")))
                $0.primary(visit.say(DeskWording.save))
            }
        }
    }

    private static func raise(_ visit: Visit, _ answers: inout Answers, at part: String) throws -> Link {
        let topic = answers.choice("topic", ConcernTopic.self, missing: ConcernWording.topicMissing)
        let words = answers.text("words", missing: NoteWording.missing, most: Answers.lines)
        try answers.check()
        let person: PersonID = try visit.id()
        return try visit.change { tx in
            guard let topic, let words else { throw ParticipationError.unknownCode }
            try ConcernSteps.raise(
                tx, for: person, words: words, acute: visit.entered["acute"] == "acute", topic: topic,
                families: visit.site.families)
            return Receipt.heard.at(part, "\(person)")
        }
    }
}

extension Visit {
    /// Whoever looks after the data has no page of the person to go to.
    fileprivate func whom(_ html: inout HTML, _ named: Named?) {
        if roles.isDisjoint(with: [.coordinator, .familyAdviser]) {
            html.text(name(named))
        } else {
            link(&html, named)
        }
    }
}
