package import Outcomes
import Participation
package import ProgrammeKit
package import Store

/// How people have moved in a programme, by what it measures: each person compared with themself.
///
/// It is read from sums alone, opens nobody's answers and names nobody; a purge changes nothing of it. Fewer than five
/// people are never told.
package struct OutcomeReport: Report {
    /// One scale at one occasion.
    package struct Line: Equatable, Sendable {
        /// Whose answers they are, such as "Participants".
        package let who: Text
        package let figure: OutcomeFigure
        /// What was measured.
        package let scale: Text
        /// When, such as "At the end".
        package let occasion: Text
    }

    /// What nobody of a group has answered so far, which is said once and not in rows of zeros.
    package struct Unanswered: Equatable, Sendable {
        package let who: Text
        package let group: OutcomeGroup
        package let instrument: Instrument
    }

    package let head: ReportHead
    package let lines: [Line]
    package let unanswered: [Unanswered]
    /// Those supported beside those who wait, where the protocol compares them.
    package let comparisons: [Comparison]

    /// Whether the programme measures nothing.
    package var isEmpty: Bool { lines.isEmpty && unanswered.isEmpty }

    /// The report within a reading transaction.
    package static func make(
        _ tx: borrowing Transaction, of programme: any Programme, settings: Settings, wording: Wording,
        years: ClosedRange<Int>
    ) throws -> OutcomeReport {
        let words = Words(wording: wording, roles: programme.roles)
        let uses = programme.instruments(under: settings)
        let lines = try every(tx, programme, uses, words, years: years).filter { !$0.figure.isEmpty }
        return OutcomeReport(
            head: ReportHead(tx, programme.id, words, years), lines: lines,
            unanswered: unanswered(uses, lines.map(\.figure), words),
            comparisons: try Comparisons.of(tx, programme.id, uses, years: years).filter { !$0.isEmpty })
    }

    /// A line for each scale that the programme measures, those without answers among them.
    static func every(
        _ tx: borrowing Transaction, _ programme: any Programme, _ uses: [InstrumentUse], _ words: Words,
        years: ClosedRange<Int>
    ) throws -> [Line] {
        try OutcomeFigures.of(tx, programme.id, uses, years: years).map { figure in
            Line(
                who: words.people(figure.group, by: figure.instrument), figure: figure,
                scale: figure.instrument.name(of: figure.scale), occasion: Occasion.name(of: figure.occasion))
        }
    }

    private static func unanswered(_ uses: [InstrumentUse], _ figures: [OutcomeFigure], _ words: Words) -> [Unanswered]
    {
        uses.filter { $0.respondent != .waiting }.compactMap { use in
            let group = OutcomeGroup(use.respondent)
            guard !figures.contains(where: { $0.group == group && $0.instrument == use.instrument }) else { return nil }
            return Unanswered(who: words.people(group, by: use.instrument), group: group, instrument: use.instrument)
        }
    }
}

extension OutcomeReport {
    /// A mean with its interval; that there are too few, where there are.
    static func text(_ told: (mean: Double, interval: ClosedRange<Double>?)?, _ language: Language) -> String {
        guard let told else { return OutcomeWording.few.in(language) }
        let mean = OneDecimal.text(told.mean, signed: true, language)
        guard let interval = told.interval else { return mean }
        let (low, high) = (
            OneDecimal.text(interval.lowerBound, language), OneDecimal.text(interval.upperBound, language)
        )
        return "\(mean) (\(low) \(OutcomeWording.to.in(language)) \(high))"
    }
}

extension Comparison {
    /// The mean change of those supported with its interval, such as "+8.4 (4.1 to 12.7)".
    package func change(ofWaiting: Bool, in language: Language) -> String {
        OutcomeReport.text((ofWaiting ? waiting : supported).change.map { ($0.mean, $0.interval) }, language)
    }

    /// How much further those supported have moved, with the interval.
    package func difference(in language: Language) -> String {
        OutcomeReport.text(difference.map { ($0.mean, $0.interval) }, language)
    }

    /// Of an arm, such as "12 · 2 · 1": with both answers, lacking one, never answered again.
    package func counts(ofWaiting: Bool) -> String {
        let arm = ofWaiting ? waiting : supported
        return [arm.people, arm.incomplete, arm.unanswered].map(OutcomeReport.Line.count).joined(separator: " · ")
    }
}

extension OutcomeReport.Line {
    /// The instrument where its one scale does not say it already.
    package var instrument: Text { figure.instrument.name }

    /// The mean change with its interval, such as "+8.4 (4.1 to 12.7)", or how many families go up, such as "12 of 20 go
    /// up"; that there are too few, where there are.
    package func change(in language: Language) -> String {
        if let risen = figure.risen, let families = figure.people {
            return OutcomeWording.risen(risen, of: families).in(language)
        }
        return OutcomeReport.text(figure.change.map { ($0.mean, $0.interval) }, language)
    }

    /// The mean at the start, or later; empty where it is not told.
    package func mean(later: Bool, in language: Language) -> String {
        figure.change.map { OneDecimal.text(later ? $0.later : $0.earlier, language) } ?? ""
    }

    /// A count, or that it is between one and four.
    package static func count(_ count: Int?) -> String { count.map(String.init) ?? "1–4" }
}

/// Numbers with one decimal, as a reader of the language writes them.
enum OneDecimal {
    static func text(_ number: Double, signed: Bool = false, _ language: Language) -> String {
        let tenths = Int((number * 10).rounded())
        let sign = tenths < 0 ? "−" : signed && tenths > 0 ? "+" : ""
        return "\(sign)\(abs(tenths) / 10)\(language == .danish ? "," : ".")\(abs(tenths) % 10)"
    }
}
