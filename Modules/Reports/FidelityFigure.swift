import Participation
import ProgrammeKit
import Store

/// What became of each theme of the manual, in the manual's order. It is about sessions, never about people.
struct FidelityFigure {
    let counter: Counter
    let words: Words

    /// None where no session of the period is noted.
    func figure(_ tx: borrowing Transaction, _ manuals: [Manual]) throws -> [Figure] {
        let found = try counter.tally(tx, .themes).bySource(counter.years)
        let used = Set(found.keys.compactMap { $0.split(separator: ":").first.map(String.init) })
        guard !used.isEmpty else { return [] }
        var themes: [String] = []
        for theme in manuals.reversed().flatMap(\.themes) + used.sorted()
        where used.contains(theme) && !themes.contains(theme) {
            themes.append(theme)
        }
        let rows = themes.map { theme in
            FigureTable.Row(
                code: theme, label: words.theme(theme),
                cells: Delivery.allCases.map { .count(found["\(theme):\($0.rawValue)"] ?? 0) })
        }
        let columns = Delivery.allCases.map {
            FigureTable.Column(code: $0.rawValue, title: WayWording.delivery($0))
        }
        return [
            Figure(
                "fidelity", WayWording.fidelity, WayWording.fidelityMeans,
                .table(FigureTable(subject: WayWording.theme, columns: columns, rows: rows)))
        ]
    }
}
