import Days
import Participation
import ProgrammeKit
import Store

/// Counts measures over the period, and over all years until its end: what happens later changes no report of a year that
/// has passed. Each measure is counted once, however many figures ask for it.
struct Counter {
    let programme: ProgrammeID
    let years: ClosedRange<Int>
    let today: Day
    private let known = Known()

    private final class Known { var tallies: [Measure: Tally] = [:] }

    init(programme: ProgrammeID, years: ClosedRange<Int>, today: Day) {
        self.programme = programme
        self.years = years
        self.today = today
    }

    var untilThen: ClosedRange<Int> { .min...years.upperBound }

    /// Whether the period is still going on, so that what stands today belongs to it.
    var isCurrent: Bool { years.contains(today.year) }

    func tally(_ tx: borrowing Transaction, _ measure: Measure) throws -> Tally {
        if let tally = known.tallies[measure] { return tally }
        let tally = try Figures.tally(tx, measure, in: programme)
        known.tallies[measure] = tally
        return tally
    }

    /// The total of a measure in the period.
    func total(_ tx: borrowing Transaction, _ measure: Measure) throws -> Int {
        try tally(tx, measure).total(years)
    }

    /// A figure that is one measure.
    func figure(
        _ tx: borrowing Transaction, _ measure: Measure, _ title: Text, _ definition: Text
    ) throws -> Figure {
        figure(measure, try tally(tx, measure), title, definition)
    }

    /// A figure that is one measure, counted already.
    func figure(
        _ measure: Measure, _ found: Tally, _ title: Text, _ definition: Text, notes: [Text] = []
    ) -> Figure {
        Figure(
            measure.rawValue, title, definition, .count(found.total(years)), allYears: .count(found.total(untilThen)),
            notes: notes)
    }

    /// A figure that is one measure's share of another.
    func share(
        _ part: Tally, of whole: Tally, code: String, _ title: Text, _ definition: Text, notes: [Text] = []
    ) -> Figure {
        Figure(
            code, title, definition, .share(part.total(years), of: whole.total(years)),
            allYears: .share(part.total(untilThen), of: whole.total(untilThen)), notes: notes)
    }
}
