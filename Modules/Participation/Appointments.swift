package import Days
import SQLite
package import Store

/// Somebody who is expected somewhere.
package struct Appointment: Hashable, Sendable {
    package let person: PersonID
    package let side: Side
    /// The session, of a group or of a training; of a planned meeting, the match.
    package let record: Int64
    package let day: Day
    /// Minutes after midnight, Copenhagen time; nil for a day of training, whose time is not known here.
    package let clock: Int?
}

/// Who is expected where: nobody who has left, rests or sent word, and nowhere where it is called off.
package enum Appointments {
    /// Everybody who is expected at a session or a meeting of that day.
    package static func on(_ tx: borrowing Transaction, _ day: Day) throws -> [Appointment] {
        try tx.all(sql(planned, "day = ?"), .day(day), map: read)
    }

    /// Everybody who has a place where this session was to be, whatever has become of it.
    package static func at(_ tx: borrowing Transaction, _ session: SessionID) throws -> [Appointment] {
        try tx.all(sql([groupSession], "record = ?"), .id(session), map: read)
    }

    /// Whether the person is expected there on that day, as matters stand now.
    package static func isExpected(
        _ tx: borrowing Transaction, _ person: PersonID, at record: Int64, on day: Day
    ) throws -> Bool {
        try tx.exists(
            sql(planned, "person = ? AND record = ? AND day = ?"), .id(person), .int(record), .day(day))
    }

    private static func read(_ row: borrowing Row) throws -> Appointment {
        Appointment(
            person: row.id(0), side: try row.code(1), record: row.int(2), day: row.day(3),
            clock: row.intOrNil(4).map(Int.init))
    }

    private static func sql(_ sources: [String], _ condition: String) -> String {
        """
        SELECT person, side, record, day, clock FROM (\(sources.joined(separator: " UNION ALL "))) AS expected
        WHERE person IS NOT NULL AND \(condition) AND NOT EXISTS (
            SELECT 1 FROM pause WHERE pause.person = expected.person AND pause.side = expected.side
            AND pause.programme = expected.programme AND pause.ends IS NULL)
        ORDER BY record, person
        """
    }

    private static let groupSession = """
        SELECT place.person, place.side, s.id AS record, s.day, g.clock, g.programme
        FROM group_session s JOIN support_group g ON g.id = s.group_id JOIN (
            SELECT id, group_id, person, 'participant' AS side FROM group_place WHERE reason IS NULL
            UNION ALL SELECT NULL, group_id, person, 'volunteer' FROM group_leader WHERE until IS NULL
        ) AS place ON place.group_id = g.id
        """

    private static func meeting(of side: Side) -> String {
        """
        SELECT m.\(side.rawValue) AS person, '\(side.rawValue)' AS side, m.id AS record, p.day, p.clock, m.programme
        FROM planned_meeting p JOIN support_match m ON m.id = p.match WHERE p.cancelled IS NULL
        """
    }

    private static let planned = [
        """
        \(groupSession) WHERE s.delivery IS NULL
        AND EXISTS (SELECT 1 FROM group_state t WHERE t.group_id = g.id AND t.state IN ('confirmed', 'running'))
        AND NOT EXISTS (SELECT 1 FROM group_state t WHERE t.group_id = g.id AND t.state IN ('completed', 'cancelled'))
        AND NOT EXISTS (
            SELECT 1 FROM attendance a WHERE a.place = place.id AND a.session = s.id AND a.mark = 'excused')
        """,
        meeting(of: .participant), meeting(of: .volunteer),
        """
        SELECT m.person, 'volunteer' AS side, s.id AS record, s.day, NULL AS clock, c.programme
        FROM cohort_session s JOIN cohort c ON c.id = s.cohort JOIN cohort_member m ON m.cohort = c.id
        WHERE s.delivery IS NULL AND m.gone IS NULL
        """,
    ]
}
