package import Days
import Rights
import SQLite
package import Store

/// A person who waits for a match or a place.
package struct WaitingEntry: Sendable, Equatable {
    package let id: WaitingID
    package let person: PersonID
    package let since: Day
    /// 0 is usual; a higher number is served first.
    package let priority: Int
}

/// The waiting list of a programme.
package enum Waiting {
    /// Puts somebody on the list. A person waits once in a programme.
    package static func join(
        _ tx: borrowing Transaction, _ person: PersonID, for programme: ProgrammeID, since day: Day, priority: Int = 0
    ) throws -> WaitingID {
        guard (0...9).contains(priority) else { throw ParticipationError.outOfRange("priority") }
        let waits = try tx.exists(
            "SELECT 1 FROM waiting WHERE person = ? AND reason IS NULL AND programme = ?",
            .id(person), .programme(programme))
        guard !waits else { throw ParticipationError.alreadyOpen }
        let id: WaitingID = tx.newID(near: person)
        try tx.run(
            "INSERT INTO waiting(id, programme, person, since, priority) VALUES (?, ?, ?, ?, ?)",
            .id(id), .programme(programme), .id(person), .day(day), .count(priority))
        try tx.audit("waiting.join", about: [person], record: id.raw)
        return id
    }

    /// Takes somebody off the list, with the reason.
    package static func leave(
        _ tx: borrowing Transaction, _ id: WaitingID, on day: Day, because reason: WaitingEnd
    ) throws {
        let person = try tx.person(of: "waiting", id.raw)
        try tx.change(
            "UPDATE waiting SET reason = ?1, ended = ?2 WHERE id = ?3 AND reason IS NULL AND since <= ?2",
            .code(reason), .day(day), .id(id), else: .alreadyEnded)
        // An offer leads on to a match, a group or a course of support.
        if reason != .offered { try ConsentEnds.follow(tx, person, on: day) }
        try tx.audit("waiting.leave", about: [person], record: id.raw, detail: reason.rawValue)
    }

    /// Those who wait, in the order in which they are served: priority first, then the longest wait. Restricted people
    /// are not shown.
    package static func line(_ tx: borrowing Transaction, for programme: ProgrammeID) throws -> [WaitingEntry] {
        try tx.all(
            """
            SELECT id, person, since, priority FROM waiting
            WHERE programme = ? AND reason IS NULL AND \(Restrictions.excluding("waiting.person"))
            ORDER BY priority DESC, since, id
            """, .programme(programme)
        ) { row in
            WaitingEntry(id: row.id(0), person: row.id(1), since: row.day(2), priority: Int(row.int(3)))
        }
    }

    /// A person's open entries, by programme.
    package static func entries(
        _ tx: borrowing Transaction, of person: PersonID
    ) throws -> [(programme: ProgrammeID, since: Day, entry: WaitingEntry)] {
        try tx.all(
            """
            SELECT id, person, since, priority, programme FROM waiting WHERE person = ? AND reason IS NULL
            ORDER BY programme
            """, .id(person)
        ) { row in
            let entry = WaitingEntry(
                id: row.id(0), person: row.id(1), since: row.day(2), priority: Int(row.int(3)))
            return (try row.programme(4), entry.since, entry)
        }
    }

    /// A person's open entry in a programme.
    package static func entry(
        _ tx: borrowing Transaction, of person: PersonID, for programme: ProgrammeID
    ) throws -> WaitingEntry? {
        try tx.first(
            "SELECT id, person, since, priority FROM waiting WHERE person = ? AND reason IS NULL AND programme = ?",
            .id(person), .programme(programme)
        ) { row in
            WaitingEntry(id: row.id(0), person: row.id(1), since: row.day(2), priority: Int(row.int(3)))
        }
    }
}
