import Days
import Participation
import ProgrammeKit
import Store

/// What a programme of pairs reports.
struct PairFigures {
    let counter: Counter
    let words: Words

    func figures(_ tx: borrowing Transaction) throws -> [Figure] {
        [
            try counter.figure(tx, .cohortsHeld, words.cohorts, Definitions.cohorts),
            try counter.figure(tx, .volunteersTrained, words.trained, Definitions.trained),
            try counter.figure(tx, .enrolmentsStarted, words.participants, Definitions.enrolments),
            try counter.figure(tx, .matchesStarted, words.matches, Definitions.matches),
            try counter.figure(tx, .meetingsHeld, words.meetings, Definitions.meetings),
            try counter.figure(tx, .meetingsCancelled, words.cancelled, Definitions.cancelled),
            try counter.figure(tx, .enrolmentsCompleted, words.completed, Definitions.completed),
        ]
    }
}

/// What a programme of groups reports.
struct GroupFigures {
    let counter: Counter
    let words: Words
    let plan: GroupPlan

    func figures(_ tx: borrowing Transaction) throws -> [Figure] {
        let groups = try Groups.all(tx, in: counter.programme).filter { $0.state == .running || $0.state == .completed }
        return try [
            counter.figure(tx, .groupsHeld, words.groups, Definitions.groups),
            half(.spring, of: groups), half(.autumn, of: groups),
            counter.figure(
                tx, .placesStarted, words.participants, Definitions.places, notes: try large(tx, groups)),
            counter.share(
                tx, .dropouts, of: .placesStarted, code: "dropout", words.dropout, Definitions.dropout,
                notes: [Definitions.dropoutAssumption]),
            counter.figure(tx, .sessionsHeld, words.sessions, Definitions.sessions),
            counter.figure(tx, .volunteersTrained, words.trained, Definitions.trained),
            leading(tx, groups),
            counter.figure(tx, .companionshipsStarted, words.companionships, Definitions.companionships),
        ]
    }

    private enum Half: String { case spring, autumn }

    private func half(_ half: Half, of groups: [Group]) -> Figure {
        let begun = groups.filter { (half == .spring) == ($0.setting.starts.month <= 6) }.map(\.setting.starts.year)
        return Figure(
            "groups-\(half.rawValue)", half == .spring ? words.spring : words.autumn,
            half == .spring ? Definitions.spring : Definitions.autumn,
            .count(begun.count(where: counter.years.contains)), allYears: .count(begun.count))
    }

    /// A group with more participants than the programme plans is named, so that nobody takes it for a slip.
    private func large(_ tx: borrowing Transaction, _ groups: [Group]) throws -> [Text] {
        try groups.compactMap { group in
            let started = try Places.of(tx, group.id).count { $0.started != nil }
            guard started > plan.places else { return nil }
            return Definitions.large(group.setting.starts, started: started, planned: plan.places)
        }
    }

    private func leading(_ tx: borrowing Transaction, _ groups: [Group]) throws -> Figure {
        let inPeriod = groups.filter { counter.years.contains($0.setting.starts.year) }
        let period = try leaders(tx, inPeriod)
        let wanted = plan.facilitators * inPeriod.count
        let notes = period < wanted ? [Definitions.sharedLeaders(period, inPeriod.count, plan.facilitators)] : []
        return Figure(
            "facilitators-leading", words.leading, Definitions.leading, .count(period),
            allYears: .count(try leaders(tx, groups)), notes: notes)
    }

    /// Different people; one whose record has been erased counts once for each group.
    private func leaders(_ tx: borrowing Transaction, _ groups: [Group]) throws -> Int {
        var known: Set<PersonID> = []
        var erased = 0
        for group in groups {
            for leader in try Groups.facilitators(tx, group.id) {
                if let person = leader.person { known.insert(person) } else { erased += 1 }
            }
        }
        return known.count + erased
    }
}

/// Where people come from: sensitive, so small cells are suppressed.
enum SourceFigure {
    /// None where nobody began, or where even the total would say something about somebody.
    static func figure(
        _ tx: borrowing Transaction, of programme: ProgrammeID, years: ClosedRange<Int>, _ known: [String],
        _ words: Words
    ) throws -> [Figure] {
        let found = try Figures.sources(tx, in: programme, years: years)
        let codes = known.filter { found[$0] != nil } + found.keys.filter { !known.contains($0) }.sorted()
        let counts = codes.map { found[$0] ?? 0 }
        guard !codes.isEmpty, !Suppression.hidesTotal(counts) else { return [] }
        let cells = zip(codes, Suppression.shown(counts)).map { Cell(code: $0, label: words.source($0), shown: $1) }
        return [Figure("sources", words.sources, Definitions.sources(counts.reduce(0, +)), .people(cells))]
    }
}

/// The price of one participant, with a figure that somebody has printed beside it.
enum PriceFigure {
    static func figure(_ price: Price, _ words: Words) -> Figure {
        let value = price.perParticipant.map(FigureValue.amount) ?? .share(0, of: 0)
        var notes: [Text] = []
        if let published = price.published, published != price.perParticipant {
            notes.append(Definitions.published(published))
        }
        return Figure(
            "price-\(price.code)", words.price(price.code), Definitions.price(price), value, notes: notes)
    }
}
