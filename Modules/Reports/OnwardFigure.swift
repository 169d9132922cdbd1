import Participation
import ProgrammeKit
import Store

/// Where people went on to: it says something about them, so small cells are suppressed.
enum OnwardFigure {
    /// None where nobody went on, or where even the total would say something about somebody.
    static func figure(
        _ tx: borrowing Transaction, of programme: ProgrammeID, years: ClosedRange<Int>
    ) throws -> [Figure] {
        let found = try Figures.tally(tx, .onwardSteps, in: programme).bySource(years)
        let steps = OnwardStep.allCases.filter { found[$0.rawValue] != nil }
        let counts = steps.map { found[$0.rawValue] ?? 0 }
        guard !steps.isEmpty, !Suppression.hidesTotal(counts) else { return [] }
        let cells = zip(steps, Suppression.shown(counts)).map {
            Cell(code: $0.rawValue, label: OutcomeWording.onward($0), shown: $1)
        }
        return [
            Figure(
                "onward", OutcomeWording.onwardTitle, OutcomeWording.onwardMeans(counts.reduce(0, +)), .people(cells))
        ]
    }
}
