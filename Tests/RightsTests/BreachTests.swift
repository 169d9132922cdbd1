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
            let breach = try #require(try Breaches.find(tx, id))
            #expect(breach.deadline == tx.now && !breach.isOverdue(at: tx.now))
        }
        temporary.clock.advance(milliseconds: 1)
        try temporary.store.write(as: .tester) { tx in
            #expect(try Breaches.find(tx, id)?.isOverdue(at: tx.now) == true)
            #expect(throws: BreachError.delayNeedsReason(id)) { try Breaches.recordReport(tx, id) }
            try Breaches.recordReport(tx, id, delay: .investigation)
            #expect(throws: BreachError.reportedBefore(id)) { try Breaches.recordReport(tx, id) }
            #expect(try Breaches.find(tx, id)?.isOverdue(at: tx.now) == false)
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
            let carl = try tx.addPerson("Carl")
            #expect(throws: BreachError.notAffected(id, carl)) { try Breaches.recordTold(tx, id, person: carl) }
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
            for number in ["010203-1234", "0102031234"] {
                #expect(throws: BreachError.reference) {
                    try Breaches.register(tx, kind: .integrity, risk: .risk, reference: number)
                }
            }
        }
    }
}
