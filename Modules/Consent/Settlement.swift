package import PersonalData
import Retention
import Rights
package import Store

/// Ends withdrawals whose days of grace are over: what rested on the consent alone is erased by the purge's engine.
package struct Settlement: Equatable, Sendable {
    /// Withdrawals that are done with; their proof's clock runs from the day of the withdrawal.
    package private(set) var settled = 0
    package private(set) var erased = 0
    /// Records that a legal hold keeps: their withdrawals wait, and are tried again next time.
    package private(set) var held = 0

    package init() {}

    /// Settles everything that is due, each withdrawal in its own transaction. Meant for a daily timer.
    package static func run(_ store: Store, inventory: Inventory, by actor: Actor) throws -> Settlement {
        let due = try store.upkeep { tx in try Withdrawals.due(tx) }
        var settlement = Settlement()
        for withdrawal in due {
            try store.write(as: actor) { tx in try settlement.settle(tx, withdrawal, inventory) }
        }
        if settlement.erased > 0 { _ = try store.truncateLogs() }
        return settlement
    }

    private mutating func settle(
        _ tx: borrowing Transaction, _ withdrawal: Withdrawal, _ inventory: Inventory
    ) throws {
        let isDue = try Withdrawals.due(tx).contains { $0.id == withdrawal.id }
        guard isDue else { return }
        let resting = try resting(tx, on: withdrawal)
        let erasure = Erasure(inventory)
        let items = resting.isEmpty ? [] : try erasure.items(tx, of: withdrawal.person, in: Set(resting))
        let outcome = try erasure.erase(tx, items, reason: "withdrawal", record: withdrawal.consent.raw)
        erased += outcome.erased.count
        held += outcome.held.count
        if outcome.held.isEmpty { try finish(tx, withdrawal) }
    }

    /// Nothing, when the person has given fresh consent since.
    private func resting(_ tx: borrowing Transaction, on withdrawal: Withdrawal) throws -> [Category] {
        let isGivenAgain = try Consents.valid(tx, withdrawal.person, withdrawal.purpose) != nil
        return isGivenAgain ? [] : try Withdrawals.categories(tx, withdrawal.person, restingOn: withdrawal.purpose)
    }

    private mutating func finish(_ tx: borrowing Transaction, _ withdrawal: Withdrawal) throws {
        try tx.run("UPDATE consent_withdrawal SET settled = ? WHERE id = ?", .day(tx.today), .id(withdrawal.id))
        try tx.audit("consent.settle", about: [withdrawal.person], record: withdrawal.consent.raw)
        settled += 1
    }
}
