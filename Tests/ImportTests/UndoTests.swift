import Days
import Foundation
import People
import PersonalData
import SQLite
import Store
import TestSupport
import Testing

@testable import Import

@Suite struct UndoTests {
    let fixture: Fixture

    init() throws { fixture = try Fixture() }

    private func undo(_ batch: ImportID?) throws -> UndoReport {
        try Imports.undo(try #require(batch), in: fixture.store, as: .tester, inventory: Fixture.inventory)
    }

    @Test("Undoing an import erases its people with their keys, and the file can be imported again")
    func newPeople() throws {
        let text = heading + "1;Åse Bo;0101901234;;;;\r\n2;Bo Å;;;;;23-04-1976\r\n"
        let report = try fixture.apply(text)
        #expect(try undo(report.batch).removed == 2)
        #expect(try fixture.people().isEmpty)
        let left = try fixture.store.upkeep { tx in
            try tx.first("SELECT (SELECT count(*) FROM person) + (SELECT count(*) FROM import_change)") { $0.int(0) }
        }
        #expect(left == 0)
        #expect(try fixture.apply(text).added == 2)
    }

    @Test("Undoing gives changed fields their old text, and leaves what somebody has changed since")
    func changes() throws {
        _ = try fixture.apply(heading + "1;Åse Bo;0101901234;12345678;;Nygade 1;\r\n")
        let second = try fixture.apply(heading + "1;Åse Lund;0101901234;87654321;a@example.org;;\r\n")
        let person = try #require(try fixture.people().first)
        try fixture.store.write(as: .tester) { tx in
            try People.update(tx, person.id, as: .participant, [.phone("11111111")])
        }
        #expect(try undo(second.batch).restored == 1)
        let now = try #require(try fixture.people().first)
        #expect(now[.name].text == "Åse Bo")
        #expect(now[.phone].text == "11111111")
        #expect(now[.email] == .empty)
        #expect(now[.address].text == "Nygade 1")
    }

    @Test("Somebody who has been worked with since stays, and is named")
    func touched() throws {
        let report = try fixture.apply(heading + "1;Åse Bo;0101901234;;;;\r\n2;Bo Å;;;;;23-04-1976\r\n")
        let person = try #require(try fixture.people().first)
        try fixture.store.write(as: .tester) { tx in
            try tx.run(
                "INSERT INTO household_member VALUES (?, 1, 1, NULL, 'participant', 'adult')", .id(person.id))
            try tx.audit("test")
        }
        let undone = try undo(report.batch)
        #expect(undone.kept == [person.id])
        #expect(undone.removed == 1)
        #expect(try fixture.people().map(\.id) == [person.id])
    }

    @Test("An import is undone once, and the newest first")
    func order() throws {
        let first = try fixture.apply(heading + "1;Åse Bo;0101901234;;;;\r\n")
        fixture.tenant.clock.advance(milliseconds: 1000)
        let second = try fixture.apply(heading + "1;Åse Lund;0101901234;;;;\r\n")
        let (one, two) = (try #require(first.batch), try #require(second.batch))
        #expect(throws: ImportError.notTheNewest(one, newer: two)) { try undo(one) }
        _ = try undo(two)
        #expect(throws: ImportError.undoneAlready(two)) { try undo(two) }
        #expect(try undo(one).removed == 1)
        #expect(throws: ImportError.self) { try undo(ImportID(raw: 5)) }
        let list = try fixture.store.upkeep { tx in try Imports.list(tx) }
        #expect(list.map(\.id) == [two, one])
        #expect(list.allSatisfy { $0.undone != nil })
    }

    @Test("After 30 days an import stands, and the next one empties what it had found")
    func tooOld() throws {
        _ = try fixture.apply(heading + "1;Åse Bo;0101901234;12345678;;;\r\n")
        let report = try fixture.apply(heading + "1;Åse Lund;0101901234;;;;\r\n")
        fixture.tenant.clock.advance(days: 31)
        #expect(throws: ImportError.tooOld(try #require(report.batch))) { try undo(report.batch) }
        _ = try fixture.apply("Navn\nIb Ø\n")
        let kept = try fixture.store.upkeep { tx in
            try tx.first("SELECT count(*) FROM import_change WHERE before IS NOT NULL") { $0.int(0) }
        }
        #expect(kept == 0)
    }
}
