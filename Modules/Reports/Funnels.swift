import Participation
import ProgrammeKit
import Store

/// How far people come, step by step. Each step is counted by itself in the period.
struct Funnels {
    let counter: Counter
    let words: Words
    let bond: Bond
    /// Whether the programme trains its volunteers.
    let trains: Bool

    /// From asking to where somebody went on to. Where nobody is referred, from asking for a seat.
    func participants(_ tx: borrowing Transaction) throws -> Funnel {
        let began = try counter.total(tx, bond.countsPlaces ? .placesStarted : .enrolmentsStarted)
        let ended =
            bond.countsPlaces
            ? began - (try counter.total(tx, .dropouts)) : try counter.total(tx, .enrolmentsCompleted)
        let asked: [(String, Text, Int)] =
            bond.courses.isEmpty
            ? [
                ("received", words.received, try counter.total(tx, .referralsReceived)),
                ("accepted", words.accepted, try counter.total(tx, .referralsAccepted)),
            ] : [("asked", words.asked, try counter.total(tx, .seatsAsked))]
        let onward = try counter.total(tx, .onwardSteps)
        return Funnel(
            asked + [("begun", words.begun, began), ("stayed", words.stayed, ended)],
            last: ("onward", words.onward, onward))
    }

    /// From the first interest to supporting somebody.
    func volunteers(_ tx: borrowing Transaction) throws -> Funnel {
        let trained = trains ? [("trained", words.trainedStep, try counter.total(tx, .volunteersTrained))] : []
        return Funnel(
            [("interested", words.interested, try counter.total(tx, .volunteersInterested))] + trained
                + [("confirmed", words.confirmed, try counter.total(tx, .volunteersConfirmed))],
            last: ("active", words.active, try counter.total(tx, .volunteersActive)))
    }

    func figures(_ tx: borrowing Transaction) throws -> [Figure] {
        [
            try participants(tx).figure("funnel", words.way(.participant), WayWording.funnelMeans),
            try volunteers(tx).figure("volunteer-funnel", words.way(.volunteer), WayWording.volunteerFunnelMeans),
        ].compactMap { $0 }
    }
}

/// Steps in their order. The last one is left out where it would say something about somebody, and so are all where
/// another would.
struct Funnel {
    /// A step: its code, its words and how many took it.
    typealias Step = (code: String, title: Text, count: Int)

    /// What may be shown; empty where nothing may, or nobody asked.
    let steps: [Step]
    /// Whether anybody took the first step.
    let hasAny: Bool

    init(_ steps: [Step], last: Step) {
        hasAny = (steps.first?.count ?? 0) > 0
        let all = last.count > 0 ? steps + [last] : steps
        self.steps = !hasAny ? [] : [all, steps].first { !Funnel.isTelling($0.map(\.count)) } ?? []
    }

    /// nil where nobody asked.
    func figure(_ code: String, _ title: Text, _ definition: Text) -> Figure? {
        guard hasAny else { return nil }
        let cells = steps.map { Cell(code: $0.code, label: $0.title, shown: .count($0.count)) }
        return Figure(code, title, definition, cells.isEmpty ? .hidden : .people(cells))
    }

    /// Whether a step, or what is lost between two, is so small that it says something about somebody.
    static func isTelling(_ counts: [Int]) -> Bool {
        Suppression.isTelling(counts + zip(counts, counts.dropFirst()).map { abs($0 - $1) })
    }
}
