import Participation
package import ProgrammeKit
package import Store

/// What a programme did in a period, in figures that say what they count.
///
/// Every figure is counted from single records, and from what erased records have left behind, so that a report prints
/// the same before and after a purge. It opens no sealed value and names nobody.
package struct ProgrammeReport: Report {
    package let head: ReportHead
    package let figures: [Figure]

    /// The report within a reading transaction.
    package static func make(
        _ tx: borrowing Transaction, of programme: any Programme, settings: Settings, wording: Wording,
        years: ClosedRange<Int>
    ) throws -> ProgrammeReport {
        let counter = Counter(programme: programme.id, years: years, today: tx.today)
        return try make(tx, of: programme, settings: settings, wording: wording, counter)
    }

    static func make(
        _ tx: borrowing Transaction, of programme: any Programme, settings: Settings, wording: Wording,
        _ counter: Counter
    ) throws -> ProgrammeReport {
        let words = Words(wording: wording, roles: programme.roles)
        let bond = programme.bond(under: settings)
        let events = programme.events(under: settings).isEmpty ? [] : try counter.events(tx, words)
        let prices = PriceFigures.figures(programme.prices(under: settings), words)
        let budget =
            try programme.budget(under: settings).map { try BudgetFigure($0, counter, words).figures(tx) } ?? []
        let way = WayFigures(programme: programme, settings: settings, bond: bond, counter: counter, words: words)
        let figures =
            try bondFigures(tx, bond, counter, words) + told(tx, programme, settings, counter, words) + events
            + way.figures(tx) + prices + budget
        return ProgrammeReport(head: ReportHead(tx, programme.id, words, counter.years), figures: figures)
    }

    /// What people have said of themselves, where they came from and where they went on to.
    private static func told(
        _ tx: borrowing Transaction, _ programme: any Programme, _ settings: Settings, _ counter: Counter,
        _ words: Words
    ) throws -> [Figure] {
        try PreferenceFigure.figures(tx, counter, programme.preferences(under: settings), words)
            + SourceFigure.figure(
                tx, of: programme.id, years: counter.years, programme.referralSources(under: settings), words)
            + OnwardFigure.figure(tx, of: programme.id, years: counter.years) + counter.pathway(tx) + counter.voices(tx)
    }

    private static func bondFigures(
        _ tx: borrowing Transaction, _ bond: Bond, _ counter: Counter, _ words: Words
    ) throws -> [Figure] {
        switch bond {
        case .pair, .household: try PairFigures(counter: counter, words: words).figures(tx)
        case .group(let plan): try GroupFigures(counter: counter, words: words, plan: plan).figures(tx)
        case .pairOrGroup(_, let plan):
            try PairFigures(counter: counter, words: words).figures(tx)
                + GroupFigures(counter: counter, words: words, plan: plan).besidePairs(tx)
        case .courses: try CourseFigures(counter: counter, words: words).figures(tx)
        }
    }
}
