import Days
package import ProgrammeKit

extension ProgrammeReport {
    /// The report as a terminal shows it: figures in two columns, definitions below, assumptions marked ⚠.
    package func text(in language: Language) -> String {
        let title = heading.in(language)
        let rows = figures.flatMap { lines($0, in: language) }
        let width = min(72, rows.filter(\.isNumber).map(\.left.count).max() ?? 0)
        let period = [Line(left: "", middle: periodText, right: Labels.through(years.upperBound).in(language))]
        return ([title, ""] + (period + rows).map { $0.padded(width) } + [""]).joined(separator: "\n")
    }

    private func lines(_ figure: Figure, in language: Language) -> [Line] {
        var lines: [Line] = []
        let title = figure.title.in(language)
        switch figure.value {
        case .people(let cells):
            lines.append(Line(left: title))
            lines += cells.map { Line(left: "  " + $0.label.in(language), middle: $0.shown.text(in: language)) }
        case .table(let table):
            lines.append(Line(left: title))
            lines += table.rows.map { row in
                let counts = zip(table.columns, row.cells).map { column, shown in
                    "\(column.title.in(language)) \(shown.text(in: language))"
                }
                return Line(left: "  " + row.label.in(language), middle: counts.joined(separator: " · "))
            }
        default:
            let all = figure.allYears?.text(in: language) ?? ""
            lines.append(Line(left: title, middle: figure.value.text(in: language), right: all))
        }
        lines += wrapped(figure.definition.in(language), indent: "    ")
        lines += figure.notes.flatMap { wrapped("⚠ " + $0.in(language), indent: "    ") }
        return lines
    }

    private func wrapped(_ text: String, indent: String) -> [Line] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + word.count < 90 {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines.map { Line(left: indent + $0, isNumber: false) }
    }
}

private struct Line {
    var left: String
    var middle = ""
    var right = ""
    var isNumber = true

    func padded(_ width: Int) -> String {
        guard !middle.isEmpty || !right.isEmpty else { return left }
        let line = left + pad(width - left.count) + pad(16 - middle.count) + middle + pad(16 - right.count) + right
        return String(line.reversed().drop { $0 == " " }.reversed())
    }

    private func pad(_ count: Int) -> String { String(repeating: " ", count: max(1, count)) }
}

extension FigureValue {
    /// As a reader of the language writes it; nothing for a breakdown, whose cells stand by themselves.
    package func text(in language: Language) -> String {
        switch self {
        case .count(let count): String(count)
        case .share(let part, let whole):
            percentText(in: language).map { "\($0) (\(part)/\(whole))" } ?? "\(part)/\(whole)"
        case .amount(let amount): amount.text(in: language)
        case .people, .table: ""
        case .hidden: Labels.hidden.in(language)
        case .day(let day): day.map { language == .danish ? $0.danish : $0.iso } ?? Labels.none.in(language)
        }
    }

    /// "14.1 %" in English, "14,1 %" in Danish; nil where there is nothing to share.
    func percentText(in language: Language) -> String? {
        guard let percent else { return nil }
        let tenths = Int((percent * 10).rounded())
        return "\(tenths / 10)\(language == .danish ? "," : ".")\(tenths % 10) %"
    }
}

extension Cell.Shown {
    /// The number, or that it is left out.
    package func text(in language: Language) -> String {
        switch self {
        case .count(let count): String(count)
        case .few: Labels.few.in(language)
        case .hidden: Labels.hidden.in(language)
        }
    }
}
