import PersonalData

/// The SQL that finds a category's records: the same for plan, apply and forecast. The verifier goes its own way.
enum Selection {
    /// `SELECT record, person, start` of the ended records; nil when the inventory has no source of the category.
    static func records(of category: Category, in inventory: Inventory) -> String? {
        let sources = inventory.sources.filter { $0.category == category }
        guard !sources.isEmpty else { return nil }
        return sources.map { "SELECT record, person, start FROM (\($0.ended))" }.joined(separator: " UNION ALL ")
    }

    /// `SELECT person, record, start, standing` of the records that started by ?1 or have no start, in the plan's order.
    /// The condition names the start once: where it is a subquery, SQLite runs it anew for every mention.
    static func due(of category: Category, in inventory: Inventory) -> String? {
        records(of: category, in: inventory).map {
            """
            SELECT person, record, start, \(standing(in: category, inventory)) FROM (\($0))
            WHERE ifnull(start, ?1) <= ?1 ORDER BY person, record
            """
        }
    }

    /// The same of the records of the people in `temp.purge_batch`, who stand between ?2 and ?3, that started by ?1.
    /// SQLite pushes the bounds into a union of sources, and the list, where it can, into the rows looked at.
    static func batch(of category: Category, in inventory: Inventory) -> String? {
        records(of: category, in: inventory).map {
            """
            SELECT person, record, start, \(standing(in: category, inventory)) FROM (\($0))
            WHERE person BETWEEN ?2 AND ?3 AND person IN (SELECT person FROM temp.purge_batch) AND start <= ?1
            ORDER BY person, record
            """
        }
    }

    /// What stands in the way of erasing a row: 0 nothing, 1 a hold, 2 and up the inventory's exemptions in order.
    static func standing(in category: Category, _ inventory: Inventory) -> String {
        let exemptions = inventory.exemptions.enumerated().map { index, exemption in
            "WHEN person IN (\(exemption.persons)) THEN \(index + 2)"
        }
        return "CASE WHEN \(held(category)) THEN 1 \(exemptions.joined(separator: " ")) ELSE 0 END"
    }

    /// A condition on `person` and `record`: a hold covers them.
    private static func held(_ category: Category) -> String {
        let open = "FROM legal_hold WHERE released_on IS NULL AND"
        return """
            (person IN (SELECT person \(open) category IS NULL)
            OR person IN (SELECT person \(open) category = \(category.number) AND record IS NULL)
            OR record IN (SELECT record \(open) category = \(category.number) AND record IS NOT NULL))
            """
    }
}

/// Why an item is left alone.
enum Standing {
    static let held = "held"
    /// The course went on again, or its end was put later.
    static let notDue = "not due any more"

    /// The word of a code that `Selection.standing` gave; nil for one that is free to go.
    static func word(_ code: Int64, in inventory: Inventory) -> String? {
        switch code {
        case 0: nil
        case 1: held
        default: inventory.exemptions[Int(code) - 2].name
        }
    }
}
