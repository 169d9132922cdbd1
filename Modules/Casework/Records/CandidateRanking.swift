import Consent
import Days
import Participation
import People
import ProgrammeKit
import Store

/// A volunteer with what the rules say of the pair.
struct RankedVolunteer {
    let person: PersonID
    let facts: Facts
    let remarks: [Remark]
    let daysSinceLastMatch: Int?

    var blockers: Int { remarks.count { $0.severity == .blocks } }
}

/// Puts volunteers in order by what is known without opening anything: names, languages and places are opened for those
/// alone who are shown.
struct CandidateRanking {
    private let ranked: [RankedVolunteer]

    var count: Int { ranked.count }

    init(
        _ tx: borrowing Transaction, _ participant: PersonID, _ facts: Facts, _ offer: Offer, on day: Day
    ) throws {
        let volunteers = try VolunteerFacts(tx, in: offer.id, on: day)
        let avoided = try Vetoes.between(tx, participant)
        let consenting = try offer.purposes(of: .volunteer).filter { try Consents.isRequired(tx, $0) }
        ranked = try volunteers.people.filter { $0 != participant }.map { person in
            var pair = facts
            pair.isVetoed = avoided.contains(person)
            volunteers.add(person, to: &pair)
            var remarks = offer.remarks(on: .match, pair)
            if try !consenting.allSatisfy({ try Consents.mayUse(tx, person, $0) }) { remarks.append(.noConsent) }
            return RankedVolunteer(
                person: person, facts: pair, remarks: remarks,
                daysSinceLastMatch: volunteers.lastMatch(of: person).map { $0.days(until: day) })
        }.sorted(by: CandidateRanking.precedes)
    }

    func first(_ count: Int) -> [RankedVolunteer] { Array(ranked.prefix(count)) }

    /// One who never had a match has waited longest.
    private static func precedes(_ one: RankedVolunteer, _ other: RankedVolunteer) -> Bool {
        let left = (one.blockers, one.facts.openMatches, -(one.daysSinceLastMatch ?? .max), one.person.raw)
        return left < (other.blockers, other.facts.openMatches, -(other.daysSinceLastMatch ?? .max), other.person.raw)
    }
}
