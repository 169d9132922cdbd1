import Days
import Participation
import ProgrammeKit
import Store

/// Who came, who went and who was there, quarter by quarter of the period. Nothing of a quarter that has not begun.
struct Flow {
    let quarters: [Quarter]
    private let came: [Cell.Shown]
    private let went: [Cell.Shown]
    let there: [Cell.Shown]
    private let isEmpty: Bool

    init(_ tx: borrowing Transaction, _ counter: Counter, _ began: Measure, _ ended: Measure) throws {
        let (began, ended) = (try counter.tally(tx, began), try counter.tally(tx, ended))
        quarters = Quarter.all(in: counter.years, until: Quarter(of: counter.today))
        came = Flow.shown(began, quarters)
        went = Flow.shown(ended, quarters)
        let counts = quarters.map { Flow.until($0, began) - Flow.until($0, ended) }
        there = Flow.shown(there: counts, came, went)
        isEmpty = counts.allSatisfy { $0 == 0 } && came.allSatisfy { $0 == .count(0) }
    }

    /// nil where nobody came or was there.
    func figure(_ code: String, _ title: Text, _ definition: Text) -> Figure? {
        guard !isEmpty else { return nil }
        let rows = quarters.indices.map { index in
            FigureTable.Row(
                code: quarters[index].code, label: quarters[index].text,
                cells: [came[index], went[index], there[index]])
        }
        return Figure(
            code, title, definition,
            .table(FigureTable(subject: WayWording.quarter, columns: WayWording.flowColumns, rows: rows)))
    }

    private static func until(_ quarter: Quarter, _ tally: Tally) -> Int {
        let before = tally.total(.min...(quarter.year - 1))
        let same = tally.bySource(quarter.year...quarter.year)
        return (1...quarter.number).reduce(before) { $0 + (same["Q\($1)"] ?? 0) }
    }

    /// A year's total is known, so the quarters of a year are what hides one another.
    private static func shown(_ tally: Tally, _ quarters: [Quarter]) -> [Cell.Shown] {
        let years = Dictionary(grouping: quarters, by: \.year)
        return years.keys.sorted().flatMap { year in
            let found = tally.bySource(year...year)
            let counts = (years[year] ?? []).map { found[$0.source] ?? 0 }
            return Suppression.hidesTotal(counts) ? counts.map { _ in .hidden } : Suppression.shown(counts)
        }
    }

    /// Who is there follows from who came and went, and the other way round: between the first quarter that hides a number
    /// and the last, it is left out.
    static func shown(there: [Int], _ came: [Cell.Shown], _ went: [Cell.Shown]) -> [Cell.Shown] {
        guard !Suppression.isTelling(there) else { return there.map { _ in .hidden } }
        let hiding = there.indices.filter { !came[$0].isCount || !went[$0].isCount }
        return there.indices.map { index in
            let isBetween = hiding.first.map { $0 <= index && index < (hiding.last ?? 0) } ?? false
            return isBetween ? .hidden : .count(there[index])
        }
    }
}

/// Three months of a year.
struct Quarter: Hashable, Comparable {
    let year: Int
    /// 1 to 4.
    let number: Int

    init(year: Int, number: Int) {
        self.year = year
        self.number = number
    }

    init(of day: Day) { self.init(year: day.year, number: (day.month + 2) / 3) }

    /// How measures name it within its year.
    var source: String { "Q\(number)" }
    var code: String { "\(year)-\(source)" }
    var text: Text { Text("\(number). kvartal \(year)", "Quarter \(number) of \(year)") }

    /// The quarters of some years until one of them.
    static func all(in years: ClosedRange<Int>, until last: Quarter) -> [Quarter] {
        guard years.lowerBound <= last.year else { return [] }
        return (years.lowerBound...min(years.upperBound, last.year))
            .flatMap { year in (1...4).map { Quarter(year: year, number: $0) } }.filter { $0 <= last }
    }

    static func < (left: Quarter, right: Quarter) -> Bool {
        (left.year, left.number) < (right.year, right.number)
    }
}

extension Cell.Shown {
    /// Whether the number itself is shown.
    var isCount: Bool { if case .count = self { true } else { false } }
}
