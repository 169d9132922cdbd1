package import Days
import PersonalData
import SQLite
package import Store

/// What a worry is about, as far as it decides who knows of it.
package enum ConcernTopic: String, Sendable, CaseIterable {
    case worry
    /// Violence: nobody but its two readers learns that there is one.
    case violence
}

/// That somebody worries, and who reads why. The words are sealed, and opened by `Concerns.read` alone.
package struct Concern: Sendable, Equatable {
    package let id: ConcernID
    package let person: PersonID
    package let raised: Day
    package let acute: Bool
    package let topic: ConcernTopic
    /// Who reads it, and who reads it when the first is away: operators or accounts.
    package let handler: String
    package let deputy: String
    package let closed: Day?

    /// Whether somebody is its handler or deputy.
    package func isRead(by reader: String) -> Bool { reader == handler || reader == deputy }
}

/// Worries that anybody may raise. Each is sealed under a key of its own.
package enum Concerns {
    /// Raises a worry. There is always a deputy other than the handler, so that it is read in time.
    package static func raise(
        _ tx: borrowing Transaction, about person: PersonID, words: String, acute: Bool = false,
        topic: ConcernTopic = .worry, handler: String, deputy: String, on day: Day
    ) throws -> ConcernID {
        guard !deputy.isEmpty, !handler.isEmpty, deputy != handler else { throw ParticipationError.deputyMissing }
        let id: ConcernID = tx.newID()
        try tx.run(
            "INSERT INTO concern(id, person, raised, acute, kind, handler, deputy, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            .id(id), .id(person), .day(day), .flag(acute), .code(topic), .text(handler), .text(deputy),
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

    /// One worry, its words still sealed.
    package static func show(_ tx: borrowing Transaction, _ id: ConcernID) throws -> Concern {
        try tx.one("\(columns) WHERE id = ?", .id(id), map: concern)
    }

    /// The words of a worry.
    package static func read(_ tx: borrowing Transaction, _ id: ConcernID) throws -> Opened {
        let (person, sealed) = try tx.one("SELECT person, words FROM concern WHERE id = ?", .id(id)) { row in
            (row.id(0) as PersonID, row.blob(1))
        }
        return try tx.open(sealed, at: place(id), under: key(person, id))
    }

    /// Open worries, the acute ones first, then the oldest.
    package static func open(_ tx: borrowing Transaction) throws -> [Concern] {
        try tx.all("\(columns) WHERE closing IS NULL ORDER BY acute DESC, raised, id", map: concern)
    }

    private static let columns = "SELECT id, person, raised, acute, handler, deputy, closed, kind FROM concern"

    private static func concern(_ row: borrowing Row) throws -> Concern {
        Concern(
            id: row.id(0), person: row.id(1), raised: row.day(2), acute: row.flag(3),
            topic: try row.code(7), handler: row.text(4), deputy: row.text(5), closed: row.dayOrNil(6))
    }

    private static func place(_ id: ConcernID) -> Place { Place("concern", "words", row: id.raw) }

    private static func key(_ person: PersonID, _ id: ConcernID) -> KeyName {
        KeyName(person: person, category: Category.concern.number, record: id.raw)
    }
}
