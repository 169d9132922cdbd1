import CSV
import Days
package import Foundation
import Participation
package import ProgrammeKit

extension ProgrammeReport {
    /// The report for programs: stable codes, English texts, nothing that is suppressed.
    package func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(Document(self))
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
        guard case .people(let cells) = figure.value else {
            return [[figure.code, title] + columns(figure.value, language) + columns(figure.allYears, language) + tail]
        }
        return cells.map { cell in
            [figure.code, "\(title): \(cell.label.in(language))", cell.shown.text(in: language), "", "", ""] + tail
        }
    }

    /// The value, and what it is a part of.
    private func columns(_ value: FigureValue?, _ language: Language) -> [String] {
        switch value {
        case .count(let count): [String(count), ""]
        case .share(let part, let whole): [String(part), String(whole)]
        case .amount(let amount): [amount.text(in: language), ""]
        case .people, nil: ["", ""]
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
    }

    struct Line: Encodable {
        let code: String
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
        tenant = report.tenant
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
        case .people(let cells): Value(cells: cells.map(line))
        }
    }

    private static func line(_ cell: Cell) -> Line {
        if case .count(let count) = cell.shown {
            Line(code: cell.code, label: cell.label.english, count: count)
        } else {
            Line(code: cell.code, label: cell.label.english, suppressed: true)
        }
    }
}
