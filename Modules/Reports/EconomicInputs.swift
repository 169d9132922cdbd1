import CSV
import Days
package import Foundation
import Outcomes
import Participation
package import ProgrammeKit
package import Store

/// What Socialstyrelsens socialøkonomiske investeringsmodel (SØM) asks of a programme, as far as the tenant knows it: how
/// many, who, for how long, at which price, how many stopped, and how people stood before and after. What an effect is
/// worth is the model's to say, and not counted here.
package struct EconomicInputs: Report {
    /// One number with its unit and where it comes from.
    package struct Line: Equatable, Sendable {
        /// Stable, such as `participants` or `outcome-chime-hope-end-change`.
        package let code: String
        package let title: Text
        /// As a reader of the language writes it; "hidden" where so few people would be told.
        package let value: Text
        package let unit: Text
        /// How many people the number is taken from; nil where it is no mean and no share, or not told.
        package let people: Int?
        package let explanation: Text
    }

    package let head: ReportHead
    package let lines: [Line]

    package static func make(
        _ tx: borrowing Transaction, of programme: any Programme, settings: Settings, wording: Wording,
        years: ClosedRange<Int>
    ) throws -> EconomicInputs {
        let report = try ProgrammeReport.make(
            tx, of: programme, settings: settings, wording: wording, years: years)
        let bond = programme.bond(under: settings)
        let words = Words(wording: wording, roles: programme.roles)
        let outcomes = try OutcomeReport.every(
            tx, programme, programme.instruments(under: settings), words, years: years)
        let target = Line(
            code: "target-group", title: EconomicWording.target, value: wording.summary, unit: EconomicWording.text,
            people: nil, explanation: EconomicWording.targetMeans)
        return EconomicInputs(
            head: report.head,
            lines: [target] + duration(bond, words) + figures(report)
                + outcomes.filter { $0.figure.group != .family }.flatMap(means))
    }

    /// The planned length, in months for a pair and in weeks for what meets a number of times.
    private static func duration(_ bond: Bond, _ words: Words) -> [Line] {
        func line(_ code: String, _ number: Int, _ unit: Text, _ title: Text = EconomicWording.duration) -> Line {
            Line(
                code: code, title: title, value: Text("\(number)", "\(number)"), unit: unit, people: nil,
                explanation: EconomicWording.durationMeans)
        }
        let pairs = bond.pairs.map { [line("duration-pair", $0.length.months, EconomicWording.months)] } ?? []
        let groups =
            bond.groups.map { plan in
                [line("duration-group", plan.manual.themes.count * plan.cadence.days / 7, EconomicWording.weeks)]
            } ?? []
        let courses = bond.courses.map { plan in
            line(
                "duration-\(plan.subject)", plan.sessions * plan.cadence.days / 7, EconomicWording.weeks,
                EconomicWording.duration(of: words.theme(plan.subject)))
        }
        return pairs + groups + courses
    }

    private static func figures(_ report: ProgrammeReport) -> [Line] {
        report.figures.filter { isAsked($0.code) }.map { figure in
            Line(
                code: figure.code, title: figure.title, value: value(figure.value), unit: unit(figure.value),
                people: whole(figure.value), explanation: figure.definition)
        }
    }

    private static let asked: Set<String> = [
        "enrolments-started", "places-started", "enrolments-completed", "dropout", "volunteers-trained", "budget",
        "budget-per-participant", "session-guests",
    ]

    private static func isAsked(_ code: String) -> Bool {
        asked.contains(code) || code.hasPrefix("price-") || code.hasPrefix("marginal-")
    }

    private static func value(_ value: FigureValue) -> Text {
        func text(_ language: Language) -> String {
            guard case .share = value else { return value.text(in: language) }
            return value.percent.map { OneDecimal.text($0, language) } ?? ""
        }
        return Text(text(.danish), text(.english))
    }

    private static func unit(_ value: FigureValue) -> Text {
        switch value {
        case .share: EconomicWording.percent
        case .amount: EconomicWording.kroner
        case .count, .people, .table, .hidden, .day: EconomicWording.number
        }
    }

    private static func whole(_ value: FigureValue) -> Int? {
        if case .share(_, let whole) = value { whole } else { nil }
    }

    /// Before, after, and the change with its interval, of those who answered both times.
    private static func means(_ line: OutcomeReport.Line) -> [Line] {
        let figure = line.figure
        let code =
            "outcome-\(figure.group.rawValue)-\(figure.instrument.rawValue)-\(figure.scale.code)-\(figure.occasion)"
        func text(_ pick: (Change) -> Double?) -> Text {
            guard let number = figure.change.flatMap(pick) else { return Labels.hidden }
            return Text(OneDecimal.text(number, .danish), OneDecimal.text(number, .english))
        }
        let parts: [(String, Text, Text)] = [
            ("before", EconomicWording.before, text { $0.earlier }),
            ("after", EconomicWording.after, text { $0.later }),
            ("change", EconomicWording.change, text { $0.mean }),
            ("change-low", EconomicWording.low, text { $0.interval?.lowerBound }),
            ("change-high", EconomicWording.high, text { $0.interval?.upperBound }),
        ]
        return parts.map { part, title, value in
            Line(
                code: "\(code)-\(part)", title: EconomicWording.outcome(line, title), value: value,
                unit: EconomicWording.points, people: figure.people, explanation: EconomicWording.outcomeMeans)
        }
    }
}

extension EconomicInputs {
    /// For a spreadsheet: `;`, UTF-8 with a byte order mark, formula cells escaped. One number a row.
    package func csv(in language: Language) -> [UInt8] {
        var writer = CSVWriter()
        writer.row(EconomicWording.columns.map { $0.in(language) })
        for line in lines {
            writer.row([
                line.code, line.title.in(language), line.value.in(language), line.unit.in(language),
                line.people.map(String.init) ?? "", periodText, line.explanation.in(language),
            ])
        }
        return writer.drain()
    }

    /// For programs: stable codes.
    package func json() throws -> Data {
        struct Item: Encodable {
            let code, title, value, unit: String
            let people: Int?
        }
        struct Document: Encodable {
            let tenant, programme, made: String
            let from, to: Int
            let inputs: [Item]
        }
        let items = lines.map { line in
            Item(
                code: line.code, title: line.title.english, value: line.value.english, unit: line.unit.english,
                people: line.people)
        }
        return try ReportJSON.data(
            Document(
                tenant: head.tenant, programme: programme.text, made: made.iso, from: years.lowerBound,
                to: years.upperBound, inputs: items))
    }
}
