package import Days
import Participation
package import People
package import ProgrammeKit
package import Store

/// A volunteer beside the participant: the same rows for each, so that they can be compared.
package struct Candidate: Sendable {
    package let volunteer: Named
    /// Why the two may suit each other.
    package let reasons: [Text]
    /// What should be thought about once more.
    package let conflicts: [Text]
    /// What the rules refuse: such a pair cannot be proposed.
    package let blockers: [Text]
    package let age: Int?
    package let languages: Shown
    package let interests: Shown
    package let declines: Shown
    /// Where and when the volunteer can meet, in own words. No distance is computed: no position is held.
    package let area: Opened
    package let days: Opened
    /// How many participants the volunteer wants at one time, and has.
    package let capacity: Int?
    package let openMatches: Int
    package let holdsCertificate: Bool
    package let sessionsAttended: Int
    /// Since the last match ended; nil for one who never had a match.
    package let daysSinceLastMatch: Int?
}

/// The participant with two or three volunteers: something to talk about, never a choice made by the house. The order
/// has no number: blockers last, then who has fewest participants, then who has said what the programme prefers, then who
/// has waited longest.
package struct Candidates: Sendable {
    /// The most that are shown side by side.
    package static let most = 3

    package let participant: Named
    package let age: Int?
    package let languages: Shown
    package let wishes: Shown
    package let declines: Shown
    package let waitingDays: Int?
    /// Why nobody can be proposed to this participant now; empty where somebody can.
    package let obstacles: [Text]
    package let rows: [Candidate]
    /// Volunteers who are not shown.
    package let others: Int

    package init(
        _ tx: borrowing Transaction, for participant: PersonID, _ offer: Offer, by adviser: String? = nil, on day: Day,
        most: Int = Candidates.most
    ) throws {
        try People.requireKnown(tx, participant)
        let capacity = try offer.supports(tx, participant)
        let supported = try Facts.supported(tx, participant, as: capacity, in: offer.id, on: day)
        let facts = try offer.aged(supported, tx, participant)
        let ranking = try CandidateRanking(tx, participant, facts, offer, by: adviser, on: day)
        let ranked = try ranking.first(most, tx, offer)
        let fields: ProfileFields = [.birthDay, .languages, .interests, .wishes, .declines]
        let names = try Names(tx, [participant] + ranked.map(\.person), fields: fields)
        let wanted = CandidateWords(names, participant)
        self.participant = names[participant]
        age = names.age(of: participant, on: day)
        (languages, wishes) = (names.field(.languages, of: participant), names.field(.wishes, of: participant))
        declines = names.field(.declines, of: participant)
        waitingDays = facts.waitingDays
        obstacles = try Candidates.obstacles(tx, participant, as: capacity, offer)
        rows = try ranked.map { try Candidate(tx, $0, names, wanted, offer, on: day) }
        others = ranking.count - ranked.count
    }

    private static func obstacles(
        _ tx: borrowing Transaction, _ participant: PersonID, as capacity: PartCapacity, _ offer: Offer
    ) throws -> [Text] {
        do {
            try offer.requireUse(tx, of: participant, as: capacity)
            return []
        } catch {
            guard let text = StepRefusal.text(of: error) else { throw error }
            return [text]
        }
    }
}

extension Candidate {
    fileprivate init(
        _ tx: borrowing Transaction, _ ranked: RankedVolunteer, _ names: Names, _ wanted: CandidateWords,
        _ offer: Offer,
        on day: Day
    ) throws {
        let (id, facts) = (ranked.person, ranked.facts)
        let part = try Volunteers.open(tx, of: id, in: offer.id)
        volunteer = names[id]
        reasons = CandidateWording.reasons(facts, ranked.daysSinceLastMatch, wanted.shared(with: id))
        conflicts =
            ranked.remarks.filter { $0.severity == .warns }.map(\.text) + wanted.conflicts(with: id)
            + (facts.haveMet && !ranked.remarks.contains { $0.code == "have-met" } ? [CandidateWording.haveMet] : [])
        blockers = ranked.remarks.filter { $0.severity == .blocks }.map(\.text)
        age = names.age(of: id, on: day)
        (languages, interests) = (names.field(.languages, of: id), names.field(.interests, of: id))
        declines = names.field(.declines, of: id)
        area = try part.map { try Volunteers.area(tx, $0.id) } ?? .empty
        days = try part.map { try Volunteers.days(tx, $0.id) } ?? .empty
        (capacity, openMatches) = (facts.capacity, facts.openMatches)
        (holdsCertificate, sessionsAttended) = (facts.holdsCertificate, facts.sessionsAttended)
        daysSinceLastMatch = ranked.daysSinceLastMatch
    }
}
