package import Days
import SQLite
package import Store

/// One session of a group.
package struct GroupSession: Sendable, Equatable {
    package let id: SessionID
    package let number: Int
    package let day: Day
    /// A code of the manual.
    package let theme: String
    /// nil until it was recorded.
    package let delivery: Delivery?
}

/// Sessions of groups: what was delivered, and who was there.
package enum Sessions {
    /// The sessions in order.
    package static func of(_ tx: borrowing Transaction, _ group: GroupID) throws -> [GroupSession] {
        try tx.all(
            "SELECT id, number, day, theme, delivery FROM group_session WHERE group_id = ? ORDER BY number", .id(group)
        ) { row in
            GroupSession(
                id: row.id(0), number: Int(row.int(1)), day: row.day(2), theme: row.text(3),
                delivery: try row.codeOrNil(4))
        }
    }

    /// The group that a session belongs to.
    package static func group(_ tx: borrowing Transaction, of session: SessionID) throws -> GroupID {
        try tx.one("SELECT group_id FROM group_session WHERE id = ?", .id(session)) { $0.id(0) }
    }

    /// Moves a session to another day.
    package static func move(_ tx: borrowing Transaction, _ id: SessionID, to day: Day) throws {
        try tx.change("UPDATE group_session SET day = ? WHERE id = ?", .day(day), .id(id), else: .notFound)
        try tx.audit("session.move", record: id.raw)
    }

    /// Records what became of a session and who was there. A participant's first presence starts the place.
    package static func hold(
        _ tx: borrowing Transaction, _ id: SessionID, _ delivery: Delivery, marks: [PlaceID: AttendanceMark]
    ) throws {
        let session = try tx.one("SELECT group_id, day FROM group_session WHERE id = ?", .id(id)) {
            (group: $0.id(0) as GroupID, day: $0.day(1))
        }
        let state = try Groups.show(tx, session.group).state
        guard state.takesAttendance else { throw ParticipationError.wrongOrder(state.rawValue) }
        try tx.run("UPDATE group_session SET delivery = ? WHERE id = ?", .code(delivery), .id(id))
        var persons: [PersonID] = []
        for (place, mark) in marks.sorted(by: { $0.key < $1.key }) {
            persons.append(try self.mark(tx, place, mark, at: id, of: session.group))
        }
        try startPlaces(tx, id, on: session.day)
        try tx.audit("session.hold", about: persons, record: id.raw, detail: delivery.rawValue)
    }

    /// A participant sends word beforehand. No reason is asked.
    package static func excuse(_ tx: borrowing Transaction, _ place: PlaceID, from session: SessionID) throws {
        let (group, isHeld) = try tx.one(
            "SELECT group_id, delivery IS NOT NULL FROM group_session WHERE id = ?", .id(session)
        ) {
            ($0.id(0) as GroupID, $0.flag(1))
        }
        guard !isHeld else { throw ParticipationError.alreadyEnded }
        let person = try mark(tx, place, .excused, at: session, of: group)
        try tx.audit("session.excuse", about: [person], record: session.raw)
    }

    /// Everybody who holds a place was there, but for those who sent word before the session was recorded.
    package static func holdWithAllPresent(_ tx: borrowing Transaction, _ id: SessionID) throws {
        let places = try tx.all(
            """
            SELECT p.id FROM group_place p JOIN group_session s ON s.group_id = p.group_id
            WHERE s.id = ? AND p.reason IS NULL AND p.person IS NOT NULL AND NOT (s.delivery IS NULL AND EXISTS (
                SELECT 1 FROM attendance a WHERE a.place = p.id AND a.session = s.id AND a.mark = 'excused'))
            """, .id(id)
        ) { $0.id(0) as PlaceID }
        try hold(tx, id, .delivered, marks: Dictionary(uniqueKeysWithValues: places.map { ($0, .present) }))
    }

    /// Who was there, as far as it was recorded.
    package static func marks(
        _ tx: borrowing Transaction, _ id: SessionID
    ) throws -> [PlaceID: AttendanceMark] {
        let rows = try tx.all(
            """
            SELECT a.place, a.mark FROM group_session s JOIN group_place p ON p.group_id = s.group_id
            JOIN attendance a ON a.place = p.id AND a.session = s.id WHERE s.id = ?
            """, .id(id)
        ) { row in (row.id(0) as PlaceID, try row.code(1) as AttendanceMark) }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    private static func mark(
        _ tx: borrowing Transaction, _ place: PlaceID, _ mark: AttendanceMark, at session: SessionID,
        of group: GroupID
    ) throws -> PersonID {
        let person = try tx.one("SELECT person FROM group_place WHERE id = ? AND group_id = ?", .id(place), .id(group))
        {
            $0.idOrNil(0) as PersonID?
        }
        guard let person else { throw ParticipationError.notFound }
        try tx.run(
            "INSERT OR REPLACE INTO attendance(place, session, mark) VALUES (?, ?, ?)",
            .id(place), .id(session), .code(mark))
        return person
    }

    private static func startPlaces(_ tx: borrowing Transaction, _ session: SessionID, on day: Day) throws {
        try tx.run(
            """
            UPDATE group_place SET started = min(coalesce(started, ?1), ?1) WHERE id IN (
                SELECT a.place FROM group_session s JOIN group_place p ON p.group_id = s.group_id
                JOIN attendance a ON a.place = p.id AND a.session = s.id
                WHERE s.id = ?2 AND a.mark = 'present')
            """, .day(day), .id(session))
    }
}
