import Foundation
import PersonalData
import SQLite
import Store

/// Reads a table's lines into rows: first the rows, since whose a sealed value is may hang on rows of other tables, then
/// what is sealed in them.
struct TableReader {
    let table: MovedTable
    private let lines: [ArraySlice<UInt8>]

    init(table: MovedTable, lines bytes: [UInt8]) {
        self.table = table
        lines = bytes.split(separator: UInt8(ascii: "\n"))
    }

    /// Inserts every row, with empty bytes for each sealed text.
    func insert(_ tx: borrowing Transaction) throws {
        let names = table.columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
        let marks = table.columns.map { _ in "?" }.joined(separator: ", ")
        let sql = "INSERT INTO \"\(table.name)\"(\(names)) VALUES (\(marks))"
        for number in lines.indices {
            let found = try object(number)
            let values = try table.columns.map { column -> Value in
                let value = try value(found, column, number)
                guard column.form == .unsealed, value != .null else { return value }
                return .blob([])
            }
            do {
                try tx.run(sql, values)
            } catch let error as SQLiteError where error.isConstraint {
                throw MovingError.rejected(file: table.file, line: number + 1)
            }
        }
    }

    /// Seals each text under the key of whom the inventory says it belongs to.
    func seal(_ tx: borrowing Transaction) throws {
        let sealed = table.unsealed
        guard !sealed.isEmpty, !lines.isEmpty else { return }
        let key = table.key.map { "\"\($0)\"" }
        let query = "SELECT \((key + Owner.columns(table)).joined(separator: ", ")) FROM \"\(table.name)\""
        let isAny = sealed.map { "\"\($0.name)\" IS NOT NULL" }.joined(separator: " OR ")
        let rows = try tx.all("\(query) WHERE \(isAny) ORDER BY \(table.order)") { row in
            (key: key.indices.map { row.value($0) }, owner: try Owner(row, after: key.count, in: table))
        }
        let sets = sealed.map { "\"\($0.name)\" = ?" }.joined(separator: ", ")
        let update = "UPDATE \"\(table.name)\" SET \(sets) WHERE \(key.map { "\($0) = ?" }.joined(separator: " AND "))"
        var next = rows.makeIterator()
        for number in lines.indices {
            let found = try object(number)
            guard sealed.contains(where: { !(found[$0.name] is NSNull) }) else { continue }
            guard let row = next.next(), try self.key(of: found, number) == row.key else {
                throw MovingError.row(file: table.file, line: number + 1)
            }
            try tx.run(update, sealed.map { try self.sealed(tx, found, $0, row.owner, number) } + row.key)
        }
    }

    private func sealed(
        _ tx: borrowing Transaction, _ found: [String: Any], _ column: MovedColumn, _ owner: Owner, _ number: Int
    ) throws -> Value {
        switch try value(found, column, number) {
        case .text(let text): try tx.seal(text, at: owner.place(column, in: table), under: owner.key)
        case let other: other
        }
    }

    private func key(of found: [String: Any], _ number: Int) throws -> [Value] {
        try table.key.map { name in
            guard let column = table.columns.first(where: { $0.name == name }) else { return .null }
            return try value(found, column, number)
        }
    }

    private func object(_ number: Int) throws -> [String: Any] {
        guard let found = try? JSONSerialization.jsonObject(with: Data(lines[number])) as? [String: Any],
            found.count == table.columns.count
        else { throw MovingError.row(file: table.file, line: number + 1) }
        return found
    }

    /// A sealed text that was erased stays the empty bytes that nothing opens.
    private func value(_ found: [String: Any], _ column: MovedColumn, _ number: Int) throws -> Value {
        let held = found[column.name]
        if column.form == .unsealed, (held as? [String: Any])?["erased"] as? Bool == true { return .blob([]) }
        guard let value = RowText.value(held, as: column.form) else {
            throw MovingError.row(file: table.file, line: number + 1)
        }
        return value
    }
}
