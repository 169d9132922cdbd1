package import Days
package import ProgrammeKit

/// One number of a report, with what it means.
package struct Figure: Equatable, Sendable {
    /// Stable, for `--json` and spreadsheets.
    package let code: String
    package let title: Text
    /// What is counted, and what a share is a share of.
    package let definition: Text
    /// The period's value.
    package let value: FigureValue
    /// The same over all years until the period's end, where that means something.
    package let allYears: FigureValue?
    /// What the report assumed, and where a source is ambiguous.
    package let notes: [Text]

    package init(
        _ code: String, _ title: Text, _ definition: Text, _ value: FigureValue, allYears: FigureValue? = nil,
        notes: [Text] = []
    ) {
        self.code = code
        self.title = title
        self.definition = definition
        self.value = value
        self.allYears = allYears
        self.notes = notes
    }
}

/// The kinds of value that a report prints.
package enum FigureValue: Equatable, Sendable {
    case count(Int)
    /// A part of a whole; nothing is a share of zero.
    case share(Int, of: Int)
    case amount(Amount)
    /// People by a sensitive property, small cells suppressed.
    case people([Cell])
    /// Several counts of several things.
    case table(FigureTable)
    /// So few people that the number would say something about somebody.
    case hidden
    /// A day; nil where nothing is planned, or nothing has been.
    case day(Day?)

    /// Percent with one decimal, halves away from zero; nil when the whole is zero.
    package var percent: Double? {
        guard case .share(let part, let whole) = self, whole > 0 else { return nil }
        return Double((part * 2000 + whole) / (2 * whole)) / 10
    }
}

/// One line of a breakdown.
package struct Cell: Equatable, Sendable {
    package enum Shown: Equatable, Sendable {
        case count(Int)
        /// One to four people.
        case few
        /// Left out, because the total would give a small cell away.
        case hidden
    }

    package let code: String
    package let label: Text
    package let shown: Shown

    package init(code: String, label: Text, shown: Shown) {
        self.code = code
        self.label = label
        self.shown = shown
    }
}

/// Counts by two things, such as the themes of a manual by what became of them.
package struct FigureTable: Equatable, Sendable {
    /// What is counted, one a column.
    package struct Column: Equatable, Sendable {
        package let code: String
        package let title: Text
    }

    /// One thing, with a count for each column.
    package struct Row: Equatable, Sendable {
        package let code: String
        package let label: Text
        package let cells: [Cell.Shown]
    }

    /// What the rows are.
    package let subject: Text
    package let columns: [Column]
    package let rows: [Row]

    package init(subject: Text, columns: [Column], rows: [Row]) {
        self.subject = subject
        self.columns = columns
        self.rows = rows
    }

    /// A breakdown as a table of one column.
    package init(of cells: [Cell], by subject: Text, counting people: Text) {
        self.init(
            subject: subject, columns: [Column(code: "people", title: people)],
            rows: cells.map { Row(code: $0.code, label: $0.label, cells: [$0.shown]) })
    }
}
