package import Days
import PersonalData
import SQLite
package import Store

package enum CorrectionTag: IdentifierKind {
    package static let prefix = "KO"
}

package typealias CorrectionID = Identifier<CorrectionTag>

/// Rectification (GDPR Art. 16): which field was corrected, when, and after which request; never the values.
package enum Corrections {
    package enum Way: String, Sendable {
        case replaced
        case appended
    }

    /// A correction that stands beside a journal note.
    package struct Appended: Equatable, Sendable {
        package let written: Day
        package let words: Opened
    }

    /// Logs that the field at `place` was replaced with the right value by the room that owns it.
    package static func log(
        _ tx: borrowing Transaction, of person: PersonID, at place: Place, request: RequestID? = nil
    ) throws {
        try insert(tx, of: person, at: place, way: .replaced, request: request)
    }

    /// Appends a correction to the journal note at `place`. The note itself is never rewritten; the correction is
    /// sealed with the note's key (`record` is the note's retention record), so that they are erased together.
    package static func append(
        _ tx: borrowing Transaction, to place: Place, record: Int64, of person: PersonID, words: String,
        request: RequestID? = nil
    ) throws {
        let id: CorrectionID = tx.newID()
        let sealed = try tx.seal(words, at: noteText(id), under: key(person, record))
        try tx.run(
            """
            INSERT INTO journal_correction (id, person, record, in_table, in_row, written, words)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            .id(id), .id(person), .int(record), .text(place.table), .int(place.row), .day(tx.today), sealed)
        try insert(tx, of: person, at: place, way: .appended, request: request)
    }

    /// The corrections that stand beside the note at `place`, oldest first.
    package static func appended(
        _ tx: borrowing Transaction, to place: Place, of person: PersonID
    ) throws -> [Appended] {
        try Restrictions.refuse(tx, person)
        let rows = try tx.all(
            """
            SELECT id, record, written, words FROM journal_correction
            WHERE person = ? AND in_table = ? AND in_row = ? ORDER BY written, id
            """, .id(person), .text(place.table), .int(place.row)
        ) { ($0.id(0) as CorrectionID, $0.int(1), $0.day(2), $0.blob(3)) }
        var corrections: [Appended] = []
        for (id, record, written, sealed) in rows {
            let words = try tx.open(sealed, at: noteText(id), under: key(person, record))
            corrections.append(Appended(written: written, words: words))
        }
        return corrections
    }

    private static func insert(
        _ tx: borrowing Transaction, of person: PersonID, at place: Place, way: Way, request: RequestID?
    ) throws {
        let id: CorrectionID = tx.newID()
        try tx.run(
            """
            INSERT INTO correction (id, person, request, corrected, way, in_table, in_column, in_row)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .id(id), .id(person), .id(request), .day(tx.today), .text(way.rawValue), .text(place.table),
            .text(place.column), .int(place.row))
        try tx.audit("rights.correct", about: [person], record: id.raw, detail: way.rawValue)
        try Disclosures.owe(tx, person, about: .rectification)
    }

    private static func noteText(_ id: CorrectionID) -> Place {
        Place("journal_correction", "words", row: id.raw)
    }

    private static func key(_ person: PersonID, _ record: Int64) -> KeyName {
        KeyName(person: person, category: Category.journalNotes.number, record: record)
    }
}
