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

    package let head: ReportHead
    package let lines: [Line]

    /// The report within a reading transaction.
    package static func make(
        _ tx: borrowing Transaction, of programme: any Programme, settings: Settings, wording: Wording,
        years: ClosedRange<Int>
    ) throws -> OutcomeReport {
        let words = Words(wording: wording, roles: programme.roles)
        let uses = programme.instruments(under: settings)
        let lines = try OutcomeFigures.of(tx, programme.id, uses, years: years).map { figure in
            Line(
                who: words.people(figure.group, by: figure.instrument), figure: figure,
                scale: figure.instrument.name(of: figure.scale),
                occasion: Occasion.name(of: figure.occasion))
        }
        return OutcomeReport(head: ReportHead(tx, programme.id, words, years), lines: lines)
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
        guard let change = figure.change else { return OutcomeWording.few.in(language) }
        let mean = OneDecimal.text(change.mean, signed: true, language)
        guard let interval = change.interval else { return mean }
        let (low, high) = (
            OneDecimal.text(interval.lowerBound, language), OneDecimal.text(interval.upperBound, language)
        )
        return "\(mean) (\(low) \(OutcomeWording.to.in(language)) \(high))"
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
