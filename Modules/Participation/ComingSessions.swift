package import Days
import SQLite
package import Store

/// The next session of a group in which somebody has a place.
package struct ComingSession: Sendable {
    package let session: GroupSession
    package let group: Group
    package let place: PlaceID
    /// `.excused` where the person has sent word.
    package let mark: AttendanceMark?
    /// Who leads the group now.
    package let leaders: [PersonID]
}

extension Sessions {
    /// The next session of each group in which the person has a place, the nearest first.
    package static func coming(
        _ tx: borrowing Transaction, of person: PersonID, from day: Day
    ) throws -> [ComingSession] {
        let rows = try tx.all(
            """
            SELECT p.id, p.group_id, s.id, (SELECT mark FROM attendance a WHERE a.place = p.id AND a.session = s.id)
            FROM group_place p JOIN group_session s ON s.id = (
                SELECT id FROM group_session n WHERE n.group_id = p.group_id AND n.delivery IS NULL AND n.day >= ?2
                ORDER BY n.day, n.number LIMIT 1)
            WHERE p.person = ?1 AND p.reason IS NULL ORDER BY s.day, s.id
            """, .id(person), .day(day)
        ) { row in
            (
                place: row.id(0) as PlaceID, group: row.id(1) as GroupID, session: row.id(2) as SessionID,
                mark: try row.codeOrNil(3) as AttendanceMark?
            )
        }
        return try rows.compactMap { row in
            let group = try Groups.show(tx, row.group)
            let session = try of(tx, row.group).first { $0.id == row.session }
            guard let session, !group.state.next.isEmpty else { return nil }
            return ComingSession(
                session: session, group: group, place: row.place, mark: row.mark,
                leaders: try Groups.facilitators(tx, row.group).filter { $0.until == nil }.compactMap(\.person))
        }
    }

    /// Who was at each session of a group, as far as it was recorded.
    package static func allMarks(
        _ tx: borrowing Transaction, of group: GroupID
    ) throws -> [SessionID: [PlaceID: AttendanceMark]] {
        var marks: [SessionID: [PlaceID: AttendanceMark]] = [:]
        try tx.forEach(
            """
            SELECT a.session, a.place, a.mark FROM group_place p JOIN attendance a ON a.place = p.id
            WHERE p.group_id = ?
            """, .id(group)
        ) { row in marks[row.id(0), default: [:]][row.id(1)] = try row.code(2) }
        return marks
    }
}
