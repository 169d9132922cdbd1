import Days
import Participation
import ProgrammeKit
import Store

/// The time in which nothing runs: between the last session of what has begun and the first of what is planned, beside the
/// pause that funding or a study plans for; and who is left waiting by it. Only while the period goes on.
struct IdleFigures {
    let counter: Counter
    let bond: Bond
    let milestones: [Milestone]
    let words: Words

    func figures(_ tx: borrowing Transaction, stillWaiting: Int) throws -> [Figure] {
        guard counter.isCurrent else { return [] }
        let rounds = try rounds(tx)
        guard rounds.lastSession != nil || rounds.next != nil else { return [] }
        return [
            Figure("idle-last", CostWording.last, CostWording.lastMeans, .day(rounds.lastSession)),
            Figure("idle-next", CostWording.next, CostWording.nextMeans, .day(rounds.next)),
            Figure(
                "idle-days", CostWording.idle, CostWording.idleMeans,
                rounds.idleDays.map(FigureValue.count) ?? .day(nil)),
        ] + planned(rounds) + (try left(tx, stillWaiting))
    }

    private func rounds(_ tx: borrowing Transaction) throws -> Rounds {
        bond.groups == nil && bond.courses.isEmpty
            ? try .ofTraining(tx, in: counter.programme, on: counter.today)
            : try .ofGroups(tx, in: counter.programme, on: counter.today)
    }

    /// The pause that the programme is held to, and when it would be over.
    private func planned(_ rounds: Rounds) -> [Figure] {
        milestones.filter(\.isIdle).flatMap { milestone in
            guard let months = milestone.months, months > 0 else { return [Figure]() }
            let over = rounds.lastSession?.adding(.months(months))
            return [
                Figure(
                    "idle-planned-\(milestone.code)", words.milestone(milestone), CostWording.plannedMeans,
                    .count(months)),
                Figure("idle-over-\(milestone.code)", CostWording.over, CostWording.overMeans(months), .day(over)),
            ]
        }
    }

    /// What the pause means: who waits, and who is trained and has nobody.
    private func left(_ tx: borrowing Transaction, _ stillWaiting: Int) throws -> [Figure] {
        [
            Figure(
                "idle-waiting", CostWording.waiting, CostWording.waitingMeans(counter.today),
                Suppression.count(stillWaiting)),
            Figure(
                "idle-volunteers", CostWording.free, CostWording.freeMeans(counter.today),
                Suppression.count(try Running.volunteersFree(tx, in: counter.programme))),
        ]
    }
}
