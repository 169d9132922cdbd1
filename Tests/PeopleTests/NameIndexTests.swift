import PersonalData
import Store
import TestSupport
import Testing

@testable import People

@Suite("The index of names")
struct NameIndexTests {
    @Test("Soren finds Søren, in Danish order, each person once")
    func find() throws {
        let temporary = try makeStore()
        let soren = try temporary.add(PersonDetails(name: "Søren Ås", chosenName: "Søs"))
        _ = try temporary.add(PersonDetails(name: "Sorine Holm"))
        _ = try temporary.add(PersonDetails(name: "Bente Soll"), as: .volunteer)
        try temporary.store.write(as: .tester) { tx in
            try People.copyCapacity(tx, soren, from: .participant, to: .volunteer)
        }
        let index = NameIndex()
        #expect(try index.find("soren", in: temporary.store) == [soren])
        #expect(try index.find("Søs", in: temporary.store) == [soren])
        #expect(try index.find("so aas", in: temporary.store) == [soren])
        #expect(try index.find("so", in: temporary.store, limit: 1).count == 1)
        #expect(throws: PeopleError.emptySearch) { try index.find(" - ", in: temporary.store) }
    }

    @Test("What another process changes or erases shows at the next look-up")
    func follows() throws {
        let temporary = try makeStore()
        let index = NameIndex()
        let id = try temporary.add(PersonDetails(name: "Anna Holm"))
        let kept = try temporary.add(PersonDetails(name: "Anne Holm"))
        #expect(try index.find("ann", in: temporary.store) == [id, kept])
        let other = try temporary.open()
        try other.write(as: .tester) { tx in
            try tx.erase([ErasureItem(person: id, category: Capacity.participant.category.number, record: id.raw)])
            try tx.run("DELETE FROM participant_profile WHERE person = ?", .id(id))
            try tx.audit("test.erase", about: [id])
            try tx.bump("people")
        }
        #expect(try index.find("ann", in: temporary.store) == [kept])
        try other.write(as: .tester) { tx in try People.update(tx, kept, as: .participant, [.name("Bente Holm")]) }
        #expect(try index.find("anne", in: temporary.store).isEmpty)
        #expect(try index.find("bente", in: temporary.store) == [kept])
    }

    @Test("Building the index names nobody in the access trail; showing what it found does")
    func trail() throws {
        let temporary = try makeStore()
        let index = NameIndex()
        let id = try temporary.add(PersonDetails(name: "Anna Holm"))
        let other = try temporary.add(PersonDetails(name: "Bente Holm"))
        let found = try Search.people(temporary.store, as: .tester, "anna", index: index)
        #expect(found.compactMap(\.displayName.text) == ["Anna Holm"])
        #expect(try temporary.store.whoRead(id).count == 1)
        #expect(try temporary.store.whoRead(other).isEmpty)
    }

    @Test("The search box takes ids, CPR numbers, telephone numbers and addresses too")
    func searchBox() throws {
        let temporary = try makeStore()
        let index = NameIndex()
        let id = try temporary.add(try canary())
        _ = try temporary.add(PersonDetails(name: "Anna Holm"))
        for text in [id.description, "070761-4285", "0707614285", "+45 12 34 56 78", "Kanarie@example.dk", "kanal"] {
            #expect(try Search.people(temporary.store, as: .tester, text, index: index).map(\.id) == [id])
        }
        #expect(try Search.people(temporary.store, as: .tester, "87654321", index: index).isEmpty)
    }

    @Test("A thousand names are all found, and sorted as one sorts them one by one")
    func many() throws {
        let temporary = try makeStore()
        let first = ["Aase", "Åse", "Bo", "Søren", "Øjvind", "Ærø", "Anna", "Zenia"]
        let last = ["Holm", "Aagaard", "Ågård", "Nørgaard", "Lund"]
        let names = (0..<1000).map { "\(first[$0 % first.count]) \(last[$0 / 8 % last.count]) \($0)" }
        try temporary.store.write(as: .tester) { tx in
            for name in names { try People.add(tx, PersonDetails(name: name), as: .volunteer, recorded: .byCaller) }
            try People.changed(tx)
            try tx.audit("test")
        }
        let index = NameIndex()
        let ids = try index.find("a", in: temporary.store, limit: 1000)
        let shown = try temporary.store.read(as: .tester, for: "test") { tx in
            try ids.map { try People.show(tx, $0)?.displayName.text ?? "" }
        }
        #expect(shown == names.filter { matchesA($0) }.sorted { SortKey($0) < SortKey($1) })
    }

    private func matchesA(_ name: String) -> Bool {
        name.split(separator: " ").contains { ["A", "Å", "Æ"].contains($0.prefix(1)) }
    }
}
