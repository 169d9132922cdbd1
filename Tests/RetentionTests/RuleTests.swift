import Days
import PersonalData
import Retention
import Store
import TestSupport
import Testing

@Suite("A rule")
struct RuleTests {
    let anna = Actor.operatorUser("op-anna")
    let bent = Actor.operatorUser("op-bent")

    @Test("Every period of the default schedule is a period, and a new tenant starts with all that have one")
    func seeded() throws {
        for rule in Schedule.defaults {
            for kind in TenantKind.allCases {
                guard let text = rule.period(for: kind) else { continue }
                #expect(throws: Never.self) { try Period(text) }
            }
        }
        let fixture = try Fixture(.municipality)
        let rules = try fixture.store.upkeep { tx in try Rules.current(tx) }
        #expect(rules.count == 23)
        #expect(rules.first?.period.description == "P5Y")
        #expect(!rules.contains { $0.category == .studyData })
    }

    @Test("A category without an approved rule stops plan and purge")
    func withoutRule() throws {
        let fixture = try Fixture()
        try fixture.addParticipant(closed: "2020-01-01")
        let plan = try fixture.plan()
        fixture.inventory.sources.append(
            RecordSource(.studyData, ended: "SELECT 1, 1, 1 WHERE 0", all: "SELECT 0"))
        #expect(throws: RetentionError.noApprovedRule(.studyData)) { try fixture.plan() }
        #expect(throws: RetentionError.noApprovedRule(.studyData)) { try fixture.apply(plan) }
        #expect(throws: RetentionError.noApprovedRule(.studyData)) { try fixture.verify() }
        #expect(try fixture.count("SELECT count(*) FROM person") == 1)
    }

    @Test("A proposed rule changes nothing until it is approved, and every version stays readable")
    func versions() throws {
        let fixture = try Fixture()
        try fixture.write { tx in
            let version = try Rules.propose(
                tx, inventory: fixture.inventory, kind: .association, category: .enquiry, period: try Period("P3M"))
            #expect(version == 2)
            #expect(try Rules.current(tx).first { $0.category == .enquiry }?.version == 1)
            try Rules.approve(tx, category: .enquiry, version: 2, by: nil)
            #expect(try Rules.current(tx).first { $0.category == .enquiry }?.period.description == "P3M")
            #expect(try Rules.all(tx).filter { $0.category == .enquiry }.map(\.period.description) == ["P6M", "P3M"])
        }
        #expect(throws: RetentionError.alreadyApproved(.enquiry, version: 2)) {
            try fixture.write { tx in try Rules.approve(tx, category: .enquiry, version: 2, by: nil) }
        }
        #expect(throws: RetentionError.unknownRule(.enquiry, version: 9)) {
            try fixture.write { tx in try Rules.approve(tx, category: .enquiry, version: 9, by: nil) }
        }
    }

    @Test("An operator's own account is no second person")
    func ownAccount() throws {
        let fixture = try Fixture()
        let second = SecondPerson(accounts: ["AC-1": "op-anna", "AC-2": "op-bent"])
        let version = try fixture.write(as: anna) { tx in
            try Rules.propose(
                tx, inventory: fixture.inventory, kind: .association, category: .enquiry, period: try Period("P3M"))
        }
        let approve = { (actor: String) in
            try fixture.write(as: Actor(id: actor, kind: .account)) { tx in
                try Rules.approve(tx, category: .enquiry, version: version, by: second)
            }
        }
        #expect(throws: RetentionError.needsSecondPerson) { try approve("AC-1") }
        try approve("AC-2")
    }

    @Test("Where the tenant demands two people, the proposer cannot approve")
    func secondApprover() throws {
        let fixture = try Fixture()
        let version = try fixture.write(as: anna) { tx in
            try Rules.propose(
                tx, inventory: fixture.inventory, kind: .association, category: .enquiry, period: try Period("P3M"))
        }
        #expect(throws: RetentionError.needsSecondPerson) {
            try fixture.write(as: anna) { tx in
                try Rules.approve(tx, category: .enquiry, version: version, by: SecondPerson())
            }
        }
        try fixture.write(as: bent) { tx in
            try Rules.approve(tx, category: .enquiry, version: version, by: SecondPerson())
        }
        let rule = try fixture.store.upkeep { tx in try Rules.current(tx).first { $0.category == .enquiry } }
        #expect(rule?.proposedBy == "op-anna")
        #expect(rule?.approvedBy == "op-bent")
    }

    @Test("Shortening a period shows how many records are affected before it can be proposed")
    func shortening() throws {
        let fixture = try Fixture()
        for _ in 0..<3 { try fixture.addParticipant(closed: "2026-05-01", notes: 0) }
        let short = try Period("P3M")
        let propose = { (accepting: Int?) in
            try fixture.write { tx in
                try Rules.propose(
                    tx, inventory: fixture.inventory, kind: .association, category: .participantProfile,
                    period: short, accepting: accepting)
            }
        }
        let refusal = RetentionError.shorteningAffects(.participantProfile, count: 3)
        #expect(throws: refusal) { try propose(nil) }
        #expect(throws: refusal) { try propose(2) }
        #expect(try propose(3) == 2)
        let effect = try fixture.store.upkeep { tx in
            try Rules.effect(tx, inventory: fixture.inventory, category: .participantProfile, period: short)
        }
        #expect((effect.dueNow, effect.dueThen, effect.added) == (0, 3, 3))
    }

    @Test("A longer period than the default needs its basis in law; an empty one is refused")
    func longer() throws {
        let fixture = try Fixture()
        let propose = { (period: String, basis: String?) in
            try fixture.write { tx in
                try Rules.propose(
                    tx, inventory: fixture.inventory, kind: .association, category: .participantProfile,
                    period: try Period(period), basis: basis)
            }
        }
        #expect(throws: RetentionError.longerNeedsBasis(.participantProfile)) { try propose("P366D", nil) }
        #expect(throws: RetentionError.longerNeedsBasis(.participantProfile)) { try propose("P2Y", "  ") }
        #expect(throws: RetentionError.emptyPeriod) { try propose("P0D", "any") }
        #expect(throws: Never.self) { try propose("P2Y", "bogføringsloven § 12") }
        #expect(throws: Never.self) { try propose("P365D", nil) }
    }
}
