import Days
import PersonalData
import Retention
import Store
import Tenancy

/// A plan, and what still stands between it and being applied.
struct PlanState {
    let plan: Plan
    let approvals: [Approval]
    /// Whether it has been begun or ended.
    let isDone: Bool
    /// Categories that the archives have said nothing about (arkivloven).
    let undecided: [PersonalData.Category]
    /// Whether this tenant wants a second person at all.
    let needsTwo: Bool
    private let second: SecondPerson

    init(_ tx: borrowing Transaction, _ plan: Plan, _ tenant: Tenant) throws {
        self.plan = plan
        approvals = try Approvals.list(tx, plan: plan.id)
        needsTwo = tenant.configuration.purge.twoPersons
        second = tenant.configuration.purge.persons
        isDone = try Purges.isBegun(tx, plan: plan.id)
        let decided = try ArchiveDecisions.discardable(tx, by: tenant.kind)
        undecided = plan.categories.filter { !(decided?.contains($0) ?? true) }
    }

    /// Whether somebody should look at it.
    var waits: Bool { !isDone && needsTwo && approvals.isEmpty }

    /// Whether somebody has approved it, as an account or at the command line.
    func isApproved(by actor: Actor) -> Bool {
        approvals.contains { !second.isAnother($0.approvedBy, than: actor.id) }
    }
}
