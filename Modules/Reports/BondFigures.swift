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
            try dropout(tx),
        ]
    }

    /// Of all courses of support that ended in the period.
    private func dropout(_ tx: borrowing Transaction) throws -> Figure {
        let ended = try counter.total(tx, .supportEnded)
        let completed = try counter.total(tx, .enrolmentsCompleted)
        return Figure(
            "dropout", words.dropout, Definitions.pairDropout,
            Suppression.share(max(0, ended - completed), of: ended), notes: [Definitions.pairDropoutAssumption])
    }
}

/// What a programme of groups reports.
struct GroupFigures {
    let counter: Counter
    let words: Words
    let plan: GroupPlan

    func figures(_ tx: borrowing Transaction) throws -> [Figure] {
        let groups = try counter.tally(tx, .groupsHeld)
        let places = try counter.tally(tx, .placesStarted)
        return [
            counter.figure(.groupsHeld, groups, words.groups, Definitions.groups),
            try half(tx, .spring), try half(tx, .autumn),
            counter.figure(
                .placesStarted, places, words.participants, Definitions.places, notes: crowded(places, groups)),
            counter.share(
                try counter.tally(tx, .dropouts), of: places, code: "dropout", words.dropout, Definitions.dropout,
                notes: [Definitions.dropoutAssumption]),
            try counter.figure(tx, .sessionsHeld, words.sessions, Definitions.sessions),
            try counter.figure(tx, .volunteersTrained, words.trained, Definitions.trained),
            leading(try counter.tally(tx, .facilitatorsLeading), groups),
            try counter.figure(tx, .companionshipsStarted, words.companionships, Definitions.companionships),
        ]
    }

    /// What groups add where most are supported in pairs.
    func besidePairs(_ tx: borrowing Transaction) throws -> [Figure] {
        [
            try counter.figure(tx, .groupsHeld, words.groups, Definitions.groups),
            try counter.figure(tx, .placesStarted, words.inGroups, Definitions.places),
            try counter.figure(tx, .sessionsHeld, words.sessions, Definitions.sessions),
        ]
    }

    private enum Half: String { case spring, autumn }

    private func half(_ tx: borrowing Transaction, _ half: Half) throws -> Figure {
        let groups = try Groups.all(tx, in: counter.programme).filter { $0.state == .running || $0.state == .completed }
        let begun = groups.filter { (half == .spring) == ($0.setting.starts.month <= 6) }.map(\.setting.starts.year)
        return Figure(
            "groups-\(half.rawValue)", half == .spring ? words.spring : words.autumn,
            half == .spring ? Definitions.spring : Definitions.autumn,
            .count(begun.count(where: counter.years.contains)),
            allYears: .count(begun.count(where: counter.untilThen.contains)))
    }

    /// A year with more participants than its groups have places is named, so that nobody takes it for a slip.
    private func crowded(_ places: Tally, _ groups: Tally) -> [Text] {
        groups.years.filter(counter.untilThen.contains).compactMap { year in
            let (started, held) = (places.total(year...year), groups.total(year...year))
            guard started > plan.places * held else { return nil }
            return Definitions.crowded(year, started: started, groups: held, planned: plan.places)
        }
    }

    private func leading(_ leaders: Tally, _ groups: Tally) -> Figure {
        let (found, held) = (leaders.total(counter.years), groups.total(counter.years))
        let notes =
            found < plan.facilitators * held ? [Definitions.sharedLeaders(found, held, plan.facilitators)] : []
        return counter.figure(.facilitatorsLeading, leaders, words.leading, Definitions.leading, notes: notes)
    }
}

/// Where people come from: sensitive, so small cells are suppressed.
enum SourceFigure {
    /// None where nobody began, or where even the total would say something about somebody.
    static func figure(
        _ tx: borrowing Transaction, of programme: ProgrammeID, years: ClosedRange<Int>, _ known: [String],
        _ words: Words
    ) throws -> [Figure] {
        let found = try Figures.tally(tx, .enrolmentsReferred, in: programme).bySource(years)
        let codes = known.filter { found[$0] != nil } + found.keys.filter { !known.contains($0) }.sorted()
        let counts = codes.map { found[$0] ?? 0 }
        guard !codes.isEmpty, !Suppression.hidesTotal(counts) else { return [] }
        let cells = zip(codes, Suppression.shown(counts)).map { Cell(code: $0, label: words.source($0), shown: $1) }
        return [Figure("sources", words.sources, Definitions.sources(counts.reduce(0, +)), .people(cells))]
    }
}
