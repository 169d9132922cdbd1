package import Days
import SQLite
package import Store

/// What somebody took part in before they became a colleague. Those who work beside them now do not see it: who once was
/// supported and later supports others is met as a volunteer (seed 003: former participants become volunteers).
package enum FormerCase {
    /// Whether the person volunteers now, and nothing in which they were supported is open.
    package static func isClosed(_ tx: borrowing Transaction, of person: PersonID) throws -> Bool {
        try tx.exists("\(volunteers) AND NOT EXISTS (\(supported))", .id(person))
    }

    /// Those of many whose former case is closed: the volunteers are found in one statement.
    package static func colleagues(
        _ tx: borrowing Transaction, among persons: Set<PersonID>
    ) throws -> Set<PersonID> {
        guard !persons.isEmpty else { return [] }
        let volunteers = try tx.all("SELECT person FROM volunteering WHERE closing IS NULL") { $0.id(0) as PersonID }
        return try persons.intersection(volunteers).filter { try isClosed(tx, of: $0) }
    }

    /// Whether a thing belongs to somebody's former case: its supported side is a colleague's.
    package static func holds(_ tx: borrowing Transaction, _ parties: [Party]) throws -> Bool {
        let supported = parties.filter { $0.side == .participant }
        guard supported.count == 1, let one = supported.first else { return false }
        return try isClosed(tx, of: one.person)
    }

    /// Whether the person was ever supported, as far as anything is still known of it: by a course of support, or in
    /// their own part as a relative.
    static func exists(_ tx: borrowing Transaction, of person: PersonID) throws -> Bool {
        try tx.exists(
            "SELECT 1 FROM enrolment WHERE person = ?1 UNION ALL SELECT 1 FROM relative_part WHERE person = ?1",
            .id(person))
    }

    /// The day on which the person's own support was over; nil while some of it is open, and for somebody who had none.
    package static func ended(_ tx: borrowing Transaction, of person: PersonID) throws -> Day? {
        guard try exists(tx, of: person), try !tx.exists(supported, .id(person)) else { return nil }
        return try tx.one(
            """
            SELECT max(closed) FROM (SELECT closed FROM enrolment WHERE person = ?1
                UNION ALL SELECT closed FROM relative_part WHERE person = ?1)
            """, .id(person)
        ) { $0.dayOrNil(0) }
    }

    private static let volunteers = "SELECT 1 FROM volunteering WHERE person = ?1 AND closing IS NULL"

    private static let supported = """
        SELECT 1 FROM enrolment WHERE person = ?1 AND reason IS NULL
        UNION ALL SELECT 1 FROM intake WHERE person = ?1 AND closing IS NULL
        UNION ALL SELECT 1 FROM waiting WHERE person = ?1 AND reason IS NULL
        UNION ALL SELECT 1 FROM relative_part WHERE person = ?1 AND reason IS NULL
        UNION ALL SELECT 1 FROM group_place WHERE person = ?1 AND reason IS NULL AND enrolment IS NOT NULL
        UNION ALL SELECT 1 FROM support_match m WHERE m.participant = ?1
            AND NOT EXISTS (SELECT 1 FROM match_ending e WHERE e.match = m.id)
        """
}
