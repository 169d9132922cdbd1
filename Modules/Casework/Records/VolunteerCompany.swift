package import Participation
package import Store

/// Volunteers who may be at a meeting beside the match's own, such as a second visiting friend: those with a running match
/// with the same person, in a programme that lets them come together. Elsewhere none knows of another.
package enum VolunteerCompany {
    package static func of(
        _ tx: borrowing Transaction, _ match: Match, _ offers: Offers
    ) throws -> [PersonID] {
        guard let participant = match.participant, try offers.of(match.programme).pairPlan().mayComeTogether else {
            return []
        }
        return try Matches.of(tx, participant, as: .participant).filter {
            $0.programme == match.programme && $0.state == .active && $0.id != match.id
        }.compactMap(\.volunteer).filter { $0 != match.volunteer }
    }
}
