package import Days
package import Participation
import People
import Rights
package import Store

/// A family as a row: who it is known by, and how it stands.
package struct FamilyRow: Sendable {
    package let programme: ProgrammeID
    /// The officer or the like; of relatives alone, the one who has been there longest.
    package let lead: Named
    /// Others with a part of their own who live there now.
    package let others: Int
    package let match: Match?
    package let mentor: Named?
}

/// A volunteer of a programme of families.
package struct MentorRow: Sendable {
    package let programme: ProgrammeID
    package let mentor: Named
    package let openMatches: Int
    package let capacity: Int?
    package let isReady: Bool
    /// Whether a certificate of child protection is held.
    package let mayMeetChildren: Bool
}

/// What somebody who goes along with families finds in the morning.
package struct FamilyDesk: Sendable {
    package let families: [FamilyRow]
    package let mentors: [MentorRow]
    /// Duties of matches whose link the reader is, or that have none.
    package let duties: [(match: Match, names: [Named], duties: [Duty], offer: Offer)]
    /// Worries that the reader handles or stands in for.
    package let concerns: [(concern: Concern, person: Named)]
    /// Coming days of seminars.
    package let seminars: [(cohort: CohortID, session: CohortSession)]
    /// Coming gatherings of the network.
    package let gatherings: [Gathering]

    /// - Parameter reader: the account behind the session.
    package init(_ tx: borrowing Transaction, _ offers: Offers, of reader: String, on day: Day) throws {
        let offers = offers.all.filter(\.joinsHouseholds)
        families = try offers.flatMap { try FamilyDesk.families(tx, $0, on: day) }
        mentors = try offers.flatMap { try FamilyDesk.mentors(tx, $0, on: day) }
        duties = try offers.flatMap { try FamilyDesk.duties(tx, $0, of: reader, on: day) }
        concerns = try ConcernSteps.open(tx, of: reader)
        seminars = try offers.flatMap { offer in
            try Cohorts.all(tx, in: offer.id).flatMap { cohort in
                try Cohorts.sessions(tx, cohort).filter { $0.delivery == nil && $0.day >= day }.map { (cohort, $0) }
            }
        }.sorted { $0.session.day < $1.session.day }
        gatherings = try offers.flatMap { try Gathering.coming(tx, $0, from: day) }
    }

    private static func families(_ tx: borrowing Transaction, _ offer: Offer, on day: Day) throws -> [FamilyRow] {
        let hidden = try Restrictions.everybody(tx)
        let people =
            try (Enrolments.people(tx, in: offer.id) + RelativeParts.people(tx, in: offer.id))
            .filter { !hidden.contains($0) }
        var homes: [HouseholdID: [PersonID]] = [:]
        var found: [[PersonID]] = []
        for person in people {
            let home = try Households.around(tx, person, on: day).first { $0.person == person }?.household
            if let home { homes[home, default: []].append(person) } else { found.append([person]) }
        }
        found += homes.values
        let names = try Names(tx, people)
        let matches = Dictionary(grouping: try Matches.open(tx, in: offer.id)) { $0.participant }
        let mentors = try Names(tx, matches.values.flatMap(\.self).compactMap(\.volunteer))
        return found.map { members in
            let match = members.lazy.compactMap { matches[$0]?.last }.first
            return FamilyRow(
                programme: offer.id, lead: names[members[0]], others: members.count - 1, match: match,
                mentor: mentors[match?.volunteer])
        }.sorted { (names.ranks[$0.lead.id] ?? .max) < (names.ranks[$1.lead.id] ?? .max) }
    }

    private static func mentors(_ tx: borrowing Transaction, _ offer: Offer, on day: Day) throws -> [MentorRow] {
        let volunteers = try VolunteerFacts(tx, in: offer.id, on: day)
        let names = try Names(tx, volunteers.people)
        return volunteers.people.map { person in
            var facts = Facts(day: day)
            volunteers.add(person, to: &facts)
            return MentorRow(
                programme: offer.id, mentor: names[person], openMatches: facts.openMatches, capacity: facts.capacity,
                isReady: facts.isConfirmed,
                mayMeetChildren: facts.attestations.contains(MentorRow.childProtection))
        }.sorted { (names.ranks[$0.mentor.id] ?? .max) < (names.ranks[$1.mentor.id] ?? .max) }
    }

    private static func duties(
        _ tx: borrowing Transaction, _ offer: Offer, of reader: String, on day: Day
    ) throws -> [(match: Match, names: [Named], duties: [Duty], offer: Offer)] {
        let own = try Matches.open(tx, in: offer.id).filter { $0.adviser == reader || $0.adviser == nil }
        let names = try Names(tx, own.flatMap(\.persons))
        return try own.compactMap { match in
            let duties = try match.state == .active ? offer.duties(offer.facts(tx, of: match.id, on: day)) : []
            guard !duties.isEmpty else { return nil }
            return (match, match.persons.map { names[$0] }, duties, offer)
        }
    }
}

extension MentorRow {
    /// Børneattest: that it was obtained, and when; never the paper.
    package static let childProtection = "child-protection"
}
