import Days
import PersonalData
import Retention
import Rights
import SQLite
import Store
import Synchronization
import TestSupport
import Testing

@testable import People

@Suite("Merging duplicates")
struct MergeTests {
    private func merge(_ temporary: TemporaryStore, _ survivor: PersonID, _ absorbed: PersonID) throws {
        try Merge.merge(
            temporary.store, as: .tester, keeping: survivor, absorbing: absorbed, inventory: Inventory.people)
    }

    @Test("The survivor keeps what it knew and gains what only the other knew")
    func fields() throws {
        let temporary = try makeStore()
        let one = try temporary.add(PersonDetails(name: "Søren Holm", phone: "11111111"))
        let other = try temporary.add(try canary(), since: Day(iso: "2020-01-01"))
        try temporary.store.write(as: .tester) { tx in
            try People.addCapacity(tx, other, PersonDetails(name: "S. Holm", interests: "skak"), as: .volunteer)
        }
        try merge(temporary, one, other)
        let person = try #require(try temporary.show(one))
        #expect(person.profile(.participant)?[.name].text == "Søren Holm")
        #expect(person.profile(.participant)?[.phone].text == "11111111")
        #expect(person.profile(.participant)?[.cpr].text == "0707614285")
        #expect(person.profile(.participant)?.since == Day(year: 2020, month: 1, day: 1))
        #expect(person.profile(.volunteer)?[.interests].text == "skak")
        #expect(try temporary.find("0707614285", as: .cpr) == [one])
        #expect(try temporary.find("+4512345678", as: .phone).isEmpty)
        #expect(try temporary.find("kanarie@example.dk", as: .email) == [one])
    }

    @Test("The other's id leads to the survivor, its keys are destroyed and the ledger says so")
    func ledger() throws {
        let temporary = try makeStore()
        let one = try temporary.add(PersonDetails(name: "Anna"))
        let other = try temporary.add(PersonDetails(name: "Anna H"))
        try merge(temporary, one, other)
        #expect(try temporary.show(other)?.id == one)
        let erased = try temporary.store.ledger.all().filter { $0.entry.kind == .erase }.flatMap(\.entry.items)
        #expect(erased.map(\.person) == [other])
        let keys = try temporary.store.upkeep { tx in try tx.keys(of: other) }
        #expect(keys.isEmpty)
        #expect(throws: PeopleError.samePerson) { try merge(temporary, one, other) }
    }

    @Test("References and sealed texts elsewhere move along")
    func references() throws {
        let temporary = try makeStore()
        let one = try temporary.add(PersonDetails(name: "Anna"))
        let other = try temporary.add(PersonDetails(name: "Anna H", protected: true))
        let third = try temporary.add(PersonDetails(name: "Anna HH"))
        let (home, reveal) = try temporary.store.write(as: .tester) { tx in
            let home = try Households.found(tx, with: other, as: .adult, in: .participant)
            _ = try Protection.reveal(tx, other, reason: "aftale om besøg")
            return (home, try tx.first("SELECT id FROM reveal") { $0.int(0) } ?? 0)
        }
        try merge(temporary, other, third)
        try merge(temporary, one, other)
        #expect(try temporary.show(third)?.id == one)
        #expect(try temporary.show(one)?.standing.isProtected == true)
        try temporary.store.read(as: .tester, for: "test") { tx in
            #expect(try Households.members(tx, of: home).map(\.person) == [one])
            let sealed = try tx.first("SELECT reason FROM reveal WHERE person = ?", .id(one)) { $0.blob(0) }
            let opened = try tx.open(
                sealed, at: Place("reveal", "reason", row: reveal),
                under: KeyName(person: one, category: Category.accessLog.number, record: reveal))
            #expect(opened.text == "aftale om besøg")
        }
    }

    @Test("A row that the survivor has already is not kept twice")
    func conflict() throws {
        let temporary = try makeStore()
        let one = try temporary.add(PersonDetails(name: "Anna"))
        let other = try temporary.add(PersonDetails(name: "Anna H"))
        let home = try temporary.store.write(as: .tester) { tx in
            let home = try Households.found(tx, with: one, as: .adult, in: .participant)
            try Households.join(tx, home, other, as: .adult, in: .participant)
            return home
        }
        try merge(temporary, one, other)
        let members = try temporary.store.upkeep { tx in try Households.members(tx, of: home) }
        #expect(members.map(\.person) == [one])
    }

    @Test("A restricted or unknown person is not merged, and nothing changes")
    func refused() throws {
        let temporary = try makeStore()
        let one = try temporary.add(PersonDetails(name: "Anna"))
        let other = try temporary.add(PersonDetails(name: "Anna H"))
        try temporary.store.write(as: .tester) { tx in try restrict(tx, other) }
        #expect(throws: PeopleError.restricted(other)) { try merge(temporary, one, other) }
        #expect(throws: PeopleError.unknown(PersonID(raw: 7))) { try merge(temporary, one, PersonID(raw: 7)) }
        #expect(try temporary.show(other)?.id == other)
    }

    @Test("A person under a legal hold is not absorbed, but may survive")
    func held() throws {
        let temporary = try makeStore()
        let one = try temporary.add(PersonDetails(name: "Anna"))
        let other = try temporary.add(PersonDetails(name: "Anna H"))
        try temporary.store.write(as: .tester) { tx in
            try Holds.add(
                tx, on: .person(other), reason: .complaint, owner: "Jurist",
                reviewOn: tx.today.adding(days: 30))
        }
        #expect(throws: PeopleError.held(other)) { try merge(temporary, one, other) }
        try merge(temporary, other, one)
        #expect(try temporary.show(one)?.id == other)
    }

    @Test("A merge killed between its two steps is ended by finishing it")
    func finish() throws {
        let temporary = try makeStore()
        let one = try temporary.add(PersonDetails(name: "Anna"))
        let other = try temporary.add(PersonDetails(name: "Anna H"))
        try merge(temporary, one, other)
        try temporary.store.write(as: .tester) { tx in
            try tx.remember("rest", as: .email, under: Capacity.participant.key(of: other))
            _ = try tx.seal("rest", at: Place("t", "c", row: 1), under: Capacity.participant.key(of: other))
            try tx.run("UPDATE person_merge SET finished = 0")
            try tx.audit("test")
        }
        try Merge.finish(temporary.store, as: .tester)
        let keys = try temporary.store.upkeep { tx in try tx.keys(of: other) }
        #expect(keys.isEmpty)
        #expect(try temporary.show(one)?.displayName.text == "Anna")
    }

    @Test("What another room holds of the person is sealed anew and moves along")
    func otherRooms() throws {
        let temporary = try makeStore()
        let one = try temporary.add(PersonDetails(name: "Anna"))
        let other = try temporary.add(PersonDetails(name: "Anna H"))
        let request = try temporary.store.write(as: .tester) { tx in
            try Requests.register(tx, .access, of: other, channel: .phone, words: "alt om mig")
        }
        try Merge.merge(temporary.store, as: .tester, keeping: one, absorbing: other, inventory: wholeInventory)
        let (owner, words) = try temporary.store.upkeep { tx in
            (try Requests.find(tx, request)?.person, try Requests.words(tx, of: request))
        }
        #expect(owner == one)
        #expect(words.text == "alt om mig")
    }

    @Test("Killed at any step, a merge leaves both people whole or one with everything, and can be ended")
    func killed() throws {
        struct Killed: Error {}
        var steps = 0
        var finished = false
        while !finished {
            let temporary = try makeStore()
            let one = try temporary.add(PersonDetails(name: "Anna"))
            let other = try temporary.add(PersonDetails(name: "Anna H", phone: "12345678"))
            let counter = Mutex(0)
            let limit = steps
            let replay = Erasure(wholeInventory).replay
            let dying = FaultPoints.calling { _ in
                let reached = counter.withLock {
                    $0 += 1; return $0
                }
                if reached > limit { throw Killed() }
            }
            try temporary.reopen(faults: dying, replay: replay)
            do {
                try merge(temporary, one, other)
                finished = true
            } catch is Killed {
                steps += 1
            }
            try temporary.reopen(replay: replay)
            let merged = try temporary.show(other)?.id == one
            if merged { try Merge.finish(temporary.store, as: .tester) } else { try merge(temporary, one, other) }
            let person = try #require(try temporary.show(one))
            #expect(person[.name].text == "Anna")
            #expect(person[.phone].text == "12345678")
            let keys = try temporary.store.upkeep { tx in try tx.keys(of: other) }
            #expect(keys.isEmpty)
        }
        #expect(steps >= 8)
    }
}
