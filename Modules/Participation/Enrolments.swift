package import Days
import SQLite
package import Store

/// A participant's course of support in a programme.
package struct Enrolment: Sendable, Equatable {
    package let id: EnrolmentID
    package let programme: ProgrammeID
    package let person: PersonID
    package let intake: IntakeID?
    package let started: Day
    /// nil while the course is open.
    package let reason: ClosingReason?
    /// nil with a reason: it closed on a day nobody wrote down.
    package let closed: Day?
    package let onward: OnwardStep?
}

/// Courses of support, from their start to their closing.
package enum Enrolments {
    /// Starts a course of support. A person has one open in a programme.
    package static func start(
        _ tx: borrowing Transaction, _ person: PersonID, in programme: ProgrammeID, after intake: IntakeID? = nil,
        on day: Day
    ) throws -> EnrolmentID {
        guard try open(tx, of: person, in: programme) == nil else { throw ParticipationError.alreadyOpen }
        if let intake { try check(tx, intake, of: person) }
        let id: EnrolmentID = tx.newID(near: person)
        try tx.run(
            "INSERT INTO enrolment(id, programme, person, intake, started) VALUES (?, ?, ?, ?, ?)",
            .id(id), .programme(programme), .id(person), .id(intake), .day(day))
        try tx.audit("enrolment.start", about: [person], record: id.raw)
        return id
    }

    /// Closes a course of support: the clocks of the profile, the referral and the notes start.
    ///
    /// Throws `stillOpen` while the person has a match, a place in a group or on the waiting list in the programme.
    package static func close(
        _ tx: borrowing Transaction, _ id: EnrolmentID, on day: Day, because reason: ClosingReason,
        onward: OnwardStep? = nil
    ) throws {
        let enrolment = try show(tx, id)
        guard enrolment.reason == nil else { throw ParticipationError.alreadyEnded }
        guard enrolment.started <= day else { throw ParticipationError.beforeStart }
        try refuseWhileOpen(tx, enrolment.person, enrolment.programme)
        try tx.run(
            "UPDATE enrolment SET reason = ?, closed = ?, onward = ? WHERE id = ?",
            .code(reason), .day(day), .code(onward), .id(id))
        try closeIntake(tx, enrolment.intake, on: day)
        try NoteFiles.close(tx, record: id.raw, on: day)
        try tx.run(
            "UPDATE pause SET ends = ? WHERE person = ? AND side = 'participant' AND programme = ? AND ends IS NULL",
            .day(day), .id(enrolment.person), .programme(enrolment.programme))
        try ConsentEnds.follow(tx, enrolment.person, on: day)
        try tx.audit("enrolment.close", about: [enrolment.person], record: id.raw, detail: reason.rawValue)
    }

    static func check(_ tx: borrowing Transaction, _ intake: IntakeID, of person: PersonID) throws {
        let found = try Intakes.show(tx, intake)
        guard found.person == person else { throw ParticipationError.notFound }
        guard found.accepted != nil else { throw ParticipationError.wrongOrder("an undecided referral") }
        guard found.closing == nil else { throw ParticipationError.alreadyDecided }
    }

    private static func refuseWhileOpen(
        _ tx: borrowing Transaction, _ person: PersonID, _ programme: ProgrammeID
    ) throws {
        let match = """
            SELECT 1 FROM support_match m WHERE m.participant = ? AND m.programme = ? AND m.capacity = 'participant'
            AND NOT EXISTS (SELECT 1 FROM match_ending e WHERE e.match = m.id)
            """
        let place = """
            SELECT 1 FROM group_place p JOIN support_group g ON g.id = p.group_id
            WHERE p.person = ? AND g.programme = ? AND p.reason IS NULL
            """
        let wait = "SELECT 1 FROM waiting WHERE person = ? AND programme = ? AND reason IS NULL"
        for (what, sql) in [("match", match), ("place in a group", place), ("place on the waiting list", wait)]
        where try tx.exists(sql, .id(person), .programme(programme)) {
            throw ParticipationError.stillOpen(what)
        }
    }

    static func closeIntake(_ tx: borrowing Transaction, _ intake: IntakeID?, on day: Day) throws {
        guard let intake else { return }
        try tx.run(
            "UPDATE intake SET closing = 'case-closed', closed = ? WHERE id = ? AND closing IS NULL",
            .day(day), .id(intake))
    }
}

extension Enrolments {
    /// One course of support.
    package static func show(_ tx: borrowing Transaction, _ id: EnrolmentID) throws -> Enrolment {
        try tx.one("SELECT \(columns) FROM enrolment WHERE id = ?", .id(id), map: read)
    }

    /// The person's open course of support in a programme.
    package static func open(
        _ tx: borrowing Transaction, of person: PersonID, in programme: ProgrammeID
    ) throws -> Enrolment? {
        try tx.first(
            "SELECT \(columns) FROM enrolment WHERE person = ? AND reason IS NULL AND programme = ?",
            .id(person), .programme(programme), map: read)
    }

    /// Everybody with an open course of support in a programme, the longest first.
    package static func people(_ tx: borrowing Transaction, in programme: ProgrammeID) throws -> [PersonID] {
        try tx.all(
            "SELECT person FROM enrolment WHERE programme = ? AND reason IS NULL ORDER BY started, id",
            .programme(programme)
        ) { $0.id(0) }
    }

    /// A person's courses of support, oldest first.
    package static func of(_ tx: borrowing Transaction, _ person: PersonID) throws -> [Enrolment] {
        try tx.all("SELECT \(columns) FROM enrolment WHERE person = ? ORDER BY started, id", .id(person), map: read)
    }

    private static let columns = "id, programme, person, intake, started, reason, closed, onward"

    private static func read(_ row: borrowing Row) throws -> Enrolment {
        Enrolment(
            id: row.id(0), programme: try row.programme(1), person: row.id(2), intake: row.idOrNil(3),
            started: row.day(4), reason: try row.codeOrNil(5), closed: row.dayOrNil(6), onward: try row.codeOrNil(7))
    }
}
