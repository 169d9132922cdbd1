import Participation
import ProgrammeKit
import Store

/// How far people come, how many there are, how long they wait and what was agreed: the same of every programme, as far
/// as its bond has it.
struct WayFigures {
    let programme: any Programme
    let settings: Settings
    let bond: Bond
    let counter: Counter
    let words: Words

    func figures(_ tx: borrowing Transaction) throws -> [Figure] {
        let funnels = Funnels(counter: counter, words: words, bond: bond, trains: trains)
        let waiting = WaitingFigures(counter: counter, line: bond.waitingLine)
        let gap = IdleFigures(
            counter: counter, bond: bond, milestones: programme.milestones(under: settings), words: words)
        let pairs = bond.pairs == nil ? [] : try AgreedFigures(counter: counter).figures(tx)
        let manual = try FidelityFigure(counter: counter, words: words).figure(tx, programme.manuals(under: settings))
        return try funnels.figures(tx) + flows(tx) + StayingFigures(counter: counter).figures(tx) + waiting.figures(tx)
            + pairs + manual + gap.figures(tx, stillWaiting: waiting.still(tx))
    }

    private var trains: Bool { !programme.training(under: settings).isEmpty }

    private func flows(_ tx: borrowing Transaction) throws -> [Figure] {
        try [
            Flow(tx, counter, bond.flow.began, bond.flow.ended)
                .figure("flow", words.flow(.participant), WayWording.flowMeans),
            Flow(tx, counter, .volunteersBegun, .volunteersEnded)
                .figure("volunteer-flow", words.flow(.volunteer), WayWording.volunteerFlowMeans),
        ].compactMap { $0 }
    }
}

extension Bond {
    /// Whether people begin by taking a place, and not by a course of support.
    var countsPlaces: Bool {
        switch self {
        case .group, .courses: true
        case .pair, .household, .pairOrGroup: false
        }
    }

    /// What counts who came and who went: open courses have places alone.
    var flow: (began: Measure, ended: Measure) {
        courses.isEmpty ? (.supportBegun, .supportEnded) : (.placesBegun, .placesEnded)
    }

    /// What counts who waits: for an open course, in its own line.
    var waitingLine: WaitingLine {
        courses.isEmpty
            ? WaitingLine(joined: .waitingJoined, left: .waitingLeft, served: .waitingServed)
            : WaitingLine(joined: .seatsAsked, left: .seatsSettled, served: .seatsServed)
    }
}
