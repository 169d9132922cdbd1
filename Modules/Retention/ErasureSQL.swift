import PersonalData
import SQLite
import Store

/// The statements that take a batch of one category away. The batch stands in `temp.purge_batch(record, person)`.
struct ErasureSQL: Sendable {
    private let byCategory: [Int: [String]]

    init(_ inventory: Inventory) {
        let persons = ErasureSQL.barePersons(inventory)
        let pairs = inventory.categories.map { category in
            (category.number, ErasureSQL.statements(category, inventory) + persons)
        }
        byCategory = Dictionary(uniqueKeysWithValues: pairs)
    }

    /// Kept figures first, then children before parents, then persons of whom nothing remains.
    func statements(of category: Int) -> [String] { byCategory[category] ?? [] }

    /// Puts exactly these items into `temp.purge_batch`.
    static func fill(_ tx: borrowing Transaction, _ items: some Sequence<ErasureItem>) throws {
        try tx.run(
            "CREATE TEMP TABLE IF NOT EXISTS purge_batch(record INTEGER NOT NULL, person INTEGER NOT NULL)")
        try tx.run("DELETE FROM temp.purge_batch")
        for item in items {
            try tx.run("INSERT INTO temp.purge_batch VALUES (?, ?)", .int(item.record), .id(item.person))
        }
    }

    private static func statements(_ category: Category, _ inventory: Inventory) -> [String] {
        inventory.keptFigures.filter { $0.categories.contains(category) }.map(\.sql)
            + inventory.holdings(of: category).flatMap(statements)
    }

    private static func statements(_ holding: Holding) -> [String] {
        switch holding.erasure {
        case .deleteRow: matching(holding).map { ["DELETE FROM \(holding.table) WHERE \($0)"] } ?? []
        case .detach(let column):
            matching(holding).map { ["UPDATE \(holding.table) SET \(column) = NULL WHERE \($0)"] } ?? []
        case .statements(let own): own
        case .whenNothingElseRemains, .none: []
        }
    }

    private static func matching(_ holding: Holding) -> String? {
        let condition = holding.condition.map { " AND (\($0))" } ?? ""
        if let record = holding.record { return "\(record) IN (SELECT record FROM temp.purge_batch)\(condition)" }
        return holding.person.map { "\($0) IN (SELECT person FROM temp.purge_batch)\(condition)" }
    }

    /// A bare person goes with the last row of theirs. Requests and holds that are over name nobody: they do not count, and
    /// neither does what goes along.
    private static func barePersons(_ inventory: Inventory) -> [String] {
        let bare = inventory.holdings.filter { $0.erasure == .whenNothingElseRemains }
        return bare.compactMap { holding in
            guard let id = holding.person else { return nil }
            let elsewhere = Set(
                inventory.holdings.compactMap { other -> String? in
                    guard let person = other.person, other.erasure != .whenNothingElseRemains,
                        other.category != .request
                    else { return nil }
                    // Whether the table has any row is asked once, and spares each person a look into an empty one.
                    return """
                        AND NOT (EXISTS (SELECT 1 FROM \(other.table)) AND EXISTS (SELECT 1 FROM \(other.table)
                        WHERE \(other.table).\(person) = \(holding.table).\(id)))
                        """
                })
            return """
                DELETE FROM \(holding.table) WHERE \(id) IN (SELECT person FROM temp.purge_batch)
                \(elsewhere.sorted().joined(separator: " "))
                """
        }
    }
}

extension Holding {
    /// `SELECT 1` of the rows of one item; ?1 is its record, ?2 its person. nil where rows may stay behind.
    var presence: String? {
        guard erasure != .whenNothingElseRemains, erasure != .none else { return nil }
        let owner = record.map { "\($0) = ?1 AND ?2 = ?2" } ?? person.map { "\($0) = ?2 AND ?1 = ?1" }
        return owner.map { "SELECT 1 FROM \(table) WHERE \($0)\(condition.map { " AND (\($0))" } ?? "") LIMIT 1" }
    }
}
