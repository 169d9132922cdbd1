package import Days
import Rights
import SQLite
package import Store

/// A question from somebody who has said no more of themselves than how to be answered.
package struct Enquiry: Sendable, Equatable {
    package let person: PersonID
    package let received: Day
    package let answered: Day?
}

/// Questions from the doors. What was asked stands in the enquirer's profile, sealed.
package enum Enquiries {
    /// A question has come in. Its words are written with the enquirer.
    package static func receive(_ tx: borrowing Transaction, from person: PersonID) throws {
        try tx.run("INSERT INTO enquiry(person, received) VALUES (?, ?)", .id(person), .day(tx.today))
        try tx.audit("enquiry.receive", about: [person])
    }

    /// Somebody has answered it, or seen to it where there was no way to answer.
    package static func answer(_ tx: borrowing Transaction, _ person: PersonID) throws {
        try tx.change(
            "UPDATE enquiry SET answered = ? WHERE person = ? AND answered IS NULL", .day(tx.today), .id(person),
            else: .alreadyEnded)
        try tx.audit("enquiry.answer", about: [person])
    }

    /// The question of a person; nil for somebody who asked none.
    package static func of(_ tx: borrowing Transaction, _ person: PersonID) throws -> Enquiry? {
        try tx.first("\(columns) WHERE person = ?", .id(person), map: read)
    }

    /// Questions that nobody has answered, oldest first; those of restricted people are not shown.
    package static func open(_ tx: borrowing Transaction) throws -> [Enquiry] {
        try tx.all(
            """
            \(columns) WHERE answered IS NULL AND \(Restrictions.excluding("enquiry.person"))
            ORDER BY received, person
            """, map: read)
    }

    private static let columns = "SELECT person, received, answered FROM enquiry"

    private static func read(_ row: borrowing Row) -> Enquiry {
        Enquiry(person: row.id(0), received: row.day(1), answered: row.dayOrNil(2))
    }
}
