import Rights

/// The statements over all profile tables.
enum ProfileSQL {
    /// The profiles of one person (`?1`).
    static let ofPerson = ProfileTable.union { "\($0) WHERE person = ?1" }

    /// The profiles of the people in a JSON array (`?1`). A join, since `IN` would sort the ids into a tree for each table.
    static let ofPeople = ProfileTable.union { "json_each(?1) CROSS JOIN \($0) ON person = value" }

    /// Person, capacity, name and chosen name of everybody who may be found by name.
    static let names = ProfileTable.all.map { table in
        """
        SELECT p.person, \(table.capacity.index), \(table.hasName ? "p.name" : "NULL"), p.chosen_name
        FROM \(table.name) p JOIN person ON person.id = p.person
        WHERE person.protected_since IS NULL AND \(Restrictions.excluding("p.person"))
        """
    }.joined(separator: " UNION ALL ")
}
