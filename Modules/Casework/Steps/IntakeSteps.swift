package import Days
package import Participation
package import People
package import Store

/// From a referral to a course of support.
extension Offer {
    /// Takes in a referral or self-referral.
    /// - Throws: ``CaseworkError`` for a source or an answer that is not the programme's.
    package func receive(
        _ tx: borrowing Transaction, _ person: PersonID, from source: String = Intakes.selfReferral, on day: Day,
        answers: Set<String> = [], wishes: String? = nil
    ) throws -> IntakeID {
        try checkAnswers(answers)
        try checkSource(source)
        try People.requireKnown(tx, person)
        return try Intakes.receive(tx, person, to: id, from: source, on: day, answers: answers, wishes: wishes)
    }

    /// Puts somebody on the waiting list.
    package func wait(
        _ tx: borrowing Transaction, _ person: PersonID, since day: Day, priority: Int = 0
    ) throws -> WaitingID {
        try People.requireKnown(tx, person)
        return try Waiting.join(tx, person, for: id, since: day, priority: priority)
    }

    /// Starts a course of support.
    package func enrol(
        _ tx: borrowing Transaction, _ person: PersonID, after referral: IntakeID? = nil, on day: Day
    ) throws -> Considered<EnrolmentID> {
        if let referral { _ = try Intakes.show(tx, referral) }
        try requireUse(tx, of: person, as: .participant)
        let facts = try Facts.participant(tx, person, in: id, on: day)
        let warnings = try consider(.enrol, aged(facts, tx, person))
        return Considered(try Enrolments.start(tx, person, in: id, after: referral, on: day), warnings)
    }
}

extension Offers {
    /// Accepts a referral. An enquirer becomes a participant: what is known moves to a profile that dies with the case,
    /// completed by `details`.
    package func accept(
        _ tx: borrowing Transaction, _ referral: IntakeID, details: [Change] = [], policy: CPRPolicy, on day: Day
    ) throws -> Considered<PersonID> {
        let intake = try Intakes.show(tx, referral)
        try admit(tx, intake.person, details, policy)
        let offer = try of(intake.programme)
        let facts = try Facts.participant(tx, intake.person, in: offer.id, on: day)
        let warnings = try offer.consider(.accept, offer.aged(facts, tx, intake.person))
        try Intakes.accept(tx, referral, on: day)
        return Considered(intake.person, warnings)
    }

    /// Turns a referral down for now, with a code for the guidance given elsewhere.
    package func reject(
        _ tx: borrowing Transaction, _ referral: IntakeID, guidance: String, on day: Day
    ) throws {
        try Intakes.reject(tx, referral, on: day, guidance: guidance)
    }

    private func admit(
        _ tx: borrowing Transaction, _ person: PersonID, _ details: [Change], _ policy: CPRPolicy
    ) throws {
        let capacities = try People.capacities(tx, of: person)
        if capacities.contains(.participant) {
            if !details.isEmpty { try People.update(tx, person, as: .participant, details, policy: policy) }
        } else if capacities.contains(.enquirer) {
            try People.copyCapacity(tx, person, from: .enquirer, to: .participant, changes: details, policy: policy)
        } else {
            throw PeopleError.lacksCapacity(person, .participant)
        }
    }
}
