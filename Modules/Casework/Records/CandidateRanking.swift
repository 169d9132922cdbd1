import Consent
import Days
import Participation
import People
import ProgrammeKit
import Store
import Tenancy

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
        _ tx: borrowing Transaction, _ participant: PersonID, _ facts: Facts, _ offer: Offer, by adviser: String?,
        on day: Day
    ) throws {
        let volunteers = try VolunteerFacts(tx, in: offer.id, on: day)
        let avoided = try Vetoes.between(tx, participant)
        let consenting = try offer.purposes(of: .volunteer).filter { try Consents.isRequired(tx, $0) }
        let family = try offer.joinsHouseholds ? FamilyFacts(tx, around: participant, in: offer.id, on: day) : nil
        var book = AvoidanceBook()
        ranked = try volunteers.people.filter { $0 != participant }.map { person in
            var pair = facts
            pair.isVetoed = avoided.contains(person)
            pair.haveMet = try Acquaintance.stands(tx, between: participant, and: person)
            volunteers.add(person, to: &pair)
            if let family { family.add(to: &pair, beside: person) }
            if family != nil, adviser != nil {
                pair.isAdvised = true
                pair.clashes = try book.clashes(tx, participant, person)
            }
            var remarks = offer.remarks(on: .match, pair)
            if try !consenting.allSatisfy({ try Consents.mayUse(tx, person, $0) }) { remarks.append(.noConsent) }
            return RankedVolunteer(
                person: person, facts: pair, remarks: remarks,
                daysSinceLastMatch: volunteers.lastMatch(of: person).map { $0.days(until: day) })
        }.sorted(by: CandidateRanking.precedes)
    }

    /// The first so many. Among equals, whoever said what the programme prefers stands before those who did not: it is
    /// sealed, so it is opened for a few more than are shown, and for nobody else.
    func first(_ count: Int, _ tx: borrowing Transaction, _ offer: Offer) throws -> [RankedVolunteer] {
        let preferred = Set(offer.programme.preferences(under: offer.terms.settings))
        guard !preferred.isEmpty else { return Array(ranked.prefix(count)) }
        let looked = Array(ranked.prefix(CandidateRanking.mostLookedAt))
        let saying = try looked.map { volunteer in
            let part = try Volunteers.open(tx, of: volunteer.person, in: offer.id)
            return try part.map { try !Volunteers.said(tx, $0.id).isDisjoint(with: preferred) } ?? false
        }
        let order = looked.indices.sorted { one, other in
            let (left, right) = (looked[one], looked[other])
            return (left.blockers, left.facts.openMatches, saying[one] ? 0 : 1, one)
                < (right.blockers, right.facts.openMatches, saying[other] ? 0 : 1, other)
        }
        return order.prefix(count).map { looked[$0] }
    }

    /// How many are looked at for what they said.
    private static let mostLookedAt = 24

    /// One who never had a match has waited longest.
    private static func precedes(_ one: RankedVolunteer, _ other: RankedVolunteer) -> Bool {
        let left = (one.blockers, one.facts.openMatches, -(one.daysSinceLastMatch ?? .max), one.person.raw)
        return left < (other.blockers, other.facts.openMatches, -(other.daysSinceLastMatch ?? .max), other.person.raw)
    }
}
