import People
import PersonalData
import SQLite
import Store
import Tenancy
import TestSupport
import Testing

@Suite("Opening a tenant")
struct OpeningTests {
    @Test("A merge of people that was interrupted is ended when the tenant is opened")
    func merge() throws {
        let house = try TemporaryHouse()
        try house.installation.create("vejle", house.template())
        let store = try house.installation.open("vejle").store
        let gone = try store.write(as: .tester) { tx in
            let kept = try People.add(tx, PersonDetails(name: "Anna"), as: .participant)
            let gone: PersonID = tx.newID()
            _ = try tx.seal(
                "rest", at: Place("t", "c", row: 1),
                under: KeyName(person: gone, category: Category.participantProfile.number))
            try tx.run(
                "INSERT INTO person_merge(absorbed, survivor, day, finished) VALUES (?, ?, ?, 0)", .id(gone), .id(kept),
                .day(tx.today))
            try tx.audit("test")
            return gone
        }
        let again = try house.installation.open("vejle").store
        #expect(try again.upkeep { tx in try tx.keys(of: gone) }.isEmpty)
        #expect(try again.upkeep { tx in try tx.first("SELECT finished FROM person_merge") { $0.int(0) } } == 1)
    }
}
