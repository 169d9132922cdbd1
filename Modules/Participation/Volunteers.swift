package import Days
import PersonalData
import SQLite
package import Store

/// A step a volunteer takes on the way to being available.
package enum VolunteerStep: String, Sendable, CaseIterable {
    case conversation, references
    /// The declaration of confidentiality is signed; its version is kept.
    case confidentiality
    /// The coordinator confirms the volunteer.
    case confirmed
}

/// Volunteers, from the first interest to the exit.
package enum Volunteers {
    /// The closing of somebody who offered to volunteer and was turned down.
    package static let declined = "declined"

    /// Somebody would like to volunteer. A returning volunteer's certificates in the programme count again.
    ///
    /// - Parameters:
    ///   - attesting: codes of what the volunteer must say is true; never what lies behind it.
    ///   - saying: codes of what the volunteer says without having to, such as lived experience where it is preferred
    ///     and not required. They are sealed: where not everybody says it, it tells something about those who do.
    package static func express(
        _ tx: borrowing Transaction, _ person: PersonID, in programme: ProgrammeID, on day: Day,
        attesting: Set<String> = [], saying said: Set<String> = []
    ) throws -> VolunteeringID {
        guard try open(tx, of: person, in: programme) == nil else { throw ParticipationError.alreadyOpen }
        let id: VolunteeringID = tx.newID(near: person)
        try tx.run(
            "INSERT INTO volunteering(id, programme, person, interested) VALUES (?, ?, ?, ?)",
            .id(id), .programme(programme), .id(person), .day(day))
        try tx.run(
            "UPDATE certificate SET closing = NULL, closed = NULL WHERE person = ? AND programme = ?",
            .id(person), .programme(programme))
        for code in attesting.sorted() { _ = try Attestations.record(tx, of: person, kind: code, obtained: day) }
        try Pathway.interested(tx, person, in: programme, on: day)
        try tx.audit("volunteer.interest", about: [person], record: id.raw)
        if !said.isEmpty { try say(tx, id, said) }
        return id
    }

    /// A step is done. `version` names the text that was signed.
    package static func step(
        _ tx: borrowing Transaction, _ id: VolunteeringID, _ step: VolunteerStep, on day: Day, version: String? = nil
    ) throws {
        let volunteer = try running(tx, id)
        if step == .confirmed, try steps(tx, id)[.confirmed] == nil {
            try count(try said(tx, id), of: volunteer, confirmed: day, tx)
        }
        try tx.run(
            "INSERT OR REPLACE INTO volunteer_step(volunteering, step, day, version) VALUES (?, ?, ?, ?)",
            .id(id), .code(step), .day(day), .optional(version))
        try tx.audit("volunteer.\(step.rawValue)", about: [volunteer.person], record: id.raw, detail: version)
    }

    /// Writes down what the volunteer says of themselves without having to. A confirmed volunteer is counted now.
    package static func say(_ tx: borrowing Transaction, _ id: VolunteeringID, _ codes: Set<String>) throws {
        let volunteer = try running(tx, id)
        let before = try said(tx, id)
        let all = before.union(codes).sorted().joined(separator: " ")
        try tx.run(
            "UPDATE volunteering SET said = ? WHERE id = ?",
            tx.seal(all, at: place("said", id), under: key(volunteer.person)), .id(id))
        if let confirmed = try steps(tx, id)[.confirmed] {
            try count(codes.subtracting(before), of: volunteer, confirmed: confirmed, tx)
        }
        try tx.audit("volunteer.say", about: [volunteer.person], record: id.raw)
    }

    private static func count(
        _ codes: Set<String>, of volunteer: Volunteering, confirmed day: Day, _ tx: borrowing Transaction
    ) throws {
        for code in codes.sorted() {
            try Figures.keep(tx, .volunteersSaying, of: code, in: volunteer.programme, year: day.year)
        }
    }

    /// What the volunteer can give: a number of participants (0 to 20), and days and area, which are sealed.
    package static func offer(
        _ tx: borrowing Transaction, _ id: VolunteeringID, capacity: Int, days: String? = nil, area: String? = nil
    ) throws {
        guard (0...20).contains(capacity) else { throw ParticipationError.outOfRange("capacity") }
        let volunteer = try running(tx, id)
        let key = key(volunteer.person)
        try tx.run(
            "UPDATE volunteering SET places = ?, days = ?, area = ? WHERE id = ?", .count(capacity),
            tx.seal(days, at: place("days", id), under: key), tx.seal(area, at: place("area", id), under: key), .id(id))
        try tx.audit("volunteer.offer", about: [volunteer.person], record: id.raw)
    }

    /// Turns an applicant down before the confirmation. What was said is cleared: nobody needs it any more.
    package static func decline(_ tx: borrowing Transaction, _ id: VolunteeringID, on day: Day) throws {
        let volunteer = try running(tx, id)
        if try steps(tx, id)[.confirmed] != nil { throw ParticipationError.wrongOrder("a confirmed volunteer") }
        try tx.run(
            """
            UPDATE volunteering SET closing = ?, closed = ?, places = NULL, days = NULL, area = NULL, said = NULL
            WHERE id = ?
            """, .text(declined), .day(day), .id(id))
        try closeProofs(tx, volunteer, on: day)
        try ConsentEnds.follow(tx, volunteer.person, on: day)
        try tx.audit("volunteer.decline", about: [volunteer.person], record: id.raw)
    }

    /// The volunteer leaves, with thanks and a copy of the certificate: the clocks of the profile and of certificates
    /// start. Throws `stillOpen` while there is a match or a group to lead.
    package static func exit(
        _ tx: borrowing Transaction, _ id: VolunteeringID, on day: Day, because reason: VolunteerExit
    ) throws {
        let volunteer = try running(tx, id)
        guard volunteer.interested <= day else { throw ParticipationError.beforeStart }
        try refuseWhileOpen(tx, volunteer)
        try tx.run(
            "UPDATE volunteering SET closing = ?, closed = ? WHERE id = ?", .code(reason), .day(day), .id(id))
        try closeProofs(tx, volunteer, on: day)
        try ConsentEnds.follow(tx, volunteer.person, on: day)
        try tx.audit("volunteer.exit", about: [volunteer.person], record: id.raw, detail: reason.rawValue)
    }

    private static func running(_ tx: borrowing Transaction, _ id: VolunteeringID) throws -> Volunteering {
        let found = try show(tx, id)
        guard found.closing == nil else { throw ParticipationError.alreadyEnded }
        return found
    }

    private static func refuseWhileOpen(_ tx: borrowing Transaction, _ volunteer: Volunteering) throws {
        guard try openMatches(tx, of: volunteer.person, in: volunteer.programme) == 0 else {
            throw ParticipationError.stillOpen("match")
        }
        let leads = try tx.exists(
            """
            SELECT 1 FROM group_leader l JOIN support_group g ON g.id = l.group_id
            WHERE l.person = ? AND g.programme = ? AND l.until IS NULL
            """, .id(volunteer.person), .programme(volunteer.programme))
        guard !leads else { throw ParticipationError.stillOpen("group to lead") }
    }

    /// Certificates belong to the programme; certificates of conduct serve every programme, so the last exit ends them.
    private static func closeProofs(_ tx: borrowing Transaction, _ volunteer: Volunteering, on day: Day) throws {
        try tx.run(
            "UPDATE certificate SET closing = 'exit', closed = ? WHERE person = ? AND programme = ?",
            .day(day), .id(volunteer.person), .programme(volunteer.programme))
        try tx.run(
            """
            UPDATE attestation SET closing = 'exit', closed = ?1 WHERE person = ?2 AND closing IS NULL
            AND NOT EXISTS (SELECT 1 FROM volunteering WHERE person = ?2 AND closing IS NULL)
            """, .day(day), .id(volunteer.person))
        try tx.run(
            "UPDATE pause SET ends = ? WHERE person = ? AND side = 'volunteer' AND programme = ? AND ends IS NULL",
            .day(day), .id(volunteer.person), .programme(volunteer.programme))
    }
}
