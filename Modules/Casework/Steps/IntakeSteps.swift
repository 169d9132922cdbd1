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

    /// Gives a place, or one on the waiting list where every place is taken.
    package func takeIn(
        _ tx: borrowing Transaction, _ person: PersonID, after referral: IntakeID, on day: Day
    ) throws -> Admitted {
        do {
            return .enrolled(try enrol(tx, person, after: referral, on: day).value)
        } catch let objected as Objected where objected.leadsToWaiting {
            return .waits(try wait(tx, person, since: Intakes.show(tx, referral).received))
        }
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

/// What became of somebody who was to get a place.
package enum Admitted: Sendable, Equatable {
    case enrolled(EnrolmentID)
    case waits(WaitingID)
}

extension Offers {
    /// Accepts a referral. An enquirer becomes a participant, or a relative in their own right: what is known moves to a
    /// profile that dies with the case, completed by `details`. Nobody is told of anybody else.
    package func accept(
        _ tx: borrowing Transaction, _ referral: IntakeID, as capacity: PartCapacity = .participant,
        details: [Change] = [], policy: CPRPolicy, on day: Day
    ) throws -> Considered<PersonID> {
        let intake = try Intakes.show(tx, referral)
        try admit(tx, intake.person, as: capacity == .relative ? .relative : .participant, details, policy)
        let offer = try of(intake.programme)
        let facts = try Facts.supported(tx, intake.person, as: capacity, in: offer.id, on: day)
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
        _ tx: borrowing Transaction, _ person: PersonID, as capacity: Capacity, _ details: [Change],
        _ policy: CPRPolicy
    ) throws {
        let capacities = try People.capacities(tx, of: person)
        if capacities.contains(capacity) {
            if !details.isEmpty { try People.update(tx, person, as: capacity, details, policy: policy) }
        } else if capacities.contains(.enquirer) {
            try People.copyCapacity(tx, person, from: .enquirer, to: capacity, changes: details, policy: policy)
        } else {
            throw PeopleError.lacksCapacity(person, capacity)
        }
    }
}
