import Days
import SQLite
import Store
import TestSupport
import Testing

@testable import People

@Suite("Protected names and addresses")
struct ProtectionTests {
    @Test("A protected name and address are masked in every list and on the page, and are not even opened")
    func masked() throws {
        let temporary = try makeStore()
        let id = try temporary.add(try canary(protected: true))
        let person = try #require(try temporary.show(id))
        for field in ProfileFields.protected { #expect(person[field] == .masked) }
        #expect(person[.wishes].text == "en at gå tur med")
        let listed = try temporary.store.read(as: .tester, for: "people.list") { tx in try People.list(tx, [id]) }
        #expect(listed.map(\.displayName) == [.masked])
        var printed = ""
        dump(listed, to: &printed)
        for text in canaryTexts { #expect(!printed.contains(text)) }
    }

    @Test("A protected person is found by id only, never by name")
    func search() throws {
        let temporary = try makeStore()
        let index = NameIndex()
        let id = try temporary.add(try canary(protected: true))
        #expect(try index.find("soren", in: temporary.store).isEmpty)
        let byID = try Search.people(temporary.store, as: .tester, id.description, index: index)
        #expect(byID.map(\.id) == [id])
        #expect(byID.map(\.displayName) == [.masked])
        #expect(try Search.people(temporary.store, as: .tester, "Kanariefugl", index: index).isEmpty)
    }

    @Test("Revealing needs a reason, which is sealed, logged and audited")
    func reveal() throws {
        let temporary = try makeStore()
        let id = try temporary.add(try canary(protected: true))
        for reason in ["", "  ", "ja"] {
            #expect(throws: PeopleError.reasonMissing) {
                try temporary.store.write(as: .tester) { tx in _ = try Protection.reveal(tx, id, reason: reason) }
            }
        }
        let person = try temporary.store.write(as: .tester) { tx in
            try Protection.reveal(tx, id, reason: "Akut besøg efter opkald")
        }
        #expect(person[.address].text == "Fuglevænget 7")
        #expect(try temporary.filesContaining("Akut besøg").isEmpty)
        let now = temporary.clock.now()
        let entries = try temporary.store.trailEntries(from: now, to: now) { $0.action == "person.reveal" }
        #expect(entries.map(\.persons) == [[id]])
        #expect(entries.first?.detail == nil)
        let logged = try temporary.store.read(as: .tester, for: "test") { tx in
            try tx.first("SELECT count(*) FROM reveal WHERE person = ?", .id(id)) { $0.int(0) }
        }
        #expect(logged == 1)
    }

    @Test("Who is not protected cannot be revealed")
    func notProtected() throws {
        let temporary = try makeStore()
        let id = try temporary.add(PersonDetails(name: "Bo"))
        #expect(throws: PeopleError.notProtected(id)) {
            try temporary.store.write(as: .tester) { tx in _ = try Protection.reveal(tx, id, reason: "nysgerrig") }
        }
    }

    @Test("A protection lapses to review after a year, and stays masked until somebody has decided")
    func lapse() throws {
        let temporary = try makeStore()
        let id = try temporary.add(try canary(protected: true))
        let lapsed = { (day: String) in
            let day = try Day(iso: day)
            return try temporary.store.upkeep { tx in try Protection.lapsed(tx, on: day) }
        }
        #expect(try lapsed("2027-11-20").isEmpty)
        #expect(try lapsed("2027-11-21") == [id])
        #expect(try temporary.show(id)?[.address] == .masked)
        try temporary.store.write(as: .tester) { tx in try Protection.protect(tx, id, since: Day(iso: "2027-11-21")) }
        #expect(try lapsed("2027-11-22").isEmpty)
        try temporary.store.write(as: .tester) { tx in try Protection.end(tx, id) }
        #expect(try temporary.show(id)?[.address].text == "Fuglevænget 7")
    }

    @Test("A restricted person is absent from search and lists, and masked on the page")
    func restricted() throws {
        let temporary = try makeStore()
        let index = NameIndex()
        let id = try temporary.add(try canary())
        #expect(try index.find("soren", in: temporary.store) == [id])
        try temporary.store.write(as: .tester) { tx in try restrict(tx, id) }
        #expect(try index.find("soren", in: temporary.store).isEmpty)
        for text in ["Søren", "070761-4285", "12345678", "kanarie@example.dk", id.description] {
            #expect(try Search.people(temporary.store, as: .tester, text, index: index).isEmpty)
        }
        let person = try #require(try temporary.show(id))
        #expect(person.standing.isRestricted)
        #expect(person[.wishes] == .masked)
        #expect(throws: PeopleError.restricted(id)) {
            try temporary.store.write(as: .tester) { tx in
                try People.update(tx, id, as: .participant, [.phone("1")])
            }
        }
        let allowed = try temporary.store.upkeep { tx in try Deceased.mayWrite(tx, to: [id]) }
        #expect(allowed.isEmpty)
    }

    @Test("A death stops every letter and asks for a call")
    func deceased() throws {
        let temporary = try makeStore()
        let id = try temporary.add(PersonDetails(name: "Bo"))
        let alive = try temporary.add(PersonDetails(name: "Ib"))
        let hidden = try temporary.add(PersonDetails(name: "Eva", protected: true))
        try temporary.store.write(as: .tester) { tx in
            #expect(throws: PeopleError.notDeceased(id)) { try Deceased.called(tx, id) }
            try Deceased.record(tx, id, on: tx.today)
            #expect(try Deceased.callsDue(tx) == [id])
            #expect(try Deceased.mayWrite(tx, to: [id, alive, hidden]) == [alive])
            try Deceased.called(tx, id)
            #expect(try Deceased.callsDue(tx).isEmpty)
            try Deceased.undo(tx, id)
            #expect(try Deceased.mayWrite(tx, to: [id]) == [id])
        }
    }
}
