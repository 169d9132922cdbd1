package import Days
import Rights
import SQLite
package import Store

/// A relative's own part in a family's course of support.
package struct RelativePart: Sendable, Equatable {
    package let id: RelativePartID
    package let programme: ProgrammeID
    package let person: PersonID
    package let started: Day
    /// nil while the part is open.
    package let reason: ClosingReason?
    package let closed: Day?
}

/// What relatives take part in. A brother may stop while the rest of the family goes on: his clock starts that day.
package enum RelativeParts {
    /// Begins a relative's part. A person has one open in a programme.
    package static func begin(
        _ tx: borrowing Transaction, _ person: PersonID, in programme: ProgrammeID, on day: Day
    ) throws -> RelativePartID {
        try Restrictions.refuse(tx, person)
        guard try tx.exists("SELECT 1 FROM relative_profile WHERE person = ?", .id(person)) else {
            throw ParticipationError.notFound
        }
        let isOpen = try of(tx, person).contains { $0.programme == programme && $0.reason == nil }
        guard !isOpen else { throw ParticipationError.alreadyOpen }
        let id: RelativePartID = tx.newID(near: person)
        try tx.run(
            "INSERT INTO relative_part(id, programme, person, started) VALUES (?, ?, ?, ?)",
            .id(id), .programme(programme), .id(person), .day(day))
        try tx.audit("relative.begin", about: [person], record: id.raw)
        return id
    }

    /// Closes a part: with the last of them the clock of what is known of the relative starts.
    package static func close(
        _ tx: borrowing Transaction, _ id: RelativePartID, on day: Day, because reason: ClosingReason
    ) throws {
        let part = try tx.one("\(columns) WHERE id = ?", .id(id), map: read)
        guard part.reason == nil else { throw ParticipationError.alreadyEnded }
        guard part.started <= day else { throw ParticipationError.beforeStart }
        try tx.run("UPDATE relative_part SET reason = ?, closed = ? WHERE id = ?", .code(reason), .day(day), .id(id))
        try ConsentEnds.follow(tx, part.person, on: day)
        try tx.audit("relative.close", about: [part.person], record: id.raw, detail: reason.rawValue)
    }

    /// A relative's parts, oldest first.
    package static func of(_ tx: borrowing Transaction, _ person: PersonID) throws -> [RelativePart] {
        try tx.all("\(columns) WHERE person = ? ORDER BY started, id", .id(person), map: read)
    }

    private static let columns = "SELECT id, programme, person, started, reason, closed FROM relative_part"

    private static func read(_ row: borrowing Row) throws -> RelativePart {
        RelativePart(
            id: row.id(0), programme: try row.programme(1), person: row.id(2), started: row.day(3),
            reason: try row.codeOrNil(4), closed: row.dayOrNil(5))
    }
}
