import Consent
import Days
import PersonalData
import Retention
import Rights
import SQLite
import Store
import TestSupport
import Testing

@Suite struct SettlementTests {
    @Test("After fourteen days what rested on the consent goes, and nothing before or beside it")
    func erased() throws {
        let temporary = try withdrawn()
        temporary.clock.set(day: try day("2026-12-05"))
        #expect(try settle(temporary) == Settlement())
        temporary.clock.set(day: try day("2026-12-06"))
        let settlement = try settle(temporary)
        #expect(settlement.settled == 1 && settlement.erased == 1 && settlement.held == 0)
        let left = try temporary.store.upkeep { tx in
            try tx.all("SELECT person FROM sample_answer") { $0.id(0) as PersonID }
        }
        #expect(left == [bent])
        #expect(try settle(temporary) == Settlement())
        #expect(try temporary.store.ledger.all().map(\.entry.kind) == [.withdraw, .erase])
    }

    @Test("The proof's clock starts with the withdrawal, once it is settled")
    func proofClock() throws {
        let temporary = try withdrawn()
        #expect(try starts(temporary).isEmpty)
        temporary.clock.set(day: try day("2026-12-06"))
        _ = try settle(temporary)
        #expect(try starts(temporary) == [try day("2026-11-21")])
    }

    @Test("A consent that ends with its support starts the proof's clock without a withdrawal")
    func ended() throws {
        let temporary = try Fixture.association()
        try temporary.store.write(as: .tester) { tx in
            _ = try tx.give(anna, "support")
            #expect(try Consents.end(tx, anna, "support", on: day("2026-11-20")) == 1)
            #expect(try !Consents.mayUse(tx, anna, "support"))
        }
        #expect(try starts(temporary) == [try day("2026-11-20")])
    }

    @Test("Who takes part in nothing any more has no standing consent, and a withdrawn one keeps its own end")
    func allEnded() throws {
        let temporary = try Fixture.association()
        try temporary.store.write(as: .tester) { tx in
            for purpose in ["support", "photo"] { _ = try tx.give(anna, purpose) }
            _ = try tx.give(bent, "photo")
            try Withdrawals.withdraw(tx, anna, "support", channel: .paper)
            #expect(try Consents.endAll(tx, anna, on: day("2026-11-20")) == 1)
            #expect(try Consents.list(tx, of: anna).compactMap(\.ended) == [day("2026-11-20")])
            #expect(try Consents.mayUse(tx, bent, "photo"))
        }
    }

    @Test("Data that another purpose carries stays when one consent is withdrawn")
    func otherGround() throws {
        let temporary = try withdrawn()
        try temporary.store.write(as: .tester) { tx in
            try Purposes.declare(tx, Purpose(code: "research", basis: .publicTask, categories: [.outcome]))
        }
        temporary.clock.set(day: try day("2026-12-06"))
        let settlement = try settle(temporary)
        #expect(settlement.settled == 1 && settlement.erased == 0)
        #expect(try temporary.store.upkeep { tx in try tx.count("sample_answer") } == 2)
    }

    @Test("Fresh consent within the days of grace keeps what the first one carried")
    func givenAgain() throws {
        let temporary = try withdrawn()
        try temporary.store.write(as: .tester) { tx in _ = try tx.give(anna, "support") }
        temporary.clock.set(day: try day("2026-12-06"))
        let settlement = try settle(temporary)
        #expect(settlement.settled == 1 && settlement.erased == 0)
        #expect(try temporary.store.upkeep { tx in try Consents.mayUse(tx, anna, "support") })
    }

    @Test("A legal hold keeps the records, and the withdrawal waits until it is released")
    func held() throws {
        let temporary = try withdrawn()
        temporary.clock.set(day: try day("2026-12-06"))
        let hold = try temporary.store.write(as: .tester) { tx in
            try Holds.add(tx, on: .person(anna), reason: .complaint, owner: "op-tester", reviewOn: day("2027-01-10"))
        }
        #expect(try settle(temporary).held == 1)
        #expect(try temporary.store.upkeep { tx in try tx.count("sample_answer") } == 2)
        try temporary.store.write(as: .tester) { tx in try Holds.release(tx, hold) }
        #expect(try settle(temporary).settled == 1)
        #expect(try temporary.store.upkeep { tx in try tx.count("sample_answer") } == 1)
    }

    @Test("A municipality settles nothing of a category that the archives have not decided about")
    func archives() throws {
        let temporary = try withdrawn()
        temporary.clock.set(day: try day("2026-12-06"))
        let waiting = try settle(temporary, as: .municipality)
        #expect(waiting.settled == 0 && waiting.erased == 0 && waiting.unarchived == 1)
        #expect(try temporary.store.upkeep { tx in try tx.count("sample_answer") } == 2)
        try temporary.store.write(as: .tester) { tx in
            try ArchiveDecisions.record(
                tx, category: .outcome, kind: .decision, reference: "26/1", decidedOn: day("2026-12-01"))
        }
        #expect(try settle(temporary, as: .municipality).settled == 1)
        #expect(try temporary.store.upkeep { tx in try tx.count("sample_answer") } == 1)
    }

    @Test("The plan says what settling would do, changes nothing, and settling does exactly that")
    func plan() throws {
        let temporary = try withdrawn()
        temporary.clock.set(day: try day("2026-12-06"))
        let plan = try temporary.store.upkeep { tx in
            try SettlementPlan(tx, inventory: Fixture.inventory, kind: .association)
        }
        #expect(plan.lines.map(\.withdrawal.person) == [anna])
        #expect(plan.erased == 1 && plan.held == 0 && plan.unarchived == 0)
        #expect(try temporary.store.upkeep { tx in try tx.count("sample_answer") } == 2)
        #expect(try settle(temporary).erased == plan.erased)
    }

    @Test("A clock that jumped ends no days of grace until somebody says that it is right")
    func clock() throws {
        let temporary = try withdrawn()
        temporary.clock.set(day: try day("2027-03-01"))
        #expect(throws: ClockError.self) { try settle(temporary) }
        #expect(try temporary.store.upkeep { tx in try tx.count("sample_answer") } == 2)
        #expect(try settle(temporary, acceptingJump: true).settled == 1)
    }

    @Test("Who got what rested on the consent is on the list of those to be told (Art. 19)")
    func recipients() throws {
        let temporary = try withdrawn()
        try temporary.store.write(as: .tester) { tx in
            try Disclosures.record(tx, of: anna, category: .outcome, to: "region")
        }
        temporary.clock.set(day: try day("2026-12-06"))
        _ = try settle(temporary)
        let owed = try temporary.store.read(as: .tester, for: "test") { tx in try Disclosures.owed(tx) }
        #expect(owed.map(\.about) == ["erasure"] && owed.map(\.category) == [.outcome])
    }

    @Test("A restricted person's withdrawal waits: what is only stored is not erased")
    func restricted() throws {
        let temporary = try withdrawn()
        temporary.clock.set(day: try day("2026-12-06"))
        try temporary.store.write(as: .tester) { tx in _ = try Restrictions.restrict(tx, anna, ground: .claims) }
        #expect(try settle(temporary) == Settlement())
        #expect(try temporary.store.upkeep { tx in try tx.count("sample_answer") } == 2)
    }

    @Test("Following the ledger on older data withdraws again, and twice changes nothing")
    func replay() throws {
        let temporary = try Fixture.association()
        let id = try temporary.store.write(as: .tester) { tx in try tx.give(anna, "support") }
        try temporary.store.write(as: .tester) { tx in
            try Withdrawals.withdraw(tx, anna, "support", channel: .web)
        }
        let blocks = try temporary.store.ledger.all()
        try temporary.store.write(as: .tester) { tx in
            try tx.run("DELETE FROM consent_withdrawal")
            #expect(try Consents.mayUse(tx, anna, "support"))
            for block in blocks + blocks { try Fixture.replay(tx, block) }
            #expect(try !Consents.mayUse(tx, anna, "support"))
            #expect(try tx.count("consent_withdrawal") == 1)
            #expect(try Withdrawals.waiting(tx, of: anna).map(\.consent) == [id])
            #expect(try Withdrawals.waiting(tx, of: anna).map(\.undoUntil) == [day("2026-12-05")])
        }
    }

    @Test("Following an undone withdrawal leaves the consent standing")
    func replayUndo() throws {
        let temporary = try Fixture.association()
        try temporary.store.write(as: .tester) { tx in
            _ = try tx.give(anna, "support")
            try Withdrawals.withdraw(tx, anna, "support", channel: .web)
            try Withdrawals.undo(tx, anna, "support")
        }
        let blocks = try temporary.store.ledger.all()
        try temporary.store.write(as: .tester) { tx in
            try tx.run("DELETE FROM consent_withdrawal")
            for block in blocks { try Fixture.replay(tx, block) }
            #expect(try Consents.mayUse(tx, anna, "support"))
        }
    }

    /// Anna and Bent gave consent and answers; Anna has withdrawn.
    private func withdrawn() throws -> TemporaryStore {
        let temporary = try Fixture.association()
        try temporary.store.write(as: .tester) { tx in
            for person in [anna, bent] {
                _ = try tx.give(person, "support")
                try tx.addAnswer("three", of: person)
            }
            try Withdrawals.withdraw(tx, anna, "support", channel: .web)
        }
        return temporary
    }

    private func settle(
        _ temporary: TemporaryStore, as kind: TenantKind = .association, acceptingJump jump: Bool = false
    ) throws -> Settlement {
        try Settlement.run(
            temporary.store, inventory: Fixture.inventory, policy: policy(kind), by: .tester, acceptClockJump: jump)
    }

    private func policy(_ kind: TenantKind) -> PurgePolicy {
        PurgePolicy(kind: kind, clockJumpLimitDays: 30, backupPeriod: .days(35))
    }

    private func starts(_ temporary: TemporaryStore) throws -> [Day?] {
        try temporary.store.upkeep { tx in
            try tx.all(Inventory.consent.sources[0].ended) { $0.dayOrNil(2) }
        }
    }
}
