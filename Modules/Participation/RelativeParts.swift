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
    /// The relative's own enquiry, from which the part followed.
    package let intake: IntakeID?
}

/// What relatives take part in. A brother may stop while the rest of the family goes on: his clock starts that day.
package enum RelativeParts {
    /// Begins a relative's part. A person has one open in a programme.
    package static func begin(
        _ tx: borrowing Transaction, _ person: PersonID, in programme: ProgrammeID, after intake: IntakeID? = nil,
        on day: Day
    ) throws -> RelativePartID {
        try Restrictions.refuse(tx, person)
        guard try tx.exists("SELECT 1 FROM relative_profile WHERE person = ?", .id(person)) else {
            throw ParticipationError.notFound
        }
        guard try open(tx, of: person, in: programme) == nil else { throw ParticipationError.alreadyOpen }
        if let intake { try Enrolments.check(tx, intake, of: person) }
        let id: RelativePartID = tx.newID(near: person)
        try tx.run(
            "INSERT INTO relative_part(id, programme, person, intake, started) VALUES (?, ?, ?, ?, ?)",
            .id(id), .programme(programme), .id(person), .id(intake), .day(day))
        try tx.audit("relative.begin", about: [person], record: id.raw)
        return id
    }

    /// Closes a part: with the last of them the clock of what is known of the relative starts. Nobody else's part is
    /// touched. Throws `stillOpen` while the relative has a match of their own in the programme.
    package static func close(
        _ tx: borrowing Transaction, _ id: RelativePartID, on day: Day, because reason: ClosingReason
    ) throws {
        let part = try show(tx, id)
        guard part.reason == nil else { throw ParticipationError.alreadyEnded }
        guard part.started <= day else { throw ParticipationError.beforeStart }
        let supported = try Matches.of(tx, part.person, as: .participant).contains {
            $0.capacity == .relative && $0.programme == part.programme && $0.ending == nil
        }
        guard !supported else { throw ParticipationError.stillOpen("match") }
        try tx.run("UPDATE relative_part SET reason = ?, closed = ? WHERE id = ?", .code(reason), .day(day), .id(id))
        try Enrolments.closeIntake(tx, part.intake, on: day)
        try ConsentEnds.follow(tx, part.person, on: day)
        try tx.audit("relative.close", about: [part.person], record: id.raw, detail: reason.rawValue)
    }

    /// A relative's parts, oldest first.
    package static func of(_ tx: borrowing Transaction, _ person: PersonID) throws -> [RelativePart] {
        try tx.all("\(columns) WHERE person = ? ORDER BY started, id", .id(person), map: read)
    }

    /// Every relative with an open part in a programme, the longest first.
    package static func people(_ tx: borrowing Transaction, in programme: ProgrammeID) throws -> [PersonID] {
        try tx.all(
            "SELECT person FROM relative_part WHERE programme = ? AND reason IS NULL ORDER BY started, id",
            .programme(programme)
        ) { $0.id(0) }
    }

    /// One part.
    package static func show(_ tx: borrowing Transaction, _ id: RelativePartID) throws -> RelativePart {
        try tx.one("\(columns) WHERE id = ?", .id(id), map: read)
    }

    /// The person's open part in a programme.
    package static func open(
        _ tx: borrowing Transaction, of person: PersonID, in programme: ProgrammeID
    ) throws -> RelativePart? {
        try tx.first(
            "\(columns) WHERE person = ? AND reason IS NULL AND programme = ?", .id(person), .programme(programme),
            map: read)
    }

    private static let columns = "SELECT id, programme, person, started, reason, closed, intake FROM relative_part"

    private static func read(_ row: borrowing Row) throws -> RelativePart {
        RelativePart(
            id: row.id(0), programme: try row.programme(1), person: row.id(2), started: row.day(3),
            reason: try row.codeOrNil(4), closed: row.dayOrNil(5), intake: row.idOrNil(6))
    }
}
