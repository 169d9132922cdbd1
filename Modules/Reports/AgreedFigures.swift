import Participation
import ProgrammeKit
import Store

/// Meetings that were agreed beside those that were held, of the pairs that ended in the period; and, while the period goes
/// on, how long it is since pairs that run have met.
struct AgreedFigures {
    let counter: Counter

    func figures(_ tx: borrowing Transaction) throws -> [Figure] {
        let agreed = try counter.total(tx, .meetingsAgreed)
        return [
            Figure(
                "agreed-held", WayWording.agreed, WayWording.agreedMeans,
                .share(try counter.total(tx, .agreedHeld), of: agreed), notes: [WayWording.agreedNote]),
            Figure(
                "agreed-cancelled", WayWording.agreedCancelled, WayWording.agreedCancelledMeans,
                .share(try counter.total(tx, .agreedCancelled), of: agreed)),
        ] + (counter.isCurrent ? try gaps(tx) : [])
    }

    private func gaps(_ tx: borrowing Transaction) throws -> [Figure] {
        let gaps = try Running.gaps(tx, in: counter.programme, on: counter.today)
        guard !gaps.isEmpty else { return [] }
        let days = gaps.map(\.days).sorted()
        let isSmall = gaps.count < Suppression.smallest
        return [
            Figure(
                "gap-median", WayWording.gap, WayWording.gapMeans(counter.today),
                isSmall ? .hidden : .count(days[(days.count - 1) / 2])),
            Figure(
                "gap-silent", WayWording.silent, WayWording.silentMeans,
                Suppression.share(gaps.count(where: \.isSilent), of: gaps.count)),
        ]
    }
}
