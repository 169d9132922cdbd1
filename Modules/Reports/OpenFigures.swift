import Participation
import ProgrammeKit
import Store

/// What a programme of open courses reports. Nobody has a case in it, so nobody is counted twice over: seats are.
struct CourseFigures {
    let counter: Counter
    let words: Words

    func figures(_ tx: borrowing Transaction) throws -> [Figure] {
        [
            try counter.figure(tx, .groupsHeld, words.courses, Definitions.courses),
            try counter.figure(tx, .placesStarted, words.seats, Definitions.seats),
            try counter.figure(tx, .sessionGuests, words.guests, Definitions.guests),
            try counter.figure(tx, .sessionsHeld, words.sessions, Definitions.courseSessions),
            try counter.figure(tx, .facilitatorsLeading, words.teaching, Definitions.leading),
            Figure(
                "dropout", words.dropout, Definitions.dropout,
                Suppression.share(try counter.total(tx, .dropouts), of: try counter.total(tx, .placesStarted)),
                notes: [Definitions.dropoutAssumption]),
        ]
    }
}

extension Counter {
    /// What many came to, counted without names.
    func events(_ tx: borrowing Transaction, _ words: Words) throws -> [Figure] {
        [
            try figure(tx, .eventsHeld, words.events, Definitions.events),
            try figure(tx, .eventGuests, words.eventGuests, Definitions.eventGuests),
        ]
    }
}

/// How many of the trained became volunteers, and how many of those said what is preferred of them.
enum PreferenceFigure {
    /// None where the programme prefers nothing.
    static func figures(
        _ tx: borrowing Transaction, _ counter: Counter, _ preferences: [String], _ words: Words
    ) throws -> [Figure] {
        guard !preferences.isEmpty else { return [] }
        let trained = try counter.tally(tx, .volunteersTrained)
        let confirmed = try counter.tally(tx, .volunteersConfirmed)
        let became = counter.share(
            confirmed, of: trained, code: Measure.volunteersConfirmed.rawValue, words.became, Definitions.became)
        let said = try counter.tally(tx, .volunteersSaying)
        return [became]
            + preferences.compactMap { figure(said, $0, confirmed.total(counter.untilThen), counter, words) }
    }

    /// What somebody said of themselves is sensitive: a small number, or a small rest, is not printed.
    private static func figure(
        _ said: Tally, _ code: String, _ confirmed: Int, _ counter: Counter, _ words: Words
    ) -> Figure? {
        let count = said.bySource(counter.untilThen)[code] ?? 0
        guard Suppression.shown([count, max(0, confirmed - count)]).allSatisfy(\.isCount) else { return nil }
        return Figure(
            "saying-\(code)", words.saying(code), Definitions.saying, .share(count, of: confirmed))
    }
}

/// A year's budget, and the price of one supported person where the periods are equal.
struct BudgetFigure {
    private let budget: Budget
    private let counter: Counter
    private let words: Words

    init(_ budget: Budget, _ counter: Counter, _ words: Words) {
        self.budget = budget
        self.counter = counter
        self.words = words
    }

    func figures(_ tx: borrowing Transaction) throws -> [Figure] {
        let yearly = Figure("budget", words.budget, Definitions.budget, .amount(budget.yearly))
        guard counter.years.count == 1 else { return [yearly.with(Definitions.unequalPeriods)] }
        let supported = try counter.tally(tx, .enrolmentsStarted).total(counter.years)
        guard let price = budget.yearly.shared(by: supported) else { return [yearly] }
        let notes = [Definitions.otherOutput] + (try other(tx))
        return [
            yearly,
            Figure(
                "budget-per-participant", words.perParticipant, Definitions.budgetPrice(budget.yearly, supported),
                .amount(price), notes: notes),
        ]
    }

    /// What the same sum paid for in the same year.
    private func other(_ tx: borrowing Transaction) throws -> [Text] {
        let programmes = [counter.programme] + budget.alsoPays
        func total(_ measure: Measure, of programmes: [ProgrammeID]) throws -> Int {
            try programmes.reduce(0) { try $0 + Figures.total(tx, measure, in: $1, years: counter.years) }
        }
        return [
            Definitions.paidSeats(
                try total(.placesStarted, of: budget.alsoPays), guests: try total(.sessionGuests, of: budget.alsoPays)),
            Definitions.paidEvents(
                try total(.eventsHeld, of: programmes), guests: try total(.eventGuests, of: programmes)),
            Definitions.paidTraining(try total(.volunteersTrained, of: [counter.programme])),
        ]
    }
}

extension Figure {
    fileprivate func with(_ note: Text) -> Figure {
        Figure(code, title, definition, value, allYears: allYears, notes: notes + [note])
    }
}
