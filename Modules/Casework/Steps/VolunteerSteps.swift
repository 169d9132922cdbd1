package import Days
package import Participation
import People
import ProgrammeKit
package import Store
import Tenancy

/// Volunteers, from the first interest on.
extension Offer {
    /// Somebody would like to volunteer, and attests what the programme asks for: codes, never what lies behind them.
    /// What is preferred and not asked of anybody is sealed.
    package func express(
        _ tx: borrowing Transaction, _ person: PersonID, attesting attested: Set<String>, on day: Day
    ) throws -> Considered<VolunteeringID> {
        try checkAnswers(attested)
        try requireUse(tx, of: person, as: .volunteer)
        var facts = try Facts.volunteer(tx, person, in: id, on: day)
        facts.answers = attested
        let warnings = try consider(.accept, aged(facts, tx, person))
        let said = attested.intersection(programme.preferences(under: terms.settings))
        let part = try Volunteers.express(
            tx, person, in: id, on: day, attesting: attested.subtracting(said), saying: said)
        return Considered(part, warnings)
    }

    /// Begins a rest of a participant or a volunteer; it ends nothing.
    package func pause(
        _ tx: borrowing Transaction, _ person: PersonID, as side: Side, on day: Day, because reason: PauseReason
    ) throws -> PauseID {
        try People.requireKnown(tx, person)
        return try SupportPauses.begin(tx, person, as: side, in: id, on: day, because: reason)
    }

    /// Writes down somebody's goal in own words.
    package func stateGoal(
        _ tx: borrowing Transaction, of person: PersonID, as capacity: PartCapacity = .participant, words: String,
        on day: Day
    ) throws -> GoalID {
        try requireUse(tx, of: person, as: capacity)
        return try Goals.state(tx, person, as: capacity, in: id, words: words, on: day)
    }

    /// Begins a relative's own part: with their own consent, a child's with that of every holder of the custody.
    package func beginPart(
        _ tx: borrowing Transaction, of relative: PersonID, after referral: IntakeID? = nil, on day: Day
    ) throws -> RelativePartID {
        try requireUse(tx, of: relative, as: .relative)
        return try RelativeParts.begin(tx, relative, in: id, after: referral, on: day)
    }
}

extension Offers {
    /// A step on the way to being available is done; the programme's rules are asked before the confirmation.
    package func step(
        _ tx: borrowing Transaction, _ volunteering: VolunteeringID, _ step: VolunteerStep, on day: Day,
        version: String? = nil
    ) throws -> Considered<VolunteerStep> {
        let warnings = step == .confirmed ? try considerConfirming(tx, volunteering, on: day) : []
        try Volunteers.step(tx, volunteering, step, on: day, version: version)
        return Considered(step, warnings)
    }

    /// Turns an applicant down before the confirmation. Interrupted or killed, it is run again.
    ///
    /// - Returns: somebody who volunteers nowhere else, whose profile ``Applicants/turnDown(_:as:_:erasure:)`` shortens
    ///   next; nil for one who stays a volunteer.
    package func decline(_ tx: borrowing Transaction, _ id: VolunteeringID, on day: Day) throws -> PersonID? {
        let part = try Volunteers.show(tx, id)
        let isVolunteer = try People.capacities(tx, of: part.person).contains(.volunteer)
        if part.closing != Volunteers.declined || !isVolunteer { try Volunteers.decline(tx, id, on: day) }
        return try isVolunteer && Volunteers.isOnlyDeclined(tx, part.person) ? part.person : nil
    }

    private func considerConfirming(
        _ tx: borrowing Transaction, _ id: VolunteeringID, on day: Day
    ) throws -> [Remark] {
        let part = try Volunteers.show(tx, id)
        let offer = try of(part.programme)
        let facts = try Facts.volunteer(tx, part.person, in: offer.id, on: day)
        return try offer.consider(.confirm, offer.aged(facts, tx, part.person)) + waiting(tx, part.person, on: day)
    }
}
