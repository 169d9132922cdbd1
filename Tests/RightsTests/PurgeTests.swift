import Days
import PersonalData
import Retention
import Rights
import SQLite
import Store
import TestSupport
import Testing

@Suite struct PurgeTests {
    @Test("A purge takes everybody who is due but the restricted person")
    func restricted() throws {
        let temporary = try Fixture.store()
        let anna = try temporary.store.write(as: .tester) { tx in
            let anna = try tx.addPerson("Anna")
            _ = try tx.addPerson("Bent")
            try tx.run("UPDATE sample_profile SET closed = ?", .day(try day("2020-01-01")))
            _ = try Restrictions.restrict(tx, anna, ground: .claims)
            return anna
        }
        _ = try purge(temporary, try plan(temporary))
        #expect(try profiles(temporary) == [anna])
    }

    @Test("A restriction that comes after the plan stops it")
    func restrictedLater() throws {
        let temporary = try Fixture.store()
        let anna = try temporary.store.write(as: .tester) { tx in
            let anna = try tx.addPerson("Anna")
            try tx.run("UPDATE sample_profile SET closed = ?", .day(try day("2020-01-01")))
            return anna
        }
        let plan = try plan(temporary)
        try temporary.store.write(as: .tester) { tx in _ = try Restrictions.restrict(tx, anna, ground: .accuracy) }
        #expect(throws: RetentionError.planChanged) { _ = try purge(temporary, plan) }
        #expect(try profiles(temporary) == [anna])
    }

    @Test("Once lifted, the person is due as if nothing had been")
    func lifted() throws {
        let temporary = try Fixture.store()
        try temporary.store.write(as: .tester) { tx in
            let anna = try tx.addPerson("Anna")
            try tx.run("UPDATE sample_profile SET closed = ?", .day(try day("2020-01-01")))
            let id = try Restrictions.restrict(tx, anna, ground: .claims)
            try Restrictions.recordNotice(tx, id, channel: .paper)
            try Restrictions.lift(tx, id)
        }
        _ = try purge(temporary, try plan(temporary))
        #expect(try profiles(temporary).isEmpty)
    }

    private func plan(_ temporary: TemporaryStore) throws -> Plan {
        try Planner(inventory: Fixture.inventory, policy: policy()).plan(temporary.store)
    }

    private func purge(_ temporary: TemporaryStore, _ plan: Plan) throws -> Purge.Result {
        try Purge(inventory: Fixture.inventory, policy: policy()).apply(plan, to: temporary.store, as: .tester)
    }

    private func profiles(_ temporary: TemporaryStore) throws -> [PersonID] {
        try temporary.store.upkeep { tx in try tx.all("SELECT id FROM sample_profile") { $0.id(0) as PersonID } }
    }

    private func policy() throws -> PurgePolicy {
        PurgePolicy(
            kind: .association, massThreshold: MassThreshold(percent: 100, floor: 1_000),
            backupPeriod: try Period("P35D"))
    }
}
