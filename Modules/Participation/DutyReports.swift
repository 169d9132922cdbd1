package import Days
import PersonalData
import SQLite
package import Store

/// That the duty to report was met (barnets lov § 133): the day and the recipient, never the content.
package enum DutyReports {
    /// Records a report about a participant: it is sealed with the profile, and goes with it.
    package static func record(
        _ tx: borrowing Transaction, about person: PersonID, to recipient: String, on day: Day
    ) throws {
        guard try tx.exists("SELECT 1 FROM participant_profile WHERE person = ?", .id(person)) else {
            throw ParticipationError.notFound
        }
        let id: Identifier<RowKind> = tx.newID(near: person)
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
