import Casework
import HTML
import HTTP
import Pages
import Participation
import People
import ProgrammeKit
import Reception
import Store

/// A worry goes to two readers and to nobody else. The numbers for help now stand first.
enum WorryPages {
    static let pages: [Page] =
        Page.form(
            ["me", "worry"], for: .supported,
            FormPage(show: askAboutOneself, submit: raiseOwn))
        + Page.form(
            ["matches", .match, "worry"], for: .volunteers,
            FormPage(show: askAboutOther, submit: raiseAboutOther))
        + Page.form(
            ["my-sessions", .session, "worry"], for: .volunteers,
            FormPage(show: askAboutMember, submit: raiseAboutMember))

    private static func askAboutOneself(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let person = try visit.person()
        let readers = try visit.look(for: "concern-ask") { tx in try self.readers(tx, of: person, visit) }
        return page(visit, entered, readers, about: nil)
    }

    private static func askAboutOther(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let readers = try visit.look(for: "concern-ask") { tx in try self.readers(tx, of: other(tx, visit), visit) }
        return page(visit, entered, readers, about: WorryWording.about)
    }

    private static func askAboutMember(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let members = try members(visit)
        return page(visit, entered, .coordinators, about: WorryWording.aboutOne) {
            $0.choices(
                entered.field("member", visit.say(WorryWording.member)), visit.language,
                members.map { Choice("\($0.id)", $0.name.text ?? visit.say(VolunteerWording.hiddenName)) })
        }
    }

    /// Those who hold a place in the group of the session that the address names, which the reader leads.
    private static func members(_ visit: Visit) throws -> [Named] {
        let person = try visit.person()
        return try visit.look(for: "concern-ask") { tx in
            try LedSession(tx, visit.id(), ledBy: person, visit).places.compactMap(\.person)
        }
    }

    private static func readers(
        _ tx: borrowing Transaction, of person: PersonID, _ visit: Visit
    ) throws -> ConcernSteps.Readers {
        try ConcernSteps.readers(tx, of: person, families: visit.site.families)
    }

    /// The participant of the match that the address names.
    private static func other(_ tx: borrowing Transaction, _ visit: Visit) throws -> PersonID {
        guard let person = try Matches.show(tx, visit.id()).participant else { throw StatusError(.notFound) }
        return person
    }

    private static func page(
        _ visit: Visit, _ entered: Entered, _ readers: ConcernSteps.Readers, about: Text?,
        whom: (inout HTML) -> Void = { _ in }
    ) -> HTML {
        visit.page(visit.say(WorryWording.title), entered) { html in
            html.panel(.note, visit.say(WorryWording.now), visit.say(WorryWording.nowWords))
            html.p(visit.say(WorryWording.who(readers, aboutOther: about != nil)), .class("lead"))
            if let about { html.p(visit.say(about)) }
            visit.form(&html) {
                whom(&$0)
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
                $0.primary(visit.say(WorryWording.send(readers)))
            }
        }
    }

    private static func raiseOwn(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let worry = try read(&answers)
        let person = try visit.person()
        return try visit.change { tx in
            try raise(tx, for: person, worry, visit)
            return Done.heard.at("me")
        }
    }

    private static func raiseAboutOther(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let worry = try read(&answers)
        return try visit.change { tx in
            try raise(tx, for: other(tx, visit), worry, visit)
            return Done.heard.at("mine")
        }
    }

    private static func raiseAboutMember(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let members = try members(visit)
        let chosen = answers.choice(
            "member", among: members.map { "\($0.id)" }, missing: WorryWording.memberMissing)
        let worry = try read(&answers)
        guard let member = members.first(where: { "\($0.id)" == chosen }) else { throw FormFaults([]) }
        return try visit.change { tx in
            try raise(tx, for: member.id, worry, visit)
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

    private static func raise(
        _ tx: borrowing Transaction, for person: PersonID, _ worry: Worry, _ visit: Visit
    ) throws {
        try ConcernSteps.raise(
            tx, for: person, words: worry.words, acute: worry.isAcute, topic: worry.topic,
            families: visit.site.families)
    }
}
