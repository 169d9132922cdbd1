package import PersonalData
package import Store

extension Migration {
    /// The tables of this room.
    package static let outcomes = [
        Migration(module: "Outcomes", number: 1, sql: PackageResources.M0001_outcomes_sql),
        Migration(module: "Outcomes", number: 2, sql: PackageResources.M0002_unanswered_sql),
        Migration(module: "Outcomes", number: 3, sql: PackageResources.M0003_respondents_sql),
    ]
}

extension Inventory {
    /// Answers go a year after the follow-up, and what they added up to stays; quotes go a year after they were given.
    package static let outcomes = Inventory(
        holdings: [file, form, quotes, figures], sources: [measured, quoted], keptFigures: [unanswered, settled])

    private static let file = Holding(
        "outcome_file", .outcome, person: "person", record: "id",
        columns: [
            .identifier("id"), .clear("programme", "programme"), .identifier("person"), .status("side"),
            .identifier("course"), .count("patience"), .status("closing"), .date("closed"),
            .status("part"), .status("counted"), .identifier("household"),
        ])

    private static let form = Holding(
        "measurement", .outcome, person: "person", record: "file",
        columns: [
            .identifier("id"), .identifier("file"), .identifier("person"), .clear("instrument", "form"),
            .status("occasion"), .date("day"), .status("channel"), .status("on_behalf"),
            .sealed("answers", "answers to a form"), .date("read_by"), .date("read_on"),
        ])

    private static let quotes = Holding(
        "quote", .quote, person: "person", record: "id",
        columns: [
            .identifier("id"), .clear("programme", "programme"), .identifier("person"), .status("side"),
            .date("given"), .status("on_behalf"), .sealed("words", "quote"),
        ])

    private static let figures = Holding.impersonal(
        table: "outcome_figure",
        columns: [
            "programme", "side", "instrument", "scale", "occasion", "year", "people", "incomplete", "unanswered",
            "earlier", "change", "squares",
        ])

    private static let measured = RecordSource(
        .outcome,
        ended: "SELECT id AS record, person, closed AS start FROM outcome_file WHERE closing IS NOT NULL",
        all: "SELECT count(*) FROM outcome_file")

    private static let quoted = RecordSource(
        .quote, ended: "SELECT id AS record, person, given AS start FROM quote", all: "SELECT count(*) FROM quote")

    /// Who answered at the start and never again is counted from the rows while they are there, and kept as they go.
    private static let unanswered = Measured(
        name: "outcome-unanswered", categories: [.outcome],
        sql: """
            INSERT INTO outcome_figure(programme, side, instrument, scale, occasion, year, people, incomplete,
                unanswered, earlier, change, squares)
            SELECT programme, who, instrument, '', occasion, year, 0, 0, count(*), 0, 0, 0 FROM (\(Unanswered.rows))
            WHERE file IN (SELECT record FROM temp.purge_batch) GROUP BY 1, 2, 3, 5, 6
            ON CONFLICT(programme, side, instrument, scale, occasion, year)
            DO UPDATE SET unanswered = unanswered + excluded.unanswered
            """)

    /// A family's figure stays as it is once the answers of one of its adults go: the rest alone would be another family.
    private static let settled = Measured(
        name: "outcome-family", categories: [.outcome],
        sql: """
            UPDATE outcome_file SET household = NULL WHERE household IN (SELECT household FROM outcome_file
                WHERE id IN (SELECT record FROM temp.purge_batch) AND household IS NOT NULL)
            """)
}

/// Forms that nobody answered the second time.
enum Unanswered {
    /// The row of the sums, as ``OutcomeFile/group(in:)`` has it.
    private static let who = """
        CASE WHEN f.counted = 'both' AND m.instrument NOT IN ('family-life', 'mentor-life') THEN f.side
            ELSE coalesce(f.counted, f.part, f.side) END
        """

    /// The occasions that have passed without an answer for people who answered the first time.
    static let rows = """
        SELECT f.id AS file, f.programme AS programme, \(who) AS who, m.instrument AS instrument, 'end' AS occasion,
            CAST(strftime('%Y', f.closed * 86400, 'unixepoch') AS INTEGER) AS year
        FROM outcome_file f JOIN measurement m ON m.file = f.id AND m.occasion = 'start' AND m.answers IS NOT NULL
        WHERE f.closing IS NOT NULL AND f.closed IS NOT NULL AND NOT EXISTS (SELECT 1 FROM measurement e
            WHERE e.file = f.id AND e.instrument = m.instrument AND e.occasion = 'end')
        """
}
