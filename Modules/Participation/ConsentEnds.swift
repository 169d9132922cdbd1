import Consent
import Days
import SQLite
import Store

/// Consents end with the last thing that a person took part in: only then does the clock of their proof start.
enum ConsentEnds {
    /// Ends the person's consents if nothing is open any more, in any capacity. What begins later is asked for anew.
    static func follow(_ tx: borrowing Transaction, _ person: PersonID, on day: Day) throws {
        guard try !tx.exists(open, .id(person)) else { return }
        try Consents.endAll(tx, person, on: day)
    }

    private static let open = """
        SELECT 1 FROM enrolment WHERE person = ?1 AND reason IS NULL
        UNION ALL SELECT 1 FROM intake WHERE person = ?1 AND closing IS NULL
        UNION ALL SELECT 1 FROM waiting WHERE person = ?1 AND reason IS NULL
        UNION ALL SELECT 1 FROM relative_part WHERE person = ?1 AND reason IS NULL
        UNION ALL SELECT 1 FROM group_place WHERE person = ?1 AND reason IS NULL
        UNION ALL SELECT 1 FROM seat WHERE person = ?1 AND reason IS NULL
        UNION ALL SELECT 1 FROM group_leader WHERE person = ?1 AND until IS NULL
        UNION ALL SELECT 1 FROM volunteering WHERE person = ?1 AND closing IS NULL
        UNION ALL SELECT 1 FROM support_match WHERE (participant = ?1 OR volunteer = ?1)
            AND NOT EXISTS (SELECT 1 FROM match_ending WHERE match_ending.match = support_match.id)
        LIMIT 1
        """
}
