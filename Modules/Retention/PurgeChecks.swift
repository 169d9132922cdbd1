import Days
import PersonalData
package import Store

/// Everything that must be true before the first record of a plan is erased.
struct PurgeChecks {
    let inventory: Inventory
    let policy: PurgePolicy
    let plan: Plan

    /// The clock, also when an interrupted run goes on: it may be past the plan's last day by then, but not behind.
    func clock(_ store: Store, acceptJump: Bool) throws {
        try policy.requireTrusted(store, acceptJump: acceptJump)
        guard store.clock.today >= plan.day else { throw ClockError.backwards }
    }

    func tenant(_ store: Store) throws {
        guard plan.header.tenant == store.tenant.text else { throw RetentionError.planOfOtherTenant }
    }

    /// What decides whether a plan may be begun: none of it is asked again of a run that was interrupted.
    func beginning(_ tx: borrowing Transaction, limit: Int?) throws {
        guard plan.dueCount > 0 else { throw RetentionError.emptyScope }
        guard tx.today <= plan.header.validUntil else {
            throw RetentionError.planExpired(validUntil: plan.header.validUntil)
        }
        guard try Planner(inventory: inventory, policy: policy).stands(plan, tx) else {
            throw RetentionError.planChanged
        }
        try ArchiveDecisions.require(tx, for: plan.categories, of: policy.kind)
        try mass(limit)
        try approval(tx)
    }

    private func mass(_ limit: Int?) throws {
        let count = plan.dueCount
        if let limit {
            guard count <= limit else { throw RetentionError.aboveLimit(count: count, limit: limit) }
            return
        }
        let total = plan.summary.counts.filter { $0.due > 0 }.reduce(0) { $0 + $1.total }
        let threshold = policy.massThreshold.limit(total: total)
        guard count <= threshold else { throw RetentionError.massThreshold(count: count, limit: threshold) }
    }

    private func approval(_ tx: borrowing Transaction) throws {
        guard let second = policy.secondPerson else { return }
        let actor = tx.actor.id
        let approvals = try Approvals.list(tx, plan: plan.id)
        guard approvals.contains(where: { second.isAnother($0.approvedBy, than: actor) }) else {
            throw RetentionError.needsApproval
        }
    }
}

extension PurgePolicy {
    /// Throws `ClockError` when the store's clock cannot be believed. A jump forwards may be accepted by somebody.
    package func requireTrusted(_ store: Store, acceptJump: Bool) throws {
        do {
            try TrustedTime.check(
                now: store.clock.now(), last: try store.trustedTime(), jumpLimitDays: clockJumpLimitDays)
        } catch ClockError.jumped where acceptJump {}
    }
}
