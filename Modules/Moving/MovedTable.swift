import PersonalData
import SQLite
import Store

/// In what form a column's values are written.
enum Form: String, Codable, Sendable {
    /// A whole number; one beyond what other programs read exactly is written like an id.
    case number
    /// A number with a fraction.
    case real
    /// A day such as 2026-11-21, or a moment in UTC such as 2026-11-21T19:30:00.123Z.
    case date
    /// A person's id as Sammen prints it, such as P-0123456789ABC.
    case person
    /// Another id: the 13 digits that Sammen prints after the hyphen.
    case id
    /// Readable text, stored readable.
    case text
    /// Readable text, stored sealed under the key of the person whom the row is about.
    case unsealed
    /// Bytes in hexadecimal digits.
    case bytes
}

/// A column as it travels.
struct MovedColumn: Sendable {
    let name: String
    let form: Form
}

/// A table as it travels: every column but the secret ones, every row but those that stay.
struct MovedTable: Sendable {
    let name: String
    let columns: [MovedColumn]
    /// The columns of the primary key, in its order: the order of the rows.
    let key: [String]
    /// Whose the sealed values are.
    let owners: [Holding]

    var unsealed: [MovedColumn] { columns.filter { $0.form == .unsealed } }

    /// The name of its file.
    var file: String { "tables/\(name).jsonl" }

    /// Every table of the data that travels, parents before children.
    ///
    /// Throws ``MovingError/unlisted(table:column:)`` for what neither the inventory nor the list of what stays names.
    static func all(_ tx: borrowing Transaction, _ inventory: Inventory) throws -> [MovedTable] {
        let names = try tx.all(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
        ) { $0.text(0) }
        let declared = Dictionary(grouping: inventory.holdings, by: \.table)
        let order = inventory.holdings.map(\.table)
        var tables: [MovedTable] = []
        for name in names where LeftBehind.tables[name] == nil {
            guard let holdings = declared[name] else { throw MovingError.unlisted(table: name, column: nil) }
            tables.append(try MovedTable(tx, name, holdings))
        }
        return tables.sorted { order.firstIndex(of: $0.name) ?? 0 < order.firstIndex(of: $1.name) ?? 0 }
    }

    private init(_ tx: borrowing Transaction, _ name: String, _ holdings: [Holding]) throws {
        let stored = try tx.all("SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid", .text(name)) {
            (name: $0.text(0), type: $0.text(1), key: $0.int(2))
        }
        let pointing = Set(try tx.all("SELECT \"from\" FROM pragma_foreign_key_list(?)", .text(name)) { $0.text(0) })
        var columns: [MovedColumn] = []
        for column in stored {
            let declared = holdings.flatMap(\.columns).filter { $0.name == column.name }
            guard !declared.isEmpty else { throw MovingError.unlisted(table: name, column: column.name) }
            if declared.contains(where: \.isSecret) || LeftBehind.columns["\(name).\(column.name)"] != nil { continue }
            let isPerson = holdings.contains { $0.person == column.name }
            let isID = column.name == "id" || pointing.contains(column.name)
            let form = Form(column.type, declared, isPerson: isPerson, isID: isID)
            columns.append(MovedColumn(name: column.name, form: form))
        }
        self.name = name
        self.columns = columns
        key = stored.filter { $0.key > 0 }.sorted { $0.key < $1.key }.map(\.name)
        owners = holdings.filter { $0.category != nil && $0.person != nil && !$0.sealedColumns.isEmpty }
    }
}

extension Form {
    /// The form of a column, by its type in the schema and by what the inventory says it holds.
    fileprivate init(_ type: String, _ declared: [Column], isPerson: Bool, isID: Bool) {
        let isSealed = declared.contains { if case .sealed = $0.kind { true } else { false } }
        switch type {
        case "BLOB": self = isSealed ? .unsealed : .bytes
        case "TEXT": self = .text
        case "REAL": self = .real
        default:
            if isPerson {
                self = .person
            } else if isID || declared.contains(where: { $0.kind == .identifier }) {
                self = .id
            } else {
                self = declared.contains { $0.kind == .date } ? .date : .number
            }
        }
    }
}
