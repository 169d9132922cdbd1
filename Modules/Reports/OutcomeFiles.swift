import Days
package import Foundation
import Outcomes
import Participation
import ProgrammeKit

extension OutcomeReport {
    /// The report for programs: stable codes, and null where something is suppressed.
    package func json() throws -> Data {
        try ReportJSON.data(Document(self))
    }
}

/// The shape of the JSON.
private struct Document: Encodable {
    struct Item: Encodable {
        let side: String
        let instrument: String
        let scale: String
        let occasion: String
        let people: Int?
        let risen: Int?
        let incomplete: Int?
        let unanswered: Int?
        let start: Double?
        let change: Double?
        let low: Double?
        let high: Double?
        let from: Int?
        let to: Int?
        let higherIsBetter: Bool
    }

    let tenant: String
    let programme: String
    let from: Int
    let to: Int
    let made: String
    let outcomes: [Item]
    let comparisons: [Pair]
    let unanswered: [Unanswered]

    struct Unanswered: Encodable {
        let side: String
        let instrument: String
    }

    struct Arm: Encodable {
        let people: Int?
        let incomplete: Int?
        let unanswered: Int?
        let start: Double?
        let change: Double?
        let low: Double?
        let high: Double?

        init(_ arm: Comparison.Arm) {
            (people, incomplete, unanswered) = (arm.people, arm.incomplete, arm.unanswered)
            start = (arm.change?.earlier).map(Document.rounded)
            change = (arm.change?.mean).map(Document.rounded)
            low = (arm.change?.interval?.lowerBound).map(Document.rounded)
            high = (arm.change?.interval?.upperBound).map(Document.rounded)
        }
    }

    struct Pair: Encodable {
        let instrument: String
        let scale: String
        let supported: Arm
        let waiting: Arm
        let difference: Double?
        let low: Double?
        let high: Double?
        let isRandom: Bool
        let from: Int?
        let to: Int?

        init(_ one: Comparison) {
            (instrument, scale) = (one.instrument.rawValue, one.scale.code)
            (supported, waiting) = (Arm(one.supported), Arm(one.waiting))
            difference = (one.difference?.mean).map(Document.rounded)
            low = (one.difference?.interval.lowerBound).map(Document.rounded)
            high = (one.difference?.interval.upperBound).map(Document.rounded)
            (isRandom, from, to) = (one.protocolled.isRandom, one.years?.lowerBound, one.years?.upperBound)
        }
    }

    init(_ report: OutcomeReport) {
        tenant = report.head.tenant
        programme = report.programme.text
        from = report.years.lowerBound
        to = report.years.upperBound
        made = report.made.iso
        outcomes = report.lines.map { Document.item($0.figure) }
        comparisons = report.comparisons.map(Pair.init)
        unanswered = report.unanswered.map { Unanswered(side: $0.group.rawValue, instrument: $0.instrument.rawValue) }
    }

    private static func item(_ figure: OutcomeFigure) -> Item {
        let change = figure.change
        return Item(
            side: figure.group.rawValue, instrument: figure.instrument.rawValue, scale: figure.scale.code,
            occasion: figure.occasion, people: figure.people, risen: figure.risen, incomplete: figure.incomplete,
            unanswered: figure.unanswered, start: (change?.earlier).map(rounded), change: (change?.mean).map(rounded),
            low: (change?.interval?.lowerBound).map(rounded), high: (change?.interval?.upperBound).map(rounded),
            from: figure.years?.lowerBound, to: figure.years?.upperBound,
            higherIsBetter: figure.instrument.higherIsBetter)
    }

    private static func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }
}
