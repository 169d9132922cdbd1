/// A column and what it holds.
package struct Column: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case identifier, date, status, count, hash
        /// Ciphertext under the person's key of the holding's category; the words name it in an access export.
        case sealed(_ words: String)
        /// Readable text; the words name it in an access export.
        case clear(_ words: String)
    }

    package let name: String
    package let kind: Kind
    /// Why an access export (GDPR Art. 15) leaves the column out; nil: it is in.
    package let withheld: String?

    package init(_ name: String, _ kind: Kind, withheld: String? = nil) {
        self.name = name
        self.kind = kind
        self.withheld = withheld
    }

    /// Why a column is left out that nobody needs but whoever signs in.
    package static let signsIn = "a secret that only serves to sign in"

    /// Whether the value opens something, or is a print of what does: it never leaves the installation.
    package var isSecret: Bool { kind == .hash || withheld == Column.signsIn }

    package static func identifier(_ name: String) -> Column { Column(name, .identifier) }
    package static func date(_ name: String) -> Column { Column(name, .date) }
    package static func status(_ name: String) -> Column { Column(name, .status) }
    package static func count(_ name: String) -> Column { Column(name, .count) }
    package static func hash(_ name: String) -> Column { Column(name, .hash) }
    package static func sealed(_ name: String, _ words: String) -> Column { Column(name, .sealed(words)) }
    package static func clear(_ name: String, _ words: String) -> Column { Column(name, .clear(words)) }
}

/// Rows of one table that belong to one retention category: whose they are, and how they go.
///
/// A table whose rows concern two people, or whose rows fall under different categories, has a holding for each. No
/// foreign key cascades from one category to another: a held note outlives the case it belongs to.
package struct Holding: Sendable {
    /// How rows go when a batch of records is erased. The batch is `temp.purge_batch(record, person)`.
    package enum Erasing: Hashable, Sendable {
        /// The rows are deleted.
        case deleteRow
        /// The other side keeps the shared row; the named column becomes NULL.
        case detach(_ column: String)
        /// The row goes in the same transaction, once nothing but such rows is left of its person: the bare person.
        case whenNothingElseRemains
        /// Own statements over `temp.purge_batch`.
        case statements(_ sql: [String])
        /// Nothing is removed: a clear fact of no person, or a row that a foreign key takes along.
        case none
    }

    package let table: String
    /// nil: nobody's data.
    package let category: Category?
    /// The column with the person's id; nil: rows are found by `record` alone.
    package let person: String?
    /// The column with the id of the category's record; nil: the record is the person.
    package let record: String?
    /// The column with the row number that sealed values are bound to.
    package let row: String
    /// A condition on the table's columns when only some rows are meant, such as `capacity = 'relative'`.
    package let condition: String?
    package let columns: [Column]
    /// An expression for the day of a row that has none of its own, such as a mark at a session; nil: its columns say.
    package let day: String?
    package let erasure: Erasing

    package init(
        _ table: String, _ category: Category, person: String?, record: String? = nil, row: String = "id",
        where condition: String? = nil, columns: [Column], day: String? = nil, erasure: Erasing = .deleteRow
    ) {
        self.init(
            table: table, category: category, person: person, record: record, row: row, condition: condition,
            columns: columns, day: day, erasure: erasure)
    }

    /// A table without personal data; `dates` are its columns of days and moments.
    package static func impersonal(table: String, columns: [String], dates: [String] = []) -> Holding {
        Holding(
            table: table, category: nil, person: nil, record: nil, row: "id", condition: nil,
            columns: columns.map { Column($0, .status) } + dates.map { .date($0) }, day: nil, erasure: .none)
    }

    private init(
        table: String, category: Category?, person: String?, record: String?, row: String, condition: String?,
        columns: [Column], day: String?, erasure: Erasing
    ) {
        self.table = table
        self.category = category
        self.person = person
        self.record = record
        self.row = row
        self.condition = condition
        self.columns = columns
        self.day = day
        self.erasure = erasure
    }

    /// The columns whose values are ciphertext.
    package var sealedColumns: [Column] {
        columns.filter { if case .sealed = $0.kind { true } else { false } }
    }
}
