import Days
import Store
import TestSupport
import Testing

@testable import People

@Suite("Households")
struct HouseholdTests {
    @Test("A household that separates leaks nothing to either side")
    func separation() throws {
        let temporary = try makeStore()
        let anna = try temporary.add(PersonDetails(name: "Anna", address: "Gammelvej 1"))
        let bo = try temporary.add(PersonDetails(name: "Bo", address: "Gammelvej 1"), as: .relative)
        let child = try temporary.add(PersonDetails(name: "Ida"), as: .relative)
        try temporary.store.write(as: .tester) { tx in
            let since = try Day(iso: "2025-01-01")
            let home = try Households.found(tx, with: anna, as: .adult, in: .participant, since: since)
            try Households.join(tx, home, bo, as: .partner, in: .relative, since: since)
            try Households.join(tx, home, child, as: .child, in: .relative, since: since)
            #expect(Set(try Households.around(tx, bo).map(\.person)) == [anna, bo, child])

            let new = try Households.separate(tx, home, leaving: [anna, child])
            #expect(new != home)
            #expect(try Households.around(tx, bo).map(\.person) == [bo])
            #expect(Set(try Households.around(tx, anna).map(\.person)) == [anna, child])
            #expect(try Households.around(tx, child).first { $0.person == child }?.relation == .child)

            try People.update(tx, anna, as: .participant, [.address("Hemmelig 2")])
            #expect(try People.show(tx, bo)?[.address].text == "Gammelvej 1")
            let newcomer = try People.add(tx, PersonDetails(name: "Ole"), as: .relative)
            try Households.join(tx, new, newcomer, as: .partner, in: .relative)
            #expect(try Households.around(tx, bo).map(\.person) == [bo])
            #expect(Set(try Households.around(tx, bo, on: since).map(\.person)) == [anna, bo, child])
        }
    }

    @Test("Who is not in the household cannot leave it, and a capacity that is missing cannot carry it")
    func refused() throws {
        let temporary = try makeStore()
        let anna = try temporary.add(PersonDetails(name: "Anna"))
        let bo = try temporary.add(PersonDetails(name: "Bo"), as: .volunteer)
        try temporary.store.write(as: .tester) { tx in
            let home = try Households.found(tx, with: anna, as: .adult, in: .participant)
            #expect(throws: PeopleError.lacksCapacity(bo, .relative)) {
                try Households.join(tx, home, bo, as: .partner, in: .relative)
            }
            #expect(throws: PeopleError.lacksCapacity(bo, .volunteer)) {
                try Households.join(tx, home, bo, as: .partner, in: .volunteer)
            }
            #expect(throws: PeopleError.notInHousehold(bo)) { try Households.separate(tx, home, leaving: [bo]) }
            #expect(throws: PeopleError.notInHousehold(bo)) { try Households.leave(tx, home, bo) }
        }
    }
}
