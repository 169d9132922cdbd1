package import Days
import SQLite
package import Store

/// How a match goes, in numbers.
package struct MeetingFigures: Sendable, Equatable {
    /// Meetings that fit between the start and the end: about 26 weekly or 13 fortnightly ones in half a year.
    package let planned: Int
    package let held: Int
    package let cancelled: Int
    package let lastHeld: Day?
    /// Days from the last meeting held, or from the start, to the day asked about.
    package let gap: Int?
    /// A coordinator was at a meeting that was held.
    package let firstWithCoordinator: Bool

    /// Nobody logged a meeting in two cadences: somebody should call.
    package func isSilent(_ cadence: Cadence) -> Bool { (gap ?? 0) > 2 * cadence.days }
}

extension Meetings {
    /// The figures of a match on a day.
    package static func figures(
        _ tx: borrowing Transaction, of id: MatchID, on day: Day
    ) throws -> MeetingFigures {
        try figures(tx, of: Matches.show(tx, id), on: day)
    }

    /// The same of a match at hand.
    package static func figures(_ tx: borrowing Transaction, of match: Match, on day: Day) throws -> MeetingFigures {
        let counts = try tx.one(
            """
            SELECT count(*) FILTER (WHERE state = 'held'), count(*) FILTER (WHERE state = 'cancelled'),
                max(day) FILTER (WHERE state = 'held' AND day <= ?2),
                coalesce(max(coordinator) FILTER (WHERE state = 'held'), 0)
            FROM meeting WHERE match = ?1
            """, .id(match.id), .day(day)
        ) { (held: Int($0.int(0)), cancelled: Int($0.int(1)), last: $0.dayOrNil(2), first: $0.flag(3)) }
        return MeetingFigures(
            planned: planned(match), held: counts.held, cancelled: counts.cancelled, lastHeld: counts.last,
            gap: (counts.last ?? match.starts).map { $0.days(until: day) }, firstWithCoordinator: counts.first)
    }

    private static func planned(_ match: Match) -> Int {
        guard let starts = match.starts, let ends = match.ended ?? match.ends, let cadence = match.cadence else {
            return 0
        }
        return cadence.planned(from: starts, to: ends)
    }
}
