import Days
import PersonalData
import Retention
import SQLite
import Store

/// Compares the key store with the data: every sealed value needs its key or the ledger's word, and a key without a
/// row has no purpose.
struct KeyChecks {
    private let inventory: Inventory

    init(_ inventory: Inventory) {
        self.inventory = inventory
    }

    /// Sealed values whose key is gone although the ledger knows of no erasure, by table.
    func unexplained(in store: Store) throws -> [Finding] {
        let erased = try store.ledger.all().reduce(into: Set<ErasureItem>()) { items, block in
            if block.entry.kind == .erase { items.formUnion(block.entry.items) }
        }
        return try store.upkeep { tx in
            try sealedHoldings.compactMap { holding -> Finding? in
                let count = try unexplained(tx, holding, erased)
                guard count > 0 else { return nil }
                return .problem(
                    .keys,
                    "\(count) sealed rows of \(holding.table) have lost their key without an erasure: "
                        + "restore a key copy")
            }
        }
    }

    private var sealedHoldings: [Holding] {
        inventory.holdings.filter { $0.category != nil && $0.person != nil && !$0.sealedColumns.isEmpty }
    }

    private func unexplained(
        _ tx: borrowing Transaction, _ holding: Holding, _ erased: Set<ErasureItem>
    ) throws -> Int {
        guard let category = holding.category, let person = holding.person else { return 0 }
        let isSealed = holding.sealedColumns.map { "\($0.name) IS NOT NULL" }.joined(separator: " OR ")
        let condition = holding.condition.map { " AND (\($0))" } ?? ""
        let rows = try tx.all(
            """
            SELECT DISTINCT \(person), \(holding.record ?? person) FROM \(holding.table)
            WHERE (\(isSealed)) AND \(person) IS NOT NULL\(condition)
            """
        ) { ErasureItem(person: $0.id(0), category: category.number, record: $0.int(1)) }
        return try rows.filter { try !erased.contains($0) && tx.keyMade($0.keyName) == nil }.count
    }

    /// Keys of at least a day's age that no row of their record needs. A younger one may belong to a write that is
    /// just being made: the key is there before its first row.
    func orphans(_ tx: borrowing Transaction) throws -> [KeyName] {
        let dayAgo = tx.now.adding(milliseconds: -86_400_000)
        var names: [KeyName] = []
        try tx.forEachKey(madeBefore: dayAgo) { names.append($0) }
        return try names.filter { try isOrphan(tx, $0) }
    }

    private func isOrphan(_ tx: borrowing Transaction, _ name: KeyName) throws -> Bool {
        let holdings = inventory.holdings.filter { $0.category?.number == name.category }
        // A category that nobody holds here belongs to another version: its keys are not judged.
        guard !holdings.isEmpty else { return false }
        for holding in holdings {
            guard let owner = holding.record.map({ "\($0) = ?2" }) ?? holding.person.map({ "\($0) = ?1" }) else {
                return false
            }
            let sql = "SELECT 1 FROM \(holding.table) WHERE \(owner) AND ?1 = ?1 AND ?2 = ?2 LIMIT 1"
            if try tx.first(sql, .id(name.person), .int(name.record), map: { _ in true }) != nil { return false }
        }
        return true
    }
}
