package import Days
import SQLite
package import Store

/// A volunteer and a participant. A side that has been erased is nil; the rest of the row stays usable for the other.
package struct Match: Sendable, Equatable {
    package let id: MatchID
    package let programme: ProgrammeID
    package let purpose: MatchPurpose
    /// The one who is supported.
    package let participant: PersonID?
    /// In which capacity.
    package let capacity: PartCapacity
    package let volunteer: PersonID?
    package let proposed: Day
    package let acceptedBy: Set<Side>
    package let starts: Day?
    /// The planned end, an extension included.
    package let ends: Day?
    package let isExtended: Bool
    package let cadence: Cadence?
    package let ending: MatchEnd?
    /// nil with an ending: it ended on a day nobody wrote down.
    package let ended: Day?
    /// The account of the adviser who is the link of the match, in a programme that has advisers.
    package let adviser: String?
    /// As what the volunteer meets the other: a code of the programme's roles; nil for the usual one.
    package let role: String?

    /// Where the match is in its life.
    package var state: MatchState {
        if ending != nil { return .ended }
        if starts != nil { return .active }
        return acceptedBy.count == Side.allCases.count ? .accepted : .proposed
    }

    /// The sides that are still known.
    package var persons: [PersonID] { [participant, volunteer].compactMap(\.self) }
}

extension Matches {
    /// One match.
    package static func show(_ tx: borrowing Transaction, _ id: MatchID) throws -> Match {
        guard let match = try list(tx, "m.id = ?", .id(id)).first else { throw ParticipationError.notFound }
        return match
    }

    /// The matches of a person on one side, oldest first.
    package static func of(_ tx: borrowing Transaction, _ person: PersonID, as side: Side) throws -> [Match] {
        try list(tx, side == .participant ? "m.participant = ?" : "m.volunteer = ?", .id(person))
    }

    /// The matches of a programme that have not ended, oldest first.
    package static func open(_ tx: borrowing Transaction, in programme: ProgrammeID) throws -> [Match] {
        try list(tx, "m.programme = ? AND e.match IS NULL", .programme(programme))
    }

    /// Participants to whom a volunteer has been proposed, while not both have begun: the earliest open proposal of each.
    package static func proposals(_ tx: borrowing Transaction, in programme: ProgrammeID) throws -> [PersonID: MatchID]
    {
        let rows = try tx.all(
            """
            SELECT participant, id FROM support_match m WHERE programme = ? AND kind = 'support' AND starts IS NULL
            AND participant IS NOT NULL AND NOT EXISTS (SELECT 1 FROM match_ending e WHERE e.match = m.id)
            ORDER BY proposed, id
            """, .programme(programme)
        ) { ($0.id(0) as PersonID, $0.id(1) as MatchID) }
        return Dictionary(rows) { first, _ in first }
    }

    private static func list(
        _ tx: borrowing Transaction, _ condition: String, _ values: Value...
    ) throws -> [Match] {
        try tx.all(
            """
            SELECT m.id, m.programme, m.kind, m.participant, m.volunteer, m.proposed, m.starts,
                coalesce(x.ends, m.ends), x.match IS NOT NULL, m.cadence, e.reason, e.day,
                (SELECT group_concat(side) FROM match_acceptance a WHERE a.match = m.id), m.capacity, m.adviser,
                m.role
            FROM support_match m LEFT JOIN match_extension x ON x.match = m.id
                LEFT JOIN match_ending e ON e.match = m.id
            WHERE \(condition) ORDER BY m.proposed, m.id
            """, values, map: read)
    }

    private static func read(_ row: borrowing Row) throws -> Match {
        Match(
            id: row.id(0), programme: try row.programme(1), purpose: try row.code(2), participant: row.idOrNil(3),
            capacity: try row.code(13), volunteer: row.idOrNil(4), proposed: row.day(5),
            acceptedBy: Set(row.text(12).split(separator: ",").compactMap { Side(rawValue: String($0)) }),
            starts: row.dayOrNil(6), ends: row.dayOrNil(7), isExtended: row.flag(8),
            cadence: row.intOrNil(9).flatMap { Cadence(days: Int($0)) }, ending: try row.codeOrNil(10),
            ended: row.dayOrNil(11), adviser: row.textOrNil(14), role: row.textOrNil(15))
    }
}
