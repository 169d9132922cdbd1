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

    /// Opens the rows of `sql`, whose columns are those of `ProfileTable.union`.
    ///
    /// - Parameter masked: what of a person is not opened; the reader sees that something is there.
    static func read(
        _ tx: borrowing Transaction, _ sql: String, _ values: [Value], fields: Set<ProfileField>,
        masked: (PersonID) -> Set<ProfileField>
    ) throws -> [(PersonID, Profile)] {
        let asked = ProfileField.allCases.filter(fields.contains)
        return try tx.all(sql, values) { row in
            let person: PersonID = row.id(0)
            let capacity = Capacity.allCases[Int(row.int(1))]
            let hidden = masked(person)
            let key = capacity.key(of: person)
            var shown = ShownFields()
            for field in asked where !row.isNull(field.index + 3) {
                shown[field] =
                    hidden.contains(field)
                    ? .masked
                    : Shown(try tx.open(row.blob(field.index + 3), at: place(capacity, field, person), under: key))
            }
            return (person, Profile(capacity: capacity, since: row.day(2), values: shown))
        }
    }

    /// The texts of one profile, for copying or changing it; nil when the person has no such profile.
    static func details(
        _ tx: borrowing Transaction, of person: PersonID, as capacity: Capacity
    ) throws -> [ProfileField: String]? {
        let found = try read(
            tx, capacity.table.selectOne, [.id(person)], fields: ProfileField.all, masked: { _ in [] })
        return found.first?.1.values.texts
    }

    static func exists(_ tx: borrowing Transaction, of person: PersonID, as capacity: Capacity) throws -> Bool {
        try tx.first(capacity.table.exists, .id(person)) { _ in true } ?? false
    }

    static func place(_ capacity: Capacity, _ field: ProfileField, _ person: PersonID) -> Place {
        Place(capacity.table.name, field.rawValue, row: person.raw)
    }
}
