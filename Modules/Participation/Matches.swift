package import Days
import Rights
import SQLite
package import Store

/// What a match is for.
package enum MatchPurpose: String, Sendable, CaseIterable {
    /// The programme's own pair.
    case support
    /// Company to hard first steps: a volunteer's task of its own.
    case companionship
}

/// Why a match got a later end.
package enum ExtensionReason: String, Sendable, CaseIterable {
    case lateStart = "late-start"
    case pauses
    case goalWithinReach = "goal-within-reach"
}

/// Where a match is in its life.
package enum MatchState: String, Sendable, CaseIterable {
    case proposed, accepted, active, ended
}

/// Matches of a volunteer with a participant.
package enum Matches {
    /// Proposes a match. Refuses a restricted person, a veto of either side, and more matches than the volunteer wants
    /// at one time.
    ///
    /// - Parameters:
    ///   - capacity: in which the participant takes part; a relative needs an open part of their own.
    ///   - adviser: the account of the adviser who is the link of the match.
    package static func propose(
        _ tx: borrowing Transaction, participant: PersonID, as capacity: PartCapacity = .participant,
        volunteer: PersonID, in programme: ProgrammeID, purpose: MatchPurpose = .support, adviser: String? = nil,
        on day: Day
    ) throws -> MatchID {
        guard participant != volunteer else { throw ParticipationError.samePerson }
        for person in [participant, volunteer] { try Restrictions.refuse(tx, person) }
        guard try !Vetoes.stand(tx, between: participant, and: volunteer) else { throw ParticipationError.vetoed }
        try checkCapacity(tx, volunteer, programme)
        if capacity == .relative, try RelativeParts.open(tx, of: participant, in: programme) == nil {
            throw ParticipationError.notFound
        }
        let id: MatchID = tx.newID()
        try tx.run(
            """
            INSERT INTO support_match(id, programme, kind, participant, capacity, volunteer, proposed, adviser)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, .id(id), .programme(programme), .code(purpose), .id(participant), .code(capacity), .id(volunteer),
            .day(day), .optional(adviser))
        try tx.audit("match.propose", about: [participant, volunteer], record: id.raw, detail: purpose.rawValue)
        return id
    }

    /// Another adviser becomes the link of a match that has not ended.
    package static func advise(_ tx: borrowing Transaction, _ id: MatchID, by adviser: String) throws {
        let match = try require(tx, id, in: [.proposed, .accepted, .active])
        try tx.run("UPDATE support_match SET adviser = ? WHERE id = ?", .text(adviser), .id(id))
        try tx.audit("match.advise", about: match.persons, record: id.raw)
    }

    /// One side says yes.
    package static func accept(_ tx: borrowing Transaction, _ id: MatchID, as side: Side, on day: Day) throws {
        let match = try require(tx, id, in: [.proposed])
        try tx.change(
            "INSERT OR IGNORE INTO match_acceptance(match, side, day) VALUES (?, ?, ?)",
            .id(id), .code(side), .day(day), else: .alreadyDecided)
        try tx.audit("match.accept", about: match.persons, record: id.raw, detail: side.rawValue)
    }

    /// One side says no. Which one, and why, is not recorded: nobody is to blame.
    package static func decline(_ tx: borrowing Transaction, _ id: MatchID, on day: Day) throws {
        let match = try require(tx, id, in: [.proposed, .accepted])
        try insertEnding(tx, id, day, .notAccepted)
        try tx.audit("match.decline", about: match.persons, record: id.raw)
    }

    /// The match that both sides accepted begins.
    ///
    /// - Parameter role: as what the volunteer meets the other; nil where the programme has one word for it.
    package static func start(
        _ tx: borrowing Transaction, _ id: MatchID, on day: Day, ends: Day, cadence: Cadence, as role: String? = nil
    ) throws {
        guard day < ends else { throw ParticipationError.beforeStart }
        let match = try show(tx, id)
        guard match.state == .accepted else {
            throw match.state == .proposed ? ParticipationError.notAccepted : .wrongOrder(match.state.rawValue)
        }
        try tx.run(
            "UPDATE support_match SET starts = ?, ends = ?, cadence = ?, role = ? WHERE id = ?",
            .day(day), .day(ends), .count(cadence.days), .optional(role), .id(id))
        try tx.audit("match.start", about: match.persons, record: id.raw)
    }

    /// A running match gets a later end, once.
    package static func extend(
        _ tx: borrowing Transaction, _ id: MatchID, to ends: Day, because reason: ExtensionReason, on day: Day
    ) throws {
        let match = try show(tx, id)
        guard match.state == .active, let present = match.ends else { throw ParticipationError.notRunning }
        guard !match.isExtended else { throw ParticipationError.alreadyExtended }
        guard present < ends else { throw ParticipationError.beforeStart }
        try tx.run(
            "INSERT INTO match_extension(match, day, ends, reason) VALUES (?, ?, ?, ?)",
            .id(id), .day(day), .day(ends), .code(reason))
        try tx.audit("match.extend", about: match.persons, record: id.raw, detail: reason.rawValue)
    }

    /// Ends a match: the clock of its notes starts.
    package static func end(
        _ tx: borrowing Transaction, _ id: MatchID, on day: Day, because reason: MatchEnd
    ) throws {
        let match = try require(tx, id, in: [.proposed, .accepted, .active])
        guard (match.starts ?? match.proposed) <= day else { throw ParticipationError.beforeStart }
        try insertEnding(tx, id, day, reason)
        try tx.audit("match.end", about: match.persons, record: id.raw, detail: reason.rawValue)
    }

    /// Ends a match and proposes the participant to another volunteer, without blame.
    package static func rematch(
        _ tx: borrowing Transaction, _ id: MatchID, with volunteer: PersonID, on day: Day
    ) throws -> MatchID {
        let match = try show(tx, id)
        guard let participant = match.participant else { throw ParticipationError.notFound }
        try end(tx, id, on: day, because: .rematched)
        return try propose(
            tx, participant: participant, as: match.capacity, volunteer: volunteer, in: match.programme,
            purpose: match.purpose, adviser: match.adviser, on: day)
    }

    private static func checkCapacity(
        _ tx: borrowing Transaction, _ volunteer: PersonID, _ programme: ProgrammeID
    ) throws {
        let capacity = try Volunteers.open(tx, of: volunteer, in: programme)?.capacity ?? 0
        guard try Volunteers.openMatches(tx, of: volunteer, in: programme) < capacity else {
            throw ParticipationError.noCapacity
        }
    }

    private static func require(
        _ tx: borrowing Transaction, _ id: MatchID, in states: Set<MatchState>
    ) throws -> Match {
        let match = try show(tx, id)
        guard states.contains(match.state) else {
            throw match.state == .ended ? ParticipationError.alreadyEnded : .wrongOrder(match.state.rawValue)
        }
        return match
    }

    private static func insertEnding(
        _ tx: borrowing Transaction, _ id: MatchID, _ day: Day, _ reason: MatchEnd
    ) throws {
        try tx.run(
            "INSERT INTO match_ending(match, day, reason) VALUES (?, ?, ?)", .id(id), .day(day), .code(reason))
        try NoteFiles.close(tx, record: id.raw, on: day)
        try PlannedMeetings.forget(tx, id)
    }
}
