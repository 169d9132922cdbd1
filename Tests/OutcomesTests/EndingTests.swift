import Days
import Outcomes
import Participation
import People
import PersonalData
import Retention
import Rights
import SQLite
import Store
import TestSupport
import Testing

@Suite("How answers end")
struct EndingTests {
    let clinic: Clinic
    let total = Instrument.who5.scales[0]

    init() throws { clinic = try Clinic() }

    /// When the clock of each file started: NULL is an exception.
    private func starts() throws -> [Day?] {
        let source = try #require(Inventory.outcomes.sources.first { $0.category == .outcome })
        return try clinic.store.upkeep { tx in try tx.all(source.ended) { $0.dayOrNil(2) } }
    }

    @Test("The clock starts when the last form is answered or skipped")
    func done() throws {
        let (person, course) = try clinic.enrolled()
        for instrument in [Instrument.who5, .chime, .goals] {
            try clinic.answer(instrument, "start", .skipped, of: person)
        }
        #expect(try starts() == [])
        try clinic.goTo("2026-06-30")
        try clinic.close(course)
        for instrument in [Instrument.who5, .chime, .goals] {
            try clinic.answer(instrument, "end", .skipped, of: person)
        }
        try clinic.goTo("2026-12-30")
        try clinic.answer(.who5, "follow-up", .skipped, of: person)
        #expect(try starts() == [try Day(iso: "2026-12-30")])
    }

    @Test("Nobody has to close anything: the end of the course starts the clock after the last day for answers")
    func lapsed() throws {
        let (person, course) = try clinic.enrolled()
        try clinic.answer(.who5, "start", clinic.who5([1, 1, 1, 1, 1]), of: person)
        try clinic.goTo("2026-06-30")
        try clinic.close(course)
        // Six months of at most 31 days, and four weeks.
        #expect(try starts() == [try Day(iso: "2026-06-30").adding(days: 6 * 31 + 28)])
    }

    @Test("A course that is taken away while it runs leaves its answers as an exception, not for ever")
    func lost() throws {
        let (person, _) = try clinic.enrolled()
        try clinic.answer(.who5, "start", clinic.who5([1, 1, 1, 1, 1]), of: person)
        try clinic.write { tx in
            try tx.run("DELETE FROM enrolment")
            try tx.audit("test")
        }
        #expect(try starts() == [nil])
    }

    @Test("A purge takes answers, keys and file, and no figure changes; who never answered again is still counted")
    func purged() throws {
        var people: [PersonID] = []
        for round in 0..<6 {
            let (person, course) = try clinic.enrolled()
            people.append(person)
            try clinic.answer(.who5, "start", clinic.who5([1, 1, 1, 1, 1]), of: person)
            try clinic.close(course)
            if round > 0 {
                try clinic.write { tx in
                    try tx.run("UPDATE enrolment SET started = started - 60"); try tx.audit("test")
                }
            }
        }
        try clinic.goTo("2026-01-20")
        for person in people.prefix(5) { try clinic.answer(.who5, "end", clinic.who5([3, 3, 2, 2, 3]), of: person) }
        try clinic.goTo("2028-06-01")
        let before = try clinic.figure(total, of: .who5)
        #expect(before.people == 5 && before.change?.mean == 32)
        let lost = try unanswered()
        #expect(lost == 1)
        for person in people { try erase(person) }
        #expect(try clinic.figure(total, of: .who5) == before)
        #expect(try unanswered() == lost)
        #expect(try clinic.rows("measurement") == 0 && clinic.rows("outcome_file") == 0)
        let keys = try clinic.read { tx in try people.flatMap { try tx.keys(of: $0) } }
        #expect(!keys.contains { $0.category == Category.outcome.number })
    }

    @Test("Two records of one person become one, and the answers are read under the one that stays")
    func merged() throws {
        let (kept, _) = try clinic.enrolled()
        let (other, _) = try clinic.enrolled()
        let id = try clinic.answer(.who5, "start", clinic.who5([4, 4, 4, 4, 4]), of: other)
        let quote = try clinic.write { tx in
            try Quotes.give(tx, "Jeg tør mere nu", by: other, in: clinic.programme, as: .participant, onBehalf: false)
        }
        try clinic.write { tx in
            try tx.run("DELETE FROM enrolment WHERE person = ?", .id(kept))
            try tx.audit("test")
        }
        try Merge.merge(clinic.store, as: .tester, keeping: kept, absorbing: other, inventory: Clinic.inventory)
        let (reply, words) = try clinic.read { tx in
            (try Measurements.reply(tx, to: id), try Quotes.words(tx, of: Quotes.show(tx, quote)))
        }
        #expect(reply == (try clinic.who5([4, 4, 4, 4, 4])))
        #expect(words == .text("Jeg tør mere nu"))
    }

    @Test("A quote that is taken back is gone at once, key and row, also from an earlier backup")
    func takenBack() throws {
        let (person, _) = try clinic.enrolled()
        let quote = try clinic.write { tx in
            try Quotes.give(tx, "Kanariesætning", by: person, in: clinic.programme, as: .participant, onBehalf: false)
        }
        let days = try Day(iso: "2026-01-01")...Day(iso: "2026-12-31")
        #expect(try clinic.read { tx in try Quotes.of(tx, in: clinic.programme, given: days).count } == 1)
        try clinic.write { tx in try Quotes.takeBack(tx, quote) }
        #expect(try clinic.read { tx in try Quotes.of(tx, in: clinic.programme, given: days).count } == 0)
        #expect(throws: OutcomesError.notFound) { try clinic.read { tx in _ = try Quotes.show(tx, quote) } }
        let keys = try clinic.read { tx in try tx.keys(of: person) }
        #expect(!keys.contains { $0.category == Category.quote.number })
        #expect(try clinic.temporary.filesContaining("Kanariesætning") == [])
    }

    @Test("A restricted person gives no answer, is asked nothing and is not quoted")
    func restricted() throws {
        let (person, _) = try clinic.enrolled()
        try clinic.write { tx in
            _ = try Quotes.give(tx, "Et ord", by: person, in: clinic.programme, as: .participant, onBehalf: false)
            _ = try Restrictions.restrict(tx, person, ground: .accuracy)
        }
        let days = try Day(iso: "2026-01-01")...Day(iso: "2026-12-31")
        #expect(try clinic.read { tx in try Quotes.of(tx, in: clinic.programme, given: days) } == [])
        let due = try clinic.read { tx in try DueForms.of(tx, in: clinic.programme, on: tx.today, clinic.uses) }
        #expect(due == [])
    }

    private func unanswered() throws -> Int {
        let kept = try clinic.store.upkeep { tx in
            try tx.first("SELECT coalesce(sum(unanswered), 0) FROM outcome_figure") { Int($0.int(0)) } ?? 0
        }
        let open = try clinic.store.upkeep { tx in
            try tx.first(
                """
                SELECT count(*) FROM measurement m JOIN outcome_file f ON f.id = m.file
                WHERE m.occasion = 'start' AND f.closing IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM measurement e WHERE e.file = f.id AND e.occasion = 'end')
                """
            ) { Int($0.int(0)) } ?? 0
        }
        return kept + open
    }

    private func erase(_ person: PersonID) throws {
        let erasure = Erasure(Clinic.inventory)
        try clinic.write { tx in
            _ = try erasure.erase(tx, erasure.items(tx, of: person, in: [.outcome]), reason: "test")
        }
    }
}
