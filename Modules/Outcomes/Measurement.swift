package import Days
import Participation
import SQLite
package import Store

/// How answers came in.
package enum AnswerChannel: String, Sendable, CaseIterable {
    case page, paper, phone
}

/// One form at one occasion, its answers still sealed.
package struct Measurement: Sendable, Hashable {
    package let id: MeasurementID
    package let file: OutcomeFileID
    package let person: PersonID
    package let instrument: Instrument
    /// The code of the occasion.
    package let occasion: String
    package let day: Day
    package let channel: AnswerChannel
    /// A coordinator wrote the answers down.
    package let onBehalf: Bool
    package let isSkipped: Bool
    /// By when somebody was promised to read the answers; nil where there is nothing to read.
    package let readBy: Day?
    package let readOn: Day?

    /// Whether somebody was promised to read the answers and nobody has.
    package var isUnread: Bool { readBy != nil && readOn == nil }
}

extension Measurements {
    /// One form.
    package static func show(_ tx: borrowing Transaction, _ id: MeasurementID) throws -> Measurement {
        guard let found = try tx.first("\(columns) WHERE m.id = ?", .id(id), map: read) else {
            throw OutcomesError.notFound
        }
        return found
    }

    /// The forms of a course of support, in the order of their days.
    package static func of(_ tx: borrowing Transaction, course: Int64) throws -> [Measurement] {
        try tx.all(
            "\(columns) JOIN outcome_file f ON f.id = m.file WHERE f.course = ? ORDER BY m.day, m.id", .int(course),
            map: read)
    }

    /// A person's forms, in the order of their days.
    package static func of(_ tx: borrowing Transaction, _ person: PersonID) throws -> [Measurement] {
        try tx.all("\(columns) WHERE m.person = ? ORDER BY m.day, m.id", .id(person), map: read)
    }

    /// What a form was answered.
    package static func reply(_ tx: borrowing Transaction, to id: MeasurementID) throws -> Reply {
        let form = try show(tx, id)
        return try reply(tx, form, OutcomeFiles.show(tx, form.file))
    }

    static func reply(_ tx: borrowing Transaction, _ form: Measurement, _ file: OutcomeFile) throws -> Reply {
        let opened = try tx.open(sealed(tx, form), at: place(form.id), under: file.key)
        return try Reply(opened.text, to: form.instrument)
    }

    /// The same for adding up alone: nobody is shown it.
    static func counted(_ tx: borrowing Transaction, _ form: Measurement, _ file: OutcomeFile) throws -> Reply {
        let opened = try tx.openToCount(sealed(tx, form), at: place(form.id), under: file.key)
        return try Reply(opened.text, to: form.instrument)
    }

    private static func sealed(_ tx: borrowing Transaction, _ form: Measurement) throws -> [UInt8]? {
        try tx.first("SELECT answers FROM measurement WHERE id = ?", .id(form.id)) { $0.blobOrNil(0) } ?? nil
    }

    static func place(_ id: MeasurementID) -> Place { Place("measurement", "answers", row: id.raw) }

    static let columns = """
        SELECT m.id, m.file, m.person, m.instrument, m.occasion, m.day, m.channel, m.on_behalf, m.answers IS NULL,
            m.read_by, m.read_on, (SELECT programme FROM outcome_file WHERE outcome_file.id = m.file) FROM measurement m
        """

    static let programmeColumn = 11

    static func read(_ row: borrowing Row) throws -> Measurement {
        guard let instrument = Instrument(rawValue: row.text(3)), let channel = AnswerChannel(rawValue: row.text(6))
        else { throw OutcomesError.unknownCode }
        return Measurement(
            id: row.id(0), file: row.id(1), person: row.id(2), instrument: instrument, occasion: row.text(4),
            day: row.day(5), channel: channel, onBehalf: row.flag(7), isSkipped: row.flag(8),
            readBy: row.dayOrNil(9), readOn: row.dayOrNil(10))
    }
}
