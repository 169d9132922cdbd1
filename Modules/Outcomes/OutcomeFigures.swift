package import Participation
import SQLite
package import Store

/// What a programme's answers say on one scale at one occasion, over some years.
package struct OutcomeFigure: Hashable, Sendable {
    package let side: Side
    package let instrument: Instrument
    package let scale: Scale
    /// The code of the later occasion.
    package let occasion: String
    /// How many people have both scores, how many lack one, and how many never answered again; nil where a number below
    /// five would say something about somebody.
    package let people: Int?
    package let incomplete: Int?
    package let unanswered: Int?
    /// The change; nil where it is told of fewer than five people, or of so few years' more than another report.
    package let change: Change?
    /// The calendar years that are counted: years with few people are told with their neighbours, or not yet.
    package let years: ClosedRange<Int>?
}

/// Reports of outcome, read from sums alone: they open nobody's answers.
package enum OutcomeFigures {
    /// Counts below this say something about somebody.
    package static let smallest = 5

    /// The figures of a programme, in the order of what it measures, for years both included.
    package static func of(
        _ tx: borrowing Transaction, _ programme: ProgrammeID, _ uses: [InstrumentUse], years: ClosedRange<Int>
    ) throws -> [OutcomeFigure] {
        let sums = try sums(tx, programme)
        return uses.flatMap { use in
            use.occasions.map(\.code).filter { $0 != Occasion.start.code }.flatMap { occasion in
                use.instrument.scales.map { scale in
                    figure(use, scale, occasion, sums, asked: years)
                }
            }
        }
    }

    private static func figure(
        _ use: InstrumentUse, _ scale: Scale, _ occasion: String, _ sums: [Cell: [Int: Sums]], asked: ClosedRange<Int>
    ) -> OutcomeFigure {
        var byYear = sums[Cell(use.side.rawValue, use.instrument.rawValue, scale.code, occasion)] ?? [:]
        for (year, lost) in sums[Cell(use.side.rawValue, use.instrument.rawValue, "", occasion)] ?? [:] {
            byYear[year, default: Sums()].unanswered += lost.unanswered
        }
        let years = Blocks(byYear.mapValues(\.people), smallest).within(asked)
        let told = years.map { years in total(byYear, years) }
        let all = total(byYear, asked)
        let isTold = told.map { $0.people >= smallest } ?? false
        return OutcomeFigure(
            side: use.side, instrument: use.instrument, scale: scale, occasion: occasion,
            people: isTold ? told?.people : all.people == 0 ? 0 : nil,
            incomplete: shown((isTold ? told : all)?.incomplete), unanswered: shown((isTold ? told : all)?.unanswered),
            change: isTold ? told.flatMap { Change($0, unit: use.instrument == .goals ? GoalChange.unit : 1) } : nil,
            years: isTold ? years : nil)
    }

    private static func total(_ sums: [Int: Sums], _ years: ClosedRange<Int>) -> Sums {
        sums.reduce(Sums()) { years.contains($1.key) ? $0 + $1.value : $0 }
    }

    private static func shown(_ count: Int?) -> Int? {
        count.flatMap { (1..<smallest).contains($0) ? nil : $0 }
    }

    private struct Cell: Hashable {
        let side: String
        let instrument: String
        let scale: String
        let occasion: String

        init(_ side: String, _ instrument: String, _ scale: String, _ occasion: String) {
            (self.side, self.instrument, self.scale, self.occasion) = (side, instrument, scale, occasion)
        }
    }

    private static func sums(_ tx: borrowing Transaction, _ programme: ProgrammeID) throws -> [Cell: [Int: Sums]] {
        var sums: [Cell: [Int: Sums]] = [:]
        try tx.forEach(
            """
            SELECT side, instrument, scale, occasion, year, people, incomplete, unanswered, earlier, change, squares
            FROM outcome_figure WHERE programme = ?1
            UNION ALL SELECT side, instrument, '', occasion, year, 0, 0, count(*), 0, 0, 0 FROM (\(Unanswered.rows)
                AND f.programme = ?1 AND f.closed < ?2) GROUP BY 1, 2, 4, 5
            """, .text(programme.text), .day(tx.today)
        ) { row in
            let cell = Cell(row.text(0), row.text(1), row.text(2), row.text(3))
            let numbers = (5...10).map { Int(row.int($0)) }
            let found = Sums(
                people: numbers[0], incomplete: numbers[1], unanswered: numbers[2], earlier: numbers[3],
                change: numbers[4], squares: numbers[5])
            let year = Int(row.int(4))
            sums[cell, default: [:]][year] = (sums[cell]?[year] ?? Sums()) + found
        }
        return sums
    }
}

/// Calendar years told together, so that no two reports differ by fewer than five people: from the first year on, a block
/// ends with the year in which it has enough. What has not enough yet is told later.
struct Blocks {
    private let blocks: [ClosedRange<Int>]

    init(_ people: [Int: Int], _ smallest: Int) {
        var blocks: [ClosedRange<Int>] = []
        var open: (first: Int, count: Int)?
        for year in people.keys.sorted() {
            let count = (open?.count ?? 0) + (people[year] ?? 0)
            let first = open?.first ?? year
            open = count < smallest ? (first, count) : nil
            if count >= smallest { blocks.append(first...year) }
        }
        self.blocks = blocks
    }

    /// From the first to the last block that lies within the years; nil where there is none.
    func within(_ years: ClosedRange<Int>) -> ClosedRange<Int>? {
        let whole = blocks.filter { years.lowerBound <= $0.lowerBound && $0.upperBound <= years.upperBound }
        guard let first = whole.first, let last = whole.last else { return nil }
        return first.lowerBound...last.upperBound
    }
}
