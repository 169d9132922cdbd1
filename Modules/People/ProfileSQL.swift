import Rights

/// The statements over all profile tables.
enum ProfileSQL {
    /// Person, capacity, name and chosen name of everybody who may be found by name.
    static let names = ProfileTable.all.map { table in
        """
        SELECT p.person, \(table.capacity.index), \(table.hasName ? "p.name" : "NULL"), p.chosen_name
        FROM \(table.name) p JOIN person ON person.id = p.person
        WHERE person.protected_since IS NULL AND \(Restrictions.excluding("p.person"))
        """
    }.joined(separator: " UNION ALL ")
}
