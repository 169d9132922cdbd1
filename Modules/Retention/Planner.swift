import Days
import Foundation
package import PersonalData
package import Store

/// Makes plans. No byte of the tenant's data changes by it.
package struct Planner: Sendable {
    private let inventory: Inventory
    private let policy: PurgePolicy

    package init(inventory: Inventory, policy: PurgePolicy) {
        self.inventory = inventory
        self.policy = policy
    }

    /// Writes down what is due today, what is left alone and why, and what lacks its start, under `plans/`.
    ///
    /// Throws `.noApprovedRule` if a category of the inventory has none.
    package func plan(_ store: Store) throws -> Plan {
        let output = try FileOutput(in: store.files.plans)
        let (header, summary) = try store.upkeep { tx -> (Plan.Header, Plan.Summary) in
            try Rules.require(tx, for: inventory)
            let header = try self.header(tx, day: tx.today)
            var scribe = PlanScribe(inventory, header, output: output)
            return (header, try scribe.write(tx))
        }
        let file = Plan.url(of: summary.id, in: store.files)
        try output.finish(as: file)
        return Plan(file: file, header: header, summary: summary)
    }

    /// Whether the same plan would be made now. Where nothing has been written since, nothing is computed.
    func stands(_ plan: Plan, _ tx: borrowing Transaction) throws -> Bool {
        try Rules.require(tx, for: inventory)
        let ground = try PlanGround(tx, inventory: inventory, header: plan.header, id: plan.id)
        if ground.isSigned(plan.summary.ground, by: tx.signing) { return true }
        var scribe = PlanScribe(inventory, try header(tx, day: plan.day), output: nil)
        return try scribe.write(tx).id == plan.id
    }

    private func header(_ tx: borrowing Transaction, day: Day) throws -> Plan.Header {
        let used = Set(inventory.sources.map(\.category))
        // What hangs on a profile has a higher number, and goes before it.
        let rules = try Rules.current(tx).reversed().filter { used.contains($0.category) }.map { rule in
            Plan.Rule(
                category: rule.category.name, version: rule.version, period: rule.period,
                action: rule.action.rawValue, start: Schedule.rule(of: rule.category).start, basis: rule.basis)
        }
        return Plan.Header(
            tenant: tx.tenant.text, day: day, madeAt: tx.now, validUntil: day.adding(days: policy.planValidDays),
            backupsExpire: day.adding(policy.backupPeriod), rules: rules)
    }
}
