package import Days
import SQLite
package import Store

/// That the duty to report was met (barnets lov § 133): the day and the recipient, never the content.
package enum DutyReports {
    /// Records a report about a participant or a relative: most are about a child, who is known as a relative alone.
    package static func record(
        _ tx: borrowing Transaction, about person: PersonID, to recipient: String, on day: Day
    ) throws {
        let capacity = try PartCapacity.supported(tx, person)
        let id: Identifier<RowKind> = tx.newID(near: person)
        let sealed = try tx.seal(
            recipient, at: Place("duty_report", "recipient", row: id.raw), under: capacity.key(of: person))
        try tx.run(
            "INSERT INTO duty_report(id, person, capacity, day, recipient) VALUES (?, ?, ?, ?, ?)",
            .id(id), .id(person), .code(capacity), .day(day), sealed)
        try tx.audit("duty-report.record", about: [person], record: id.raw)
    }

    /// The days and recipients of a person's reports, oldest first.
    package static func of(
        _ tx: borrowing Transaction, _ person: PersonID
    ) throws -> [(day: Day, recipient: Opened)] {
        let rows = try tx.all(
            "SELECT id, capacity, day, recipient FROM duty_report WHERE person = ? ORDER BY day, id", .id(person)
        ) {
            ($0.int(0), try $0.code(1) as PartCapacity, $0.day(2), $0.blob(3))
        }
        var reports: [(day: Day, recipient: Opened)] = []
        for (id, capacity, day, sealed) in rows {
            let place = Place("duty_report", "recipient", row: id)
            reports.append((day, try tx.open(sealed, at: place, under: capacity.key(of: person))))
        }
        return reports
    }
}
