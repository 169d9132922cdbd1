import Casework
import HTML
import HTTP
import Pages
import Participation
import ProgrammeKit
import Reception
import Store

/// A worry goes to two advisers and to nobody else. The numbers for help now stand first.
enum WorryPages {
    static let pages: [Page] =
        Page.form(
            ["me", "worry"], for: .supported,
            FormPage(show: { visit, entered in page(visit, entered, about: nil) }, submit: raiseOwn))
        + Page.form(
            ["matches", .match, "worry"], for: .volunteers,
            FormPage(show: askAboutOther, submit: raiseAboutOther))

    private static func askAboutOther(_ visit: Visit, _ entered: Entered) throws -> HTML {
        _ = try visit.look(for: "concern-ask") { tx in try Matches.show(tx, visit.id()) }
        return page(visit, entered, about: WorryWording.about)
    }

    private static func page(_ visit: Visit, _ entered: Entered, about: Text?) -> HTML {
        visit.page(visit.say(WorryWording.title), entered) { html in
            html.panel(.note, visit.say(WorryWording.now), visit.say(WorryWording.nowWords))
            html.p(visit.say(WorryWording.who), .class("lead"))
            if let about { html.p(visit.say(about)) }
            visit.form(&html) {
                $0.choices(
                    entered.field("topic", visit.say(WorryWording.topic)), visit.language,
                    [
                        Choice(ConcernTopic.worry.rawValue, visit.say(WorryWording.worry)),
                        Choice(ConcernTopic.violence.rawValue, visit.say(WorryWording.violence)),
                    ])
                $0.textArea(entered.field("words", visit.say(WorryWording.words)), visit.language, rows: 5)
                $0.boxes(
                    entered.field("acute", visit.say(WorryWording.now), isOptional: true), visit.language,
                    [Choice("acute", visit.say(WorryWording.acute))], chosen: Set(entered.all("acute")))
                $0.primary(visit.say(WorryWording.send))
            }
        }
    }

    private static func raiseOwn(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let worry = try read(&answers)
        let person = try visit.person()
        return try visit.change { tx in
            try raise(tx, for: person, worry)
            return Done.heard.at("me")
        }
    }

    private static func raiseAboutOther(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let worry = try read(&answers)
        return try visit.change { tx in
            guard let person = try Matches.show(tx, visit.id()).participant else { throw StatusError(.notFound) }
            try raise(tx, for: person, worry)
            return Done.heard.at("mine")
        }
    }

    private typealias Worry = (topic: ConcernTopic, words: String, isAcute: Bool)

    private static func read(_ answers: inout Answers) throws -> Worry {
        let topic = answers.choice("topic", ConcernTopic.self, missing: WorryWording.topicMissing)
        let words = answers.text("words", missing: WorryWording.wordsMissing, most: Answers.lines)
        try answers.check()
        guard let topic, let words else { throw FormFaults([]) }
        return (topic, words, answers.entered.all("acute").contains("acute"))
    }

    private static func raise(_ tx: borrowing Transaction, for person: PersonID, _ worry: Worry) throws {
        try FamilyConcern.raise(tx, for: person, words: worry.words, acute: worry.isAcute, topic: worry.topic)
    }
}
