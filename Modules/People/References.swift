import PersonalData
import SQLite
import Store

/// Every place outside the profiles where a person's id stands, as the inventory declares it.
struct References {
    private let holdings: [Holding]

    /// The profiles and the person's own row are merged field by field instead.
    init(_ inventory: Inventory) {
        let own = Set(ProfileTable.all.map(\.name) + ["person"])
        holdings = inventory.holdings.filter { $0.person != nil && !own.contains($0.table) }
    }

    /// Re-seals what is sealed, then moves the ids. A row that the survivor has already, such as a seat in the same
    /// group, is not kept twice.
    func move(_ tx: borrowing Transaction, from old: PersonID, to new: PersonID) throws {
        for holding in holdings { try reseal(tx, holding, from: old, to: new) }
        for holding in holdings {
            guard let person = holding.person else { continue }
            try moveColumn(tx, holding.table, person, from: old, to: new)
            try removeRest(tx, holding.table, person, of: old)
            if let record = holding.record, record != person {
                try moveColumn(tx, holding.table, record, from: old, to: new)
            }
        }
    }

    private func moveColumn(
        _ tx: borrowing Transaction, _ table: String, _ column: String, from old: PersonID, to new: PersonID
    ) throws {
        try tx.run("UPDATE OR IGNORE \(table) SET \(column) = ? WHERE \(column) = ?", .id(new), .id(old))
    }

    /// What could not be moved stands there for the survivor already.
    private func removeRest(
        _ tx: borrowing Transaction, _ table: String, _ column: String, of old: PersonID
    ) throws {
        do {
            try tx.run("DELETE FROM \(table) WHERE \(column) = ?", .id(old))
        } catch is SQLiteError {
            throw PeopleError.entangled(table)
        }
    }

    private func reseal(
        _ tx: borrowing Transaction, _ holding: Holding, from old: PersonID, to new: PersonID
    ) throws {
        let columns = holding.sealedColumns.map(\.name)
        guard !columns.isEmpty, let person = holding.person, let category = holding.category else { return }
        let condition = holding.condition.map { " AND (\($0))" } ?? ""
        let rows = try tx.all(
            """
            SELECT \(holding.row), \(holding.record ?? person), \(columns.joined(separator: ", "))
            FROM \(holding.table) WHERE \(person) = ?\(condition)
            """, .id(old)
        ) { row in SealedRow(id: row.int(0), record: row.int(1), values: columns.indices.map { row.blobOrNil($0 + 2) })
        }
        for row in rows {
            let keys = (old: key(old, category, row.record), new: key(new, category, renamed(row.record, old, new)))
            let id = holding.row == person ? new.raw : row.id
            try tx.moveLookups(from: keys.old, to: keys.new)
            for (column, sealed) in zip(columns, row.values) where sealed != nil {
                let opened = try tx.open(sealed, at: Place(holding.table, column, row: row.id), under: keys.old)
                let value = try tx.seal(opened.text, at: Place(holding.table, column, row: id), under: keys.new)
                try tx.run(
                    "UPDATE \(holding.table) SET \(column) = ? WHERE \(holding.row) = ?", value, .int(row.id))
            }
        }
    }

    private struct SealedRow {
        let id: Int64
        let record: Int64
        let values: [[UInt8]?]
    }

    private func key(_ person: PersonID, _ category: Category, _ record: Int64) -> KeyName {
        KeyName(person: person, category: category.number, record: record)
    }

    /// A record that is the person becomes the survivor; any other stays.
    private func renamed(_ record: Int64, _ old: PersonID, _ new: PersonID) -> Int64 {
        record == old.raw ? new.raw : record
    }
}
