import Days
import PersonalData
import Store
import TestSupport
import Testing

@testable import People

@Suite("People")
struct PeopleTests {
    @Test("Everything written about a person comes back, and stands nowhere in the clear")
    func roundTrip() throws {
        let temporary = try makeStore()
        let id = try temporary.add(try canary())
        let person = try #require(try temporary.show(id))
        let profile = try #require(person.profile(.participant))
        #expect(profile[.name].text == "Søren Kanariefugl")
        #expect(profile[.cpr].text == "0707614285")
        #expect(profile[.declines].text == "store hunde")
        #expect(profile[.interests] == .empty)
        #expect(person.birthDay == Day(year: 1961, month: 7, day: 7))
        #expect(person.age(on: temporary.store.clock.today) == 65)
        #expect(person.displayName.text == "Kanalle")
        for text in canaryTexts { #expect(try temporary.filesContaining(text).isEmpty) }
    }

    @Test("Printing people, details and changes says nothing about them")
    func printing() throws {
        let temporary = try makeStore()
        let details = try canary()
        let id = try temporary.add(details)
        let person = try #require(try temporary.show(id))
        var printed = "\(person) \(person.profiles) \(person[.name]) \(details) \(Change.name("Kanalle"))"
        dump(person, to: &printed)
        dump(details, to: &printed)
        dump(Change.cpr(details.cpr), to: &printed)
        for text in canaryTexts { #expect(!printed.contains(text)) }
        #expect(person.description == "\(id) (participant)")
    }

    @Test("A CPR number is held only where the tenant's settings allow it")
    func policy() throws {
        let temporary = try makeStore()
        let details = try canary()
        for (policy, error) in [(CPRPolicy.notHeld, PeopleError.cprNotHeld), (.held(ground: " "), .cprNeedsGround)] {
            #expect(throws: error) {
                try temporary.store.write(as: .tester) { tx in
                    _ = try People.add(tx, details, as: .participant, policy: policy)
                }
            }
        }
        let id = try temporary.add(PersonDetails(name: "Bo"))
        #expect(throws: PeopleError.cprNotHeld) {
            try temporary.store.write(as: .tester) { tx in
                try People.update(tx, id, as: .participant, [.cpr(details.cpr)])
            }
        }
    }

    @Test("An enquirer and an attendee are known by a chosen first name, without a CPR number")
    func chosenNameOnly() throws {
        let temporary = try makeStore()
        let cpr = try CPR("070761-4285")
        for capacity in [Capacity.enquirer, .attendee] {
            let id = try temporary.add(PersonDetails(chosenName: "Mia"), as: capacity)
            #expect(try temporary.show(id)?.displayName.text == "Mia")
            #expect(throws: PeopleError.notKept(.cpr, capacity)) {
                try temporary.add(PersonDetails(chosenName: "Mia", cpr: cpr), as: capacity)
            }
            #expect(throws: PeopleError.notKept(.name, capacity)) {
                try temporary.add(PersonDetails(name: "Mia Holm"), as: capacity)
            }
            #expect(throws: PeopleError.chosenNameMissing) { try temporary.add(PersonDetails(), as: capacity) }
        }
        #expect(throws: PeopleError.nameMissing) { try temporary.add(PersonDetails(name: " ")) }
    }

    @Test("Each capacity has a profile and a key of its own: one dies without the other")
    func capacitiesDieApart() throws {
        let temporary = try makeStore()
        let id = try temporary.add(try canary())
        try temporary.store.write(as: .tester) { tx in
            try People.copyCapacity(
                tx, id, from: .participant, to: .volunteer, changes: [.interests("skak")], policy: holdsCPR)
        }
        try temporary.store.write(as: .tester) { tx in
            try tx.erase([ErasureItem(person: id, category: Capacity.participant.category.number, record: id.raw)])
            try tx.audit("test.erase", about: [id])
        }
        let person = try #require(try temporary.show(id))
        #expect(person.profile(.participant)?[.name] == .erased)
        #expect(person.profile(.participant)?.displayName == .erased)
        #expect(person.profile(.volunteer)?[.name].text == "Søren Kanariefugl")
        #expect(person.profile(.volunteer)?[.interests].text == "skak")
        #expect(person.profile(.volunteer)?[.contact] == .empty)
        #expect(person.displayName.text == "Kanalle")
    }

    @Test("A person has a capacity once, and what is not there cannot be changed")
    func capacityOnce() throws {
        let temporary = try makeStore()
        let id = try temporary.add(PersonDetails(name: "Bo"))
        let nobody = PersonID(raw: 7)
        try temporary.store.write(as: .tester) { tx in
            #expect(throws: PeopleError.hasCapacity(id, .participant)) {
                try People.addCapacity(tx, id, PersonDetails(name: "Bo"), as: .participant)
            }
            #expect(throws: PeopleError.lacksCapacity(id, .volunteer)) {
                try People.update(tx, id, as: .volunteer, [.name("Ib")])
            }
            #expect(throws: PeopleError.unknown(nobody)) {
                try People.update(tx, nobody, as: .participant, [.name("Ib")])
            }
            #expect(throws: PeopleError.nameMissing) { try People.update(tx, id, as: .participant, [.name("")]) }
            #expect(throws: PeopleError.notKept(.interests, .participant)) {
                try People.update(tx, id, as: .participant, [.interests("skak")])
            }
        }
        #expect(try temporary.show(nobody) == nil)
    }

    @Test("A change is sealed, found by its new value and no longer by its old one")
    func update() throws {
        let temporary = try makeStore()
        let id = try temporary.add(try canary())
        let cpr = try CPR("010203-4008")
        try temporary.store.write(as: .tester) { tx in
            try People.update(
                tx, id, as: .participant, [.phone("87654321"), .email(nil), .cpr(cpr)], policy: holdsCPR)
        }
        let person = try #require(try temporary.show(id))
        #expect(person[.phone].text == "87654321")
        #expect(person[.email] == .empty)
        #expect(person.birthDay == Day(year: 2003, month: 2, day: 1))
        #expect(try temporary.find("+4587654321", as: .phone) == [id])
        #expect(try temporary.find("0102034008", as: .cpr) == [id])
        #expect(try temporary.find("+4512345678", as: .phone).isEmpty)
        #expect(try temporary.find("0707614285", as: .cpr).isEmpty)
        #expect(try temporary.find("kanarie@example.dk", as: .email).isEmpty)
    }

    @Test("A list is one entry of the access trail, in Danish order")
    func list() throws {
        let temporary = try makeStore()
        let names = ["Aase Dam", "Øjvind Bo", "Anna Holm", "Ærø Lund", "Åse Dam"]
        let ids = try names.map { try temporary.add(PersonDetails(name: $0)) }
        let shown = try temporary.store.read(as: .tester, for: "people.list") { tx in try People.list(tx, ids) }
        #expect(
            shown.compactMap(\.displayName.text) == ["Anna Holm", "Ærø Lund", "Øjvind Bo", "Åse Dam", "Aase Dam"])
        #expect(try temporary.store.whoRead(ids[0]).count == 1)
        let now = temporary.clock.now()
        let entries = try temporary.store.trailEntries(from: now, to: now) { $0.action == "people.list" }
        #expect(entries.map(\.persons) == [ids.sorted()])
    }

    @Test("A list opens only what it is asked for, and leaves out unknown ids")
    func listFields() throws {
        let temporary = try makeStore()
        let id = try temporary.add(try canary())
        let shown = try temporary.store.read(as: .tester, for: "people.list") { tx in
            try People.list(tx, [id, PersonID(raw: 7)], fields: [.phone])
        }
        #expect(shown.map(\.id) == [id])
        #expect(shown[0][.phone].text == "12 34 56 78")
        #expect(shown[0][.cpr] == .empty)
    }

    @Test("Somebody known in every capacity is one person of a list, however often they are asked for")
    func everyCapacity() throws {
        let temporary = try makeStore()
        let id = try temporary.add(PersonDetails(name: "Anna Holm", chosenName: Capacity.participant.rawValue))
        for capacity in Capacity.allCases.dropFirst() {
            let name = capacity.needsName ? "Anna Holm" : ""
            try temporary.store.write(as: .tester) { tx in
                let details = PersonDetails(name: name, chosenName: capacity.rawValue)
                try People.addCapacity(tx, id, details, as: capacity)
            }
        }
        let people = try temporary.store.read(as: .tester, for: "people.list") { tx in
            let alone = try People.show(tx, id)
            return [
                try People.list(tx, [id, id]), try People.list(tx, [id], fields: [.phone]), [alone].compactMap(\.self),
            ]
        }
        for found in people {
            #expect(found.map(\.id) == [id])
            #expect(found[0].capacities == Capacity.allCases)
            #expect(found[0].profiles.map(\.displayName.text) == Capacity.allCases.map(\.rawValue))
        }
    }

    @Test("A batch may be recorded once by its caller")
    func bulk() throws {
        let temporary = try makeStore()
        let index = NameIndex()
        #expect(try index.count(in: temporary.store) == 0)
        try temporary.store.write(as: .tester) { tx in
            for number in 1...50 {
                try People.add(tx, PersonDetails(name: "Nr \(number)"), as: .volunteer, recorded: .byCaller)
            }
            try People.changed(tx)
            try tx.audit("import.apply", detail: "50")
        }
        #expect(try index.count(in: temporary.store) == 50)
        #expect(throws: StoreError.unaudited) {
            try temporary.store.write(as: .tester) { tx in
                _ = try People.add(tx, PersonDetails(name: "Bo"), as: .volunteer, recorded: .byCaller)
            }
        }
    }

    @Test("No error of this room prints more than an id")
    func errors() {
        let id = PersonID(raw: 7)
        let errors: [PeopleError] = [
            .cprNotHeld, .cprNeedsGround, .notKept(.cpr, .attendee), .nameMissing, .chosenNameMissing, .unknown(id),
            .hasCapacity(id, .volunteer), .lacksCapacity(id, .volunteer), .restricted(id), .reasonMissing,
            .notProtected(id), .notInHousehold(id), .samePerson, .held(id), .entangled("t"), .notDeceased(id),
            .emptySearch,
        ]
        for error in errors {
            #expect(error.description.contains(":"), "\(error) says what to do")
            #expect(Set(errors).count == errors.count)
        }
    }
}
