package import Days
package import Participation
import PersonalData
import Rights
import SQLite
package import Store

/// A sentence that somebody lets be quoted, without a name.
package struct Quote: Sendable, Hashable {
    package let id: QuoteID
    package let person: PersonID
    package let programme: ProgrammeID
    package let side: Side
    package let given: Day
}

/// Quotes. Each is sealed under a key of its own: taken back, it is gone from every report at once, and from every
/// earlier backup.
package enum Quotes {
    /// The code of the purpose that a programme declares where it quotes people; it always rests on consent.
    package static let purpose = "quotes"
    /// The most characters of a quote.
    package static let most = 400

    /// Writes a quote down. Whether the person agrees is asked before.
    package static func give(
        _ tx: borrowing Transaction, _ words: String, by person: PersonID, in programme: ProgrammeID, as side: Side,
        onBehalf: Bool
    ) throws -> QuoteID {
        try Restrictions.refuse(tx, person)
        guard (1...most).contains(words.count) else { throw OutcomesError.quoteLength(most: most) }
        let id: QuoteID = tx.newID(near: person)
        try tx.run(
            "INSERT INTO quote(id, programme, person, side, given, on_behalf, words) VALUES (?, ?, ?, ?, ?, ?, ?)",
            .id(id), .text(programme.text), .id(person), .text(side.rawValue), .day(tx.today), .flag(onBehalf),
            tx.seal(words, at: place(id), under: key(id, person)))
        try tx.audit("quote.give", about: [person], record: id.raw)
        return id
    }

    /// Takes a quote back: its key is destroyed and its row deleted. Also for a restricted person.
    package static func takeBack(_ tx: borrowing Transaction, _ id: QuoteID) throws {
        let quote = try show(tx, id)
        try tx.erase([ErasureItem(person: quote.person, category: Category.quote.number, record: id.raw)])
        try tx.run("DELETE FROM quote WHERE id = ?", .id(id))
        try tx.audit("quote.take-back", about: [quote.person], record: id.raw)
    }

    /// One quote, its words still sealed.
    package static func show(_ tx: borrowing Transaction, _ id: QuoteID) throws -> Quote {
        guard let found = try tx.first("\(columns) WHERE id = ?", .id(id), map: read) else {
            throw OutcomesError.notFound
        }
        return found
    }

    /// A person's quotes, oldest first.
    package static func of(_ tx: borrowing Transaction, _ person: PersonID) throws -> [Quote] {
        try tx.all("\(columns) WHERE person = ? ORDER BY given, id", .id(person), map: read)
    }

    /// The quotes of a programme that were given in some days, without those of restricted people. In no order that says
    /// who gave them.
    package static func of(
        _ tx: borrowing Transaction, in programme: ProgrammeID, given days: ClosedRange<Day>
    ) throws -> [Quote] {
        try tx.all(
            """
            \(columns) WHERE programme = ? AND given BETWEEN ? AND ? AND \(Restrictions.excluding("quote.person"))
            ORDER BY id & 65535, id
            """, .text(programme.text), .day(days.lowerBound), .day(days.upperBound), map: read)
    }

    /// The words of a quote.
    package static func words(_ tx: borrowing Transaction, of quote: Quote) throws -> Opened {
        let sealed = try tx.first("SELECT words FROM quote WHERE id = ?", .id(quote.id)) { $0.blobOrNil(0) }
        return try tx.open(sealed ?? nil, at: place(quote.id), under: key(quote.id, quote.person))
    }

    private static let columns = "SELECT id, person, programme, side, given FROM quote"

    private static func read(_ row: borrowing Row) throws -> Quote {
        guard let side = Side(rawValue: row.text(3)) else { throw OutcomesError.unknownCode }
        return Quote(
            id: row.id(0), person: row.id(1), programme: try ProgrammeID(text: row.text(2)), side: side,
            given: row.day(4))
    }

    private static func place(_ id: QuoteID) -> Place { Place("quote", "words", row: id.raw) }

    private static func key(_ id: QuoteID, _ person: PersonID) -> KeyName {
        KeyName(person: person, category: Category.quote.number, record: id.raw)
    }
}
