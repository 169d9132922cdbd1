import Rights

/// The statements over the profile tables, built once from what each capacity holds.
enum ProfileSQL {
    /// The profiles of one person (`?1`).
    static let ofPerson = union { "FROM \($0.table) WHERE person = ?1" }

    /// The profiles of the people in a JSON array (`?1`).
    static let ofPeople = union { "FROM \($0.table) WHERE person IN (SELECT value FROM json_each(?1))" }

    /// Person, capacity, name and chosen name of everybody who may be found by name.
    static let names = Capacity.allCases.enumerated().map { index, capacity in
        """
        SELECT p.person, \(index), \(capacity.needsName ? "p.name" : "NULL"), p.chosen_name
        FROM \(capacity.table) p JOIN person ON person.id = p.person
        WHERE person.protected_since IS NULL AND \(Restrictions.excluding("p.person"))
        """
    }.joined(separator: " UNION ALL ")

    static func insert(_ capacity: Capacity) -> String { inserts[capacity] ?? "" }

    static func selectOne(_ capacity: Capacity) -> String { selects[capacity] ?? "" }

    static func exists(_ capacity: Capacity) -> String { existing[capacity] ?? "" }

    private static let inserts = eachCapacity { capacity in
        let contact = capacity == .enquirer ? ["last_contact"] : []
        let columns = ["person", "since"] + contact + capacity.fields.map(\.rawValue)
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        return "INSERT INTO \(capacity.table)(\(columns.joined(separator: ", "))) VALUES (\(marks))"
    }

    private static let selects = eachCapacity { "\(columns($0)) FROM \($0.table) WHERE person = ?1" }

    private static let existing = eachCapacity { "SELECT 1 FROM \($0.table) WHERE person = ?1" }

    private static func eachCapacity(_ sql: (Capacity) -> String) -> [Capacity: String] {
        Dictionary(uniqueKeysWithValues: Capacity.allCases.map { ($0, sql($0)) })
    }

    private static func union(_ from: (Capacity) -> String) -> String {
        Capacity.allCases.map { "\(columns($0)) \(from($0))" }.joined(separator: " UNION ALL ")
    }

    /// Person, the capacity's place in the list, since, and every field: NULL where the capacity has none.
    private static func columns(_ capacity: Capacity) -> String {
        let fields = ProfileField.allCases.map { capacity.fields.contains($0) ? $0.rawValue : "NULL" }
        let index = Capacity.allCases.firstIndex(of: capacity) ?? 0
        return "SELECT person, \(index), since, \(fields.joined(separator: ", "))"
    }
}
