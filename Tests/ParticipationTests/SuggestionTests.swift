import Days
import Participation
import PersonalData
import Retention
import Rights
import SQLite
import Store
import TestSupport
import Testing

@Suite("Proposals and comments")
struct SuggestionTests {
    let town: Town

    init() throws { town = try Town(day: "2026-11-21") }

    private func say(_ words: String, by person: PersonID? = nil) throws -> SuggestionID {
        try town.store.write(as: person == nil ? .system("unnamed") : .tester) { tx in
            try Suggestions.make(
                tx, words, .proposal, of: town.pairs, by: person.map { SuggestionAuthor($0, as: .participant) })
        }
    }

    private func trail() throws -> String {
        try town.store.upkeep { tx in
            try tx.all("SELECT actor, action, detail FROM audit WHERE action LIKE 'suggestion%'") { row in
                "\(row.text(0)) \(row.text(1)) \(row.textOrNil(2) ?? "")"
            }
        }.joined(separator: "\n")
    }

    @Test("One without a name leads back to nobody: not by its row, the trail, or anybody's access export")
    func unnamed() throws {
        let person = try town.enrolled().0
        let id = try say("Kanarie vil have mere kaffe")
        let found = try town.read { tx in try Suggestions.show(tx, id) }
        #expect(found.author == nil && found.side == nil)
        #expect(try town.count("SELECT count(*) FROM suggestion WHERE subject = \(person.raw)") == 0)
        #expect(try town.count("SELECT count(*) FROM suggestion WHERE subject = id") == 1)
        #expect(try trail() == "unnamed suggestion.make ")
        #expect(
            try town.count(
                "SELECT count(*) FROM audit WHERE action = 'suggestion.make' AND length(persons) > 0") == 0)
        #expect(try !AccessText.of(person, in: town).contains("kaffe"))
        #expect(try town.read { tx in try Suggestions.words(tx, of: found).text } == "Kanarie vil have mere kaffe")
    }

    @Test("One with a name is in its author's access export with its answer, and goes when the author does")
    func named() throws {
        let person = try town.enrolled().0
        let id = try say("Mere kaffe", by: person)
        try town.write { tx in try Suggestions.answer(tx, id, "Vi køber en kande", adopted: true) }
        let text = try AccessText.of(person, in: town)
        #expect(text.contains("Mere kaffe") && text.contains("Vi køber en kande"))
        try town.erase(person, [.message])
        #expect(try town.count("SELECT count(*) FROM suggestion") == 0)
        #expect(throws: ParticipationError.notFound) { try town.read { tx in _ = try Suggestions.show(tx, id) } }
    }

    @Test("It is answered, adopted or closed once, with words, and then everybody may read it")
    func states() throws {
        let ids = try (1...4).map { try say("Nummer \($0)") }
        try town.write { tx in
            try Suggestions.answer(tx, ids[0], "Tak")
            try Suggestions.answer(tx, ids[1], "Ja", adopted: true)
            try Suggestions.close(tx, ids[2], "Ikke i år", because: .notNow)
        }
        let (open, answered) = try town.read { tx in
            (try Suggestions.open(tx, of: town.pairs), try Suggestions.answered(tx, of: town.pairs))
        }
        #expect(open.map(\.id) == [ids[3]])
        #expect(Set(answered.map(\.state)) == [.answered, .adopted, .closed])
        #expect(answered.first { $0.state == .closed }?.reason == "not-now")
        #expect(throws: ParticipationError.alreadyEnded) {
            try town.write { tx in try Suggestions.answer(tx, ids[0], "Igen") }
        }
        for words in ["", String(repeating: "ø", count: 1_001)] {
            #expect(throws: ParticipationError.outOfRange("length of the text")) { _ = try say(words) }
            #expect(throws: ParticipationError.outOfRange("length of the text")) {
                try town.write { tx in try Suggestions.answer(tx, ids[3], words) }
            }
        }
    }

    @Test("Removed words are in no file, and nobody is shown them; that there were some, and why they went, stays")
    func removed() throws {
        let id = try say("KANARIEORD om naboen")
        try town.write { tx in
            try Suggestions.answer(tx, id, "SVARORD")
            try Suggestions.remove(tx, id, because: .aboutSomebody)
        }
        let found = try town.read { tx in try Suggestions.show(tx, id) }
        #expect(found.state == .removed && found.reason == "about-somebody")
        #expect(try town.read { tx in try Suggestions.words(tx, of: found) } == .empty)
        #expect(try town.read { tx in try Suggestions.answered(tx, of: town.pairs) }.isEmpty)
        #expect(throws: ParticipationError.alreadyEnded) {
            try town.write { tx in try Suggestions.remove(tx, id, because: .harsh) }
        }
    }

    @Test("Its author takes back what is not answered; one without a name cannot be taken back")
    func takenBack() throws {
        let person = try town.enrolled().0
        let (named, unnamed) = (try say("Mit", by: person), try say("Ingens"))
        try town.write { tx in try Suggestions.takeBack(tx, named) }
        #expect(try town.count("SELECT count(*) FROM suggestion") == 1)
        #expect(throws: ParticipationError.alreadyEnded) {
            try town.write { tx in try Suggestions.takeBack(tx, unnamed) }
        }
    }

    @Test("Somebody whose data may only be stored says nothing new, and what they said is not shown")
    func restricted() throws {
        let person = try town.enrolled().0
        _ = try say("Før", by: person)
        try town.write { tx in _ = try Restrictions.restrict(tx, person, ground: .accuracy) }
        #expect(throws: RestrictedError.self) { _ = try say("Efter", by: person) }
        #expect(try town.read { tx in try Suggestions.open(tx, of: town.pairs) }.isEmpty)
    }

    @Test("What a purge takes, with a name and without, is counted as before")
    func conserved() throws {
        let person = try town.enrolled().0
        let ids = [try say("Et", by: person), try say("To"), try say("Tre")]
        try town.write { tx in
            try Suggestions.answer(tx, ids[0], "Ja")
            try Suggestions.answer(tx, ids[1], "Ja")
        }
        func figures() throws -> [Int] {
            try [Measure.suggestionsMade, .suggestionsAnswered].map { measure in
                try town.read { tx in try Figures.total(tx, measure, in: town.pairs, years: 2026...2026) }
            }
        }
        #expect(try figures() == [3, 2])
        let erasure = Erasure(Town.inventory)
        try town.write { tx in
            let items = [(person, ids[0]), (PersonID(raw: ids[1].raw), ids[1])].map {
                ErasureItem(person: $0, category: Category.message.number, record: $1.raw)
            }
            _ = try erasure.erase(tx, items, reason: "test")
        }
        #expect(try town.count("SELECT count(*) FROM suggestion") == 1)
        #expect(try figures() == [3, 2])
    }
}
