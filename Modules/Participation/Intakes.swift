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

    /// Takes in a referral. `answers` are the codes ticked, `wishes` the person's own words; both are sealed.
    package static func receive(
        _ tx: borrowing Transaction, _ person: PersonID, to programme: ProgrammeID, from source: String,
        on day: Day, answers: Set<String> = [], wishes: String? = nil
    ) throws -> IntakeID {
        let id: IntakeID = tx.newID(near: person)
        let key = key(.referralAccepted, person, id)
        let ticked = answers.isEmpty ? nil : answers.sorted().joined(separator: ",")
        try tx.run(
            """
            INSERT INTO intake(id, programme, person, source, received, answers, wishes) VALUES (?, ?, ?, ?, ?, ?, ?)
            """, .id(id), .programme(programme), .id(person), .text(source), .day(day),
            tx.seal(ticked, at: place("answers", id), under: key), tx.seal(wishes, at: place("wishes", id), under: key))
        try tx.audit("intake.receive", about: [person], record: id.raw, detail: source)
        return id
    }

    /// Accepts: the person may be enrolled or wait.
    package static func accept(_ tx: borrowing Transaction, _ id: IntakeID, on day: Day) throws {
        let person = try tx.person(of: "intake", id.raw)
        try tx.change(
            "UPDATE intake SET accepted = ?1 WHERE id = ?2 AND accepted IS NULL AND closing IS NULL",
            .day(day), .id(id), else: .alreadyDecided)
        try tx.audit("intake.accept", about: [person], record: id.raw)
    }

    /// Rejects, with a code for the guidance given elsewhere. The texts move under the key of rejected referrals, which
    /// die sooner; `forgetOldKey` destroys the first key in a transaction of its own, once this one stands.
    package static func reject(
        _ tx: borrowing Transaction, _ id: IntakeID, on day: Day, guidance: String
    ) throws {
        let person = try tx.person(of: "intake", id.raw)
        let old = key(.referralAccepted, person, id)
        try reseal(tx, id, from: old, to: key(.referralRejected, person, id))
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

    /// Destroys the key under which a rejected intake was sealed before its rejection. Two transactions, so that a
    /// process killed between them has lost no text; safe to call at any time.
    package static func forgetOldKey(_ tx: borrowing Transaction, _ id: IntakeID) throws {
        guard let intake = try list(tx, where: "id = ?", .id(id)).first, intake.closing == .rejected else { return }
        let old = key(.referralAccepted, intake.person, id)
        guard try tx.hasKey(old) else { return }
        try tx.erase([ErasureItem(person: old.person, category: old.category, record: old.record)])
        try tx.audit("intake.forget-key", about: [intake.person], record: id.raw)
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

    static func key(_ category: Category, _ person: PersonID, _ id: IntakeID) -> KeyName {
        KeyName(person: person, category: category.number, record: id.raw)
    }

    private static func open(_ tx: borrowing Transaction, _ id: IntakeID, _ column: String) throws -> Opened {
        let found = try tx.one("SELECT \(column), person, closing FROM intake WHERE id = ?", .id(id)) { row in
            (row.blobOrNil(0), row.id(1) as PersonID, row.textOrNil(2) == Intake.Closing.rejected.rawValue)
        }
        let category: Category = found.2 ? .referralRejected : .referralAccepted
        return try tx.open(found.0, at: place(column, id), under: key(category, found.1, id))
    }

    private static func reseal(
        _ tx: borrowing Transaction, _ id: IntakeID, from old: KeyName, to new: KeyName
    ) throws {
        let sealed = try tx.one("SELECT answers, wishes FROM intake WHERE id = ?", .id(id)) {
            ($0.blobOrNil(0), $0.blobOrNil(1))
        }
        guard sealed.0 != nil || sealed.1 != nil else { return }
        let answers = try tx.open(sealed.0, at: place("answers", id), under: old).text
        let wishes = try tx.open(sealed.1, at: place("wishes", id), under: old).text
        try tx.run(
            "UPDATE intake SET answers = ?, wishes = ? WHERE id = ?",
            tx.seal(answers, at: place("answers", id), under: new),
            tx.seal(wishes, at: place("wishes", id), under: new), .id(id))
    }
}
