import Days
import PersonalData
import Retention
import Store
import TestSupport
import Testing

@Suite("A deadline")
struct DeadlineTests {
    /// Closing days with the due day of P1Y, over both changes of summer time and a leap day.
    @Test(
        "A record survives one second before its deadline and goes at it",
        arguments: [
            ("2025-11-21", "2026-11-21"), ("2025-03-29", "2026-03-29"), ("2025-10-25", "2026-10-25"),
            ("2024-02-29", "2025-02-28"), ("2023-02-28", "2024-02-28"), ("2023-03-01", "2024-03-01"),
        ])
    func secondBefore(closed: String, due: String) throws {
        let fixture = try Fixture(day: closed)
        let (person, _) = try fixture.addParticipant(closed: closed, notes: 0)
        let midnight = Copenhagen.start(of: try Day(iso: due))
        fixture.clock.set(midnight.adding(milliseconds: -1000))
        #expect(try fixture.plan().dueCount == 0)
        fixture.clock.set(midnight)
        let plan = try fixture.plan()
        #expect(plan.dueCount == 1)
        try fixture.purge.apply(plan, to: fixture.store, as: .tester, acceptClockJump: true)
        #expect(try fixture.name(of: person) == nil)
    }

    @Test("P1825D and P5Y give their distinct days")
    func daysAndYears() throws {
        let fixture = try Fixture(day: "2025-11-19")
        try fixture.addParticipant(closed: "2020-11-20", notes: 0)
        for (period, basis, day, due) in [
            ("P5Y", "accounts act", "2025-11-19", 0), ("P1825D", "accounts act", "2025-11-19", 1),
        ] {
            try fixture.setPeriod(period, of: .participantProfile, basis: basis)
            fixture.clock.set(Copenhagen.start(of: try Day(iso: day)))
            #expect(try fixture.plan().dueCount == due, "\(period)")
        }
        try fixture.setPeriod("P5Y", of: .participantProfile, basis: "accounts act")
        fixture.clock.set(Copenhagen.start(of: try Day(iso: "2025-11-20")))
        #expect(try fixture.plan().dueCount == 1)
    }
}

extension Fixture {
    /// Proposes and approves a period, accepting whatever it makes due.
    func setPeriod(_ period: String, of category: PersonalData.Category, basis: String? = nil) throws {
        try write { tx in
            let period = try Period(period)
            let effect = try Rules.effect(tx, inventory: inventory, category: category, period: period)
            let version = try Rules.propose(
                tx, inventory: inventory, kind: policy.kind, category: category, period: period, basis: basis,
                accepting: effect.added)
            try Rules.approve(tx, category: category, version: version, by: nil)
        }
    }
}
