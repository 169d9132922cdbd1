package import Days
import PersonalData
import Rights
import SQLite
package import Store

/// A note of a batch, as it goes to the case system.
package struct HandedNote: Sendable {
    package let id: NoteID
    package let person: PersonID
    package let written: Instant
    /// The day of the meeting that it is about.
    package let met: Day?
    /// The note that this one corrects.
    package let corrects: NoteID?
    /// Who wrote it, as the trail of writes says; nil where the trail does not go back so far.
    package let author: Actor?
    /// By what the recipient knows the person.
    package let references: [String]
    package let words: String
}

extension HandOvers {
    /// The notes of a batch, opened. One whose person's data may only be stored by now, or which was erased, is left out.
    package static func notes(_ tx: borrowing Transaction, of id: HandOverID, to recipient: String) throws
        -> [HandedNote]
    {
        let restricted = try Restrictions.everybody(tx)
        let rows = try rows(tx, of: id).filter { !restricted.contains($0.person) }
        let authors = try authors(tx, of: id)
        var references: [PersonID: [String]] = [:]
        for person in Set(rows.map(\.person)) {
            references[person] = try Disclosures.references(tx, person, recipient, NoteSort.journal.category.number)
        }
        var notes: [HandedNote] = []
        for row in rows {
            let key = Notes.key(row.person, .journal, row.record)
            guard let words = try tx.open(row.sealed, at: Notes.place(row.id), under: key).text else { continue }
            notes.append(
                HandedNote(
                    id: row.id, person: row.person, written: row.written, met: row.met, corrects: row.corrects,
                    author: authors[row.id], references: references[row.person] ?? [], words: words))
        }
        return notes
    }

    private struct Row {
        let id: NoteID
        let person: PersonID
        let record: Int64
        let written: Instant
        let met: Day?
        let corrects: NoteID?
        let sealed: [UInt8]
    }

    private static func rows(_ tx: borrowing Transaction, of id: HandOverID) throws -> [Row] {
        try tx.all(
            """
            SELECT note.id, note.person, note.record, note.written, meeting.day, note.corrects, note.words
            FROM handed_note h JOIN note ON note.id = h.note LEFT JOIN meeting ON meeting.id = note.meeting
            WHERE h.batch = ? ORDER BY note.person, note.written, note.id
            """, .id(id)
        ) { row in
            Row(
                id: row.id(0), person: row.id(1), record: row.int(2), written: row.instant(3), met: row.dayOrNil(4),
                corrects: row.idOrNil(5), sealed: row.blob(6))
        }
    }

    /// Who wrote the notes of a batch, in one pass over the trail of writes.
    private static func authors(_ tx: borrowing Transaction, of id: HandOverID) throws -> [NoteID: Actor] {
        let entries = try tx.all(
            """
            SELECT record, actor, actor_kind FROM audit WHERE action = 'note.write'
            AND record IN (SELECT note FROM handed_note WHERE batch = ?)
            """, .id(id)
        ) { ($0.id(0) as NoteID, Actor(id: $0.text(1), kind: Actor.Kind(rawValue: $0.int(2)) ?? .system)) }
        return Dictionary(entries) { first, _ in first }
    }
}
