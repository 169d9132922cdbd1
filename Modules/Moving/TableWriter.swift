import PersonalData
import SQLite
import Store

/// Writes a table's rows as lines of JSON, with what is sealed in them opened.
struct TableWriter {
    let table: MovedTable

    /// Returns how many rows there are. Whoever is opened is noted by the transaction.
    func write(_ tx: borrowing Transaction, to file: MovingFile) throws -> Int {
        var rows = 0
        var line: [UInt8] = []
        try tx.forEach(query) { row in
            line.removeAll(keepingCapacity: true)
            for (index, column) in table.columns.enumerated() {
                line.append(index == 0 ? UInt8(ascii: "{") : UInt8(ascii: ","))
                RowText.quote(column.name, to: &line)
                line.append(UInt8(ascii: ":"))
                try append(tx, row, index, column, to: &line)
            }
            line += "}\n".utf8
            try file.add(line)
            rows += 1
        }
        return rows
    }

    private var query: String {
        let columns = table.columns.map { "\"\($0.name)\"" } + (table.unsealed.isEmpty ? [] : Owner.columns(table))
        let condition = LeftBehind.travelling[table.name].map { " WHERE \($0)" } ?? ""
        return "SELECT \(columns.joined(separator: ", ")) FROM \"\(table.name)\"\(condition) ORDER BY \(table.order)"
    }

    private func append(
        _ tx: borrowing Transaction, _ row: borrowing Row, _ index: Int, _ column: MovedColumn, to line: inout [UInt8]
    ) throws {
        let value = row.value(index)
        guard column.form == .unsealed, case .blob(let sealed) = value else {
            return RowText.append(value, as: column.form, to: &line)
        }
        let owner = try Owner(row, after: table.columns.count, in: table)
        switch try tx.open(sealed, at: owner.place(column, in: table), under: owner.key) {
        case .text(let text): RowText.quote(text, to: &line)
        case .empty: line += "null".utf8
        case .erased: line += RowText.erased.utf8
        }
    }
}

extension MovedTable {
    /// The order of the rows: that of the primary key.
    var order: String { key.map { "\"\($0)\"" }.joined(separator: ", ") }
}

/// Whose a row's sealed values are, by the inventory: under which key, and bound to which row.
struct Owner: Sendable {
    let key: KeyName
    private let row: Int64

    /// Category, person, record and row of whichever holding a row falls under.
    static func columns(_ table: MovedTable) -> [String] {
        [
            choice(table) { "\($0.category?.number ?? 0)" }, choice(table, person),
            choice(table) { $0.record ?? person($0) },
            choice(table, \.row),
        ]
    }

    private static func choice(_ table: MovedTable, _ part: (Holding) -> String) -> String {
        let cases = table.owners.map { "WHEN \(condition($0)) THEN \(part($0))" }
        return "CASE \(cases.joined(separator: " ")) END"
    }

    private static func person(_ holding: Holding) -> String { holding.person ?? "NULL" }

    private static func condition(_ holding: Holding) -> String {
        "\(person(holding)) IS NOT NULL" + (holding.condition.map { " AND (\($0))" } ?? "")
    }

    /// Reads the four columns that begin at `index`. Throws ``MovingError/unowned(table:)`` where no holding fits.
    init(_ found: borrowing Row, after index: Int, in table: MovedTable) throws {
        guard !found.isNull(index) else { throw MovingError.unowned(table: table.name) }
        key = KeyName(person: found.id(index + 1), category: Int(found.int(index)), record: found.int(index + 2))
        row = found.int(index + 3)
    }

    func place(_ column: MovedColumn, in table: MovedTable) -> Place { Place(table.name, column.name, row: row) }
}
