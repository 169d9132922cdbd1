/// Rows under headings, in columns as wide as their widest cell.
struct TextTable {
    enum Side: Sendable { case left, right }
    private let headings: [String]
    private let sides: [Side]
    private var rows: [[String]] = []

    /// A heading that starts with `>` makes a column of figures: aligned to the right.
    init(_ headings: String...) {
        sides = headings.map { $0.hasPrefix(">") ? .right : .left }
        self.headings = headings.map { $0.hasPrefix(">") ? String($0.dropFirst()) : $0 }
    }

    mutating func add(_ cells: String...) {
        rows.append(cells)
    }

    var isEmpty: Bool { rows.isEmpty }

    func lines(indent: Int = 0) -> [String] {
        let all = [headings] + rows
        let widths = headings.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
        return all.map { cells in
            let padded = cells.indices.map { pad(cells[$0], to: widths[$0], sides[$0]) }
            let line = String(repeating: " ", count: indent) + padded.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
    }

    private func pad(_ cell: String, to width: Int, _ side: Side) -> String {
        let blanks = String(repeating: " ", count: width - cell.count)
        return side == .left ? cell + blanks : blanks + cell
    }
}
