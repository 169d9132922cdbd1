import Days
import SQLite
import Store

/// Rows of the profile tables: sealing them and opening them.
enum Profiles {
    static func insert(
        _ tx: borrowing Transaction, _ details: PersonDetails, of person: PersonID, as capacity: Capacity, since: Day,
        lookups: [Lookup]? = nil
    ) throws {
        let key = capacity.key(of: person)
        let table = capacity.table
        let sealer = try tx.sealer(under: key)
        try tx.add(table.insert) {
            var values: [Value] = [.id(person), .day(since)]
            values.reserveCapacity(table.fields.count + 3)
            if capacity == .enquirer { values.append(.day(since)) }
            for field in table.fields {
                values.append(sealer.seal(details.text(of: field), at: place(capacity, field, person)))
            }
            return values
        }
        try tx.remember(lookups ?? Lookups.hashed(tx, details), under: key)
    }

    /// The texts of one profile, for copying or changing it; nil when the person has no such profile.
    static func details(
        _ tx: borrowing Transaction, of person: PersonID, as capacity: Capacity
    ) throws -> [ProfileField: String]? {
        let columns = ProfileColumns(capacity.table, .all, from: 0)
        return try tx.first(capacity.table.selectOne, .id(person)) { row in
            try columns.profile(tx, row, of: person, fields: .all, hidden: [])?.values.texts
        } ?? nil
    }

    static func exists(_ tx: borrowing Transaction, of person: PersonID, as capacity: Capacity) throws -> Bool {
        try tx.first(capacity.table.exists, .id(person)) { _ in true } ?? false
    }

    static func place(_ capacity: Capacity, _ field: ProfileField, _ person: PersonID) -> Place {
        Place(capacity.table.name, field.rawValue, row: person.raw)
    }
}
