package import Participation
package import PersonalData
import SQLite
package import Store
package import Tenancy

/// What a tenant tells of a programme in a period: its own words beside the figures, for those who pay. They are about
/// nobody, and nothing holds somebody's name but the care of whoever writes.
package enum Narratives {
    /// The most characters.
    package static let most = 4_000

    /// The words for exactly these years; nil where nothing was written.
    package static func words(
        _ tx: borrowing Transaction, of programme: ProgrammeID, years: ClosedRange<Int>
    ) throws -> String? {
        try tx.first(
            "SELECT words FROM report_narrative WHERE programme = ?1 AND first = ?2 AND last = ?3",
            .text(programme.text), .int(Int64(years.lowerBound)), .int(Int64(years.upperBound))
        ) { $0.text(0) }
    }

    /// Keeps the words for these years; without any, what stood there goes.
    /// - Throws: ``NarrativeError`` for more than ``most`` characters.
    package static func write(
        _ tx: borrowing Transaction, _ words: String, of programme: ProgrammeID, years: ClosedRange<Int>
    ) throws {
        guard words.count <= most else { throw NarrativeError.tooLong }
        let place: [Value] = [
            .text(programme.text), .int(Int64(years.lowerBound)), .int(Int64(years.upperBound)),
        ]
        if words.isEmpty {
            try tx.run("DELETE FROM report_narrative WHERE programme = ?1 AND first = ?2 AND last = ?3", place)
        } else {
            try tx.run(
                """
                INSERT INTO report_narrative(programme, first, last, words, written) VALUES (?1, ?2, ?3, ?4, ?5)
                ON CONFLICT(programme, first, last) DO UPDATE SET words = excluded.words, written = excluded.written
                """, place + [.text(words), .day(tx.today)])
        }
        try tx.audit("report.narrative", detail: "\(years.lowerBound)-\(years.upperBound)")
    }
}

/// Words that cannot be kept.
package enum NarrativeError: Error, Equatable, CustomStringConvertible {
    case tooLong

    package var description: String { "The words must be at most \(Narratives.most) characters long. Shorten them." }
}

extension Migration {
    package static let reports = [Migration(module: "Reports", number: 1, sql: PackageResources.M0001_reports_sql)]
}

extension Inventory {
    package static let reports = Inventory(holdings: [
        .impersonal(table: "report_narrative", columns: ["programme", "first", "last", "words"], dates: ["written"])
    ])
}

extension Room {
    /// What this room hands in to every tenant.
    package static let reports = Room(name: "Reports", migrations: Migration.reports, inventory: .reports)
}
