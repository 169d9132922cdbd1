import Days
import Participation
import People
import PersonalData
import Retention
import Rights
import SQLite
import Store
import TestSupport
import Testing

@Suite("Notes handed to a case system")
struct HandOverTests {
    let town: Town

    init() throws {
        town = try Town()
        try town.write { tx in try Rules.seed(tx, kind: .association) }
    }

    private func note(
        _ words: String, on day: String = "2026-01-05", _ sort: NoteSort = .journal
    ) throws -> (person: PersonID, enrolment: EnrolmentID, note: NoteID) {
        let (person, enrolment) = try town.enrolled(on: day)
        let id = try town.write { tx in
            try Notes.write(tx, about: person, sort, in: .enrolment(enrolment), words: words)
        }
        return (person, enrolment, id)
    }

    @Test("A batch holds what is worth a journal, who wrote it, and nobody whose data may only be stored by then")
    func batch() throws {
        let first = try note("Kanarie i banken")
        let second = try note("Kanarie hos lægen")
        _ = try note("Kanarie om vejret", .other)
        let batch = try #require(
            try town.write { tx in try HandOvers.begin(tx, to: "fagsystem", NoteSelection()) })
        try town.write { tx in
            _ = try Restrictions.restrict(tx, second.person, ground: .accuracy)
        }
        try town.read { tx in
            let notes = try HandOvers.notes(tx, of: batch, to: "fagsystem")
            #expect(notes.map(\.words) == ["Kanarie i banken"] && notes.map(\.id) == [first.note])
            #expect(notes.first?.author == .tester && notes.first?.corrects == nil)
            #expect(try HandOvers.begun(tx, to: "fagsystem") == batch)
            #expect(try HandOvers.begun(tx, to: "arkiv") == nil)
            let found = try HandOvers.count(tx, to: "arkiv", NoteSelection())
            #expect(found.notes == 1 && found.people == 1 && found.restricted == 1)
        }
        try town.write { tx in
            try HandOvers.finish(tx, batch)
            #expect(throws: ParticipationError.notFound) { try HandOvers.finish(tx, batch) }
            #expect(try HandOvers.begun(tx, to: "fagsystem") == nil)
            #expect(try HandOvers.begin(tx, to: "fagsystem", NoteSelection()) == nil)
        }
        #expect(try town.temporary.filesContaining("Kanarie").isEmpty)
    }

    @Test("What was handed over goes with the note, and its recipient is owed word of it")
    func purged() throws {
        let old = try note("Kanarie i banken", on: "2024-01-08")
        try town.write { tx in
            _ = try HandOvers.begin(tx, to: "fagsystem", NoteSelection(of: old.person), reference: "26/4711")
            try Enrolments.close(tx, old.enrolment, on: try town.day("2024-06-28"), because: .completed)
        }
        let policy = PurgePolicy(
            kind: .association, massThreshold: MassThreshold(percent: 100, floor: 10_000),
            backupPeriod: try Period("P35D"))
        let plan = try Planner(inventory: Town.inventory, policy: policy).plan(town.store)
        _ = try Purge(inventory: Town.inventory, policy: policy).apply(plan, to: town.store, as: .tester)
        #expect(try town.count("SELECT count(*) FROM note") == 0)
        #expect(try town.count("SELECT count(*) FROM handed_note") == 0)
        #expect(try town.count("SELECT count(*) FROM hand_over") == 1)
        try town.read { tx in
            let owed = try Disclosures.owed(tx).filter { $0.category == .journalNotes }
            #expect(owed.map(\.recipient) == ["fagsystem"] && owed.map(\.about) == ["erasure"])
            #expect(owed.map(\.references) == [["26/4711"]])
        }
    }
}
