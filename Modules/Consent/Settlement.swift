package import PersonalData
package import Retention
import Rights
package import Store

/// Ends withdrawals whose days of grace are over: what rested on the consent alone is erased by the purge's engine.
package struct Settlement: Equatable, Sendable {
    /// Withdrawals that are done with; their proof's clock runs from the day of the withdrawal.
    package private(set) var settled = 0
    package private(set) var erased = 0
    /// Records that a legal hold keeps: their withdrawals wait, and are tried again next time.
    package private(set) var held = 0
    /// Records whose category the archives have not decided about: they wait as well.
    package private(set) var unarchived = 0

    package init() {}

    /// Settles everything that is due, each withdrawal in its own transaction. Meant for a daily timer.
    ///
    /// Throws `ClockError` as a purge does: a clock that jumped would end days of grace that still run.
    package static func run(
        _ store: Store, inventory: Inventory, policy: PurgePolicy, by actor: Actor, acceptClockJump: Bool = false
    ) throws -> Settlement {
        try policy.requireTrusted(store, acceptJump: acceptClockJump)
        let due = try store.upkeep { tx in try Withdrawals.due(tx) }
        var settlement = Settlement()
        for withdrawal in due {
            try store.write(as: actor) { tx in
                try settlement.settle(tx, withdrawal, Erasure(inventory), policy.kind)
            }
        }
        if settlement.erased > 0 { _ = try store.truncateLogs() }
        return settlement
    }

    private mutating func settle(
        _ tx: borrowing Transaction, _ withdrawal: Withdrawal, _ erasure: Erasure, _ kind: TenantKind
    ) throws {
        let isDue = try Withdrawals.due(tx).contains { $0.id == withdrawal.id }
        guard isDue else { return }
        let line = try SettlementPlan.Line(tx, withdrawal, erasure, kind)
        let outcome = try erasure.erase(tx, line.erased, reason: "withdrawal", record: withdrawal.consent.raw)
        erased += outcome.erased.count
        held += line.held.count
        unarchived += line.unarchived.count
        if line.isWhole { try finish(tx, withdrawal) }
    }

    private mutating func finish(_ tx: borrowing Transaction, _ withdrawal: Withdrawal) throws {
        try tx.run("UPDATE consent_withdrawal SET settled = ? WHERE id = ?", .day(tx.today), .id(withdrawal.id))
        try tx.audit("consent.settle", about: [withdrawal.person], record: withdrawal.consent.raw)
        settled += 1
    }
}
