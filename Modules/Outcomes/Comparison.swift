package import Participation
package import Store

/// Those who are supported beside those who wait, on one scale over the same length.
package struct Comparison: Hashable, Sendable {
    /// One of the two groups.
    package struct Arm: Hashable, Sendable {
        /// How many have both scores, lack one, and never answered again; nil where a number below five would say something
        /// about somebody. Together they are everybody of the arm who answered at first.
        package let people: Int?
        package let incomplete: Int?
        package let unanswered: Int?
        /// nil where too few are told.
        package let change: Change?

        fileprivate var isEmpty: Bool { people == 0 && incomplete == 0 && unanswered == 0 }
    }

    package let instrument: Instrument
    package let scale: Scale
    package let supported: Arm
    package let waiting: Arm
    /// The change of those supported less that of those who wait; nil where an arm has too few.
    package let difference: Difference?
    package let protocolled: WaitingComparison
    /// The calendar years that are counted: those with few people in an arm are told with their neighbours, or not yet.
    package let years: ClosedRange<Int>?

    /// Whether nobody of either arm has been asked again.
    package var isEmpty: Bool { supported.isEmpty && waiting.isEmpty }
}

/// The comparison that a programme's protocol has. Nobody is in both groups: who was asked while waiting is counted among
/// those who wait, also after they got a place.
package enum Comparisons {
    /// One for each scale of what those who wait are asked; empty where the programme compares nobody.
    package static func of(
        _ tx: borrowing Transaction, _ programme: ProgrammeID, _ uses: [InstrumentUse], years: ClosedRange<Int>
    ) throws -> [Comparison] {
        let compared = uses.compactMap { use in use.comparison.map { (use.instrument, $0) } }
        guard !compared.isEmpty else { return [] }
        let sums = try OutcomeFigures.sums(tx, programme)
        return compared.flatMap { instrument, comparison in
            instrument.scales.map { scale in compare(instrument, scale, comparison, sums, asked: years) }
        }
    }

    private static func compare(
        _ instrument: Instrument, _ scale: Scale, _ comparison: WaitingComparison,
        _ sums: [OutcomeFigures.Cell: [Int: Sums]], asked: ClosedRange<Int>
    ) -> Comparison {
        func byYear(_ group: OutcomeGroup) -> [Int: Sums] {
            OutcomeFigures.byYear(instrument, group, scale, Occasion.end.code, sums)
        }
        let (supported, waiting, waited) = (byYear(.participant), byYear(.waiting), byYear(.waited))
        let years = blocks(supported, waiting, waited).within(asked)
        let (ours, theirs) = (
            OutcomeFigures.total(supported, years ?? asked), OutcomeFigures.total(waiting, years ?? asked)
        )
        let isTold = years != nil
        return Comparison(
            instrument: instrument, scale: scale, supported: arm(ours, isTold), waiting: arm(theirs, isTold),
            difference: isTold ? Difference(ours, theirs, unit: 1) : nil, protocolled: comparison, years: years)
    }

    /// Both arms have enough people, and so have those who are counted among all participants and in neither arm's change:
    /// else the report of all would tell of them.
    private static func blocks(
        _ supported: [Int: Sums], _ waiting: [Int: Sums], _ waited: [Int: Sums]
    ) -> Blocks {
        let years = Set(supported.keys).union(waiting.keys).union(waited.keys)
        var people: [Int: [Int]] = [:]
        for year in years { people[year] = [supported, waiting, waited].map { $0[year]?.people ?? 0 } }
        let smallest = OutcomeFigures.smallest
        return Blocks(people) { $0[0] >= smallest && $0[1] >= smallest && !(1..<smallest).contains($0[2]) }
    }

    private static func arm(_ sums: Sums, _ isTold: Bool) -> Comparison.Arm {
        Comparison.Arm(
            people: isTold ? sums.people : sums.people == 0 ? 0 : nil,
            incomplete: OutcomeFigures.shown(sums.incomplete), unanswered: OutcomeFigures.shown(sums.unanswered),
            change: isTold ? Change(sums, unit: 1) : nil)
    }
}
