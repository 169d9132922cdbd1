package import Days
package import PersonalData
import SQLite
package import Store

/// What an independent look at the tenant found.
package struct Verification: Equatable, Sendable {
    /// Records past their deadline that nothing protects.
    package struct Overdue: Equatable, Sendable {
        package let category: Category
        package let count: Int
        /// The earliest due day among them.
        package let oldest: Day
    }

    package let overdue: [Overdue]
    /// Entries of the trails that are past their time, and that no hold keeps.
    package let trailEntries: Int
    /// Records examined.
    package let examined: Int
    /// Erased according to the ledger, as items that still have rows.
    package let rowsLeft: Int
    /// Erased according to the ledger, as items whose key is still there.
    package let keysLeft: Int

    package var isClean: Bool { overdue.isEmpty && trailEntries == 0 && rowsLeft == 0 && keysLeft == 0 }
}

/// Shows that nothing overdue remains, by another way than the purge takes: each record's due day is counted forwards
/// from its start, holds and exemptions are applied outside SQL, and the ledger is compared with rows and keys.
package struct Verifier: Sendable {
    private let inventory: Inventory
    private let erasure: Erasure

    package init(_ inventory: Inventory) {
        self.inventory = inventory
        erasure = Erasure(inventory)
    }

    /// Examines every record as of a day, today when none is given. Throws `.noApprovedRule` like the purge.
    package func verify(_ store: Store, asOf day: Day? = nil) throws -> Verification {
        let blocks = try store.ledger.all().filter { $0.entry.kind == .erase }
        let trailEntries = try TrailRetention.overdue(store, on: day)
        return try store.upkeep { tx in
            try Rules.require(tx, for: inventory)
            let (overdue, examined) = try overdue(tx, on: day ?? tx.today)
            let (rows, keys) = try leftovers(tx, blocks)
            return Verification(
                overdue: overdue, trailEntries: trailEntries, examined: examined, rowsLeft: rows, keysLeft: keys)
        }
    }

    private func overdue(_ tx: borrowing Transaction, on day: Day) throws -> ([Verification.Overdue], Int) {
        let protected = Protected(
            holds: HeldItems(try Holds.standing(tx).map(\.scope)), exempt: try exemptPersons(tx))
        var findings: [Category: Verification.Overdue] = [:]
        var examined = 0
        for rule in try Rules.current(tx) {
            for source in inventory.sources where source.category == rule.category {
                try tx.forEach("SELECT record, person, start FROM (\(source.ended))") { row in
                    examined += 1
                    guard let start = row.dayOrNil(2) else { return }
                    let due = start.adding(rule.period)
                    let item = ErasureItem(person: row.id(1), category: rule.category.number, record: row.int(0))
                    guard due <= day, !protected.contain(item) else { return }
                    let known = findings[rule.category]
                    findings[rule.category] = Verification.Overdue(
                        category: rule.category, count: (known?.count ?? 0) + 1, oldest: min(known?.oldest ?? due, due))
                }
            }
        }
        return (findings.values.sorted { $0.category < $1.category }, examined)
    }

    private func exemptPersons(_ tx: borrowing Transaction) throws -> Set<PersonID> {
        try inventory.exemptions.reduce(into: []) { persons, exemption in
            persons.formUnion(try tx.all(exemption.persons) { $0.id(0) })
        }
    }

    /// What was erased and is there again without having been made again later.
    private func leftovers(_ tx: borrowing Transaction, _ blocks: [LedgerBlock]) throws -> (rows: Int, keys: Int) {
        var (rows, keys) = (0, 0)
        for block in blocks {
            for item in block.entry.items {
                let made = try tx.keyMade(item.keyName)
                // A person who came back has a newer key under the same name, and rows of their own.
                if let made, made > block.at { continue }
                if made != nil { keys += 1 }
                if try erasure.hasRows(tx, item) { rows += 1 }
            }
        }
        return (rows, keys)
    }

    private struct Protected {
        let holds: HeldItems
        let exempt: Set<PersonID>

        func contain(_ item: ErasureItem) -> Bool { exempt.contains(item.person) || holds.contain(item) }
    }
}
