package import Days
import PersonalData
import Rights
import SQLite
package import Store

package enum HandOverTag: IdentifierKind {
    package static let prefix = "HO"
}

/// A batch of notes that went to a case system.
package typealias HandOverID = Identifier<HandOverTag>

/// Which notes are meant: all that belong in a journal, or fewer.
package struct NoteSelection: Sendable {
    /// One person's alone.
    package let person: PersonID?
    /// Written on this day or later.
    package let since: Day?
    /// Written on this day or before.
    package let until: Day?
    /// Also those that the recipient has had already.
    package let again: Bool

    package init(of person: PersonID? = nil, since: Day? = nil, until: Day? = nil, again: Bool = false) {
        self.person = person
        self.since = since
        self.until = until
        self.again = again
    }
}

/// What a selection comes to.
package struct NoteSelected: Sendable, Equatable {
    package let notes: Int
    package let people: Int
    /// Notes about people whose data may only be stored: they stay (GDPR Art. 18).
    package let restricted: Int
}

/// Notes worth a journal on their way into the case system that is the official one. A batch is written down before its
/// files are made, and ended when they are whole: whoever is stopped in between goes on with the same batch.
package enum HandOvers {
    /// What is still to be handed over to a recipient.
    package static func count(
        _ tx: borrowing Transaction, to recipient: String, _ selection: NoteSelection
    ) throws -> NoteSelected {
        let (notes, restricted) = try select(tx, to: recipient, selection)
        return NoteSelected(notes: notes.count, people: Set(notes.map(\.person)).count, restricted: restricted)
    }

    /// The batch to a recipient that was begun and has no whole files yet.
    package static func begun(_ tx: borrowing Transaction, to recipient: String) throws -> HandOverID? {
        try tx.first(
            "SELECT id FROM hand_over WHERE recipient = ? AND finished IS NULL ORDER BY day, id", .text(recipient)
        ) { $0.id(0) }
    }

    /// Begins a batch, and registers that the recipient gets notes about each of these people (GDPR Art. 19). nil where
    /// there is nothing to hand over.
    ///
    /// - Parameter reference: the recipient's own case number of the one person who is meant.
    /// - Throws: `DisclosureError` for a recipient or a reference that is no code.
    package static func begin(
        _ tx: borrowing Transaction, to recipient: String, _ selection: NoteSelection, reference: String? = nil
    ) throws -> HandOverID? {
        let (notes, _) = try select(tx, to: recipient, selection)
        guard !notes.isEmpty else { return nil }
        let id: HandOverID = tx.newID()
        try tx.run(
            "INSERT INTO hand_over(id, recipient, day) VALUES (?, ?, ?)", .id(id), .text(recipient), .day(tx.today))
        for note in notes {
            try tx.run(
                "INSERT INTO handed_note(note, batch, person, record) VALUES (?, ?, ?, ?)", .id(note.id), .id(id),
                .id(note.person), .int(note.record))
        }
        let people = Set(notes.map(\.person)).sorted()
        for person in people {
            try Disclosures.record(
                tx, of: person, category: .journalNotes, to: recipient,
                reference: selection.person == nil ? nil : reference)
        }
        try tx.audit(BulkExport.notes.action, about: people, record: id.raw, detail: recipient)
        return id
    }

    /// The batch's files are whole.
    package static func finish(_ tx: borrowing Transaction, _ id: HandOverID) throws {
        try tx.change(
            "UPDATE hand_over SET finished = ? WHERE id = ? AND finished IS NULL", .day(tx.today), .id(id),
            else: .notFound)
        try tx.audit("note.handed-over", record: id.raw)
    }

    private typealias Found = (id: NoteID, person: PersonID, record: Int64)

    private static func select(
        _ tx: borrowing Transaction, to recipient: String, _ selection: NoteSelection
    ) throws -> (notes: [Found], restricted: Int) {
        let found: [Found] = try tx.all(
            """
            SELECT id, person, record FROM note
            WHERE category = ?1 AND person = coalesce(?2, person) AND written >= ?3 AND written < ?4
            AND (?5 OR NOT EXISTS (SELECT 1 FROM handed_note h JOIN hand_over o ON o.id = h.batch
                WHERE h.note = note.id AND o.recipient = ?6))
            ORDER BY person, record, written, id
            """,
            .count(Category.journalNotes.number), .id(selection.person),
            .instant(Copenhagen.start(of: selection.since ?? Day(number: 0))),
            .instant(Copenhagen.start(of: (selection.until ?? tx.today).adding(days: 1))), .flag(selection.again),
            .text(recipient)
        ) { ($0.id(0), $0.id(1), $0.int(2)) }
        let restricted = try Restrictions.everybody(tx)
        let notes = found.filter { !restricted.contains($0.person) }
        return (notes, found.count - notes.count)
    }
}
