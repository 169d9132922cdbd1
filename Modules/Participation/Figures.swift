import PersonalData
import SQLite
package import Store

/// What reports count: the rows that are there and what erased rows have left behind. It is the same before and after
/// a purge.
package enum Figures {
    /// A measure of a programme, year by year.
    package static func tally(
        _ tx: borrowing Transaction, _ measure: Measure, in programme: ProgrammeID
    ) throws -> Tally {
        let cells = try tx.all(measure.tally, .programme(programme), .code(measure)) { row in
            Tally.Cell(year: Int(row.int(0)), source: row.text(1), count: Int(row.int(2)))
        }
        return Tally(cells: cells)
    }

    /// The total of a measure over calendar years.
    package static func total(
        _ tx: borrowing Transaction, _ measure: Measure, in programme: ProgrammeID, years: ClosedRange<Int>
    ) throws -> Int {
        try tally(tx, measure, in: programme).total(years)
    }
}

/// The counts of one measure by calendar year and source.
package struct Tally: Sendable, Equatable {
    struct Cell: Equatable {
        let year: Int
        let source: String
        let count: Int
    }

    let cells: [Cell]

    /// The sum over some years; over all of them when nil.
    package func total(_ years: ClosedRange<Int>? = nil) -> Int {
        cells.reduce(0) { $0 + (years?.contains($1.year) ?? true ? $1.count : 0) }
    }

    /// The sums over some years by source.
    package func bySource(_ years: ClosedRange<Int>) -> [String: Int] {
        cells.reduce(into: [:]) { if years.contains($1.year) { $0[$1.source, default: 0] += $1.count } }
    }

    /// The years in which anything was counted, oldest first.
    package var years: [Int] { Set(cells.map(\.year)).sorted() }
}

extension Figures {
    /// Counts somebody for good when what is counted is sealed, and so could not be counted later.
    static func keep(
        _ tx: borrowing Transaction, _ measure: Measure, of source: String, in programme: ProgrammeID, year: Int
    ) throws {
        try tx.run(
            """
            INSERT INTO kept_figure(programme, measure, year, source, count) VALUES (?, ?, ?, ?, 1)
            ON CONFLICT(programme, measure, year, source) DO UPDATE SET count = count + 1
            """, .programme(programme), .code(measure), .count(year), .text(source))
    }
}

extension Measure {
    /// Year, source and count of programme ?1, first of the rows that are there, then of measure ?2 as it was kept.
    var tally: String {
        """
        SELECT \(year), \(rows.source), \(rows.counted) FROM \(rows.from)
        WHERE \(rows.programme) = ?1 AND \(rows.day) IS NOT NULL AND (\(rows.condition))
        GROUP BY \(rows.source == "''" ? "1" : "1, 2")
        UNION ALL SELECT year, source, count FROM kept_figure WHERE programme = ?1 AND measure = ?2
        """
    }

    /// What a batch adds to the kept figures, by category.
    var contributions: [Measured] {
        rows.going.map { category, going in
            Measured(
                name: rawValue, categories: [category],
                sql: """
                    INSERT INTO kept_figure(programme, measure, year, source, count)
                    SELECT \(rows.programme), '\(rawValue)', \(year), \(rows.source), \(rows.counted)
                    FROM \(rows.from)
                    WHERE \(going) AND \(rows.day) IS NOT NULL AND (\(rows.conditionWhenGoing)) GROUP BY 1, 3, 4
                    ON CONFLICT(programme, measure, year, source) DO UPDATE SET count = count + excluded.count
                    """)
        }
    }

    private var year: String { Measure.year(of: rows.day) }

    /// The calendar year of a day number, for the years 1968 to 2099 in which every fourth is a leap year. A report asks it
    /// of hundreds of thousands of rows, where SQLite's own calendar takes twice as long as all the rest.
    static func year(of day: String) -> String {
        "1968 + 4 * (((\(day)) + 731) / 1461) + (((\(day)) + 731) % 1461 - 1) / 365"
    }
}
