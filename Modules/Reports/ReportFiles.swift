import CSV
import Days
package import Foundation
import Participation
package import ProgrammeKit

extension ProgrammeReport {
    /// The report for programs: stable codes, English texts, nothing that is suppressed.
    package func json() throws -> Data {
        try ReportJSON.data(Document(self))
    }

    /// The report for a spreadsheet: `;`, UTF-8 with a byte order mark, formula cells escaped.
    package func csv(in language: Language) -> [UInt8] {
        var writer = CSVWriter()
        writer.row(Labels.columns.map { $0.in(language) })
        for figure in figures { for row in rows(figure, in: language) { writer.row(row) } }
        return writer.drain()
    }

    private func rows(_ figure: Figure, in language: Language) -> [[String]] {
        let tail = [figure.definition.in(language), figure.notes.map { $0.in(language) }.joined(separator: " ")]
        let title = figure.title.in(language)
        guard let lines = figure.value.lines else {
            return [[figure.code, title] + columns(figure.value, language) + columns(figure.allYears, language) + tail]
        }
        return lines.map { line in
            [figure.code, "\(title): \(line.label.in(language))", line.shown.text(in: language), "", "", ""] + tail
        }
    }

    /// The value, and what it is a part of.
    private func columns(_ value: FigureValue?, _ language: Language) -> [String] {
        switch value {
        case .count(let count): [String(count), ""]
        case .share(let part, let whole): [String(part), String(whole)]
        case .amount(let amount): [amount.text(in: language), ""]
        case .day(let day): [day?.iso ?? "", ""]
        case .hidden: [Labels.hidden.in(language), ""]
        case .people, .table, nil: ["", ""]
        }
    }
}

/// The shape of the JSON.
private struct Document: Encodable {
    struct Value: Encodable {
        var count: Int?
        var part: Int?
        var whole: Int?
        var percent: Double?
        var kroner: String?
        var cells: [Line]?
        var day: String?
        var suppressed: Bool?
    }

    struct Line: Encodable {
        let code: String
        var column: String?
        let label: String
        var count: Int?
        var suppressed: Bool?
    }

    struct Item: Encodable {
        let code: String
        let title: String
        let definition: String
        let value: Value
        let allYears: Value?
        let notes: [String]
    }

    let tenant: String
    let programme: String
    let from: Int
    let to: Int
    let made: String
    let figures: [Item]

    init(_ report: ProgrammeReport) {
        tenant = report.head.tenant
        programme = report.programme.text
        from = report.years.lowerBound
        to = report.years.upperBound
        made = report.made.iso
        figures = report.figures.map { figure in
            Item(
                code: figure.code, title: figure.title.english, definition: figure.definition.english,
                value: Document.value(figure.value), allYears: figure.allYears.map(Document.value),
                notes: figure.notes.map(\.english))
        }
    }

    private static func value(_ value: FigureValue) -> Value {
        switch value {
        case .count(let count): Value(count: count)
        case .share(let part, let whole): Value(part: part, whole: whole, percent: value.percent)
        case .amount(let amount): Value(kroner: amount.text(in: .english).replacing(",", with: ""))
        case .people(let cells): Value(cells: cells.map { line($0.code, nil, $0.label, $0.shown) })
        case .table(let table):
            Value(
                cells: table.cells.map { row, column, shown in line(row.code, column.code, row.label, shown) })
        case .hidden: Value(suppressed: true)
        case .day(let day): Value(day: day?.iso)
        }
    }

    private static func line(_ code: String, _ column: String?, _ label: Text, _ shown: Cell.Shown) -> Line {
        if case .count(let count) = shown {
            Line(code: code, column: column, label: label.english, count: count)
        } else {
            Line(code: code, column: column, label: label.english, suppressed: true)
        }
    }
}

extension FigureTable {
    /// Every count with its row and its column.
    var cells: [(row: Row, column: Column, shown: Cell.Shown)] {
        rows.flatMap { row in zip(columns, row.cells).map { (row: row, column: $0, shown: $1) } }
    }
}

extension FigureValue {
    /// The lines of a breakdown or a table; nil for a single value.
    fileprivate var lines: [(label: Text, shown: Cell.Shown)]? {
        switch self {
        case .people(let cells): cells.map { ($0.label, $0.shown) }
        case .table(let table):
            table.cells.map { row, column, shown in
                let (title, label) = (column.title, row.label)
                return (Text("\(label.danish), \(title.danish)", "\(label.english), \(title.english)"), shown)
            }
        case .count, .share, .amount, .hidden, .day: nil
        }
    }
}
