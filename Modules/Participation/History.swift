package import Days
import PersonalData
import SQLite
package import Store

/// Rows as they were, from a spreadsheet: one statement each, the whole life in it, without rules and without an audit
/// entry. The caller checks dates, and audits the batch once. An end whose day nobody wrote down has a reason alone; the
/// record is then listed as an exception until somebody finds the day.
package enum History {
    /// A referral that was decided long ago. Its texts are not imported.
    package static func intake(
        _ tx: borrowing Transaction, _ person: PersonID, to programme: ProgrammeID, from source: String, received: Day,
        accepted: Day? = nil, closing: Intake.Closing? = nil, closed: Day? = nil, guidance: String? = nil
    ) throws -> IntakeID {
        let id: IntakeID = tx.newID(near: person)
        try tx.run(
            """
            INSERT INTO intake(id, programme, person, source, received, accepted, closing, closed, guidance)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, .id(id), .programme(programme), .id(person), .text(source), .day(received), .day(accepted),
            .code(closing), .day(closed), .optional(guidance))
        if closing == .rejected || closing == .withdrawn { try Intakes.endWithoutCourse(tx, person, on: closed) }
        return id
    }

    /// A stay on the waiting list.
    package static func waiting(
        _ tx: borrowing Transaction, _ person: PersonID, for programme: ProgrammeID, since: Day, priority: Int = 0,
        reason: WaitingEnd? = nil, ended: Day? = nil
    ) throws -> WaitingID {
        let id: WaitingID = tx.newID(near: person)
        try tx.run(
            """
            INSERT INTO waiting(id, programme, person, since, priority, reason, ended) VALUES (?, ?, ?, ?, ?, ?, ?)
            """, .id(id), .programme(programme), .id(person), .day(since), .count(priority), .code(reason),
            .day(ended))
        return id
    }

    /// A course of support.
    package static func enrolment(
        _ tx: borrowing Transaction, _ person: PersonID, in programme: ProgrammeID, after intake: IntakeID? = nil,
        started: Day, reason: ClosingReason? = nil, closed: Day? = nil, onward: OnwardStep? = nil
    ) throws -> EnrolmentID {
        let id: EnrolmentID = tx.newID(near: person)
        try tx.run(
            """
            INSERT INTO enrolment(id, programme, person, intake, started, reason, closed, onward)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, .id(id), .programme(programme), .id(person), .id(intake), .day(started), .code(reason),
            .day(closed), .code(onward))
        return id
    }

    /// Gives a course of support that was there before the referral that it followed.
    package static func join(_ tx: borrowing Transaction, _ enrolment: EnrolmentID, after intake: IntakeID) throws {
        try tx.run("UPDATE enrolment SET intake = ? WHERE id = ?", .id(intake), .id(enrolment))
    }

    /// A volunteer's part in a programme, with the steps that were taken. `declined` and `exit` exclude each other.
    package static func volunteering(
        _ tx: borrowing Transaction, _ person: PersonID, in programme: ProgrammeID, interested: Day,
        steps: [VolunteerStep: Day] = [:], capacity: Int? = nil, declined: Bool = false, exit: VolunteerExit? = nil,
        closed: Day? = nil
    ) throws -> VolunteeringID {
        let id: VolunteeringID = tx.newID(near: person)
        let closing = declined ? Volunteers.declined : exit?.rawValue
        try tx.run(
            """
            INSERT INTO volunteering(id, programme, person, interested, places, closing, closed)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """, .id(id), .programme(programme), .id(person), .day(interested), .optional(capacity.map(Int64.init)),
            .optional(closing), .day(closed))
        for (step, day) in steps {
            try tx.run(
                "INSERT INTO volunteer_step(volunteering, step, day) VALUES (?, ?, ?)", .id(id), .code(step), .day(day))
        }
        return id
    }

    /// A training cohort. Its sessions up to today were delivered, as far as anybody knows.
    package static func cohort(
        _ tx: borrowing Transaction, in programme: ProgrammeID, days: [Day], topics: [String] = [],
        completed: Day? = nil
    ) throws -> CohortID {
        let id = try Cohorts.insert(tx, in: programme, days: days, topics: topics)
        try tx.run("UPDATE cohort SET completed = ? WHERE id = ?", .day(completed), .id(id))
        try tx.run(
            "UPDATE cohort_session SET delivery = 'delivered' WHERE cohort = ? AND day <= ?", .id(id), .day(tx.today))
        return id
    }

    /// A volunteer in a cohort.
    package static func cohortMember(
        _ tx: borrowing Transaction, _ person: PersonID, in cohort: CohortID, joined: Day, gone: Day? = nil
    ) throws -> CohortMemberID {
        let id: CohortMemberID = tx.newID(near: person)
        try tx.run(
            "INSERT INTO cohort_member(id, cohort, person, joined, gone) VALUES (?, ?, ?, ?, ?)",
            .id(id), .id(cohort), .id(person), .day(joined), .day(gone))
        return id
    }

    /// A certificate. `left` is the day the volunteer left the programme; an unknown day keeps `hasLeft` alone.
    package static func certificate(
        _ tx: borrowing Transaction, _ person: PersonID, in programme: ProgrammeID, cohort: CohortID? = nil,
        issued: Day, attended: Int, held: Int, hasLeft: Bool = false, left: Day? = nil
    ) throws -> CertificateID {
        let id: CertificateID = tx.newID(near: person)
        try tx.run(
            """
            INSERT INTO certificate(id, programme, person, cohort, issued, attended, held, closing, closed)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, .id(id), .programme(programme), .id(person), .id(cohort), .day(issued), .count(attended),
            .count(held), .optional(hasLeft ? "exit" : nil), .day(left))
        return id
    }
}
