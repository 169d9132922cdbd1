import Participation
package import ProgrammeKit
package import Store

/// How a programme has gone over the years, and how far people come in it.
package struct ProgrammeCourse: Equatable, Sendable {
    /// A year and how many began in it.
    package struct Year: Equatable, Sendable {
        package let year: Int
        package let count: Int
    }

    /// A step on the way, and how many took it in the period.
    package struct Stage: Equatable, Sendable {
        package let title: Text
        package let count: Int
    }

    /// What the trend counts.
    package let measure: Text
    /// Every year up to the period's last one, from the first in which anybody began; ten at most.
    package let trend: [Year]
    /// From asking to the end. Empty where no referrals are recorded, and where a step of fewer than five would say
    /// something about somebody.
    package let funnel: [Stage]

    private static let mostYears = 10

    /// Counted like every figure of a report, from single records and what erased ones left behind.
    package static func make(
        _ tx: borrowing Transaction, of programme: any Programme, settings: Settings, wording: Wording,
        years: ClosedRange<Int>
    ) throws -> ProgrammeCourse {
        let counter = Counter(programme: programme.id, years: years)
        let words = Words(wording: wording, roles: programme.roles)
        let begun: Measure = programme.bond(under: settings).countsPlaces ? .placesStarted : .enrolmentsStarted
        return ProgrammeCourse(
            measure: words.participants, trend: trend(try counter.tally(tx, begun), until: years.upperBound),
            funnel: try funnel(tx, counter, begun, words))
    }

    static func trend(_ tally: Tally, until last: Int) -> [Year] {
        guard let first = tally.years.first(where: { $0 <= last && tally.total($0...$0) > 0 }) else { return [] }
        return (max(first, last - mostYears + 1)...last).map { Year(year: $0, count: tally.total($0...$0)) }
    }

    private static func funnel(
        _ tx: borrowing Transaction, _ counter: Counter, _ begun: Measure, _ words: Words
    ) throws -> [Stage] {
        let counts = try [Measure.referralsReceived, .referralsAccepted, begun].map {
            try counter.tally(tx, $0).total(counter.years)
        }
        let ended =
            begun == .placesStarted
            ? counts[2] - (try counter.tally(tx, .dropouts).total(counter.years))
            : try counter.tally(tx, .enrolmentsCompleted).total(counter.years)
        let all = counts + [ended]
        guard all[0] > 0, !isTelling(all) else { return [] }
        return zip([words.received, words.accepted, words.begun, words.stayed], all).map { Stage(title: $0, count: $1) }
    }

    /// Whether a step, or what is lost between two, is so small that it says something about somebody.
    static func isTelling(_ counts: [Int]) -> Bool {
        let lost = zip(counts, counts.dropFirst()).map { abs($0 - $1) }
        return (counts + lost).contains { (1..<Suppression.smallest).contains($0) }
    }
}

extension Bond {
    /// Whether people begin by taking a place, and not by a course of support.
    fileprivate var countsPlaces: Bool {
        switch self {
        case .group, .courses: true
        case .pair, .household, .pairOrGroup: false
        }
    }
}
