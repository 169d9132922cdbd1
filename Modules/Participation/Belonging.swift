package import Days
import SQLite
package import Store

/// Who has a part in something, and until when. Whoever lets people in asks this, so that each table is asked in one
/// place.
package struct Party: Hashable, Sendable {
    package let person: PersonID
    package let side: Side
    /// The day on which the part ended; nil while it goes on.
    package let until: Day?
}

/// Whose the things of a programme are.
package enum Belonging {
    /// Everybody with a part in the thing whose ids have this prefix; nil where there is none.
    package static func parties(
        _ tx: borrowing Transaction, prefix: String, _ number: Int64
    ) throws -> [Party]? {
        guard let sql = sql[prefix] else { return nil }
        let isThere = try tx.first("SELECT 1 FROM \(sql.table) WHERE id = ?", .int(number)) { _ in true }
        guard isThere != nil else { return nil }
        return try tx.all(sql.parties, .int(number)) { row in
            Party(
                person: row.id(0), side: Side(rawValue: row.text(1)) ?? .participant,
                until: row.dayOrNil(2))
        }
    }

    /// The programme of the thing whose ids have this prefix; nil where there is none.
    package static func programme(
        _ tx: borrowing Transaction, prefix: String, _ number: Int64
    ) throws -> ProgrammeID? {
        guard let table = sql[prefix]?.table else { return nil }
        let rows =
            table == "meeting"
            ? "SELECT programme FROM support_match WHERE id = (SELECT match FROM meeting WHERE id = ?)"
            : "SELECT programme FROM \(table) WHERE id = ?"
        return try tx.first(rows, .int(number)) { try $0.programme(0) }
    }

    private struct Query: Sendable {
        let table: String
        let parties: String
    }

    /// A row with one person, who has the part until the row ends.
    private static func one(_ table: String, _ side: Side, until: String = "NULL") -> Query {
        Query(table: table, parties: "SELECT person, '\(side.rawValue)', \(until) FROM \(table) WHERE id = ?1")
    }

    private static let sql: [String: Query] = [
        MatchKind.prefix: Query(table: "support_match", parties: match("?1")),
        MeetingKind.prefix: Query(
            table: "meeting", parties: match("(SELECT match FROM meeting WHERE id = ?1)")),
        GroupKind.prefix: Query(table: "support_group", parties: group("?1")),
        SessionKind.prefix: Query(
            table: "group_session", parties: group("(SELECT group_id FROM group_session WHERE id = ?1)")),
        PlaceKind.prefix: one("group_place", .participant, until: "ended"),
        CohortKind.prefix: Query(table: "cohort", parties: cohort("?1")),
        CohortSessionKind.prefix: Query(
            table: "cohort_session", parties: cohort("(SELECT cohort FROM cohort_session WHERE id = ?1)")),
        CohortMemberKind.prefix: one("cohort_member", .volunteer, until: "gone"),
        IntakeKind.prefix: one("intake", .participant, until: "closed"),
        EnrolmentKind.prefix: one("enrolment", .participant, until: "closed"),
        WaitingKind.prefix: one("waiting", .participant, until: "ended"),
        RelativePartKind.prefix: one("relative_part", .participant, until: "closed"),
        GoalKind.prefix: one("goal", .participant),
        WishTag.prefix: one("wish", .participant, until: "answered"),
        VolunteeringKind.prefix: one("volunteering", .volunteer, until: "closed"),
        PauseKind.prefix: Query(table: "pause", parties: "SELECT person, side, ends FROM pause WHERE id = ?1"),
        SeatKind.prefix: one("seat", .participant, until: "ended"),
        SuggestionTag.prefix: Query(
            table: "suggestion",
            parties: "SELECT subject, side, NULL FROM suggestion WHERE id = ?1 AND side IS NOT NULL"),
        EventTag.prefix: Query(
            table: "event",
            parties: """
                SELECT person, 'volunteer', (SELECT day FROM event WHERE id = ?1) FROM event_speaker
                WHERE event = ?1 AND person IS NOT NULL
                """),
        ConcernKind.prefix: Query(
            table: "concern", parties: "SELECT person, 'participant', closed FROM concern WHERE 0"),
    ]

    private static func match(_ id: String) -> String {
        let until = "(SELECT day FROM match_ending WHERE match = m.id)"
        return """
            SELECT m.participant, 'participant', \(until) FROM support_match m
            WHERE m.id = \(id) AND m.participant IS NOT NULL
            UNION ALL SELECT m.volunteer, 'volunteer', \(until) FROM support_match m
            WHERE m.id = \(id) AND m.volunteer IS NOT NULL
            """
    }

    private static func group(_ id: String) -> String {
        """
        SELECT person, 'participant', ended FROM group_place WHERE group_id = \(id) AND person IS NOT NULL
        UNION ALL SELECT person, 'volunteer', until FROM group_leader WHERE group_id = \(id) AND person IS NOT NULL
        """
    }

    private static func cohort(_ id: String) -> String {
        "SELECT person, 'volunteer', gone FROM cohort_member WHERE cohort = \(id)"
    }
}
