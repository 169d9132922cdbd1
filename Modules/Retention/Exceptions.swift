package import PersonalData
import SQLite
package import Store

/// A record whose course has ended, but nothing starts its clock: somebody must enter the day.
package struct MissingStart: Equatable, Sendable {
    package let category: Category
    package let person: PersonID
    package let record: Int64
    /// The event that is missing, in words.
    package var event: String { Schedule.rule(of: category).start }
}

package enum Exceptions {
    /// Every record without its start event, by category, person and record.
    package static func list(_ tx: borrowing Transaction, inventory: Inventory) throws -> [MissingStart] {
        try Set(inventory.sources.map(\.category)).sorted().flatMap { category in
            guard let records = Selection.records(of: category, in: inventory) else { return [MissingStart]() }
            return try tx.all(
                "SELECT record, person FROM (\(records)) WHERE start IS NULL ORDER BY person, record"
            ) { MissingStart(category: category, person: $0.id(1), record: $0.int(0)) }
        }
    }
}
