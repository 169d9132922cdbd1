import Days
import Foundation
import PersonalData
import SQLite
import Store
import TestSupport
import Testing

@testable import People

@Suite("People and tenants")
struct TenantsTests {
    @Test("A person in two tenants has nothing in common between them")
    func twoTenants() throws {
        let (vejle, fredericia) = (try makeStore(tenant: "vejle"), try makeStore(tenant: "fredericia"))
        let one = try vejle.add(try canary())
        let other = try fredericia.add(try canary())
        #expect(one != other)
        #expect(try vejle.show(other) == nil)
        #expect(try fredericia.show(one) == nil)
        let sql = "SELECT name, cpr, birth_day FROM participant_profile"
        let sealed = try [vejle, fredericia].map { temporary in
            try temporary.store.upkeep { tx in try tx.first(sql) { [$0.blob(0), $0.blob(1), $0.blob(2)] } ?? [] }
        }
        for (a, b) in zip(sealed[0], sealed[1]) { #expect(a != b) }
        #expect(Set(try hashes(vejle)).isDisjoint(with: try hashes(fredericia)))
        #expect(try fredericia.find("0707614285", as: .cpr) == [other])
    }

    /// The keyed hashes of a tenant's look-ups.
    private func hashes(_ temporary: TemporaryStore) throws -> [[UInt8]] {
        let keys = try Connection(temporary.store.files.keys.path, .readOnly)
        let found = try keys.all("SELECT hash FROM lookup") { $0.blob(0) }
        #expect(found.count == 4)
        return found
    }

    @Test("Every column of this room's tables stands in the inventory, and no other")
    func inventory() throws {
        let temporary = try makeStore()
        let declared = Inventory.people.declaredColumns
        for (table, columns) in declared {
            let real = try temporary.store.upkeep { tx in
                try tx.all("SELECT name FROM pragma_table_info(?)", .text(table)) { $0.text(0) }
            }
            #expect(Set(real) == columns, "\(table)")
        }
        let sql = try #require(peopleMigrations.last?.sql)
        let created = sql.split(separator: "CREATE TABLE ").dropFirst().map { String($0.prefix { $0 != "(" }) }
        #expect(Set(created) == Set(declared.keys))
    }

    @Test("Each capacity has the columns of its fields and a category of its own")
    func capacities() {
        #expect(Set(Capacity.allCases.map(\.category)).count == Capacity.allCases.count)
        #expect(!Capacity.attendee.fields.contains(.cpr) && !Capacity.enquirer.fields.contains(.cpr))
    }
}
