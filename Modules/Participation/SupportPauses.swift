package import Days
import SQLite
package import Store

/// A rest of a course of support or of a volunteer.
package struct SupportPause: Sendable, Equatable {
    package let id: PauseID
    package let side: Side
    package let programme: ProgrammeID
    package let starts: Day
    package let ends: Day?
    package let reason: PauseReason
}

/// Rests of a course of support or of a volunteer. They are normal and end nothing.
package enum SupportPauses {
    /// Begins a rest. A person rests once at a time on a side of a programme.
    package static func begin(
        _ tx: borrowing Transaction, _ person: PersonID, as side: Side, in programme: ProgrammeID, on day: Day,
        because reason: PauseReason
    ) throws -> PauseID {
        guard try current(tx, person, as: side, in: programme) == nil else { throw ParticipationError.alreadyOpen }
        let id: PauseID = tx.newID(near: person)
        try tx.run(
            "INSERT INTO pause(id, side, person, programme, starts, reason) VALUES (?, ?, ?, ?, ?, ?)",
            .id(id), .code(side), .id(person), .programme(programme), .day(day), .code(reason))
        try tx.audit("pause.begin", about: [person], record: id.raw, detail: reason.rawValue)
        return id
    }

    /// Ends a rest.
    package static func end(_ tx: borrowing Transaction, _ id: PauseID, on day: Day) throws {
        let person = try tx.person(of: "pause", id.raw)
        try tx.change(
            "UPDATE pause SET ends = ?1 WHERE id = ?2 AND ends IS NULL AND starts <= ?1",
            .day(day), .id(id), else: .alreadyEnded)
        try tx.audit("pause.end", about: [person], record: id.raw)
    }

    /// Who rests.
    package static func person(_ tx: borrowing Transaction, of pause: PauseID) throws -> PersonID {
        try tx.person(of: "pause", pause.raw)
    }

    /// The rest that goes on now.
    package static func current(
        _ tx: borrowing Transaction, _ person: PersonID, as side: Side, in programme: ProgrammeID
    ) throws -> PauseID? {
        try tx.first(
            "SELECT id FROM pause WHERE person = ? AND side = ? AND programme = ? AND ends IS NULL",
            .id(person), .code(side), .programme(programme)
        ) { $0.id(0) }
    }

    /// A person's rests, the newest first.
    package static func of(_ tx: borrowing Transaction, _ person: PersonID) throws -> [SupportPause] {
        try tx.all(
            "SELECT id, side, programme, starts, ends, reason FROM pause WHERE person = ? ORDER BY starts DESC, id",
            .id(person)
        ) { row in
            SupportPause(
                id: row.id(0), side: try row.code(1), programme: try row.programme(2), starts: row.day(3),
                ends: row.dayOrNil(4), reason: try row.code(5))
        }
    }
}
