import Days
import PersonalData
import Rights
import SQLite
package import Store

/// What participants and volunteers propose and say of how a programme runs, and what is answered: user involvement,
/// as every programme shares it.
///
/// Each is sealed under a key of its own. Without a name it is sealed for nobody: neither the row nor the trail of this
/// room knows whose it is, and the caller writes as nobody as well.
package enum Suggestions {
    /// The most characters of what is said, and of its answer.
    package static let most = 1_000

    /// Says something. Whether the author takes part is asked before.
    ///
    /// - Parameter author: nil: without a name.
    /// - Throws: ``ParticipationError/outOfRange(_:)`` for nothing, or for too much.
    package static func make(
        _ tx: borrowing Transaction, _ words: String, _ kind: SuggestionKind, of programme: ProgrammeID,
        by author: SuggestionAuthor?
    ) throws -> SuggestionID {
        if let author { try Restrictions.refuse(tx, author.person) }
        guard (1...most).contains(words.count) else { throw ParticipationError.outOfRange("length of the text") }
        let id: SuggestionID = tx.newID()
        let subject = author?.person ?? PersonID(raw: id.raw)
        try tx.run(
            """
            INSERT INTO suggestion(id, programme, subject, side, kind, made, words, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, 'open')
            """, .id(id), .programme(programme), .id(subject), .code(author?.side), .code(kind), .day(tx.today),
            tx.seal(words, at: place("words", id), under: key(id, subject)))
        try tx.audit("suggestion.make", about: author.map { [$0.person] } ?? [], record: id.raw)
        return id
    }

    /// Answers. Everybody in the programme sees what was said, without a name, and the answer.
    ///
    /// - Parameter adopted: whether it is done.
    package static func answer(
        _ tx: borrowing Transaction, _ id: SuggestionID, _ words: String, adopted: Bool = false
    ) throws {
        try decide(tx, id, adopted ? .adopted : .answered, because: nil, words)
    }

    /// Says that it is not done, and why.
    package static func close(
        _ tx: borrowing Transaction, _ id: SuggestionID, _ words: String, because reason: SuggestionClosing
    ) throws {
        try decide(tx, id, .closed, because: reason.rawValue, words)
    }

    /// Takes the words away: their key is destroyed, so no earlier backup has them. That there was something, and why it
    /// is gone, stays.
    package static func remove(
        _ tx: borrowing Transaction, _ id: SuggestionID, because reason: SuggestionRemoval
    ) throws {
        let suggestion = try show(tx, id)
        guard suggestion.state != .removed else { throw ParticipationError.alreadyEnded }
        try tx.run(
            "UPDATE suggestion SET state = 'removed', reason = ?, words = NULL, answer = NULL, decided = ? WHERE id = ?",
            .code(reason), .day(tx.today), .id(id))
        try forget(tx, suggestion)
        try tx.audit("suggestion.remove", about: about(suggestion), record: id.raw, detail: reason.rawValue)
    }

    /// The author takes back what nobody has answered: it is gone.
    package static func takeBack(_ tx: borrowing Transaction, _ id: SuggestionID) throws {
        let suggestion = try show(tx, id)
        guard suggestion.state == .open, suggestion.author != nil else { throw ParticipationError.alreadyEnded }
        try forget(tx, suggestion)
        try tx.run("DELETE FROM suggestion WHERE id = ?", .id(id))
        try tx.audit("suggestion.take-back", about: about(suggestion), record: id.raw)
    }

    private static func decide(
        _ tx: borrowing Transaction, _ id: SuggestionID, _ state: SuggestionState, because reason: String?,
        _ words: String
    ) throws {
        guard (1...most).contains(words.count) else { throw ParticipationError.outOfRange("length of the text") }
        let suggestion = try show(tx, id)
        guard suggestion.state == .open else { throw ParticipationError.alreadyEnded }
        try tx.run(
            "UPDATE suggestion SET state = ?, reason = ?, decided = ?, answer = ? WHERE id = ?", .code(state),
            .optional(reason), .day(tx.today),
            tx.seal(words, at: place("answer", id), under: key(id, suggestion.subject)), .id(id))
        try tx.audit("suggestion.\(state.rawValue)", about: about(suggestion), record: id.raw, detail: reason)
    }

    private static func about(_ suggestion: Suggestion) -> [PersonID] { suggestion.author.map { [$0] } ?? [] }

    private static func forget(_ tx: borrowing Transaction, _ suggestion: Suggestion) throws {
        try tx.erase([
            ErasureItem(person: suggestion.subject, category: Category.message.number, record: suggestion.id.raw)
        ])
    }
}

extension Suggestions {
    /// What nobody has answered, the oldest first; that of restricted people is not shown.
    package static func open(_ tx: borrowing Transaction, of programme: ProgrammeID) throws -> [Suggestion] {
        try list(tx, "programme = ? AND state = 'open' \(unrestricted) ORDER BY made, id", .programme(programme))
    }

    /// What was answered, adopted or closed, the latest first; nothing that was removed.
    package static func answered(
        _ tx: borrowing Transaction, of programme: ProgrammeID, atMost: Int = 50
    ) throws -> [Suggestion] {
        try list(
            tx,
            """
            programme = ? AND state IN ('answered', 'adopted', 'closed') \(unrestricted)
            ORDER BY decided DESC, id LIMIT ?
            """, .programme(programme), .count(atMost))
    }

    /// What somebody has said under their name, the latest first.
    package static func of(_ tx: borrowing Transaction, _ person: PersonID) throws -> [Suggestion] {
        try list(tx, "subject = ? AND side IS NOT NULL ORDER BY made DESC, id", .id(person))
    }

    /// One, its words still sealed.
    package static func show(_ tx: borrowing Transaction, _ id: SuggestionID) throws -> Suggestion {
        guard let found = try list(tx, "id = ?", .id(id)).first else { throw ParticipationError.notFound }
        return found
    }

    /// What was said.
    package static func words(_ tx: borrowing Transaction, of suggestion: Suggestion) throws -> Opened {
        try open(tx, "words", of: suggestion)
    }

    /// What was answered.
    package static func answer(_ tx: borrowing Transaction, to suggestion: Suggestion) throws -> Opened {
        try open(tx, "answer", of: suggestion)
    }

    private static let unrestricted = "AND \(Restrictions.excluding("suggestion.subject"))"

    private static func open(_ tx: borrowing Transaction, _ column: String, of suggestion: Suggestion) throws -> Opened
    {
        let sealed = try tx.one("SELECT \(column) FROM suggestion WHERE id = ?", .id(suggestion.id)) { $0.blobOrNil(0) }
        return try tx.open(sealed, at: place(column, suggestion.id), under: key(suggestion.id, suggestion.subject))
    }

    private static func list(
        _ tx: borrowing Transaction, _ condition: String, _ values: Value...
    ) throws -> [Suggestion] {
        try tx.all(
            "SELECT id, programme, subject, side, kind, made, state, reason, decided FROM suggestion WHERE \(condition)",
            values
        ) { row in
            let (subject, side): (PersonID, Side?) = (row.id(2), try row.codeOrNil(3))
            return Suggestion(
                id: row.id(0), programme: try row.programme(1), author: side == nil ? nil : subject, side: side,
                kind: try row.code(4), made: row.day(5), state: try row.code(6), reason: row.textOrNil(7),
                decided: row.dayOrNil(8), subject: subject)
        }
    }

    private static func place(_ column: String, _ id: SuggestionID) -> Place {
        Place("suggestion", column, row: id.raw)
    }

    private static func key(_ id: SuggestionID, _ subject: PersonID) -> KeyName {
        KeyName(person: subject, category: Category.message.number, record: id.raw)
    }
}
