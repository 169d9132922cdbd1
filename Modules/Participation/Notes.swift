package import Days
package import PersonalData
import Rights
import SQLite
package import Store

/// What a note belongs to: the match or course of support whose end starts its clock.
package enum NoteRecord: Hashable, Sendable {
    case match(MatchID)
    case enrolment(EnrolmentID)

    var raw: Int64 {
        switch self {
        case .match(let id): id.raw
        case .enrolment(let id): id.raw
        }
    }
}

/// Whether a note belongs in a journal.
package enum NoteSort: Sendable, CaseIterable {
    case journal, other

    package var category: Category { self == .journal ? .journalNotes : .otherNotes }
}

/// A note as it can be shown.
package struct Note: Sendable, Equatable {
    package let id: NoteID
    package let person: PersonID
    package let meeting: MeetingID?
    package let written: Instant
    /// The note that this one corrects.
    package let corrects: NoteID?
    package let words: Opened
}

/// Notes about one person each: the other side of a meeting keeps day and duration when the note is erased.
package enum Notes {
    /// Writes a note about a person, sealed under that person's key for this record.
    package static func write(
        _ tx: borrowing Transaction, about person: PersonID, _ sort: NoteSort, in record: NoteRecord, words: String,
        meeting: MeetingID? = nil, corrects: NoteID? = nil
    ) throws -> NoteID {
        try Restrictions.refuse(tx, person)
        guard try isOf(tx, person, record) else { throw ParticipationError.notFound }
        try require(tx, person, meeting, corrects, in: record)
        let id: NoteID = tx.newID(near: person)
        try NoteFiles.open(tx, person, sort.category, record)
        try tx.run(
            """
            INSERT INTO note(id, person, category, record, meeting, written, corrects, words)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, .id(id), .id(person), .count(sort.category.number), .int(record.raw), .id(meeting),
            .instant(tx.now), .id(corrects), tx.seal(words, at: place(id), under: key(person, sort, record)))
        if let corrects { try Corrections.log(tx, of: person, at: place(corrects), .appended) }
        try tx.audit("note.write", about: [person], record: id.raw)
        return id
    }

    /// Replaces a note's words within 14 days; later a correction is a new note that names this one.
    package static func correct(_ tx: borrowing Transaction, _ id: NoteID, words: String) throws {
        let found = try tx.one("SELECT person, category, record, written FROM note WHERE id = ?", .id(id)) { row in
            (person: row.id(0) as PersonID, category: Int(row.int(1)), record: row.int(2), written: row.instant(3))
        }
        let last = Copenhagen.day(of: found.written).adding(days: Meetings.daysToCorrect)
        guard tx.today <= last else { throw ParticipationError.tooLateToCorrect }
        let key = KeyName(person: found.person, category: found.category, record: found.record)
        try tx.run("UPDATE note SET words = ? WHERE id = ?", tx.seal(words, at: place(id), under: key), .id(id))
        try Corrections.log(tx, of: found.person, at: place(id))
        try tx.audit("note.correct", about: [found.person], record: id.raw)
    }

    /// The notes about a person in a record, oldest first.
    package static func read(
        _ tx: borrowing Transaction, about person: PersonID, _ sort: NoteSort, in record: NoteRecord
    ) throws -> [Note] {
        try Restrictions.refuse(tx, person)
        let rows = try tx.all(
            """
            SELECT id, meeting, written, corrects, words FROM note
            WHERE person = ? AND category = ? AND record = ? ORDER BY written, id
            """, .id(person), .count(sort.category.number), .int(record.raw)
        ) { row in
            (row.id(0) as NoteID, row.idOrNil(1) as MeetingID?, row.instant(2), row.idOrNil(3) as NoteID?, row.blob(4))
        }
        var notes: [Note] = []
        for (id, meeting, written, corrects, sealed) in rows {
            let words = try tx.open(sealed, at: place(id), under: key(person, sort, record))
            notes.append(
                Note(id: id, person: person, meeting: meeting, written: written, corrects: corrects, words: words))
        }
        return notes
    }

    /// Whether the person has part in the record: else no end would ever start the note's clock.
    private static func isOf(_ tx: borrowing Transaction, _ person: PersonID, _ record: NoteRecord) throws -> Bool {
        let sql =
            switch record {
            case .enrolment: "SELECT 1 FROM enrolment WHERE id = ?1 AND person = ?2"
            case .match:
                """
                SELECT 1 FROM support_match WHERE id = ?1 AND (participant = ?2 OR volunteer = ?2)
                UNION ALL SELECT 1 FROM meeting_subject JOIN meeting ON meeting.id = meeting_subject.meeting
                WHERE meeting.match = ?1 AND meeting_subject.person = ?2
                """
            }
        return try tx.exists(sql, .int(record.raw), .id(person))
    }

    /// A note is about a meeting that the person was part of, and corrects one about the same person and record.
    private static func require(
        _ tx: borrowing Transaction, _ person: PersonID, _ meeting: MeetingID?, _ corrects: NoteID?,
        in record: NoteRecord
    ) throws {
        let met = """
            SELECT 1 FROM meeting m JOIN support_match s ON s.id = m.match
            WHERE m.id = ?1 AND (s.participant = ?2 OR s.volunteer = ?2
                OR EXISTS (SELECT 1 FROM meeting_subject o WHERE o.meeting = m.id AND o.person = ?2))
            """
        if let meeting, try !tx.exists(met, .id(meeting), .id(person)) { throw ParticipationError.notFound }
        let written = "SELECT 1 FROM note WHERE id = ? AND person = ? AND record = ?"
        if let corrects, try !tx.exists(written, .id(corrects), .id(person), .int(record.raw)) {
            throw ParticipationError.notFound
        }
    }

    static func place(_ id: NoteID) -> Place { Place("note", "words", row: id.raw) }

    static func key(_ person: PersonID, _ sort: NoteSort, _ record: Int64) -> KeyName {
        KeyName(person: person, category: sort.category.number, record: record)
    }

    private static func key(_ person: PersonID, _ sort: NoteSort, _ record: NoteRecord) -> KeyName {
        key(person, sort, record.raw)
    }
}

/// What has one key and one clock: the notes of a sort about one person in one record.
enum NoteFiles {
    /// Opens the file with its first note. A note written after the end gets the clock that started at the end.
    static func open(
        _ tx: borrowing Transaction, _ person: PersonID, _ category: Category, _ record: NoteRecord
    ) throws {
        let end =
            switch record {
            case .match: "SELECT 'ended', day FROM match_ending WHERE match = ?3"
            case .enrolment: "SELECT 'ended', closed FROM enrolment WHERE id = ?3 AND reason IS NOT NULL"
            }
        try tx.run(
            """
            INSERT OR IGNORE INTO note_file(person, category, record, closing, closed)
            SELECT ?1, ?2, ?3, e.* FROM (SELECT 1) LEFT JOIN (\(end)) e
            """, .id(person), .count(category.number), .int(record.raw))
    }

    /// Starts the clock of every file of a record.
    static func close(_ tx: borrowing Transaction, record: Int64, on day: Day?) throws {
        try tx.run(
            "UPDATE note_file SET closing = 'ended', closed = ? WHERE record = ?", .day(day), .int(record))
    }
}
