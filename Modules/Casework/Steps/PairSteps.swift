package import Days
package import Participation
package import Store

/// Bringing a volunteer and a participant together. Nothing here is automatic: both sides accept.
extension Offer {
    /// Proposes a pair to both sides; rules, consents and vetoes are asked first.
    ///
    /// - Parameter adviser: the account of the adviser who proposes, knows what both want to avoid, and will be the
    ///   link. Without one nothing that people avoid is looked at.
    package func propose(
        _ tx: borrowing Transaction, _ participant: PersonID, _ volunteer: PersonID, by adviser: String? = nil,
        on day: Day
    ) throws -> Considered<MatchID> {
        let capacity = try supports(tx, participant)
        let warnings = try considerPair(tx, participant, as: capacity, volunteer, by: adviser, on: day)
        let match = try Matches.propose(
            tx, participant: participant, as: capacity, volunteer: volunteer, in: id, adviser: adviser, on: day)
        return Considered(match, warnings)
    }

    /// Lets a volunteer accompany a participant of a group to hard first steps, until `ends` or for as long as the
    /// programme says.
    package func accompany(
        _ tx: borrowing Transaction, _ participant: PersonID, _ volunteer: PersonID, on day: Day, until: Day? = nil
    ) throws -> Considered<(match: MatchID, ends: Day)> {
        let ends = try lastDay(of: until, from: day)
        try requireUse(tx, of: participant, as: .participant)
        try requireUse(tx, of: volunteer, as: .volunteer)
        var facts = try Facts.pair(tx, participant: participant, volunteer: volunteer, in: id, on: day)
        (facts.starts, facts.ends) = (day, ends)
        let warnings = try consider(.accompany, facts)
        let match = try Companionships.begin(
            tx, participant: participant, volunteer: volunteer, in: id, on: day, ends: ends)
        return Considered((match, ends), warnings)
    }

    /// - Throws: ``CaseworkError`` where neither somebody nor the programme sets an end.
    package func lastDay(of companionship: Day?, from day: Day) throws -> Day {
        let length = try groupPlan().companionship
        guard let ends = companionship ?? length.map(day.adding) else { throw CaseworkError.endMissing }
        return ends
    }

    func considerPair(
        _ tx: borrowing Transaction, _ participant: PersonID, as capacity: PartCapacity, _ volunteer: PersonID,
        by adviser: String?, on day: Day
    ) throws -> [Remark] {
        try requireUse(tx, of: participant, as: capacity)
        try requireUse(tx, of: volunteer, as: .volunteer)
        var facts = try Facts.pair(
            tx, participant: participant, as: capacity, volunteer: volunteer, in: id, on: day)
        if joinsHouseholds {
            try FamilyFacts(tx, around: participant, in: id, on: day).add(to: &facts, beside: volunteer)
            var book = AvoidanceBook()
            if adviser != nil { facts.clashes = try book.clashes(tx, participant, volunteer) }
            facts.isAdvised = adviser != nil
        }
        return try consider(.match, aged(facts, tx, participant))
    }
}

extension Offers {
    /// One side says yes. Returns where the match is then.
    package func accept(
        _ tx: borrowing Transaction, _ match: MatchID, as side: Side, on day: Day
    ) throws -> MatchState {
        try Matches.accept(tx, match, as: side, on: day)
        return try Matches.show(tx, match).state
    }

    /// Begins a match that both sides accepted; cadence and end are the programme's unless others are named. Returns
    /// the planned end.
    package func start(
        _ tx: borrowing Transaction, _ match: MatchID, on day: Day, every cadence: Cadence? = nil, until: Day? = nil,
        as role: String? = nil
    ) throws -> Considered<Day> {
        let offer = try of(tx, match)
        let plan = try offer.pairPlan()
        guard role.map(plan.roles.contains) ?? true else { throw ParticipationError.unknownCode }
        let cadence = cadence ?? plan.cadences.first ?? .weekly
        let ends = until ?? day.adding(plan.length)
        var facts = try offer.facts(tx, of: match, on: day)
        (facts.starts, facts.ends, facts.cadence) = (day, ends, cadence)
        let warnings = try offer.consider(.startMatch, facts)
        try Matches.start(tx, match, on: day, ends: ends, cadence: cadence, as: role)
        return Considered(ends, warnings)
    }

    /// Gives a running match a later end, once.
    package func extend(
        _ tx: borrowing Transaction, _ match: MatchID, to ends: Day, because reason: ExtensionReason, on day: Day
    ) throws -> Considered<Day> {
        var facts = try Facts.match(tx, match, on: day)
        facts.newEnd = ends
        let warnings = try of(tx, match).consider(.extendMatch, facts)
        try Matches.extend(tx, match, to: ends, because: reason, on: day)
        return Considered(ends, warnings)
    }

    /// Ends a match without blame and proposes the participant to another volunteer.
    package func rematch(
        _ tx: borrowing Transaction, _ match: MatchID, with volunteer: PersonID, by adviser: String? = nil, on day: Day
    ) throws -> Considered<MatchID> {
        let old = try Matches.show(tx, match)
        guard let participant = old.participant else { throw ParticipationError.notFound }
        let warnings = try of(old.programme).considerPair(
            tx, participant, as: old.capacity, volunteer, by: adviser, on: day)
        return Considered(try Matches.rematch(tx, match, with: volunteer, on: day), warnings)
    }
}
