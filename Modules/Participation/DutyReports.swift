package import Days
import PersonalData
import SQLite
package import Store

/// That the duty to report was met (barnets lov § 133): the day and the recipient, never the content.
package enum DutyReports {
    /// In what capacity somebody is reported about: most reports are about a child, who is known as a relative alone.
    enum Capacity: String, CaseIterable {
        case participant, relative

        /// The report is sealed with the profile of this category, and goes with it.
        var category: PersonalData.Category { self == .participant ? .participantProfile : .relative }

        func key(of person: PersonID) -> KeyName { KeyName(person: person, category: category.number) }
    }

    /// Records a report about a participant or a relative.
    package static func record(
        _ tx: borrowing Transaction, about person: PersonID, to recipient: String, on day: Day
    ) throws {
        let capacity = try capacity(tx, of: person)
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
            ($0.int(0), try $0.code(1) as Capacity, $0.day(2), $0.blob(3))
        }
        var reports: [(day: Day, recipient: Opened)] = []
        for (id, capacity, day, sealed) in rows {
            let place = Place("duty_report", "recipient", row: id)
            reports.append((day, try tx.open(sealed, at: place, under: capacity.key(of: person))))
        }
        return reports
    }

    private static func capacity(_ tx: borrowing Transaction, of person: PersonID) throws -> Capacity {
        for capacity in Capacity.allCases {
            let table = "\(capacity.rawValue)_profile"
            if try tx.exists("SELECT 1 FROM \(table) WHERE person = ?", .id(person)) { return capacity }
        }
        throw ParticipationError.notFound
    }
}
