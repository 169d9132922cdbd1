package import Days
import Rights
import SQLite
package import Store

/// A match with what its programme's rules look at, gathered with all others of the programme.
package struct GatheredMatch: Sendable {
    package let match: Match
    package let facts: Facts
    /// The last day in the log, whether the pair met or cancelled.
    package let lastLogged: Day?
    /// One of the two rests.
    package let isResting: Bool
}

extension GatheredMatch {
    /// One match alone.
    package init(_ tx: borrowing Transaction, _ match: Match, on day: Day) throws {
        self.match = match
        facts = try Facts.match(tx, match.id, on: day)
        lastLogged =
            try tx.first(
                """
                SELECT max(day) FROM (SELECT day FROM meeting WHERE match = ?1 AND day <= ?2
                    UNION ALL \(MeetingLog.shared) AND m.id = ?1 AND t.day <= ?2)
                """, .id(match.id), .day(day)
            ) { $0.dayOrNil(0) } ?? nil
        isResting = try zip([match.participant, match.volunteer], [Side.participant, .volunteer]).contains {
            person, side in
            try person.map { try SupportPauses.current(tx, $0, as: side, in: match.programme) != nil } ?? false
        }
    }
}

extension Facts {
    /// The facts of every match of a programme that has not ended, oldest first: as many statements for three thousand
    /// matches as for three. Matches of restricted people are left out.
    package static func matches(
        _ tx: borrowing Transaction, in programme: ProgrammeID, on day: Day
    ) throws -> [GatheredMatch] {
        let volunteers = try VolunteerFacts(tx, in: programme, on: day)
        let vetoes = try Vetoes.all(tx)
        let resting = try SupportPauses.resting(tx, in: programme)
        let logs = try MeetingLog.all(tx, in: programme, on: day)
        let hidden = try Restrictions.everybody(tx)
        return try Matches.open(tx, in: programme).filter { hidden.isDisjoint(with: $0.persons) }.map { match in
            let log = logs[match.id] ?? MeetingLog()
            var facts = Facts(day: day)
            (facts.starts, facts.ends, facts.cadence) = (match.starts, match.ends, match.cadence)
            (facts.acceptedBy, facts.extensions) = (match.acceptedBy, match.isExtended ? 1 : 0)
            (facts.meetingsHeld, facts.meetingsCancelled) = (log.held, log.cancelled)
            facts.daysSinceLastMeeting = (log.lastHeld ?? match.starts).map { $0.days(until: day) }
            (facts.isRelative, facts.isAdvised) = (match.capacity == .relative, match.adviser != nil)
            facts.isVetoed = vetoes.stand(between: match.participant, and: match.volunteer)
            if let volunteer = match.volunteer { volunteers.add(volunteer, to: &facts) }
            return GatheredMatch(
                match: match, facts: facts, lastLogged: log.last,
                isResting: resting[.participant]?.contains(match.participant) ?? false
                    || resting[.volunteer]?.contains(match.volunteer) ?? false)
        }
    }
}

/// The meetings of one match, counted.
struct MeetingLog {
    var held = 0
    var cancelled = 0
    var lastHeld: Day?
    var last: Day?

    /// The log of every match of a programme that has not ended.
    static func all(
        _ tx: borrowing Transaction, in programme: ProgrammeID, on day: Day
    ) throws -> [MatchID: MeetingLog] {
        var logs: [MatchID: MeetingLog] = [:]
        try tx.forEach(
            """
            SELECT m.id, count(*) FILTER (WHERE t.state = 'held'), count(*) FILTER (WHERE t.state = 'cancelled'),
                max(t.day) FILTER (WHERE t.state = 'held' AND t.day <= ?2), max(t.day) FILTER (WHERE t.day <= ?2)
            FROM support_match m JOIN meeting t ON t.match = m.id
            WHERE m.programme = ?1 AND NOT EXISTS (SELECT 1 FROM match_ending e WHERE e.match = m.id)
            GROUP BY m.id
            """, .programme(programme), .day(day)
        ) { row in
            logs[row.id(0)] = MeetingLog(
                held: Int(row.int(1)), cancelled: Int(row.int(2)), lastHeld: row.dayOrNil(3), last: row.dayOrNil(4))
        }
        try tx.forEach(
            """
            SELECT m, max(day) FROM (\(shared.replacing("t.day AS day", with: "m.id AS m, t.day AS day"))
                AND m.programme = ?1 AND t.day <= ?2) GROUP BY m
            """, .programme(programme), .day(day)
        ) { row in
            let (id, day): (MatchID, Day) = (row.id(0), row.day(1))
            logs[id, default: MeetingLog()].last = max(logs[id]?.last ?? day, day)
        }
        return logs
    }

    /// Days of meetings at which the volunteer of a match was the second one, beside another volunteer of the same person:
    /// one entry for both.
    static let shared = """
        SELECT t.day AS day FROM meeting_subject s JOIN meeting t ON t.id = s.meeting
        JOIN support_match o ON o.id = t.match
        JOIN support_match m ON m.participant = o.participant AND m.volunteer = s.person
        WHERE s.side = 'volunteer'
        """
}

/// Who wants to avoid whom.
struct VetoPairs {
    fileprivate let pairs: [PersonID: Set<PersonID>]

    func stand(between one: PersonID?, and other: PersonID?) -> Bool {
        guard let one, let other else { return false }
        return pairs[one]?.contains(other) ?? false || pairs[other]?.contains(one) ?? false
    }
}

extension Vetoes {
    static func all(_ tx: borrowing Transaction) throws -> VetoPairs {
        var pairs: [PersonID: Set<PersonID>] = [:]
        try tx.forEach("SELECT person, against FROM match_veto") { row in
            pairs[row.id(0), default: []].insert(row.id(1))
        }
        return VetoPairs(pairs: pairs)
    }
}

extension SupportPauses {
    /// Who rests now, by side.
    static func resting(_ tx: borrowing Transaction, in programme: ProgrammeID) throws -> [Side: Set<PersonID?>] {
        var resting: [Side: Set<PersonID?>] = [:]
        try tx.forEach("SELECT side, person FROM pause WHERE programme = ? AND ends IS NULL", .programme(programme)) {
            resting[try $0.code(0), default: []].insert($0.id(1))
        }
        return resting
    }
}
