import Days
import PersonalData
import Retention
import Store
import TestSupport
import Testing

@Suite("A legal hold")
struct HoldTests {
    @Test("A hold blocks purge and erasure of exactly its records")
    func exactly() throws {
        let fixture = try Fixture()
        let (held, heldCourse) = try fixture.addParticipant(closed: "2020-01-01")
        let (free, _) = try fixture.addParticipant(closed: "2020-01-01")
        try fixture.hold(.record(heldCourse, in: .journalNotes, of: held))
        try fixture.apply(fixture.plan())
        #expect(try fixture.count("SELECT count(*) FROM note") == 1)
        #expect(try fixture.count("SELECT count(*) FROM note WHERE course = \(heldCourse)") == 1)
        #expect(try fixture.name(of: held) == nil)
        #expect(try fixture.name(of: free) == nil)

        let erasure = Erasure(fixture.inventory)
        let outcome = try fixture.write { tx in
            try erasure.erase(tx, erasure.items(tx, of: held), reason: "request")
        }
        let note = ErasureItem(person: held, category: Category.journalNotes.number, record: heldCourse)
        #expect(outcome.held == [note])
        #expect(outcome.erased.isEmpty)
        #expect(try fixture.count("SELECT count(*) FROM note") == 1)
    }

    @Test("A hold on a person keeps all of theirs, one on a category only that")
    func scopes() throws {
        let fixture = try Fixture()
        let (all, _) = try fixture.addParticipant(closed: "2020-01-01")
        let (notes, _) = try fixture.addParticipant(closed: "2020-01-01")
        try fixture.hold(.person(all))
        try fixture.hold(.category(.journalNotes, of: notes))
        let plan = try fixture.plan()
        #expect((plan.dueCount, plan.leftCount) == (1, 3))
        try fixture.apply(plan)
        #expect(try fixture.name(of: all) == .text("Kanarie Kofoed"))
        #expect(try fixture.name(of: notes) == nil)
        #expect(try fixture.count("SELECT count(*) FROM note") == 2)
        #expect(try fixture.verify().isClean)
    }

    @Test("A released hold restores the original deadline")
    func released() throws {
        let fixture = try Fixture()
        let (person, _) = try fixture.addParticipant(closed: "2025-11-20", notes: 0)
        let hold = try fixture.hold(.person(person))
        #expect(try fixture.plan().dueCount == 0)
        try fixture.write { tx in try Holds.release(tx, hold) }
        let plan = try fixture.plan()
        #expect(try fixture.lines(of: plan).first?.due?.iso == "2026-11-20")
        try fixture.apply(plan)
        #expect(try fixture.name(of: person) == nil)
        #expect(throws: RetentionError.holdAlreadyReleased) {
            try fixture.write { tx in try Holds.release(tx, hold) }
        }
    }

    @Test("A hold needs an owner, a review date ahead and a reference that names nobody")
    func demands() throws {
        let fixture = try Fixture()
        let (person, _) = try fixture.addParticipant(closed: "2020-01-01")
        let place = { (owner: String, review: String, journal: String?) in
            try fixture.write { tx in
                try Holds.add(
                    tx, on: .person(person), reason: .legalClaim, owner: owner, reviewOn: try Day(iso: review),
                    journal: journal)
            }
        }
        #expect(throws: RetentionError.holdNeedsOwner) { try place(" ", "2027-01-01", nil) }
        #expect(throws: RetentionError.holdReviewNotAhead) { try place("op-anna", "2026-11-21", nil) }
        #expect(throws: RetentionError.holdJournalUnreadable) { try place("op-anna", "2027-01-01", "sag om Bo") }
        #expect(throws: Never.self) { try place("op-anna", "2027-01-01", "26/0123-4") }
        #expect(throws: RetentionError.unknownHold) {
            try fixture.write { tx in try Holds.release(tx, HoldID(raw: 1)) }
        }
    }

    @Test("A hold whose review date has passed raises an alarm until it is reviewed or released")
    func overdue() throws {
        let fixture = try Fixture()
        let (person, _) = try fixture.addParticipant(closed: "2020-01-01")
        let hold = try fixture.hold(.person(person), review: "2026-12-01")
        let overdue = { try fixture.store.upkeep { tx in try Holds.overdue(tx).map(\.id) } }
        fixture.clock.set(Copenhagen.start(of: try Day(iso: "2026-12-01")))
        #expect(try overdue() == [])
        fixture.clock.advance(days: 1)
        #expect(try overdue() == [hold])
        try fixture.write { tx in try Holds.review(tx, hold, next: try Day(iso: "2027-03-01")) }
        #expect(try overdue() == [])
        #expect(try fixture.plan().dueCount == 0)
    }

    @Test("A released hold is itself erased when requests are")
    func holdsEnd() throws {
        let fixture = try Fixture(day: "2020-01-10")
        let (person, _) = try fixture.addParticipant(closed: "2026-11-01")
        let hold = try fixture.hold(.person(person), review: "2020-02-01")
        try fixture.write { tx in try Holds.release(tx, hold) }
        fixture.clock.set(Copenhagen.start(of: try Day(iso: "2025-01-10")))
        let plan = try fixture.plan()
        #expect(plan.categories == [.request])
        try fixture.purge.apply(plan, to: fixture.store, as: .tester, acceptClockJump: true)
        #expect(try fixture.count("SELECT count(*) FROM legal_hold") == 0)
        #expect(try fixture.name(of: person) == .text("Kanarie Kofoed"))
    }

    @Test("Old data follows the ledger: the hold stands again, and a released one does not")
    func restored() throws {
        let fixture = try Fixture()
        let (held, _) = try fixture.addParticipant(closed: "2020-01-01", notes: 0)
        let (freed, _) = try fixture.addParticipant(closed: "2020-01-01", notes: 0)
        let hold = try fixture.hold(.person(freed))
        let backup = try fixture.backUp()
        try fixture.hold(.person(held))
        try fixture.write { tx in try Holds.release(tx, hold) }
        try fixture.restore(backup)
        let standing = try fixture.store.upkeep { tx in try Holds.standing(tx) }
        #expect(standing.map(\.scope) == [.person(held)])
        #expect(standing.map(\.reason) == [.restored])
        #expect(standing.map(\.reviewOn.iso) == ["2026-12-21"])
    }
}

extension Fixture {
    @discardableResult
    func hold(_ scope: HoldScope, review: String = "2026-12-21") throws -> HoldID {
        try write { tx in
            try Holds.add(tx, on: scope, reason: .complaint, owner: "op-tester", reviewOn: try Day(iso: review))
        }
    }
}
