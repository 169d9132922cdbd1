import Days
import PersonalData
import SQLite
package import Store

/// What reports count: the rows that are there and what erased rows have left behind.
package enum Figures {
    /// The total of a measure over calendar years. It is the same before and after a purge.
    package static func total(
        _ tx: borrowing Transaction, _ measure: Measure, in programme: ProgrammeID, years: ClosedRange<Int>
    ) throws -> Int {
        try years.reduce(0) { $0 + (try count(tx, measure, in: programme, year: $1)) }
    }

    /// The count of one calendar year.
    package static func count(
        _ tx: borrowing Transaction, _ measure: Measure, in programme: ProgrammeID, year: Int
    ) throws -> Int {
        guard let first = Day(year: year, month: 1, day: 1) else { throw ParticipationError.outOfRange("year") }
        let live = try tx.one(
            measure.liveCount, .programme(programme), .day(first), .day(first.lastOfYear)
        ) { Int($0.int(0)) }
        return live + (try kept(tx, measure, in: programme, year: year))
    }

    /// What erased rows left to a year's count.
    package static func kept(
        _ tx: borrowing Transaction, _ measure: Measure, in programme: ProgrammeID, year: Int
    ) throws -> Int {
        try tx.first(
            "SELECT count FROM kept_figure WHERE programme = ? AND measure = ? AND year = ?",
            .programme(programme), .code(measure), .count(year)
        ) { Int($0.int(0)) } ?? 0
    }

    /// The calendar years in which anything of the programme began, live or kept; nil when nothing did.
    package static func years(
        _ tx: borrowing Transaction, of programme: ProgrammeID
    ) throws -> ClosedRange<Int>? {
        let begun = ["intake", "enrolment", "volunteering", "support_group", "cohort", "certificate"]
        let days = zip(begun, ["received", "started", "interested", "starts", "starts", "issued"]).map { table, day in
            """
            SELECT min(\(day)) AS first, max(\(day)) AS last FROM \(table) WHERE programme = ?1
            """
        }
        let live = try tx.one(
            "SELECT min(first), max(last) FROM (\(days.joined(separator: " UNION ALL ")))", .programme(programme)
        ) { row in (row.dayOrNil(0)?.year, row.dayOrNil(1)?.year) }
        let kept = try tx.one("SELECT min(year), max(year) FROM kept_figure WHERE programme = ?", .programme(programme))
        {
            ($0.intOrNil(0).map(Int.init), $0.intOrNil(1).map(Int.init))
        }
        guard let first = [live.0, kept.0].compactMap(\.self).min(),
            let last = [live.1, kept.1].compactMap(\.self).max()
        else { return nil }
        return first...last
    }
}

extension Measure {
    /// `SELECT count(*)` of the rows of programme ?1 whose event lies from day ?2 to day ?3.
    var liveCount: String {
        """
        SELECT count(*) FROM \(rows.from)
        WHERE \(rows.programme) = ?1 AND \(rows.day) BETWEEN ?2 AND ?3 AND (\(rows.condition))
        """
    }

    /// What a batch adds to the kept figures, by category.
    var contributions: [Measured] {
        rows.going.map { category, going in
            Measured(
                name: rawValue, categories: [category],
                sql: """
                    INSERT INTO kept_figure(programme, measure, year, count)
                    SELECT \(rows.programme), '\(rawValue)', \(Measure.year(of: rows.day)), count(*) FROM \(rows.from)
                    WHERE \(going) AND \(rows.day) IS NOT NULL AND (\(rows.condition)) GROUP BY 1, 3
                    ON CONFLICT(programme, measure, year) DO UPDATE SET count = count + excluded.count
                    """)
        }
    }

    /// SQLite's calendar agrees with `Day` over the years that are stored.
    private static func year(of day: String) -> String {
        "CAST(strftime('%Y', \(day) * 86400, 'unixepoch') AS INTEGER)"
    }
}
