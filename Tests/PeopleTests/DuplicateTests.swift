import Days
import PersonalData
import Store
import TestSupport
import Testing

@testable import People

@Suite("Duplicates")
struct DuplicateTests {
    @Test("A record is found by CPR number, telephone, e-mail, and a name that sounds alike with the day of birth")
    func signs() throws {
        let temporary = try makeStore()
        let id = try temporary.add(try canary("Kristian Sørensen"))
        let cases: [(PersonDetails, Set<Duplicate.Sign>)] = [
            (PersonDetails(name: "X", cpr: try CPR("0707614285")), [.cpr]),
            (PersonDetails(name: "X", phone: "+45 12345678"), [.phone]),
            (PersonDetails(name: "X", email: "KANARIE@example.dk"), [.email]),
            (PersonDetails(name: "Christian Soerensen", birthDay: Day(year: 1961, month: 7, day: 7)), [.likeness]),
            (PersonDetails(name: "Christian Soerensen", birthDay: Day(year: 1961, month: 7, day: 8)), []),
            (PersonDetails(name: "Christian Soerensen"), []),
        ]
        try temporary.store.upkeep { tx in
            for (details, signs) in cases {
                let found = try Duplicates.of(tx, details)
                #expect(found.map(\.person) == (signs.isEmpty ? [] : [id]))
                #expect(found.first?.signs ?? [] == signs)
            }
        }
    }

    @Test("A shared telephone alone is no likely duplicate, two signs are")
    func likely() {
        let id = Duplicate.Other.person(PersonID(raw: 7))
        #expect(!Duplicate(other: id, signs: [.phone]).isLikely)
        #expect(!Duplicate(other: id, signs: [.email]).isLikely)
        #expect(Duplicate(other: id, signs: [.phone, .email]).isLikely)
        #expect(Duplicate(other: id, signs: [.cpr]).isLikely)
    }

    @Test("A batch is compared with itself and with who is known")
    func batch() throws {
        let temporary = try makeStore()
        let id = try temporary.add(try canary())
        let batch = [
            PersonDetails(name: "Ny Person", email: "ny@example.dk"), try canary(),
            PersonDetails(name: "Ny Person", email: "NY@example.dk"),
        ]
        let found = try temporary.store.upkeep { tx in try Duplicates.check(tx, batch) }
        #expect(found[0].isEmpty)
        #expect(found[1].first?.person == id)
        #expect(found[1].first?.signs == [.cpr, .likeness, .phone, .email])
        #expect(found[2].map(\.other) == [.row(0)])
    }

    @Test("A person is not a duplicate of itself, but of the other record")
    func known() throws {
        let temporary = try makeStore()
        let one = try temporary.add(try canary())
        let other = try temporary.add(try canary("Soeren Kanariefugl"))
        let found = try temporary.store.upkeep { tx in try Duplicates.of(tx, person: one) }
        #expect(found.map(\.person) == [other])
    }

    @Test("Finding duplicates opens nobody's data")
    func opensNothing() throws {
        let temporary = try makeStore()
        let id = try temporary.add(try canary())
        _ = try temporary.store.read(as: .tester, for: "test") { tx in try Duplicates.of(tx, try canary()) }
        #expect(try temporary.store.whoRead(id).isEmpty)
    }

    @Test("The whole register is searched for people who share something, without saying what")
    func register() throws {
        let temporary = try makeStore()
        let one = try temporary.add(PersonDetails(name: "Anna", phone: "12345678"))
        let other = try temporary.add(PersonDetails(name: "Bo", phone: "+45 12 34 56 78"), as: .volunteer)
        _ = try temporary.add(PersonDetails(name: "Ib", phone: "87654321"))
        let groups = try temporary.store.upkeep { tx in try Duplicates.groups(tx) }
        #expect(groups.count == 1)
        #expect(groups.first?.sign == .phone)
        #expect(groups.first?.people == [one, other].sorted())
    }
}
