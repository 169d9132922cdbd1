import Casework
package import People
import Store
import Tenancy

extension Visit {
    /// How many people stand on a page of the list.
    package static let pageSize = 50

    /// Where a list goes on, as the query says it: what is no number, or out of range, begins anew.
    package func place(_ name: String, in range: ClosedRange<Int>) -> Int {
        query(name).flatMap { Int($0) }.map { min(max($0, range.lowerBound), range.upperBound) } ?? range.lowerBound
    }

    /// The people whom a search finds, opened as far as a list shows them.
    package func find(_ text: String) throws -> [Person] {
        let found = try Search.people(tenant.store, as: actor, text, index: site.names)
        return try tenant.store.upkeep { tx in try found.map { try $0.asColleague(tx) } }
    }

    /// A page of everybody, in Danish order of their names.
    package func people(page number: Int) throws -> [Person] {
        let ids = try site.names.page(number, of: Visit.pageSize, in: tenant.store)
        return try read(for: "person.list") { tx in try People.list(tx, ids).map { try $0.asColleague(tx) } }
    }
}
