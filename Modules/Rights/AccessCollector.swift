import Days
import PersonalData
import SQLite
import Store

/// Reads one person's rows through the inventory: it knows no table by name.
struct AccessCollector {
    let person: PersonID
    let inventory: Inventory
    let columns: AccessColumns

    /// The person's parts by category. Empty categories are left out.
    func parts(_ tx: borrowing Transaction, kept: [Int: String]) throws -> [AccessDocument.Part] {
        var parts: [AccessDocument.Part] = []
        for category in inventory.categories {
            let entries = try entries(tx, of: category)
            guard !entries.isEmpty else { continue }
            parts.append(
                AccessDocument.Part(
                    category: category.name, heading: Wording.category(category, columns.language),
                    kept: kept[category.number], entries: entries))
        }
        return parts
    }

    private func entries(
        _ tx: borrowing Transaction, of category: Category
    ) throws -> [AccessDocument.Entry] {
        var entries: [AccessDocument.Entry] = []
        for holding in inventory.holdings where holding.category == category {
            entries += try rows(tx, of: holding, in: category)
        }
        return entries
    }

    private func rows(
        _ tx: borrowing Transaction, of holding: Holding, in category: Category
    ) throws -> [AccessDocument.Entry] {
        guard let query = query(holding, category) else { return [] }
        let rows = try tx.all(query, .id(person)) { row in
            (row.int(0), row.int(1), row.dayOrNil(2), (3..<3 + holding.columns.count).map { row.value($0) })
        }
        var entries: [AccessDocument.Entry] = []
        for (row, record, day, values) in rows {
            let key = KeyName(person: person, category: category.number, record: record)
            let programme = zip(holding.columns, values).first { $0.0.name == "programme" }?.1.words
            var fields = day.map { [self.day($0)] } ?? []
            for (column, value) in zip(holding.columns, values) {
                fields.append(try field(tx, column, value, of: holding, in: programme, row: row, key: key))
            }
            entries.append(AccessDocument.Entry(table: holding.table, fields: fields))
        }
        return entries
    }

    /// Row number, record, the day where the columns have none, then the columns. Rows without a column for the person are found by their records.
    private func query(_ holding: Holding, _ category: Category) -> String? {
        let names = holding.columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
        // Only sealed values are bound to a row number; a table without them may have none.
        let row = holding.sealedColumns.isEmpty ? "0" : holding.row
        let day = holding.day ?? "NULL"
        if let column = holding.person {
            let select = "SELECT \(row), \(holding.record ?? column), \(day), \(names) FROM \(holding.table)"
            return "\(select) WHERE \(AccessCollector.rows(holding, column)) ORDER BY 2, 1"
        }
        guard let record = holding.record, let records = records(of: category) else { return nil }
        let condition = holding.condition.map { " AND (\($0))" } ?? ""
        return """
            SELECT \(row), \(record), \(day), \(names) FROM \(holding.table)
            WHERE \(record) IN (\(records))\(condition) ORDER BY 2, 1
            """
    }

    private func records(of category: Category) -> String? {
        let selects = inventory.holdings.compactMap { holding -> String? in
            guard holding.category == category, let column = holding.person else { return nil }
            let select = "SELECT \(holding.record ?? column) FROM \(holding.table)"
            return "\(select) WHERE \(AccessCollector.rows(holding, column))"
        }
        return selects.isEmpty ? nil : selects.joined(separator: " UNION ")
    }

    /// The condition that finds a person's rows of a holding; the person is the first parameter.
    private static func rows(_ holding: Holding, _ column: String) -> String {
        "\(column) = ?1" + (holding.condition.map { " AND (\($0))" } ?? "")
    }

    private func day(_ day: Day) -> AccessDocument.Field {
        AccessDocument.Field(
            column: "day", words: Wording.column("day", columns.language), value: day.iso, withheld: nil)
    }

    private func field(
        _ tx: borrowing Transaction, _ column: Column, _ value: Value, of holding: Holding, in programme: String?,
        row: Int64, key: KeyName
    ) throws -> AccessDocument.Field {
        let ground = columns.ground(column, of: holding)
        var shown: String?
        if ground == nil {
            let named = value.words.flatMap { columns.name(column, $0, in: programme) }
            shown = try named ?? text(tx, column, value, at: Place(holding.table, column.name, row: row), key)
        }
        return AccessDocument.Field(
            column: column.name, words: columns.words(column, of: holding), value: shown, withheld: ground)
    }

    private func text(
        _ tx: borrowing Transaction, _ column: Column, _ value: Value, at place: Place, _ key: KeyName
    ) throws -> String? {
        switch (column.kind, value) {
        case (_, .null): nil
        case (.sealed, .blob(let sealed)): try opened(tx, sealed, place, key)
        case (.identifier, _): person.description
        case (.date, .int(let number)): AccessCollector.date(number)
        case (.status, .int(let number)): Wording.number(number, in: column.name, columns.language)
        case (.status, .text(let code)): Wording.code(code, columns.language)
        case (_, .int(let number)): String(number)
        case (_, .real(let number)): String(number)
        case (_, .text(let text)): text
        case (_, .blob): Wording.bytes(columns.language)
        }
    }

    private func opened(
        _ tx: borrowing Transaction, _ sealed: [UInt8], _ place: Place, _ key: KeyName
    ) throws -> String? {
        switch try tx.open(sealed, at: place, under: key) {
        case .text(let text): text
        case .empty: nil
        case .erased: Wording.erased(columns.language)
        }
    }

    /// Days are counted from 1970 and stay below a million for 2,700 years; milliseconds pass it in 17 minutes.
    private static func date(_ number: Int64) -> String {
        abs(number) < 1_000_000
            ? Day(number: Int32(number)).iso : Instant(milliseconds: number).iso
    }
}

extension Value {
    /// The text of a readable column.
    fileprivate var words: String? { if case .text(let text) = self { text } else { nil } }
}
