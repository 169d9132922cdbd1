import Rights

/// The statements over all profile tables.
enum ProfileSQL {
    /// The profiles of one person (`?1`).
    static let ofPerson = ProfileTable.union("person = ?1")

    /// The profiles of the people in a JSON array (`?1`).
    static let ofPeople = ProfileTable.union("person IN (SELECT value FROM json_each(?1))")

    /// Person, capacity, name and chosen name of everybody who may be found by name.
    static let names = ProfileTable.all.map { table in
        """
        SELECT p.person, \(table.capacity.index), \(table.hasName ? "p.name" : "NULL"), p.chosen_name
        FROM \(table.name) p JOIN person ON person.id = p.person
        WHERE person.protected_since IS NULL AND \(Restrictions.excluding("p.person"))
        """
    }.joined(separator: " UNION ALL ")
}
