package import Days
import PersonalData
import SQLite
package import Store

/// A worry about somebody, as its handler or deputy reads it.
package struct Concern: Sendable, Equatable {
    package let id: ConcernID
    package let person: PersonID
    package let raised: Day
    package let acute: Bool
    /// Who reads it, and who reads it when the first is away: operators or accounts.
    package let handler: String
    package let deputy: String
    package let words: Opened
    package let closed: Day?
}

/// Worries that anybody may raise. Each is sealed under a key of its own.
package enum Concerns {
    /// Raises a worry. There is always a deputy other than the handler, so that it is read in time.
    package static func raise(
        _ tx: borrowing Transaction, about person: PersonID, words: String, acute: Bool = false, handler: String,
        deputy: String, on day: Day
    ) throws -> ConcernID {
        guard !deputy.isEmpty, !handler.isEmpty, deputy != handler else { throw ParticipationError.deputyMissing }
        let id: ConcernID = tx.newID()
        try tx.run(
            "INSERT INTO concern(id, person, raised, acute, handler, deputy, words) VALUES (?, ?, ?, ?, ?, ?, ?)",
            .id(id), .id(person), .day(day), .flag(acute), .text(handler), .text(deputy),
            tx.seal(words, at: place(id), under: key(person, id)))
        try tx.audit("concern.raise", about: [person], record: id.raw)
        return id
    }

    /// The worry has been dealt with.
    package static func close(_ tx: borrowing Transaction, _ id: ConcernID, on day: Day) throws {
        let person = try tx.person(of: "concern", id.raw)
        try tx.change(
            "UPDATE concern SET closing = 'closed', closed = ?1 WHERE id = ?2 AND closing IS NULL AND raised <= ?1",
            .day(day), .id(id), else: .alreadyEnded)
        try tx.audit("concern.close", about: [person], record: id.raw)
    }

    /// One worry.
    package static func show(_ tx: borrowing Transaction, _ id: ConcernID) throws -> Concern {
        let row = try tx.one(
            "SELECT person, raised, acute, handler, deputy, words, closed FROM concern WHERE id = ?", .id(id)
        ) { row in
            (
                person: row.id(0) as PersonID, raised: row.day(1), acute: row.flag(2), handler: row.text(3),
                deputy: row.text(4), words: row.blob(5), closed: row.dayOrNil(6)
            )
        }
        return Concern(
            id: id, person: row.person, raised: row.raised, acute: row.acute, handler: row.handler, deputy: row.deputy,
            words: try tx.open(row.words, at: place(id), under: key(row.person, id)), closed: row.closed)
    }

    /// Open worries, the acute ones first, then the oldest. Their words stay sealed.
    package static func open(_ tx: borrowing Transaction) throws -> [ConcernID] {
        try tx.all("SELECT id FROM concern WHERE closing IS NULL ORDER BY acute DESC, raised, id") { $0.id(0) }
    }

    private static func place(_ id: ConcernID) -> Place { Place("concern", "words", row: id.raw) }

    private static func key(_ person: PersonID, _ id: ConcernID) -> KeyName {
        KeyName(person: person, category: Category.concern.number, record: id.raw)
    }
}

/// That the duty to report was met (barnets lov § 133): the day and the recipient, never the content.
package enum DutyReports {
    /// Records a report.
    package static func record(
        _ tx: borrowing Transaction, about person: PersonID, to recipient: String, on day: Day
    ) throws {
        let id: Identifier<RowKind> = tx.newID()
        let sealed = try tx.seal(
            recipient, at: Place("duty_report", "recipient", row: id.raw),
            under: KeyName(person: person, category: Category.participantProfile.number))
        try tx.run(
            "INSERT INTO duty_report(id, person, day, recipient) VALUES (?, ?, ?, ?)",
            .id(id), .id(person), .day(day), sealed)
        try tx.audit("duty-report.record", about: [person], record: id.raw)
    }

    /// The days and recipients of a person's reports, oldest first.
    package static func of(
        _ tx: borrowing Transaction, _ person: PersonID
    ) throws -> [(day: Day, recipient: Opened)] {
        let rows = try tx.all(
            "SELECT id, day, recipient FROM duty_report WHERE person = ? ORDER BY day, id", .id(person)
        ) {
            ($0.int(0), $0.day(1), $0.blob(2))
        }
        var reports: [(day: Day, recipient: Opened)] = []
        for (id, day, sealed) in rows {
            let key = KeyName(person: person, category: Category.participantProfile.number)
            reports.append((day, try tx.open(sealed, at: Place("duty_report", "recipient", row: id), under: key)))
        }
        return reports
    }
}
