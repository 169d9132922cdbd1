import Days
import PersonalData
import Retention
import SQLite
import Store
import TestSupport
import Testing

@Suite("The verifier")
struct VerifierTests {
    @Test("An independent verifier finds every overdue record before a purge and none after it")
    func overdue() throws {
        let fixture = try Fixture()
        for _ in 0..<4 { try fixture.addParticipant(closed: "2024-02-29") }
        try fixture.addParticipant(closed: "2026-11-01")
        let (held, _) = try fixture.addParticipant(closed: "2020-01-01")
        let (restricted, _) = try fixture.addParticipant(closed: "2020-01-01")
        try fixture.hold(.person(held))
        try fixture.restrict(restricted)
        let before = try fixture.verify()
        #expect(before.overdue.map(\.category) == [.participantProfile, .journalNotes])
        #expect(before.overdue.map(\.count) == [4, 4])
        #expect(before.overdue.map(\.oldest.iso) == ["2025-02-28", "2024-05-29"])
        try fixture.apply(fixture.plan())
        let after = try fixture.verify()
        #expect(after.isClean)
        #expect(after.examined == 6)
    }

    @Test("A row or a key that came back after its erasure is found")
    func leftovers() throws {
        let fixture = try Fixture()
        let (person, course) = try fixture.addParticipant(closed: "2020-01-01")
        try fixture.apply(fixture.plan())
        try fixture.write { tx in
            try tx.run("INSERT INTO note VALUES (1, ?, ?, NULL)", .int(course), .id(person))
            try tx.audit("test.revive")
        }
        let found = try fixture.verify()
        #expect((found.rowsLeft, found.keysLeft) == (1, 0))
        #expect(!found.isClean)
    }

    @Test("A person who came back after an erasure is no finding")
    func cameBack() throws {
        let fixture = try Fixture()
        let (person, _) = try fixture.addParticipant(closed: "2020-01-01", notes: 0)
        try fixture.makeVolunteer(person, left: "2025-01-01")
        try fixture.apply(fixture.plan())
        fixture.clock.advance(days: 1)
        try fixture.write { tx in
            try tx.run("INSERT INTO person VALUES (?)", .id(person))
            try tx.audit("test.return")
        }
        try fixture.makeVolunteer(person, left: "2026-11-22")
        #expect(try fixture.verify().isClean)
        #expect(try fixture.name(of: person, .volunteerProfile) == .text("Kanarie Kofoed"))
    }

    @Test("The forecast counts what falls due by category and month, overdue in the current one")
    func forecast() throws {
        let fixture = try Fixture()
        for closed in ["2020-01-01", "2025-11-30", "2025-12-01", "2026-10-01", "2026-11-20"] {
            try fixture.addParticipant(closed: closed, notes: 0)
        }
        let lines = try fixture.store.upkeep { tx in try Forecast.months(tx, inventory: fixture.inventory) }
        #expect(lines.map(\.month.iso) == ["2026-11-01", "2026-12-01", "2027-10-01"])
        #expect(lines.map(\.count) == [2, 1, 1])
        let soon = try fixture.store.upkeep { tx in try Forecast.upcoming(tx, inventory: fixture.inventory) }
        #expect(soon.map(\.due.iso) == ["2026-11-30", "2026-12-01"])
    }
}
