/// Where the records of a category are, and when their clocks started.
package struct RecordSource: Sendable {
    package let category: Category
    /// `SELECT record, person, start`: the records whose course has ended, `start` as a day number, or NULL when the
    /// event that starts the clock is missing. A record appears once. The purge asks it again for each batch with a
    /// condition on `person`, so that condition should reach an index. A row that the start is read from may die
    /// before the record, under its own category: the record then still appears, with NULL.
    package let ended: String
    /// `SELECT count(*)` of all records, ended or not.
    package let all: String

    package init(_ category: Category, ended: String, all: String) {
        self.category = category
        self.ended = ended
        self.all = all
    }
}

/// People that a purge leaves alone, such as the restricted ones (GDPR Art. 18).
package struct Exemption: Sendable {
    /// The word in plans and certificates.
    package let name: String
    /// `SELECT person`.
    package let persons: String

    package init(name: String, persons: String) {
        self.name = name
        self.persons = persons
    }
}

/// Columns that an access export leaves out for some people (GDPR Art. 15(4)), such as a protected address.
package struct Withholding: Sendable {
    package let ground: String
    /// `SELECT person`.
    package let persons: String
    /// Names of sealed or clear columns, in whatever table of the person they stand.
    package let columns: Set<String>

    package init(ground: String, persons: String, columns: Set<String>) {
        self.ground = ground
        self.persons = persons
        self.columns = columns
    }
}

/// What a batch adds to the kept figures before its rows go, so that a report prints the same before and after.
package struct Measured: Sendable {
    package let name: String
    /// The categories whose erasing takes countable rows away.
    package let categories: [Category]
    /// One statement that adds the rows of `temp.purge_batch(record, person)` to the kept figures.
    package let sql: String

    package init(name: String, categories: [Category], sql: String) {
        self.name = name
        self.categories = categories
        self.sql = sql
    }
}

/// What an erasure obliges the tenant to do next, such as telling those who got the data (GDPR Art. 19).
package struct Consequence: Sendable {
    /// The table that it looks at: while that is empty nothing follows, which spares a purge the statement.
    package let table: String
    /// One statement over `temp.purge_batch(record, person)`, run before the rows of a category go: ?1 is the day,
    /// ?2 the category. Every way of erasing runs it, a purge as well as a request.
    package let sql: String

    package init(among table: String, sql: String) {
        self.table = table
        self.sql = sql
    }
}

/// What personal data the house holds, where, and how it ends. Each room hands in its part; purge, access export,
/// erasure and the record of processing (GDPR Art. 30) are driven by the sum.
package struct Inventory: Sendable {
    /// Parents before children: erasing runs from the end to the start.
    package var holdings: [Holding]
    package var sources: [RecordSource]
    package var exemptions: [Exemption]
    package var keptFigures: [Measured]
    package var withholdings: [Withholding]
    package var consequences: [Consequence]

    package init(
        holdings: [Holding] = [], sources: [RecordSource] = [], exemptions: [Exemption] = [],
        keptFigures: [Measured] = [], withholdings: [Withholding] = [], consequences: [Consequence] = []
    ) {
        self.holdings = holdings
        self.sources = sources
        self.exemptions = exemptions
        self.keptFigures = keptFigures
        self.withholdings = withholdings
        self.consequences = consequences
    }

    /// The lower room's part first.
    package static func + (one: Inventory, other: Inventory) -> Inventory {
        Inventory(
            holdings: one.holdings + other.holdings,
            sources: one.sources + other.sources,
            exemptions: one.exemptions + other.exemptions,
            keptFigures: one.keptFigures + other.keptFigures,
            withholdings: one.withholdings + other.withholdings,
            consequences: one.consequences + other.consequences)
    }

    /// The categories that have records or rows here, by number.
    package var categories: [Category] {
        Set(sources.map(\.category) + holdings.compactMap(\.category)).sorted()
    }

    /// The rows of a category, children before parents.
    package func holdings(of category: Category) -> [Holding] {
        holdings.reversed().filter { $0.category == category }
    }

    /// Every column that is declared, by table; the schema must have exactly these.
    package var declaredColumns: [String: Set<String>] {
        holdings.reduce(into: [:]) { tables, holding in
            tables[holding.table, default: []].formUnion(holding.columns.map(\.name))
        }
    }
}
