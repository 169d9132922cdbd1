package import Days
package import Participation
package import Store

/// A volunteer in a training.
package struct CohortRow: Sendable {
    package let member: CohortMemberID
    package let person: Named
    /// Sessions attended, of those held.
    package let attended: Int
    package let held: Int
}

/// A training cohort: its sessions, who is in it, and what speaks against its next step.
package struct CohortPage: Sendable {
    package let id: CohortID
    package let offer: Offer
    package let sessions: [CohortSession]
    /// The first session that is not recorded.
    package let current: CohortSession?
    /// In Danish order of their names.
    package let members: [CohortRow]
    /// What speaks against another volunteer.
    package let joining: [Remark]
    /// What speaks against the first session; empty once it is held.
    package let starting: [Remark]
    /// What speaks against ending the training with certificates.
    package let finishing: [Remark]

    package init(_ tx: borrowing Transaction, _ id: CohortID, _ offers: Offers, on day: Day) throws {
        self.id = id
        let offer = try offers.of(tx, id)
        self.offer = offer
        sessions = try Cohorts.sessions(tx, id)
        current = sessions.first { $0.delivery == nil }
        let shares = try TrainingCertificates.shares(tx, id)
        let names = try Names(tx, shares.map(\.person))
        let rank = names.ranks
        members = shares.map {
            CohortRow(member: $0.member, person: names[$0.person], attended: $0.attended, held: $0.held)
        }.sorted { (rank[$0.person.id] ?? .max, $0.member) < (rank[$1.person.id] ?? .max, $1.member) }
        let facts = try Facts.cohort(tx, id, on: day)
        joining = offer.remarks(on: .joinCohort, facts)
        starting = facts.cohortHasStarted ? [] : offer.remarks(on: .startCohort, facts)
        finishing = offer.remarks(on: .certify, facts)
    }
}
