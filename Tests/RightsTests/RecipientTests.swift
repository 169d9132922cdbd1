import Days
import PersonalData
import Retention
import Rights
import SQLite
import Store
import TestSupport
import Testing

@Suite("Recipients after an erasure (GDPR Art. 19)")
struct RecipientTests {
    @Test("A purge by deadline lists who has to be told, by the recipient's own reference and by nothing of ours")
    func purge() throws {
        let temporary = try Fixture.store()
        let anna = try disclosed(in: temporary)
        try purge(temporary)
        let owed = try owed(temporary)
        #expect(owed.map(\.recipient) == ["jobcenter-vejle"])
        #expect(owed.map(\.about) == ["erasure"])
        #expect(owed.map(\.category) == [.participantProfile])
        #expect(owed.map(\.references) == [["26/4711"]])
        #expect(owed.map(\.person) == [anna])
        #expect(try temporary.store.upkeep { tx in try tx.count("sample_profile") } == 0)
        #expect(try temporary.filesContaining("26/4711").isEmpty, "the reference is sealed")
    }

    @Test("Only who got data of the erased category is told, and once, however many records go")
    func category() throws {
        let temporary = try Fixture.store()
        try temporary.store.write(as: .tester) { tx in
            let anna = try tx.addPerson("Anna")
            for words in ["one", "two"] { _ = try tx.addNote(words, about: anna) }
            try tx.run("UPDATE sample_note SET closed = ?", .day(try day("2020-01-01")))
            try Disclosures.record(tx, of: anna, category: .otherNotes, to: "region")
            try Disclosures.record(tx, of: anna, category: .participantProfile, to: "jobcenter-vejle")
        }
        try purge(temporary)
        #expect(try owed(temporary).map(\.recipient) == ["region"])
    }

    @Test("Nobody is told of the erasure of people whose data went to nobody")
    func nobody() throws {
        let temporary = try Fixture.store()
        _ = try disclosed(in: temporary, closed: "2026-11-01")
        try temporary.store.write(as: .tester) { tx in
            _ = try tx.addPerson("Bent")
            try tx.run("UPDATE sample_profile SET closed = ? WHERE closed IS NULL", .day(try day("2020-01-01")))
        }
        try purge(temporary)
        #expect(try temporary.store.upkeep { tx in try tx.count("sample_profile") } == 1)
        #expect(try owed(temporary).isEmpty)
    }

    @Test("Once the recipient has been told the reference is gone and the entry's clock runs")
    func told() throws {
        let temporary = try Fixture.store()
        _ = try disclosed(in: temporary)
        #expect(try ended(temporary).isEmpty, "a disclosure stays while its data does, however old")
        try purge(temporary)
        #expect(try ended(temporary).isEmpty)
        try temporary.store.write(as: .tester) { tx in
            for notice in try Disclosures.owed(tx) { try Disclosures.recordTold(tx, notice.id) }
            #expect(try tx.first("SELECT count(*) FROM disclosure WHERE reference IS NOT NULL") { $0.int(0) } == 0)
        }
        #expect(try ended(temporary) == [try day("2026-11-21")])
        #expect(try owed(temporary).isEmpty)
    }

    @Test("What is disclosed again after an erasure is an open entry again")
    func again() throws {
        let temporary = try Fixture.store()
        let anna = try disclosed(in: temporary)
        try purge(temporary)
        try temporary.store.write(as: .tester) { tx in
            for notice in try Disclosures.owed(tx) { try Disclosures.recordImpossible(tx, notice.id) }
            try Disclosures.record(tx, of: anna, category: .participantProfile, to: "jobcenter-vejle")
            #expect(try Disclosures.list(tx, of: anna).map(\.ended) == [nil])
        }
    }

    @Test(
        "An erasure that a restore does again lists the recipients again, since their notices were lost with the data")
    func replayed() throws {
        let temporary = try Fixture.store()
        _ = try disclosed(in: temporary)
        try purge(temporary)
        let blocks = try temporary.store.ledger.all()
        try temporary.store.write(as: .tester) { tx in
            try tx.run("DELETE FROM recipient_notice")
            for block in blocks + blocks { try Erasure(Fixture.inventory).replay(tx, block) }
            try tx.audit("test")
        }
        #expect(try owed(temporary).map(\.references) == [["26/4711"]])
    }

    @Test("A reference is a case number, and never a CPR number")
    func reference() throws {
        let temporary = try Fixture.store()
        try temporary.store.write(as: .tester) { tx in
            let anna = try tx.addPerson("Anna")
            for text in ["", "Anna Jensen", "010203-1234", "0102031234"] {
                #expect(throws: DisclosureError.reference) {
                    try Disclosures.record(tx, of: anna, category: .otherNotes, to: "region", reference: text)
                }
            }
        }
    }

    /// Anna, whose profile went to a recipient that knows her by a case number.
    private func disclosed(in temporary: TemporaryStore, closed: String = "2020-01-01") throws -> PersonID {
        try temporary.store.write(as: .tester) { tx in
            let anna = try tx.addPerson("Anna")
            try Disclosures.record(
                tx, of: anna, category: .participantProfile, to: "jobcenter-vejle", reference: "26/4711")
            try tx.run("UPDATE sample_profile SET closed = ?", .day(try day(closed)))
            return anna
        }
    }

    private func purge(_ temporary: TemporaryStore) throws {
        let policy = PurgePolicy(
            kind: .association, massThreshold: MassThreshold(percent: 100, floor: 1_000), backupPeriod: .days(35))
        let plan = try Planner(inventory: Fixture.inventory, policy: policy).plan(temporary.store)
        _ = try Purge(inventory: Fixture.inventory, policy: policy).apply(plan, to: temporary.store, as: .tester)
    }

    private func owed(_ temporary: TemporaryStore) throws -> [Disclosures.Owed] {
        try temporary.store.read(as: .tester, for: "test") { tx in try Disclosures.owed(tx) }
    }

    /// The days on which the clocks of disclosures started.
    private func ended(_ temporary: TemporaryStore) throws -> [Day?] {
        let source = Inventory.rights.sources.first { $0.all.contains("FROM disclosure") }
        return try temporary.store.upkeep { tx in try tx.all(source?.ended ?? "") { $0.dayOrNil(2) } }
    }
}
