package import Days
package import Participation
import ProgrammeKit
package import Store
import Tenancy

/// Training cohorts of volunteers.
extension Offer {
    /// Plans a cohort on the calendar of the programme's first course. Returns how many sessions there are.
    package func planCohort(
        _ tx: borrowing Transaction, from first: Day
    ) throws -> (cohort: CohortID, sessions: Int) {
        guard let course = programme.training(under: terms.settings).first else {
            throw CaseworkError.trainsNobody(id)
        }
        let days = course.calendar(from: first)
        let topics = course.topics.map { $0.in(.danish) }
        return (try Cohorts.plan(tx, in: id, days: days, topics: topics), days.count)
    }

    /// The share of attendance, in per cent, at which the programme's course gives its certificate.
    package var certificatePercent: Int {
        programme.training(under: terms.settings).first?.certificatePercent ?? 100
    }
}

extension Offers {
    /// Gives a volunteer a place in a training.
    package func join(
        _ tx: borrowing Transaction, _ cohort: CohortID, _ person: PersonID, on day: Day
    ) throws -> Considered<CohortMemberID> {
        let offer = try of(tx, cohort)
        try offer.requireUse(tx, of: person, as: .volunteer)
        let known = try mayKnow(tx, person, in: cohort) ? [Remark.mayKnow] : []
        let warnings = try offer.consider(.joinCohort, Facts.cohort(tx, cohort, on: day)) + known
        return Considered(try Cohorts.join(tx, cohort, person, on: day), warnings)
    }

    /// Records a session of a training: everybody who is not named was there.
    package func hold(
        _ tx: borrowing Transaction, _ cohort: CohortID, session number: Int, _ delivery: Delivery = .delivered,
        absent: Set<CohortMemberID>, on day: Day
    ) throws -> Considered<CohortSessionID> {
        guard let session = try Cohorts.sessions(tx, cohort).first(where: { $0.number == number }) else {
            throw ParticipationError.notFound
        }
        let members = try Cohorts.members(tx, cohort).filter { $0.gone == nil }.map(\.id)
        guard absent.isSubset(of: members) else { throw ParticipationError.notFound }
        let facts = try Facts.cohort(tx, cohort, on: day)
        let warnings = try facts.cohortHasStarted ? [] : of(tx, cohort).consider(.startCohort, facts)
        let marks = members.map { ($0, absent.contains($0) ? AttendanceMark.absent : .present) }
        try Cohorts.hold(tx, session.id, delivery, marks: Dictionary(uniqueKeysWithValues: marks))
        return Considered(session.id, warnings)
    }

    /// Ends a training: certificates at a share of attendance, which is the tenant's unless this cohort gets another.
    /// Returns those who got none.
    package func finish(
        _ tx: borrowing Transaction, _ cohort: CohortID, percent: Int? = nil, on day: Day
    ) throws -> Considered<[TrainingShare]> {
        let offer = try of(tx, cohort)
        let warnings = try offer.consider(.certify, Facts.cohort(tx, cohort, on: day))
        let share = percent ?? offer.certificatePercent
        return Considered(try TrainingCertificates.finish(tx, cohort, on: day, percent: share), warnings)
    }
}
