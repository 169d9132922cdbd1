package import Days
import SQLite
package import Store

extension Facts {
    /// The facts of every group of a programme that has not ended, in one statement more than for one.
    package static func groups(
        _ tx: borrowing Transaction, in programme: ProgrammeID, on day: Day
    ) throws -> [(group: Group, facts: Facts)] {
        let counted = try GroupCounts.all(tx, in: programme)
        return try Groups.open(tx, in: programme).map { group in
            let counts = counted[group.id] ?? GroupCounts()
            var facts = Facts(day: day)
            facts.starts = counts.first ?? group.setting.starts
            facts.ends = counts.last
            (facts.places, facts.placesTaken) = (group.places, counts.taken)
            facts.waitingForSeat = counts.inLine
            (facts.sessionsPlanned, facts.sessionsHeld) = (counts.sessions, counts.held)
            let last = counts.lastHeld ?? (group.state == .running ? facts.starts : nil)
            facts.daysSinceLastSession = last.map { $0.days(until: day) }
            (facts.facilitators, facts.trainedFacilitators) = (counts.leaders, counts.trained)
            return (group, facts)
        }
    }
}

/// A group in numbers.
struct GroupCounts {
    var first: Day?
    var last: Day?
    var sessions = 0
    var held = 0
    var lastHeld: Day?
    var taken = 0
    var leaders = 0
    var trained = 0
    var inLine = 0

    static func all(_ tx: borrowing Transaction, in programme: ProgrammeID) throws -> [GroupID: GroupCounts] {
        let rows = try tx.all(
            """
            SELECT g.id,
                (SELECT day FROM group_session s WHERE s.group_id = g.id ORDER BY number LIMIT 1),
                (SELECT day FROM group_session s WHERE s.group_id = g.id ORDER BY number DESC LIMIT 1),
                (SELECT count(*) FROM group_session s WHERE s.group_id = g.id),
                (SELECT count(*) FROM group_session s WHERE s.group_id = g.id AND \(held)),
                (SELECT max(day) FROM group_session s WHERE s.group_id = g.id AND \(held)),
                (SELECT count(*) FROM group_place p WHERE p.group_id = g.id AND p.reason IS NULL),
                (SELECT count(*) FROM group_leader l WHERE \(leads)),
                (SELECT count(*) FROM group_leader l WHERE \(leads) AND EXISTS (
                    SELECT 1 FROM certificate c WHERE c.person = l.person AND c.programme = g.programme)),
                (SELECT count(*) FROM seat w WHERE w.group_id = g.id AND w.place IS NULL AND w.reason IS NULL)
            FROM support_group g
            WHERE g.programme = ? AND NOT EXISTS (
                SELECT 1 FROM group_state e WHERE e.group_id = g.id AND e.state IN ('completed', 'cancelled'))
            """, .programme(programme)
        ) { row in
            let counts = GroupCounts(
                first: row.dayOrNil(1), last: row.dayOrNil(2), sessions: Int(row.int(3)), held: Int(row.int(4)),
                lastHeld: row.dayOrNil(5), taken: Int(row.int(6)), leaders: Int(row.int(7)), trained: Int(row.int(8)),
                inLine: Int(row.int(9)))
            return (row.id(0) as GroupID, counts)
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    private static let held = "s.delivery IN ('delivered', 'adapted')"
    private static let leads = "l.group_id = g.id AND l.until IS NULL AND l.person IS NOT NULL"
}
