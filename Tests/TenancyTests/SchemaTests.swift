import Foundation
import Installed
import Participation
import PersonalData
import ProgrammeKit
import Retention
import SQLite
import Store
import Tenancy
import Testing

/// Retention, access export and erasure see what the inventory names, and nothing else.
@Suite("The schema and the inventory")
struct SchemaTests {
    @Test("Every table and column of a new tenant is classified, and nothing else is")
    func classified() throws {
        let declared = Installed.house.inventory.declaredColumns
        let found = try schema()
        for table in Set(found.keys).union(declared.keys).sorted() {
            #expect(found[table]?.sorted() == declared[table]?.sorted(), "\(table)")
        }
    }

    @Test("Every sealed column is a blob, so that no text can stand there by mistake")
    func sealed() throws {
        let house = try TemporaryHouse()
        try house.installation.create("testby", house.template())
        let store = try house.installation.open("testby").store
        for holding in Installed.house.inventory.holdings {
            for column in holding.sealedColumns {
                let type = try store.upkeep { tx in
                    try tx.first(
                        "SELECT type FROM pragma_table_info(?) WHERE name = ?", .text(holding.table),
                        .text(column.name)
                    ) { $0.text(0) }
                }
                #expect(type == "BLOB", "\(holding.table).\(column.name)")
            }
        }
    }

    @Test("Every category with records has a rule for each kind of tenant")
    func ruled() throws {
        for category in Set(Installed.house.inventory.sources.map(\.category)) {
            #expect(Schedule.rule(of: category).period(for: .municipality) != nil, "\(category)")
            #expect(Schedule.rule(of: category).period(for: .association) != nil, "\(category)")
        }
    }

    @Test("Every category that a programme uses has a source of records")
    func sourced() {
        let known = Set(Installed.house.inventory.sources.map(\.category))
        for programme in Installed.programmes {
            #expect(Set(programme.retention).subtracting(known) == [], "\(programme.id)")
        }
    }

    @Test("Every query of the inventory runs on an empty tenant")
    func queries() throws {
        let house = try TemporaryHouse()
        try house.installation.create("testby", house.template())
        let inventory = Installed.house.inventory
        try house.installation.open("testby").store.upkeep { tx in
            for source in inventory.sources {
                let ended = try tx.all("SELECT record, person, start FROM (\(source.ended))") { $0.int(0) }
                let all = try tx.first(source.all) { $0.int(0) }
                #expect(ended.isEmpty && all == 0, "\(source.category)")
            }
            for exemption in inventory.exemptions {
                #expect(try tx.all("SELECT person FROM (\(exemption.persons))") { $0.int(0) }.isEmpty)
            }
        }
    }

    private func schema() throws -> [String: Set<String>] {
        let house = try TemporaryHouse()
        try house.installation.create("testby", house.template())
        return try house.installation.open("testby").store.upkeep { tx in
            var tables: [String: Set<String>] = [:]
            try tx.forEach(
                """
                SELECT m.name, c.name FROM sqlite_schema AS m JOIN pragma_table_xinfo(m.name) AS c
                WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'
                """
            ) { tables[$0.text(0), default: []].insert($0.text(1)) }
            return tables
        }
    }
}
