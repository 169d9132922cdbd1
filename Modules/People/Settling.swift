import SQLite
package import Store

extension People {
    /// Writes anew by what people can be found exactly, from what is sealed in their profiles: for data that came from
    /// another installation.
    package static func settle(_ tx: borrowing Transaction) throws {
        for capacity in Capacity.allCases {
            let persons: [PersonID] = try tx.all("SELECT person FROM \(capacity.table.name) ORDER BY person") {
                $0.id(0)
            }
            for person in persons { try Lookups.renew(tx, Set(Lookups.kinds), of: person, as: capacity) }
        }
        try changed(tx)
    }
}
