import Participation
package import ProgrammeKit
package import Store

/// How a programme has gone over the years, and how far people come in it.
package struct ProgrammeCourse: Equatable, Sendable {
    /// A year or a quarter, and how many began in it or were there at its end.
    package struct Point: Equatable, Sendable {
        package let label: String
        package let count: Int
    }

    /// A step on the way, and how many took it in the period.
    package struct Stage: Equatable, Sendable {
        /// Stable, such as `stayed`.
        package let code: String
        package let title: Text
        package let count: Int
    }

    /// What the trend counts.
    package let measure: Text
    /// Every year up to the period's last one, from the first in which anybody began; ten at most.
    package let trend: [Point]
    /// From asking to the end. Empty where no referrals are recorded, and where a step of fewer than five would say
    /// something about somebody.
    package let funnel: [Stage]
    /// From the first interest to supporting somebody; empty for the same reasons.
    package let volunteers: [Stage]
    /// How many were there at the end of each quarter; empty where one of them may not be told.
    package let there: [Point]

    private static let mostYears = 10

    /// A report and how the programme has gone, each measure counted once: like every figure of a report, from single
    /// records and what erased ones left behind.
    package static func withReport(
        _ tx: borrowing Transaction, of programme: any Programme, settings: Settings, wording: Wording,
        years: ClosedRange<Int>
    ) throws -> (ProgrammeReport, ProgrammeCourse) {
        let counter = Counter(programme: programme.id, years: years, today: tx.today)
        return (
            try .make(tx, of: programme, settings: settings, wording: wording, counter),
            try make(tx, programme, settings, wording, counter)
        )
    }

    private static func make(
        _ tx: borrowing Transaction, _ programme: any Programme, _ settings: Settings, _ wording: Wording,
        _ counter: Counter
    ) throws -> ProgrammeCourse {
        let words = Words(wording: wording, roles: programme.roles)
        let bond = programme.bond(under: settings)
        let funnels = Funnels(
            counter: counter, words: words, bond: bond, trains: !programme.training(under: settings).isEmpty)
        let begun: Measure = bond.countsPlaces ? .placesStarted : .enrolmentsStarted
        return ProgrammeCourse(
            measure: words.participants, trend: trend(try counter.tally(tx, begun), until: counter.years.upperBound),
            funnel: try stages(funnels.participants(tx)), volunteers: try stages(funnels.volunteers(tx)),
            there: points(try Flow(tx, counter, bond.flow.began, bond.flow.ended)))
    }

    static func trend(_ tally: Tally, until last: Int) -> [Point] {
        guard let first = tally.years.first(where: { $0 <= last && tally.total($0...$0) > 0 }) else { return [] }
        return (max(first, last - mostYears + 1)...last).map { Point(label: "\($0)", count: tally.total($0...$0)) }
    }

    private static func stages(_ funnel: Funnel) -> [Stage] {
        funnel.steps.map { Stage(code: $0.code, title: $0.title, count: $0.count) }
    }

    private static func points(_ flow: Flow) -> [Point] {
        let points = zip(flow.quarters, flow.there).compactMap { quarter, shown in
            if case .count(let count) = shown {
                Point(label: "\(quarter.number)/\(quarter.year)", count: count)
            } else {
                nil
            }
        }
        return points.count == flow.quarters.count && points.contains { $0.count > 0 } ? points : []
    }
}
