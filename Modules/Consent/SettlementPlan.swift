package import PersonalData
import Retention
import Rights
package import Store

/// What settling the withdrawals that are past their days of grace would erase, and what has to wait.
package struct SettlementPlan: Equatable, Sendable {
    /// One withdrawal with the records that rested on it.
    package struct Line: Equatable, Sendable {
        package let withdrawal: Withdrawal
        package let erased: [ErasureItem]
        /// Kept by a legal hold.
        package let held: [ErasureItem]
        /// Of categories that a tenant under the archives act may not discard yet (arkivloven; GDPR Art. 17(3)(d)).
        package let unarchived: [ErasureItem]

        /// Whether nothing waits, so that the withdrawal is done with.
        package var isWhole: Bool { held.isEmpty && unarchived.isEmpty }
    }

    package let lines: [Line]

    package var erased: Int { lines.reduce(0) { $0 + $1.erased.count } }
    package var held: Int { lines.reduce(0) { $0 + $1.held.count } }
    package var unarchived: Int { lines.reduce(0) { $0 + $1.unarchived.count } }

    /// Plans for every withdrawal that is due. Changes nothing.
    package init(_ tx: borrowing Transaction, inventory: Inventory, kind: TenantKind) throws {
        var lines: [Line] = []
        for withdrawal in try Withdrawals.due(tx) {
            lines.append(try Line(tx, withdrawal, Erasure(inventory), kind))
        }
        self.lines = lines
    }
}

extension SettlementPlan.Line {
    init(
        _ tx: borrowing Transaction, _ withdrawal: Withdrawal, _ erasure: Erasure, _ kind: TenantKind
    ) throws {
        let resting = try Self.resting(tx, on: withdrawal)
        let items = resting.isEmpty ? [] : try erasure.items(tx, of: withdrawal.person, in: Set(resting))
        let scopes = try Holds.standing(tx).map(\.scope)
        let discardable = try ArchiveDecisions.discardable(tx, by: kind).map { Set($0.map(\.number)) }
        let held = items.filter { item in scopes.contains { $0.covers(item) } }
        let free = items.filter { !held.contains($0) }
        self.withdrawal = withdrawal
        self.held = held
        unarchived = free.filter { discardable?.contains($0.category) == false }
        erased = free.filter { discardable?.contains($0.category) != false }
    }

    /// Nothing, when the person has given fresh consent since.
    private static func resting(_ tx: borrowing Transaction, on withdrawal: Withdrawal) throws -> [Category] {
        let isGivenAgain = try Consents.valid(tx, withdrawal.person, withdrawal.purpose) != nil
        return isGivenAgain ? [] : try Withdrawals.categories(tx, withdrawal.person, restingOn: withdrawal.purpose)
    }
}
