package import PersonalData
import SQLite
package import Store

/// Takes records away, keys and rows together: for a purge, for a request (GDPR Art. 17), for a merge, and again
/// after a restore. There is one engine, so that what one of them forgets, all of them forget.
package struct Erasure: Sendable {
    let inventory: Inventory
    private let sql: ErasureSQL

    package init(_ inventory: Inventory) {
        self.inventory = inventory
        sql = ErasureSQL(inventory)
    }

    /// What was taken away, and what a legal hold kept.
    package struct Outcome: Equatable, Sendable {
        package let erased: [ErasureItem]
        package let held: [ErasureItem]
    }

    /// Everything that is held of a person, as records of their categories. When none are named, all but the requests:
    /// that somebody asked, and what was answered, is the proof that it was done.
    package func items(
        _ tx: borrowing Transaction, of person: PersonID, in categories: Set<Category>? = nil
    ) throws -> [ErasureItem] {
        var found: Set<ErasureItem> = []
        for holding in inventory.holdings {
            guard let category = holding.category, let column = holding.person, holding.presence != nil,
                categories?.contains(category) ?? (category != .request)
            else { continue }
            let record = holding.record ?? column
            let condition = holding.condition.map { " AND (\($0))" } ?? ""
            try tx.forEach(
                "SELECT DISTINCT \(record) FROM \(holding.table) WHERE \(column) = ?\(condition)", .id(person)
            ) { row in
                guard let record = row.intOrNil(0) else { return }
                found.insert(ErasureItem(person: person, category: category.number, record: record))
            }
        }
        return found.sorted()
    }

    /// Erases items within a write, except the held ones. `reason` is a code for the trail, such as `request`.
    @discardableResult
    package func erase(
        _ tx: borrowing Transaction, _ items: [ErasureItem], reason: String, record: Int64? = nil
    ) throws -> Outcome {
        let holds = HeldItems(try Holds.standing(tx).map(\.scope))
        let free = items.filter { !holds.contain($0) }
        try tx.erase(free)
        try deleteRows(tx, free)
        if !free.isEmpty {
            try tx.audit("erase", about: Array(Set(free.map(\.person))).sorted(), record: record, detail: reason)
        }
        return Outcome(erased: free, held: items.filter { holds.contain($0) })
    }

    /// What follows the ledger after a crash or a restore: erasures, holds and releases. Other entries are not its own.
    package var replay: LedgerReplay {
        { tx, block in
            switch block.entry.kind {
            case .erase: try deleteRows(tx, block.entry.items)
            case .hold, .release: try Holds.replay(tx, block.entry)
            case .withdraw, .restrict, .lift, .expire: break
            }
        }
    }

    /// Deletes the rows of items. The caller destroys their keys in the same transaction, and writes the audit entry.
    func deleteRows(_ tx: borrowing Transaction, _ items: some Collection<ErasureItem>) throws {
        guard !items.isEmpty else { return }
        var rest = items.sorted { $0.category > $1.category }[...]
        while let category = rest.first?.category {
            let batch = rest.prefix { $0.category == category }
            rest = rest[batch.endIndex...]
            try ErasureSQL.fill(tx, batch)
            try follow(tx, category)
            for statement in sql.statements(of: category) { try tx.run(statement) }
        }
        // Caches of names follow this generation.
        try tx.bump("people")
    }

    /// What the erasure of a batch of the category brings about, while its rows are still there.
    private func follow(_ tx: borrowing Transaction, _ category: Int) throws {
        for consequence in inventory.consequences
        where try tx.first("SELECT 1 FROM \(consequence.table) LIMIT 1", map: { _ in true }) != nil {
            try tx.run(consequence.sql, .day(tx.today), .count(category))
        }
    }

    /// Whether anything of an item is still there: a row or a key.
    func remains(_ tx: borrowing Transaction, _ item: ErasureItem) throws -> Bool {
        if try tx.hasKey(item.keyName) { return true }
        return try hasRows(tx, item)
    }

    /// Whether a row of an item is still there.
    func hasRows(_ tx: borrowing Transaction, _ item: ErasureItem) throws -> Bool {
        for holding in inventory.holdings where holding.category?.number == item.category {
            guard let sql = holding.presence else { continue }
            if try tx.first(sql, .int(item.record), .id(item.person), map: { _ in true }) != nil { return true }
        }
        return false
    }
}

/// Which items are held, looked up without walking through all holds for each.
struct HeldItems {
    private let persons: Set<PersonID>
    private let byCategory: [Int: [HoldScope]]

    init(_ scopes: [HoldScope]) {
        persons = Set(scopes.filter { $0.category == nil }.map(\.person))
        byCategory = Dictionary(grouping: scopes.filter { $0.category != nil }) { $0.category?.number ?? 0 }
    }

    func contain(_ item: ErasureItem) -> Bool {
        persons.contains(item.person) || byCategory[item.category]?.contains { $0.covers(item) } ?? false
    }
}
