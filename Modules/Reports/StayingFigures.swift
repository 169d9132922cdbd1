import Participation
import ProgrammeKit
import Store

/// How many confirmed volunteers are still there after some months: of those whose day for it lies in a quarter of the
/// period that is over, so that nobody is counted as gone who has not had the time to stay.
struct StayingFigures {
    let counter: Counter

    private static let measures: [(months: Int, measure: Measure)] = [
        (3, .volunteersAfter3), (6, .volunteersAfter6), (12, .volunteersAfter12),
    ]

    func figures(_ tx: borrowing Transaction) throws -> [Figure] {
        try StayingFigures.measures.compactMap { months, measure in
            let (active, observed) = count(try counter.tally(tx, measure))
            guard observed > 0 else { return nil }
            return Figure(
                measure.rawValue, WayWording.staying(months), WayWording.stayingMeans(months),
                Suppression.share(active, of: observed))
        }
    }

    private func count(_ tally: Tally) -> (active: Int, observed: Int) {
        let over = Quarter.all(in: counter.years, until: Quarter(of: counter.today))
            .filter { $0 < Quarter(of: counter.today) }
        return over.reduce((active: 0, observed: 0)) { sum, quarter in
            let found = tally.bySource(quarter.year...quarter.year)
            let active = found["active-\(quarter.source)"] ?? 0
            return (sum.active + active, sum.observed + active + (found["left-\(quarter.source)"] ?? 0))
        }
    }
}
