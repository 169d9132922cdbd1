import Participation
import ProgrammeKit
import Store

/// The measures of one line.
struct WaitingLine {
    let joined: Measure
    let left: Measure
    /// Who got what they waited for, by whole weeks.
    let served: Measure
}

/// How long people waited, and how many wait.
struct WaitingFigures {
    let counter: Counter
    let line: WaitingLine

    func figures(_ tx: borrowing Transaction) throws -> [Figure] {
        let joined = try counter.tally(tx, line.joined)
        guard joined.total(counter.untilThen) > 0 else { return [] }
        let weeks = weeks(try counter.tally(tx, line.served))
        return [
            Figure("waiting-offered", WayWording.offered, WayWording.offeredMeans, Suppression.count(weeks.count)),
            Figure("waiting-still", WayWording.still, WayWording.stillMeans, Suppression.count(try still(tx))),
        ] + spread(weeks)
    }

    /// None where nobody was offered anything.
    private func spread(_ weeks: [Int]) -> [Figure] {
        guard !weeks.isEmpty else { return [] }
        return [
            Figure("waiting-median", WayWording.median, WayWording.medianMeans, shown(weeks, atPercent: 50)),
            Figure("waiting-ninetieth", WayWording.ninetieth, WayWording.ninetiethMeans, shown(weeks, atPercent: 90)),
        ]
    }

    /// Who waits at the period's end: all who joined until then less all who left.
    func still(_ tx: borrowing Transaction) throws -> Int {
        let left = try counter.tally(tx, line.left).total(counter.untilThen)
        return max(0, try counter.tally(tx, line.joined).total(counter.untilThen) - left)
    }

    /// The weeks of each who was served in the period, ascending.
    private func weeks(_ tally: Tally) -> [Int] {
        tally.bySource(counter.years).flatMap { weeks, count in
            Array(repeating: Int(weeks) ?? 0, count: count)
        }.sorted()
    }

    /// The nearest rank; nothing of fewer than five people.
    private func shown(_ weeks: [Int], atPercent percent: Int) -> FigureValue {
        guard weeks.count >= Suppression.smallest else { return .hidden }
        return .count(weeks[(weeks.count * percent + 99) / 100 - 1])
    }
}
