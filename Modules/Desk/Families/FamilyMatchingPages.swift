import Casework
import HTML
import HTTP
import Pages
import Participation
import Reception
import Store

/// Candidates for a member of a family, with what both have listed beforehand: an adviser's look alone. The adviser who
/// proposes is the link of the match.
enum FamilyMatchingPages {
    static let all: [Page] = [
        .show(["families", .person, "matching"], for: .advisers) { visit in
            let (id, offer) = (try visit.id(PersonKind.self), try visit.families())
            let found = try visit.look(for: "match.candidates") { tx in
                try Candidates(
                    tx, for: id, offer, by: visit.adviser, on: visit.today, most: MatchingPages.most(visit))
            }
            return MatchingPages.page(visit, offer, found, at: ["families", "\(id)", "matching"], to: "propose")
        },
        .act(["families", .person, "matching", "propose"], for: .advisers) { visit in
            try visit.change { tx in
                guard let volunteer: PersonID = try visit.chosen(tx, .person, "volunteer") else {
                    throw StatusError(.notFound)
                }
                let match = try visit.families().propose(
                    tx, visit.id(), volunteer, by: visit.adviser, on: visit.today)
                return Receipt.proposed.at("matches", "\(match.value)")
            }
        },
    ]
}
