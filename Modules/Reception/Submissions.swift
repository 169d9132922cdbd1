import Days
package import PersonalData
import ProgrammeKit
import SQLite
import Sealing
package import Store
package import Tenancy

extension Migration {
    /// The tables of this room.
    package static let reception = [
        Migration(module: "Reception", number: 1, sql: PackageResources.M0001_reception_sql)
    ]
}

extension Inventory {
    /// Prints of random tokens, and addresses of pages.
    package static let reception = Inventory(holdings: [
        .impersonal(table: "submission", columns: ["token", "at", "location"])
    ])
}

extension Room {
    /// The reception's schema, for every tenant of a house that has pages.
    package static let reception = Room(name: "Reception", migrations: Migration.reception, inventory: .reception)
}

/// Forms that were sent: a double click, a reload and the back button do their work once.
enum Submissions {
    /// A form as one page showed it, and what somebody wrote in it.
    struct Mark {
        let once: String
        let fields: [[String]]

        /// The mark by itself, and together with what was written.
        fileprivate var prints: (form: [UInt8], content: [UInt8]) {
            let content = fields.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 }
            let lengths = content.map { "\($0.utf8.count):\($0)" }.joined()
            return (Submissions.print("once|\(once)"), Submissions.print("once|\(once)|\(lengths)"))
        }
    }

    /// Where the form led when it was sent before; nil for the first time.
    /// - Throws: ``SentOtherwise`` where it said something else then: what was changed since must not be taken for saved.
    static func location(_ tx: borrowing Transaction, _ mark: Mark) throws -> String? {
        let (form, content) = mark.prints
        if let location = try find(tx, content) { return location }
        if try find(tx, form) != nil { throw SentOtherwise() }
        return nil
    }

    /// Remembers it together with what it does.
    static func note(_ tx: borrowing Transaction, _ mark: Mark, _ location: String) throws {
        try tx.run("DELETE FROM submission WHERE at < ?", .instant(tx.now.adding(milliseconds: -86_400_000)))
        let (form, content) = mark.prints
        for print in [form, content] {
            try tx.run(
                "INSERT INTO submission (token, at, location) VALUES (?, ?, ?)", .blob(print), .instant(tx.now),
                .text(location))
        }
    }

    private static func find(_ tx: borrowing Transaction, _ print: [UInt8]) throws -> String? {
        try tx.first("SELECT location FROM submission WHERE token = ?", .blob(print)) { $0.text(0) }
    }

    private static func print(_ text: String) -> [UInt8] { Array(Digest.of(text).prefix(16)) }
}

/// The form was sent before and said something else: somebody went back, changed it and sent it again.
struct SentOtherwise: Explained {
    var words: Text { ReceptionWording.sentOtherwise }
}
