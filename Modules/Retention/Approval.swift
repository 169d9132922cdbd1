package import Days
import SQLite
package import Store

/// That a second person looked at a plan and let it be applied.
package struct Approval: Hashable, Sendable {
    package let plan: String
    package let approvedBy: String
    package let approvedAt: Instant
}

package enum Approvals {
    /// Records that the actor approves a plan. Again by the same person changes nothing.
    package static func record(_ tx: borrowing Transaction, plan: Plan) throws {
        try tx.run(
            "INSERT OR IGNORE INTO purge_approval(plan, approved_by, approved_at) VALUES (?, ?, ?)",
            .text(plan.id), .text(tx.actor.id), .instant(tx.now))
        try tx.audit("purge.approve", detail: plan.id)
    }

    package static func list(_ tx: borrowing Transaction, plan: String) throws -> [Approval] {
        try tx.all(
            "SELECT plan, approved_by, approved_at FROM purge_approval WHERE plan = ? ORDER BY approved_at, approved_by",
            .text(plan)
        ) { Approval(plan: $0.text(0), approvedBy: $0.text(1), approvedAt: $0.instant(2)) }
    }
}
