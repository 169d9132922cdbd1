import Days
package import PersonalData
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
    /// Where the form led when it was sent before; nil for the first time.
    static func location(_ tx: borrowing Transaction, _ once: String) throws -> String? {
        try tx.first("SELECT location FROM submission WHERE token = ?", .blob(print(once))) { $0.text(0) }
    }

    /// Remembers it together with what it does.
    static func note(_ tx: borrowing Transaction, _ once: String, _ location: String) throws {
        try tx.run("DELETE FROM submission WHERE at < ?", .instant(tx.now.adding(milliseconds: -86_400_000)))
        try tx.run(
            "INSERT INTO submission (token, at, location) VALUES (?, ?, ?)", .blob(print(once)), .instant(tx.now),
            .text(location))
    }

    private static func print(_ once: String) -> [UInt8] { Array(Digest.of("once|\(once)").prefix(16)) }
}
