package import Days
package import Participation
package import ProgrammeKit
package import Store
package import Tenancy

/// What a programme did in a period, in figures that say what they count.
///
/// Every figure is counted from single records, and from what erased records have left behind, so that a report prints
/// the same before and after a purge. It opens no sealed value and names nobody.
package struct ProgrammeReport: Equatable, Sendable {
    package let tenant: String
    package let programme: ProgrammeID
    package let heading: Text
    /// Calendar years, both included.
    package let years: ClosedRange<Int>
    package let made: Day
    package let figures: [Figure]

    /// "2022" or "2014–2016".
    package var periodText: String {
        years.count == 1 ? String(years.lowerBound) : "\(years.lowerBound)–\(years.upperBound)"
    }

    /// The report of a tenant's programme.
    ///
    /// - Parameter years: the period; when nil, the year of the clock. A source that says "this year" means its own.
    package static func make(
        of programme: any Programme, in tenant: Tenant, years: ClosedRange<Int>? = nil
    ) throws -> ProgrammeReport {
        let terms = tenant.terms(of: programme)
        return try tenant.store.upkeep { tx in
            try make(
                tx, of: programme, settings: terms.settings, wording: terms.wording,
                years: years ?? tx.today.year...tx.today.year)
        }
    }

    /// The report within a reading transaction.
    package static func make(
        _ tx: borrowing Transaction, of programme: any Programme, settings: Settings, wording: Wording,
        years: ClosedRange<Int>
    ) throws -> ProgrammeReport {
        let counter = Counter(programme: programme.id, years: years)
        let words = Words(wording: wording, roles: programme.roles)
        let figures = try bondFigures(tx, programme.bond(under: settings), counter, words)
        let events = programme.events(under: settings).isEmpty ? [] : try counter.events(tx, words)
        let sources = try SourceFigure.figure(
            tx, of: programme.id, years: years, programme.referralSources(under: settings), words)
        let preferences = try PreferenceFigure.figures(tx, counter, programme.preferences(under: settings), words)
        let onward = try OnwardFigure.figure(tx, of: programme.id, years: years)
        let people = try counter.pathway(tx) + counter.voices(tx)
        let prices = programme.prices(under: settings).map { PriceFigure.figure($0, words) }
        let budget =
            try programme.budget(under: settings).map { try BudgetFigure($0, counter, words).figures(tx) } ?? []
        return ProgrammeReport(
            tenant: tx.tenant.text, programme: programme.id, heading: words.heading(tx.tenant.text), years: years,
            made: tx.today, figures: figures + preferences + events + sources + onward + people + prices + budget)
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

/// Counts measures over the period, and over all years until its end: what happens later changes no report of a year that
/// has passed.
struct Counter {
    let programme: ProgrammeID
    let years: ClosedRange<Int>

    var untilThen: ClosedRange<Int> { .min...years.upperBound }

    func tally(_ tx: borrowing Transaction, _ measure: Measure) throws -> Tally {
        try Figures.tally(tx, measure, in: programme)
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
