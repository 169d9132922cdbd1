import Days
import PersonalData
import Retention
import Rights
import SQLite
import Store
import TestSupport
import Testing

@Suite struct ErasureRequestTests {
    @Test("Every record is decided on its own: the erased ones go with their keys, the refused ones stay")
    func perRecord() throws {
        let temporary = try Fixture.store()
        try temporary.store.write(as: .tester) { tx in
            let anna = try tx.addPerson("Anna")
            let first = try tx.addNote("first", about: anna)
            let second = try tx.addNote("second", about: anna)
            let id = try Requests.register(tx, .erasure, of: anna, channel: .web)
            #expect(try ErasureRequests.undecided(tx, id, in: Fixture.inventory).count == 3)
            for item in try ErasureRequests.undecided(tx, id, in: Fixture.inventory) {
                try ErasureRequests.decide(tx, id, item, refuse: item.record == second ? .legalTask : nil)
            }
            let outcome = try ErasureRequests.carryOut(tx, id, in: Fixture.inventory)
            #expect(outcome.erased.map(\.record).contains(first) && outcome.erased.count == 2)
            #expect(try tx.all("SELECT id FROM sample_note") { $0.int(0) } == [second])
            #expect(try !tx.hasKey(KeyName(person: anna, category: Category.participantProfile.number)))
            #expect(try Requests.find(tx, id)?.outcome == .partly)
        }
    }

    @Test("Nothing is carried out while a record is undecided")
    func undecided() throws {
        let temporary = try Fixture.store()
        try temporary.store.write(as: .tester) { tx in
            let anna = try tx.addPerson("Anna")
            _ = try tx.addNote("first", about: anna)
            let id = try Requests.register(tx, .erasure, of: anna, channel: .web)
            let item = try #require(try ErasureRequests.undecided(tx, id, in: Fixture.inventory).first)
            try ErasureRequests.decide(tx, id, item)
            #expect(throws: RequestError.undecided(id, records: 1)) {
                try ErasureRequests.carryOut(tx, id, in: Fixture.inventory)
            }
            #expect(try tx.count("sample_profile") == 1)
        }
    }

    @Test("A legal hold blocks the erasure of exactly its records, and the request stays open")
    func held() throws {
        let temporary = try Fixture.store()
        try temporary.store.write(as: .tester) { tx in
            let anna = try tx.addPerson("Anna")
            let note = try tx.addNote("first", about: anna)
            let id = try Requests.register(tx, .erasure, of: anna, channel: .web)
            let hold = try Holds.add(
                tx, on: .record(note, in: .otherNotes, of: anna), reason: .complaint, owner: "op-tester",
                reviewOn: tx.today.adding(days: 30))
            for item in try ErasureRequests.undecided(tx, id, in: Fixture.inventory) {
                try ErasureRequests.decide(tx, id, item)
            }
            let outcome = try ErasureRequests.carryOut(tx, id, in: Fixture.inventory)
            #expect(outcome.held.map(\.record) == [note])
            #expect(try tx.count("sample_note") == 1)
            #expect(try tx.count("sample_profile") == 0)
            #expect(try Requests.open(tx).map(\.id) == [id])
            try Holds.release(tx, hold)
            _ = try ErasureRequests.carryOut(tx, id, in: Fixture.inventory)
            #expect(try Requests.find(tx, id)?.outcome == .met)
        }
    }

    @Test("Erasing one side of a match leaves it to the other")
    func shared() throws {
        let temporary = try Fixture.store()
        try temporary.store.write(as: .tester) { tx in
            let anna = try tx.addPerson("Anna")
            let bent = try tx.addPerson("Bent")
            try tx.addMatch(anna, bent)
            try erase(tx, anna)
            #expect(
                try tx.first("SELECT volunteer FROM sample_match WHERE participant IS NULL") { $0.int(0) }
                    == bent.raw)
        }
    }

    @Test("Recipients of erased data are owed word of it")
    func recipients() throws {
        let temporary = try Fixture.store()
        try temporary.store.write(as: .tester) { tx in
            let anna = try tx.addPerson("Anna")
            try Disclosures.record(tx, of: anna, category: .participantProfile, to: "region")
            try erase(tx, anna)
            #expect(try Disclosures.owed(tx).map(\.about) == ["erasure"])
        }
    }

    @Test("A restricted person is not erased, unless the restriction is their own objection")
    func restricted() throws {
        let temporary = try Fixture.store()
        try temporary.store.write(as: .tester) { tx in
            let anna = try tx.addPerson("Anna")
            let bent = try tx.addPerson("Bent")
            _ = try Restrictions.restrict(tx, anna, ground: .claims)
            #expect(throws: RestrictedError(person: anna)) { try erase(tx, anna) }
            _ = try Requests.register(tx, .objection, of: bent, channel: .web)
            try erase(tx, bent)
            #expect(try tx.all("SELECT id FROM sample_profile") { $0.id(0) as PersonID } == [anna])
        }
    }

    @Test("A record of somebody else cannot be decided under a request")
    func otherPerson() throws {
        let temporary = try Fixture.store()
        try temporary.store.write(as: .tester) { tx in
            let anna = try tx.addPerson("Anna")
            let bent = try tx.addPerson("Bent")
            let id = try Requests.register(tx, .erasure, of: anna, channel: .web)
            let item = ErasureItem(person: bent, category: Category.participantProfile.number, record: bent.raw)
            #expect(throws: RequestError.otherPerson(id)) { try ErasureRequests.decide(tx, id, item) }
        }
    }

    private func erase(_ tx: borrowing Transaction, _ person: PersonID) throws {
        let id = try Requests.register(tx, .erasure, of: person, channel: .web)
        for item in try ErasureRequests.undecided(tx, id, in: Fixture.inventory) {
            try ErasureRequests.decide(tx, id, item)
        }
        _ = try ErasureRequests.carryOut(tx, id, in: Fixture.inventory)
    }
}
