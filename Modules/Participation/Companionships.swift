package import Days
package import Store

/// Company to hard first steps after, or beside, a group. It is a match of its own purpose, so that its meetings,
/// notes and ending work as any match's do.
package enum Companionships {
    /// Begins a companionship that both sides have agreed to.
    package static func begin(
        _ tx: borrowing Transaction, participant: PersonID, volunteer: PersonID, in programme: ProgrammeID,
        on day: Day, ends: Day, cadence: Cadence = .weekly
    ) throws -> MatchID {
        let id = try Matches.propose(
            tx, participant: participant, volunteer: volunteer, in: programme, purpose: .companionship, on: day)
        for side in Side.allCases { try Matches.accept(tx, id, as: side, on: day) }
        try Matches.start(tx, id, on: day, ends: ends, cadence: cadence)
        return id
    }
}
