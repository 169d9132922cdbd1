package import Days
import PersonalData
import SQLite
package import Store

/// A referral or self-referral to a programme, and what was decided.
package struct Intake: Sendable, Equatable {
    /// How an intake ended.
    package enum Closing: String, Sendable, CaseIterable {
        case rejected, withdrawn
        /// The course of support that followed has closed.
        case caseClosed = "case-closed"
    }

    package let id: IntakeID
    package let programme: ProgrammeID
    package let person: PersonID
    /// Who sent the person: a code of the tenant's, or `Intakes.selfReferral`.
    package let source: String
    package let received: Day
    package let accepted: Day?
    package let closing: Closing?
    package let closed: Day?
    /// Where a rejected person was pointed to, as a code.
    package let guidance: String?
}

/// Referral and self-referral.
package enum Intakes {
    /// The source of people who came alone.
    package static let selfReferral = "self"

    /// Takes in a referral. `answers` are the codes ticked, `wishes` the person's own words; both are sealed, with what
    /// else is known of an enquirer until somebody decides.
    package static func receive(
        _ tx: borrowing Transaction, _ person: PersonID, to programme: ProgrammeID, from source: String,
        on day: Day, answers: Set<String> = [], wishes: String? = nil
    ) throws -> IntakeID {
        let id: IntakeID = tx.newID(near: person)
        let key = key(.enquiry, person, id)
        let ticked = answers.isEmpty ? nil : answers.sorted().joined(separator: ",")
        try tx.run(
            """
            INSERT INTO intake(id, programme, person, source, received, answers, wishes) VALUES (?, ?, ?, ?, ?, ?, ?)
            """, .id(id), .programme(programme), .id(person), .text(source), .day(day),
            tx.seal(ticked, at: place("answers", id), under: key), tx.seal(wishes, at: place("wishes", id), under: key))
        try tx.audit("intake.receive", about: [person], record: id.raw, detail: source)
        return id
    }

    /// Accepts: the person may be enrolled or wait. The texts move under a key of the case's own.
    package static func accept(_ tx: borrowing Transaction, _ id: IntakeID, on day: Day) throws {
        let person = try tx.person(of: "intake", id.raw)
        try reseal(tx, id, of: person, to: .referralAccepted)
        try tx.change(
            "UPDATE intake SET accepted = ?1 WHERE id = ?2 AND accepted IS NULL AND closing IS NULL",
            .day(day), .id(id), else: .alreadyDecided)
        try tx.audit("intake.accept", about: [person], record: id.raw)
    }

    /// Rejects, with a code for the guidance given elsewhere. The texts move under a key of rejected referrals.
    package static func reject(
        _ tx: borrowing Transaction, _ id: IntakeID, on day: Day, guidance: String
    ) throws {
        let person = try tx.person(of: "intake", id.raw)
        try reseal(tx, id, of: person, to: .referralRejected)
        try tx.change(
            """
            UPDATE intake SET closing = 'rejected', closed = ?1, guidance = ?2
            WHERE id = ?3 AND accepted IS NULL AND closing IS NULL
            """, .day(day), .text(guidance), .id(id), else: .alreadyDecided)
        try endWithoutCourse(tx, person, on: day)
        try ConsentEnds.follow(tx, person, on: day)
        try tx.audit("intake.reject", about: [person], record: id.raw, detail: guidance)
    }

    /// The person no longer wants support; an enrolled one closes the course of support instead.
    package static func withdraw(_ tx: borrowing Transaction, _ id: IntakeID, on day: Day) throws {
        let person = try tx.person(of: "intake", id.raw)
        if try tx.exists("SELECT 1 FROM enrolment WHERE intake = ? AND person = ?", .id(id), .id(person)) {
            throw ParticipationError.stillOpen("enrolment")
        }
        try tx.change(
            "UPDATE intake SET closing = 'withdrawn', closed = ?1 WHERE id = ?2 AND closing IS NULL",
            .day(day), .id(id), else: .alreadyDecided)
        try endWithoutCourse(tx, person, on: day)
        try ConsentEnds.follow(tx, person, on: day)
        try tx.audit("intake.withdraw", about: [person], record: id.raw)
    }

    /// What starts the profile's clock when the person never gets a course of support. It stands beside the profile,
    /// since the intake may go before it.
    static func endWithoutCourse(_ tx: borrowing Transaction, _ person: PersonID, on day: Day?) throws {
        try tx.run(
            """
            INSERT INTO participant_end(person, day) SELECT ?1, ?2 FROM participant_profile WHERE person = ?1
            ON CONFLICT(person) DO UPDATE SET day = max(day, excluded.day)
            """, .id(person), .day(day))
    }
}

extension Intakes {
    /// The intake without its sealed texts.
    package static func show(_ tx: borrowing Transaction, _ id: IntakeID) throws -> Intake {
        try list(tx, where: "id = ?", .id(id)).first ?? { throw ParticipationError.notFound }()
    }

    /// A person's intakes, oldest first.
    package static func of(_ tx: borrowing Transaction, _ person: PersonID) throws -> [Intake] {
        try list(tx, where: "person = ?", .id(person))
    }

    /// Intakes nobody has decided, oldest first.
    package static func undecided(_ tx: borrowing Transaction, in programme: ProgrammeID) throws -> [Intake] {
        try list(tx, where: "programme = ? AND accepted IS NULL AND closing IS NULL", .programme(programme))
    }

    /// The codes ticked at an intake; empty when they were erased.
    package static func answers(_ tx: borrowing Transaction, _ id: IntakeID) throws -> Set<String> {
        let opened = try open(tx, id, "answers")
        return Set((opened.text ?? "").split(separator: ",").map(String.init))
    }

    /// The person's own words at an intake.
    package static func wishes(_ tx: borrowing Transaction, _ id: IntakeID) throws -> Opened {
        try open(tx, id, "wishes")
    }

    private static func list(
        _ tx: borrowing Transaction, where condition: String, _ values: Value...
    ) throws -> [Intake] {
        let columns = "id, programme, person, source, received, accepted, closing, closed, guidance"
        return try tx.all("SELECT \(columns) FROM intake WHERE \(condition) ORDER BY received, id", values) { row in
            Intake(
                id: row.id(0), programme: try row.programme(1), person: row.id(2), source: row.text(3),
                received: row.day(4), accepted: row.dayOrNil(5), closing: try row.codeOrNil(6),
                closed: row.dayOrNil(7), guidance: row.textOrNil(8))
        }
    }
}

extension Intakes {
    static func place(_ column: String, _ id: IntakeID) -> Place { Place("intake", column, row: id.raw) }

    /// The record of an enquiry is the person; a referral that was decided has a key of its own.
    static func key(_ category: Category, _ person: PersonID, _ id: IntakeID) -> KeyName {
        KeyName(person: person, category: category.number, record: category == .enquiry ? person.raw : id.raw)
    }

    private static func open(_ tx: borrowing Transaction, _ id: IntakeID, _ column: String) throws -> Opened {
        let intake = try show(tx, id)
        let sealed = try tx.one("SELECT \(column) FROM intake WHERE id = ?", .id(id)) { $0.blobOrNil(0) }
        let category = IntakeOwner.category(isAccepted: intake.accepted != nil, intake.closing)
        return try tx.open(sealed, at: place(column, id), under: key(category, intake.person, id))
    }

    /// Moves the texts of an undecided referral under the key of what was decided. Where no enquiry is left, its key goes
    /// in a second write: killed in between, no text is lost.
    private static func reseal(
        _ tx: borrowing Transaction, _ id: IntakeID, of person: PersonID, to category: Category
    ) throws {
        let (old, new) = (key(.enquiry, person, id), key(category, person, id))
        let columns = ["answers", "wishes"]
        let sealed = try tx.one("SELECT answers, wishes, accepted, closing FROM intake WHERE id = ?", .id(id)) { row in
            row.isNull(2) && row.isNull(3) ? [row.blobOrNil(0), row.blobOrNil(1)] : []
        }
        for (column, value) in zip(columns, sealed) where value != nil {
            let text = try tx.open(value, at: place(column, id), under: old).text
            try tx.run(
                "UPDATE intake SET \(column) = ? WHERE id = ?", tx.seal(text, at: place(column, id), under: new),
                .id(id))
        }
        tx.afterwards { tx in try forgetEnquiry(tx, of: person) }
    }

    /// Destroys the key of an enquiry of which nothing is left: somebody known otherwise has no enquirer's profile.
    private static func forgetEnquiry(_ tx: borrowing Transaction, of person: PersonID) throws {
        let left = try tx.exists(
            """
            SELECT 1 FROM enquirer_profile WHERE person = ?1
            UNION ALL SELECT 1 FROM intake WHERE person = ?1 AND \(IntakeOwner.enquiry("intake"))
            """, .id(person))
        let key = KeyName(person: person, category: Category.enquiry.number)
        guard try !left && tx.hasKey(key) else { return }
        try tx.erase([ErasureItem(person: person, category: key.category, record: key.record)])
        try tx.audit("intake.forget-key", about: [person])
    }
}
