import Access
import Days
import People
import PersonalData
import Retention
import Rights
import Store
import TestSupport
import Testing

@Suite("Accounts of people who turn out to be one")
struct MergeTests {
    @Test("The account of a merged duplicate opens as before, with its second factor and its provider")
    func merged() throws {
        let migrations = Migration.retention + Migration.rights + Migration.people + Migration.access
        let fixture = try Fixture(TemporaryStore(migrations))
        let inventory = Inventory.retention + .rights + .people + .access
        let people = try fixture.write { tx in
            try ["Anna Bergholm", "Anna B. Bergholm"].map {
                try People.add(tx, PersonDetails(name: $0), as: .volunteer)
            }
        }
        let member = try fixture.member([.volunteer], person: people[1])
        let identity = Identity(issuer: "https://login.example.dk", subject: "8f2c")
        try fixture.write { tx in try Identities.link(tx, identity, to: member.account) }
        try Merge.merge(
            fixture.store, as: .tester, keeping: people[0], absorbing: people[1], inventory: inventory)
        fixture.nextStep()
        guard
            case .signedIn(_, let session) = try fixture.door.secondFactor(
                fixture.pending(member), code: fixture.code(member.secret)),
            case .signedIn = try fixture.door.signIn(identity, isStrong: true)
        else { throw Unexpected() }
        #expect(session.account == member.account && session.person == people[0])
    }
}
