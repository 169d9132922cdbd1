import Days
import Rights
import SQLite
import Store
import TestSupport
import Testing

@Suite struct BreachTests {
    @Test("A breach is to be reported within 72 hours of the moment it was known")
    func deadline() throws {
        let temporary = try Fixture.store()
        let id = try temporary.store.write(as: .tester) { tx in
            try Breaches.register(tx, kind: .confidentiality, risk: .risk, reference: "2026/117")
        }
        temporary.clock.advance(milliseconds: 72 * 3_600_000)
        try temporary.store.write(as: .tester) { tx in
            #expect(try Breaches.find(tx, id)?.deadline == tx.now)
            try Breaches.recordReport(tx, id)
        }
        temporary.clock.advance(milliseconds: 1)
        try temporary.store.write(as: .tester) { tx in
            #expect(throws: BreachError.delayNeedsReason(id)) { try Breaches.recordReport(tx, id) }
            try Breaches.recordReport(tx, id, delay: .investigation)
            try Breaches.close(tx, id)
        }
    }

    @Test("A high risk cannot be closed before the authority and everybody affected have been told")
    func closing() throws {
        let temporary = try Fixture.store()
        try temporary.store.write(as: .tester) { tx in
            let anna = try tx.addPerson("Anna")
            let bent = try tx.addPerson("Bent")
            let id = try Breaches.register(tx, kind: .confidentiality, risk: .high, reference: "2026/118")
            try Breaches.affect(tx, id, people: [anna, bent, anna])
            #expect(try Set(Breaches.affected(tx, by: id)) == [anna, bent])
            #expect(throws: BreachError.notReported(id)) { try Breaches.close(tx, id) }
            try Breaches.recordReport(tx, id)
            try Breaches.recordTold(tx, id, person: anna)
            #expect(throws: BreachError.peopleNotTold(id, count: 1)) { try Breaches.close(tx, id) }
            try Breaches.recordTold(tx, id, person: bent)
            try Breaches.close(tx, id)
            #expect(try Breaches.open(tx).isEmpty)
        }
    }

    @Test("A breach names a case number, not a story about people")
    func reference() throws {
        let temporary = try Fixture.store()
        try temporary.store.write(as: .tester) { tx in
            #expect(throws: BreachError.reference) {
                try Breaches.register(tx, kind: .integrity, risk: .risk, reference: "Anna Jensens journal")
            }
        }
    }
}
