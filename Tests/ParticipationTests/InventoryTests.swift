import Days
import Participation
import PersonalData
import SQLite
import Store
import TestSupport
import Testing

@Suite("What the room declares about its tables")
struct InventoryTests {
    let town: Town

    init() throws { town = try Town() }

    @Test("Every column of every table is declared, and nothing else")
    func everyColumn() throws {
        let empty = try TemporaryStore(Migration.participation)
        let base = try TemporaryStore([])
        let own = Set(try tables(empty.store)).subtracting(try tables(base.store))
        let declared = Inventory.participation.declaredColumns
        #expect(own == Set(declared.keys))
        for table in own.sorted() {
            let columns = try empty.store.upkeep { tx in
                try tx.all("SELECT name FROM pragma_table_info(?)", .text(table)) { $0.text(0) }
            }
            #expect(Set(columns) == declared[table], "\(table)")
        }
    }

    @Test("Blobs are declared as sealed, and only blobs")
    func sealed() throws {
        for holding in Inventory.participation.holdings {
            let blobs = try town.store.upkeep { tx in
                try tx.all("SELECT name FROM pragma_table_info(?) WHERE type = 'BLOB'", .text(holding.table)) {
                    $0.text(0)
                }
            }
            let named = Set(holding.columns.map(\.name))
            #expect(Set(holding.sealedColumns.map(\.name)) == Set(blobs).intersection(named), "\(holding.table)")
        }
    }

    @Test(
        "A batch of people is found over indexes in every source", arguments: Inventory.participation.sources.indices)
    func indexed(source: Int) throws {
        let ended = Inventory.participation.sources[source].ended
        let plan = try town.write { tx in
            try tx.audit("test")
            try tx.execute(
                "CREATE TEMP TABLE IF NOT EXISTS purge_batch(record INTEGER NOT NULL, person INTEGER NOT NULL)")
            return try tx.all(
                """
                EXPLAIN QUERY PLAN SELECT record, person, start FROM (\(ended))
                WHERE person BETWEEN 5 AND 9 AND person IN (SELECT person FROM temp.purge_batch) AND start <= 5
                ORDER BY person, record
                """
            ) { $0.text(3) }
        }
        let allowed = ["CONSTANT ROW", "(subquery", "purge_batch"]
        // What is not correlated is asked once: whether a table has any row.
        let repeated = zip(plan, [""] + plan).filter { !$0.1.hasPrefix("SCALAR SUBQUERY") }.map(\.0)
        let scans = repeated.filter { step in step.hasPrefix("SCAN") && !allowed.contains { step.contains($0) } }
        #expect(scans.isEmpty, "\(Inventory.participation.sources[source].category): \(plan)")
    }

    @Test("Every column that points at a person has an index, since a bare person is looked for in all of them")
    func personIndexes() throws {
        for holding in Inventory.participation.holdings {
            guard let person = holding.person else { continue }
            let plan = try town.store.upkeep { tx in
                try tx.all("EXPLAIN QUERY PLAN SELECT 1 FROM \(holding.table) WHERE \(person) = 5") { $0.text(3) }
            }
            #expect(plan.allSatisfy { $0.hasPrefix("SEARCH") }, "\(holding.table).\(person)")
        }
    }

    @Test("Every statement of the inventory runs on an empty batch")
    func statements() throws {
        try town.write { tx throws in
            try tx.execute(
                "CREATE TEMP TABLE IF NOT EXISTS purge_batch(record INTEGER NOT NULL, person INTEGER NOT NULL)")
            for measured in Inventory.participation.keptFigures { try tx.run(measured.sql) }
            for holding in Inventory.participation.holdings {
                if case .statements(let own) = holding.erasure { for sql in own { try tx.run(sql) } }
            }
            for source in Inventory.participation.sources {
                #expect(try tx.all(source.ended) { _ in true }.isEmpty)
                #expect(try tx.all(source.all) { $0.int(0) } == [0])
            }
            try tx.audit("test")
        }
    }

    @Test("What a batch adds to the kept figures is found over indexes, not by reading whole tables")
    func contributionsIndexed() throws {
        let plans = try town.write { tx in
            try tx.audit("test")
            try tx.execute(
                "CREATE TEMP TABLE IF NOT EXISTS purge_batch(record INTEGER NOT NULL, person INTEGER NOT NULL)")
            return try Inventory.participation.keptFigures.map { measured in
                try tx.all("EXPLAIN QUERY PLAN \(measured.sql)") { $0.text(3) }
            }
        }
        for plan in plans {
            let scans = plan.filter { $0.hasPrefix("SCAN") && !$0.contains("purge_batch") }
            #expect(scans.isEmpty, "\(plan)")
        }
    }

    private func tables(_ store: Store) throws -> [String] {
        try store.upkeep { tx in
            try tx.all("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'") {
                $0.text(0)
            }
        }
    }
}
