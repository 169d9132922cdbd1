import Access
import Casework
import Days
import HTML
import HTTP
import Pages
import Participation
import ProgrammeKit
import Reception

/// Matches: the list, and one match from the proposal to its end.
enum MatchPages {
    static let all: [Page] =
        [
            .show(["matches"], for: .caseworkers) { visit in try MatchList.page(visit) },
            .show(["matches", .match], for: .caseworkers) { visit in
                let found = try visit.look(for: "match.show") { tx in
                    try MatchPage(tx, visit.id(), visit.offers, on: visit.today)
                }
                return MatchView(visit: visit, found: found).page
            },
            .act(["matches", .match, "accept", .word("side")], for: .caseworkers) { visit in
                guard let side = Side(rawValue: try visit.word("side")) else { throw StatusError(.notFound) }
                return try visit.change { tx in
                    let id: MatchID = try visit.id()
                    _ = try visit.offers.accept(tx, id, as: side, on: visit.today)
                    return Receipt.said.at("matches", "\(id)")
                }
            },
            .act(["matches", .match, "decline"], for: .caseworkers) { visit in
                try visit.change { tx in
                    let id: MatchID = try visit.id()
                    try Matches.decline(tx, id, on: visit.today)
                    return Receipt.declined.at("matches", "\(id)")
                }
            },
        ] + MatchForms.all
}

/// Matches that have not ended.
enum MatchList {
    static func page(_ visit: Visit) throws -> HTML {
        let from = visit.place("from", in: 0...1_000_000)
        let (rows, names, count) = try visit.look(for: "match.list") { tx in
            let all = try visit.worksWith.flatMap { try Matches.open(tx, in: $0.id) }
            let rows = Array(all.dropFirst(from).prefix(Visit.pageSize))
            return (rows, try Names(tx, rows.flatMap(\.persons)), all.count)
        }
        return visit.page(visit.say(MatchWording.matches)) { html in
            visit.receipt(Receipt.self, &html)
            guard !rows.isEmpty else {
                html.emptyState(
                    visit.say(MatchWording.noMatches), visit.say(MatchWording.noMatchesHint),
                    action: visit.roles.contains(.coordinator)
                        ? Action(visit.say(DeskWording.title(.waiting)), to: .path("waiting"))
                        : Action(visit.say(FamilyWording.families), to: .path("families")))
                return
            }
            table(&html, visit, rows, names, count)
            if from + rows.count < count {
                html.p {
                    $0.a(
                        visit.say(PersonWording.next),
                        to: .path(["matches"], query: [(name: "from", value: "\(from + rows.count)")]))
                }
            }
        }
    }

    private static func table(
        _ html: inout HTML, _ visit: Visit, _ rows: [Match], _ names: Names, _ count: Int
    ) {
        html.dataTable(
            visit.say(MatchWording.openMatches(count)), id: "matches",
            columns: [
                .words(visit.say(MatchWording.pair)), .words(visit.say(DeskWording.programme)),
                .words(visit.say(MatchWording.state)), .words(visit.say(MatchWording.ends)),
            ]
        ) {
            for match in rows {
                $0.tr {
                    $0.th(.scope(.row)) {
                        $0.a(
                            visit.pair(names[match.participant], names[match.volunteer]),
                            to: .path("matches", "\(match.id)"))
                    }
                    $0.td(visit.name(of: match.programme))
                    $0.td(visit.say(MatchWording.state(match.state)))
                    $0.td(match.ends.map { DayWording.date($0, visit.language) } ?? "–")
                }
            }
        }
    }
}
