import Participation
import ProgrammeKit
import Store

extension Counter {
    /// Former participants on their way: offered, trained, leading. Nothing where there are none. Counted as they went, so
    /// they are no shares of each other.
    func pathway(_ tx: borrowing Transaction) throws -> [Figure] {
        let interested = try tally(tx, .formerInterested)
        guard interested.total(untilThen) > 0 else { return [] }
        return [
            figure(.formerInterested, interested, PathwayWording.interested, PathwayWording.interestedMeans),
            try figure(tx, .formerTrained, PathwayWording.trained, PathwayWording.trainedMeans),
            try figure(tx, .formerLeading, PathwayWording.leading, PathwayWording.leadingMeans),
        ]
    }
}
