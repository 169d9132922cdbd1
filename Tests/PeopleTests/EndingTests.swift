import Days
import PersonalData
import Retention
import SQLite
import Store
import TestSupport
import Testing

@testable import People

@Suite("The end of profiles")
struct EndingTests {
    private let erasure = Erasure(wholeInventory)

    private func erase(_ temporary: TemporaryStore, _ person: PersonID, _ category: PersonalData.Category) throws {
        try temporary.store.write(as: .tester) { tx in
            let items = try erasure.items(tx, of: person, in: [category])
            try erasure.erase(tx, items, reason: "test")
        }
    }

    private func count(_ temporary: TemporaryStore, _ table: String) throws -> Int64? {
        try temporary.store.upkeep { tx in try tx.first("SELECT count(*) FROM \(table)") { $0.int(0) } }
    }

    @Test("A profile goes with its category, the person with the last profile, and no byte stays behind")
    func lastProfile() throws {
        let temporary = try makeStore()
        let id = try temporary.add(try canary())
        try temporary.store.write(as: .tester) { tx in
            try People.addCapacity(tx, id, PersonDetails(name: "Søren Overlever"), as: .volunteer)
            _ = try Households.found(tx, with: id, as: .adult, in: .participant)
        }
        try erase(temporary, id, .participantProfile)
        let person = try #require(try temporary.show(id))
        #expect(person.capacities == [.volunteer])
        #expect(person[.name].text == "Søren Overlever")
        #expect(try count(temporary, "household_member") == 0)
        #expect(try temporary.find("0707614285", as: .cpr).isEmpty)
        try erase(temporary, id, .volunteerProfile)
        #expect(try temporary.show(id) == nil)
        #expect(try count(temporary, "person") == 0)
        #expect(try temporary.store.truncateLogs())
        for text in canaryTexts + ["Overlever"] { #expect(try temporary.filesContaining(text).isEmpty) }
    }

    @Test("A merged duplicate's old id goes with the person")
    func mergedID() throws {
        let temporary = try makeStore()
        let one = try temporary.add(PersonDetails(name: "Anna"))
        let other = try temporary.add(PersonDetails(name: "Anna H"))
        try Merge.merge(temporary.store, as: .tester, keeping: one, absorbing: other, inventory: wholeInventory)
        try erase(temporary, one, .participantProfile)
        #expect(try temporary.show(other) == nil)
        #expect(try count(temporary, "person_merge") == 0)
    }

    @Test("Who is turned down keeps a short profile, and the volunteer's is erased")
    func turnedDown() throws {
        let temporary = try makeStore()
        let id = try temporary.add(PersonDetails(name: "Bo Holm", phone: "12345678", interests: "skak"), as: .volunteer)
        try Applicants.turnDown(temporary.store, as: .tester, id, erasure: erasure)
        let person = try #require(try temporary.show(id))
        #expect(person.capacities == [.applicant])
        #expect(person[.name].text == "Bo Holm")
        #expect(person[.interests] == .empty)
        #expect(try temporary.find("+4512345678", as: .phone) == [id])
        #expect(throws: PeopleError.lacksCapacity(id, .volunteer)) {
            try Applicants.turnDown(temporary.store, as: .tester, id, erasure: erasure)
        }
    }
}
