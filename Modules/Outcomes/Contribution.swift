import Days
import Participation
import SQLite
import Store

/// What answers add to a programme's sums: one person's, or a family's.
struct Contribution: Hashable {
    /// The row of the sums.
    struct Cell: Hashable {
        let group: OutcomeGroup
        let instrument: Instrument
        let scale: String
        let occasion: String
        let year: Int
    }

    var people = 0
    var incomplete = 0
    var earlier = 0
    var change = 0
    var squares = 0

    /// What all answers of a file add up to, by cell.
    static func all(
        _ tx: borrowing Transaction, _ file: OutcomeFile, _ forms: [Measurement]
    ) throws -> [Cell: Contribution] {
        var sums: [Cell: Contribution] = [:]
        for later in forms where later.occasion != Occasion.start.code {
            let first = forms.first { $0.instrument == later.instrument && $0.occasion == Occasion.start.code }
            let before = try first.map { try Measurements.reply(tx, $0, file) } ?? .skipped
            let after = try Measurements.reply(tx, later, file)
            for (scale, pair) in zip(later.instrument.scales, pairs(later.instrument, before, after)) {
                let cell = Cell(
                    group: file.group(in: later.instrument), instrument: later.instrument, scale: scale.code,
                    occasion: later.occasion, year: later.day.year)
                sums[cell] = Contribution(pair)
            }
        }
        return sums
    }

    init() {}

    init(_ pair: (before: Int?, after: Int?)) {
        guard let before = pair.before, let after = pair.after else {
            incomplete = 1
            return
        }
        people = 1
        earlier = before
        change = after - before
        squares = change * change
    }

    /// The earlier and the later score of each scale.
    static func pairs(
        _ instrument: Instrument, _ before: Reply, _ after: Reply
    ) -> [(before: Int?, after: Int?)] {
        switch (before, after) {
        case (.answers(let before), .answers(let after)):
            zip(before.scores, after.scores).map { (before: $0, after: $1) }
        case (.goals(let before), .goals(let after)): [goals(before, after)]
        default: instrument.scales.map { _ in (before: nil, after: nil) }
        }
    }

    /// Each goal is compared with itself: those that were rated at the start, all of them.
    private static func goals(_ before: [GoalRating], _ after: [GoalRating]) -> (before: Int?, after: Int?) {
        let later = Dictionary(after.map { ($0.goal, $0.rating) }) { first, _ in first }
        return (
            before: GoalChange.mean(before.map(\.rating)), after: GoalChange.mean(before.map { later[$0.goal] ?? nil })
        )
    }
}

extension Contribution {
    /// Takes back what was added before, and adds what is now.
    static func move(
        _ tx: borrowing Transaction, from before: [Cell: Contribution], to after: [Cell: Contribution],
        in programme: ProgrammeID
    ) throws {
        for cell in Set(before.keys).union(after.keys) {
            let delta = (after[cell] ?? Contribution()) - (before[cell] ?? Contribution())
            if delta != Contribution() { try delta.add(tx, to: cell, in: programme) }
        }
    }

    static func - (one: Contribution, other: Contribution) -> Contribution {
        var delta = one
        delta.people -= other.people
        delta.incomplete -= other.incomplete
        delta.earlier -= other.earlier
        delta.change -= other.change
        delta.squares -= other.squares
        return delta
    }

    private func add(_ tx: borrowing Transaction, to cell: Cell, in programme: ProgrammeID) throws {
        let place: [Value] = [
            .text(programme.text), .text(cell.group.rawValue), .text(cell.instrument.rawValue), .text(cell.scale),
            .text(cell.occasion), .count(cell.year),
        ]
        try tx.run("INSERT OR IGNORE INTO outcome_figure VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0)", place)
        try tx.run(
            """
            UPDATE outcome_figure SET people = people + ?7, incomplete = incomplete + ?8, earlier = earlier + ?9,
                change = change + ?10, squares = squares + ?11
            WHERE programme = ?1 AND side = ?2 AND instrument = ?3 AND scale = ?4 AND occasion = ?5 AND year = ?6
            """, place + [people, incomplete, earlier, change, squares].map { Value.int(Int64($0)) })
    }
}
