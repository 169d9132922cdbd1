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
        try purge()
        #expect(try town.count("SELECT count(*) FROM note") == 0)
        #expect(try town.count("SELECT count(*) FROM handed_note") == 0)
        #expect(try town.count("SELECT count(*) FROM hand_over") == 0)
        try town.read { tx in
            let owed = try Disclosures.owed(tx).filter { $0.category == .journalNotes }
            #expect(owed.map(\.recipient) == ["fagsystem"] && owed.map(\.about) == ["erasure"])
            #expect(owed.map(\.references) == [["26/4711"]])
        }
    }

    @Test("A batch stays while a note of it does, also one that a legal hold keeps, and goes with the last")
    func batchGoesLast() throws {
        let (first, second) = (try note("Kanarie i banken", on: "2024-01-08"), try note("Kanarie", on: "2024-01-08"))
        let hold = try town.write { tx in
            let batch = try HandOvers.begin(tx, to: "fagsystem", NoteSelection())
            try HandOvers.finish(tx, try #require(batch))
            for enrolment in [first.enrolment, second.enrolment] {
                try Enrolments.close(tx, enrolment, on: try town.day("2024-06-28"), because: .completed)
            }
            return try Holds.add(
                tx, on: .person(second.person), reason: .complaint, owner: "op-tester",
                reviewOn: tx.today.adding(days: 30))
        }
        try purge()
        #expect(try town.count("SELECT count(*) FROM handed_note") == 1)
        #expect(try town.count("SELECT count(*) FROM hand_over WHERE recipient = 'fagsystem'") == 1)
        try town.write { tx in try Holds.release(tx, hold) }
        try purge()
        #expect(try town.count("SELECT count(*) FROM handed_note") == 0)
        #expect(try town.count("SELECT count(*) FROM hand_over") == 0)
        #expect(try Verifier(Town.inventory).verify(town.store).isClean)
        let known = try town.read { tx in
            try [first, second].flatMap { try Disclosures.list(tx, of: $0.person) }
        }
        #expect(known.map(\.recipient) == ["fagsystem", "fagsystem"])
    }

    @Test("A batch that was begun goes when its last note is erased on request, and nothing goes on with it")
    func begunAndErased() throws {
        let only = try note("Kanarie i banken")
        let batch = try town.write { tx in try HandOvers.begin(tx, to: "fagsystem", NoteSelection()) }
        #expect(batch != nil)
        try town.write { tx in
            let erasure = Erasure(Town.inventory)
            try erasure.erase(tx, erasure.items(tx, of: only.person, in: [.journalNotes]), reason: "request")
            #expect(try HandOvers.begun(tx, to: "fagsystem") == nil)
        }
        #expect(try town.count("SELECT count(*) FROM hand_over") == 0)
    }

    private func purge() throws {
        let policy = PurgePolicy(
            kind: .association, massThreshold: MassThreshold(percent: 100, floor: 10_000),
            backupPeriod: try Period("P35D"))
        let plan = try Planner(inventory: Town.inventory, policy: policy).plan(town.store)
        _ = try Purge(inventory: Town.inventory, policy: policy).apply(plan, to: town.store, as: .tester)
    }
}
