import Access
import Casework
import HTML
import HTTP
import Pages
import Participation
import People
import ProgrammeKit
import Reception
import Store

extension Visit {
    /// The account of an adviser who looks, and so may know what people avoid; nil for anybody else.
    var adviser: String? { roles.contains(.familyAdviser) ? actor.id : nil }
}

/// A participant and two or three volunteers side by side: the same rows for each, reasons and conflicts in words, and
/// no number that would choose for anybody.
enum MatchingPages {
    static let all: [Page] = [
        .show(["people", .person, "matching"], for: .coordinators) { visit in
            let (id, offer) = (try visit.id(PersonKind.self), try pairs(visit))
            let found = try visit.look(for: "match.candidates") { tx in
                try Candidates(tx, for: id, offer, on: visit.today, most: most(visit))
            }
            return page(visit, offer, found, at: ["people", "\(found.participant.id)", "matching"], to: "propose")
        },
        .act(["people", .person, "matching", "propose"], for: .coordinators) { visit in
            try visit.change { tx in
                let offer = try visit.offer(visit.entered["programme"])
                guard let volunteer: PersonID = try visit.chosen(tx, .person, "volunteer") else {
                    throw StatusError(.notFound)
                }
                let match = try offer.propose(tx, visit.id(), volunteer, on: visit.today)
                return Receipt.proposed.at("matches", "\(match.value)")
            }
        },
        .show(["matches", .match, "rematch"], for: .caseworkers) { visit in
            let id: MatchID = try visit.id()
            let (offer, found) = try visit.look(for: "match.candidates") { tx -> (Offer, Candidates) in
                let offer = try visit.offers.of(tx, id)
                guard let participant = try Matches.show(tx, id).participant else { throw StatusError(.notFound) }
                return (
                    offer,
                    try Candidates(
                        tx, for: participant, offer, by: visit.adviser, on: visit.today, most: most(visit))
                )
            }
            return page(visit, offer, found, at: ["matches", "\(id)", "rematch"])
        },
        .act(["matches", .match, "rematch"], for: .caseworkers) { visit in
            try visit.change { tx in
                guard let volunteer: PersonID = try visit.chosen(tx, .person, "volunteer") else {
                    throw StatusError(.notFound)
                }
                let match = try visit.offers.rematch(
                    tx, visit.id(), with: volunteer, by: visit.adviser, on: visit.today)
                return Receipt.proposed.at("matches", "\(match.value)")
            }
        },
    ]

    /// The programme that the address names, else the first of pairs.
    private static func pairs(_ visit: Visit) throws -> Offer {
        let pairs = visit.offers.all.filter { !$0.joinsHouseholds && (try? $0.pairPlan()) != nil }
        guard let named = visit.query("programme") else {
            guard let first = pairs.first else { throw StatusError(.notFound) }
            return first
        }
        guard let offer = pairs.first(where: { $0.id.text == named }) else { throw StatusError(.notFound) }
        return offer
    }

    static func most(_ visit: Visit) -> Int {
        visit.query("more") == nil ? Candidates.most : 12
    }

    static func page(
        _ visit: Visit, _ offer: Offer, _ found: Candidates, at path: [String], to action: String = ""
    ) -> HTML {
        visit.page(visit.say(MatchWording.matchingOf(visit.name(found.participant)))) { html in
            if offer.joinsHouseholds && visit.adviser == nil {
                html.panel(.note, visit.say(FamilyWording.adviserProposes))
            }
            html.p(visit.say(MatchWording.matchingWhy), .class("lead"))
            if !found.obstacles.isEmpty {
                html.panel(
                    .note, visit.say(MatchWording.notNow), found.obstacles.map(visit.say).joined(separator: " "))
            }
            guard !found.rows.isEmpty else {
                html.emptyState(visit.say(MatchWording.nobodyFree), visit.say(MatchWording.nobodyFreeHint))
                return
            }
            CandidateTable(visit: visit, offer: offer, found: found, link: .path(path + [action])).write(&html)
            if found.others > 0 {
                html.p(visit.say(MatchWording.others(found.others)))
                if visit.query("more") == nil {
                    html.p {
                        $0.a(
                            visit.say(MatchWording.showMore),
                            to: .path(
                                path, query: [(name: "programme", value: offer.id.text), (name: "more", value: "1")]))
                    }
                }
            }
        }
    }
}
