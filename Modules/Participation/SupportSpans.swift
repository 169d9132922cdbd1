package import Days
import Rights
import SQLite
package import Store

/// From when to when somebody has to do with a programme: a course of support, a relative's own part, a volunteer's work,
/// a wait for a place.
package struct SupportSpan: Sendable, Hashable {
    /// The enrolment, the relative's part, the volunteering or the entry of the waiting list.
    package let course: Int64
    package let person: PersonID
    package let programme: ProgrammeID
    package let respondent: Respondent
    /// When the course began, or the volunteer was confirmed; nil for one who has not been.
    package let began: Day?
    /// When the pair or the group ends, or did: for a participant the last of them, for a volunteer the first. A
    /// relative's are their own alone: nothing of another's course can be told from it.
    package let meansToEnd: Day?
    /// Whether it is over; the day may be unknown.
    package let isClosed: Bool
    package let closed: Day?

    package init(
        course: Int64, person: PersonID, programme: ProgrammeID, as respondent: Respondent, began: Day?,
        meansToEnd: Day? = nil, isClosed: Bool = false, closed: Day? = nil
    ) {
        self.course = course
        self.person = person
        self.programme = programme
        self.respondent = respondent
        self.began = began
        self.meansToEnd = meansToEnd
        self.isClosed = isClosed
        self.closed = closed
    }
}

/// The spans of one person, or of everybody whose span is open or ended lately. The dead and the restricted are left out:
/// nobody asks them anything.
package enum SupportSpans {
    /// A person's spans, in every programme.
    package static func of(_ tx: borrowing Transaction, _ person: PersonID) throws -> [SupportSpan] {
        try all(tx, "p.person = ?1", .id(person))
    }

    /// Every span of a programme.
    package static func every(_ tx: borrowing Transaction, in programme: ProgrammeID) throws -> [SupportSpan] {
        try all(tx, "p.programme = ?1", .programme(programme))
    }

    /// The spans of a programme that are open, or closed on or after a day.
    package static func current(
        _ tx: borrowing Transaction, in programme: ProgrammeID, closedSince day: Day
    ) throws -> [SupportSpan] {
        try all(tx, "p.programme = ?1 AND (p.closing IS NULL OR p.closed >= ?2)", .programme(programme), .day(day))
    }

    private static func all(
        _ tx: borrowing Transaction, _ condition: String, _ values: Value...
    ) throws -> [SupportSpan] {
        try Respondent.allCases.flatMap { respondent in
            let (rows, closing, closed) = source(of: respondent)
            let own = condition.replacing("p.closing", with: "p.\(closing)").replacing("p.closed", with: "p.\(closed)")
            return try tx.all(
                """
                \(rows) AND \(own)
                AND \(Restrictions.excluding("p.person"))
                AND NOT EXISTS (SELECT 1 FROM person WHERE person.id = p.person AND person.deceased IS NOT NULL)
                """, values
            ) { row in
                SupportSpan(
                    course: row.int(0), person: row.id(1), programme: try row.programme(2), as: respondent,
                    began: row.dayOrNil(3), meansToEnd: row.dayOrNil(4), isClosed: row.flag(5), closed: row.dayOrNil(6))
            }
        }
    }

    /// The rows with a condition of their own, and the columns that say that one is over, and since when.
    private static func source(of respondent: Respondent) -> (rows: String, closing: String, closed: String) {
        switch respondent {
        case .participant: ("\(participants) WHERE TRUE", "reason", "closed")
        case .relative: ("\(relatives) WHERE \(adult)", "reason", "closed")
        case .volunteer: ("\(volunteers) WHERE TRUE", "closing", "closed")
        case .waiting: ("\(waits) WHERE TRUE", "reason", "ended")
        }
    }

    private static let waits = """
        SELECT p.id, p.person, p.programme, p.since, NULL, p.reason IS NOT NULL, p.ended FROM waiting p
        """

    private static let participants = """
        SELECT p.id, p.person, p.programme, p.started, (SELECT max(day) FROM (
            SELECT coalesce(e.day, x.ends, m.ends) AS day FROM support_match m \(endings)
                WHERE m.participant = p.person AND m.programme = p.programme AND m.kind = 'support'
                AND m.capacity = 'participant' AND m.starts >= p.started
            UNION ALL SELECT coalesce(l.ended, s.day) FROM group_place l JOIN group_session s ON s.group_id = l.group_id
                WHERE l.person = p.person AND l.enrolment = p.id
            )), p.reason IS NOT NULL, p.closed FROM enrolment p
        """

    private static let relatives = """
        SELECT p.id, p.person, p.programme, p.started, (SELECT max(coalesce(e.day, x.ends, m.ends))
            FROM support_match m \(endings)
            WHERE m.participant = p.person AND m.programme = p.programme AND m.kind = 'support'
            AND m.capacity = 'relative' AND m.starts >= p.started), p.reason IS NOT NULL, p.closed FROM relative_part p
        """

    /// A child has a part by the custody holders' consent, and is asked nothing.
    private static let adult = """
        NOT EXISTS (SELECT 1 FROM custody WHERE custody.person = p.person)
        AND NOT EXISTS (SELECT 1 FROM household_member h WHERE h.person = p.person AND h.relation = 'child')
        """

    private static let volunteers = """
        SELECT p.id, p.person, p.programme,
            (SELECT day FROM volunteer_step WHERE volunteering = p.id AND step = 'confirmed'), (SELECT min(day) FROM (
            SELECT coalesce(e.day, x.ends, m.ends) AS day FROM support_match m \(endings)
                WHERE m.volunteer = p.person AND m.programme = p.programme AND m.starts >= p.interested
            UNION ALL SELECT coalesce(l.until, max(s.day)) FROM group_leader l
                JOIN support_group g ON g.id = l.group_id AND g.programme = p.programme
                JOIN group_session s ON s.group_id = g.id
                WHERE l.person = p.person AND l.since >= p.interested GROUP BY l.id
            )), p.closing IS NOT NULL, p.closed FROM volunteering p
        """

    private static let endings = """
        LEFT JOIN match_ending e ON e.match = m.id LEFT JOIN match_extension x ON x.match = m.id
        """
}
