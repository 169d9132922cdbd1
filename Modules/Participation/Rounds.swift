package import Days
import SQLite
package import Store

/// When what runs ends, and when the next begins.
package struct Rounds: Sendable, Equatable {
    /// The last session of everything that has begun; nil where nothing has.
    package let lastSession: Day?
    /// The first session of what is planned next; nil where nothing is.
    package let next: Day?

    /// Days between the two without a session; nil where nothing is planned, or nothing has begun.
    package var idleDays: Int? {
        guard let lastSession, let next else { return nil }
        return max(0, lastSession.days(until: next) - 1)
    }

    /// The rounds of groups, seen on a day.
    package static func ofGroups(_ tx: borrowing Transaction, in programme: ProgrammeID, on day: Day) throws -> Rounds {
        try read(
            tx, "support_group", "group_session s ON s.group_id = r.id",
            "AND NOT EXISTS (SELECT 1 FROM group_state t WHERE t.group_id = r.id AND t.state = 'cancelled')",
            programme, day)
    }

    /// The rounds of training, seen on a day.
    package static func ofTraining(
        _ tx: borrowing Transaction, in programme: ProgrammeID, on day: Day
    ) throws -> Rounds {
        try read(tx, "cohort", "cohort_session s ON s.cohort = r.id", "", programme, day)
    }

    private static func read(
        _ tx: borrowing Transaction, _ table: String, _ sessions: String, _ condition: String,
        _ programme: ProgrammeID, _ day: Day
    ) throws -> Rounds {
        try tx.one(
            """
            SELECT (SELECT max(s.day) FROM \(table) r JOIN \(sessions)
                    WHERE r.programme = ?1 AND r.starts <= ?2 AND s.delivery IS NOT 'cancelled' \(condition)),
                (SELECT min(r.starts) FROM \(table) r WHERE r.programme = ?1 AND r.starts > ?2 \(condition))
            """, .programme(programme), .day(day)
        ) { Rounds(lastSession: $0.dayOrNil(0), next: $0.dayOrNil(1)) }
    }
}
