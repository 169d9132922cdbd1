package import Participation
import SQLite
package import Store

/// What a programme's answers say on one scale at one occasion, over some years.
package struct OutcomeFigure: Hashable, Sendable {
    package let group: OutcomeGroup
    package let instrument: Instrument
    package let scale: Scale
    /// The code of the later occasion.
    package let occasion: String
    /// How many people, or families, have both scores, how many lack one, and how many never answered again; nil where a number below
    /// five would say something about somebody.
    package let people: Int?
    package let incomplete: Int?
    package let unanswered: Int?
    /// The change; nil where it is told of fewer than five people, or of so few years' more than another report.
    package let change: Change?
    /// How many families go up; told where neither they nor the others are fewer than five. nil for people.
    package let risen: Int?
    /// The calendar years that are counted: years with few people are told with their neighbours, or not yet.
    package let years: ClosedRange<Int>?

    /// Whether nobody has been asked again, so that there is nothing to tell.
    package var isEmpty: Bool { people == 0 && incomplete == 0 && unanswered == 0 }
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
        let own = uses.flatMap { use in use.groups.flatMap { figures(use, of: $0, sums, asked: years) } }
        let family = uses.first { $0.instrument == .familyLife && $0.respondent == .participant }
        return own + (family.map { figures($0, of: .family, sums, asked: years) } ?? [])
    }

    private static func figures(
        _ use: InstrumentUse, of group: OutcomeGroup, _ sums: [Cell: [Int: Sums]], asked: ClosedRange<Int>
    ) -> [OutcomeFigure] {
        use.occasions.map(\.code).filter { $0 != Occasion.start.code }.flatMap { occasion in
            use.instrument.scales.map { figure(use.instrument, group, $0, occasion, sums, asked: asked) }
        }
    }

    private static func figure(
        _ instrument: Instrument, _ group: OutcomeGroup, _ scale: Scale, _ occasion: String,
        _ sums: [Cell: [Int: Sums]], asked: ClosedRange<Int>
    ) -> OutcomeFigure {
        let own = byYear(instrument, group, scale, occasion, sums)
        let others = group == .participant ? byYear(instrument, .waited, scale, occasion, sums) : [:]
        let byYear = own.merging(others, uniquingKeysWith: +)
        let years = Blocks(byYear.mapValues { numbers(of: group, $0) }, isEnough: { $0.allSatisfy { $0 >= smallest } })
            .within(asked)
        let all = total(byYear, asked)
        let block = years.map { total(byYear, $0) }
        let isFamily = group == .family
        return OutcomeFigure(
            group: group, instrument: instrument, scale: scale, occasion: occasion,
            people: block?.people ?? (all.people == 0 ? 0 : nil), incomplete: shown((block ?? all).incomplete),
            unanswered: shown((block ?? all).unanswered),
            change: isFamily ? nil : block.flatMap { Change($0, unit: instrument == .goals ? GoalChange.unit : 1) },
            risen: isFamily ? block?.change : nil, years: years)
    }

    /// A group's sums on a scale, by year.
    static func byYear(
        _ instrument: Instrument, _ group: OutcomeGroup, _ scale: Scale, _ occasion: String, _ sums: [Cell: [Int: Sums]]
    ) -> [Int: Sums] {
        var byYear = sums[Cell(group.rawValue, instrument.rawValue, scale.code, occasion)] ?? [:]
        for (year, lost) in sums[Cell(group.rawValue, instrument.rawValue, "", occasion)] ?? [:] {
            byYear[year, default: Sums()].unanswered += lost.unanswered
        }
        return byYear
    }

    /// The numbers of people that must not be small: of families, those that go up and those that do not.
    private static func numbers(of group: OutcomeGroup, _ sums: Sums) -> [Int] {
        group == .family ? [sums.change, sums.people - sums.change] : [sums.people]
    }

    static func total(_ sums: [Int: Sums], _ years: ClosedRange<Int>) -> Sums {
        sums.reduce(Sums()) { years.contains($1.key) ? $0 + $1.value : $0 }
    }

    static func shown(_ count: Int) -> Int? { (1..<smallest).contains(count) ? nil : count }

    struct Cell: Hashable {
        let group: String
        let instrument: String
        let scale: String
        let occasion: String

        init(_ group: String, _ instrument: String, _ scale: String, _ occasion: String) {
            (self.group, self.instrument, self.scale, self.occasion) = (group, instrument, scale, occasion)
        }
    }

    static func sums(_ tx: borrowing Transaction, _ programme: ProgrammeID) throws -> [Cell: [Int: Sums]] {
        var sums: [Cell: [Int: Sums]] = [:]
        try tx.forEach(
            """
            SELECT side, instrument, scale, occasion, year, people, incomplete, unanswered, earlier, change, squares
            FROM outcome_figure WHERE programme = ?1
            UNION ALL SELECT who, instrument, '', occasion, year, 0, 0, count(*), 0, 0, 0 FROM (\(Unanswered.rows)
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

    /// - Parameters:
    ///   - people: of each year the numbers of people that are told.
    ///   - isEnough: whether a block may end with these numbers.
    init(_ people: [Int: [Int]], isEnough: ([Int]) -> Bool) {
        var blocks: [ClosedRange<Int>] = []
        var open: (first: Int, counts: [Int])?
        for year in people.keys.sorted() {
            let own = people[year] ?? []
            let counts = open.map { zip($0.counts, own).map(+) } ?? own
            let first = open?.first ?? year
            let isFull = isEnough(counts)
            open = isFull ? nil : (first, counts)
            if isFull { blocks.append(first...year) }
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
