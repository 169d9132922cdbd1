import Casework
import HTML
import Pages
import Participation
import People
import ProgrammeKit
import Reception
import Store

/// The participant in the first column, the volunteers beside: whoever compares reads along a row.
struct CandidateTable {
    let visit: Visit
    let offer: Offer
    let found: Candidates
    let link: Link

    func write(_ html: inout HTML) {
        html.div(.class("beside")) {
            $0.dataTable(visit.say(MatchWording.besideCaption), id: "candidates", columns: columns) { html in
                words(&html, MatchWording.why, participant: []) { $0.reasons }
                words(&html, MatchWording.thinkOver, participant: []) { $0.conflicts }
                words(&html, MatchWording.blocked, participant: found.obstacles) { $0.blockers }
                facts(&html)
                if found.obstacles.isEmpty { choose(&html) }
            }
        }
    }

    private var columns: [TableColumn] {
        [.words(visit.say(MatchWording.compare)), .words(visit.name(found.participant))]
            + found.rows.map { .words(visit.name($0.volunteer)) }
    }

    private func facts(_ html: inout HTML) {
        row(&html, MatchWording.age, age(found.age)) { age($0.age) }
        row(&html, MatchWording.waited, found.waitingDays.map(days) ?? none) { _ in none }
        row(&html, PersonWording.field(.languages), shown(found.languages)) { shown($0.languages) }
        row(&html, MatchWording.likes, shown(found.wishes)) { shown($0.interests) }
        row(&html, PersonWording.field(.declines), shown(found.declines)) { shown($0.declines) }
        row(&html, MatchWording.area, none) { opened($0.area) }
        row(&html, MatchWording.days, none) { opened($0.days) }
        row(&html, MatchWording.room, none) { visit.say(MatchWording.room($0.openMatches, of: $0.capacity)) }
        row(&html, MatchWording.training, none) {
            visit.say(MatchWording.training($0.holdsCertificate, $0.sessionsAttended))
        }
        row(&html, MatchWording.lastMatch, none) { $0.daysSinceLastMatch.map(days) ?? visit.say(MatchWording.never) }
    }

    private func row(
        _ html: inout HTML, _ title: Text, _ participant: String, _ value: (Candidate) -> String
    ) {
        let values = [participant] + found.rows.map(value)
        // A row of which nobody has said anything compares nothing.
        guard values.contains(where: { $0 != none }) else { return }
        html.tr {
            $0.th(visit.say(title), .scope(.row))
            for value in values { $0.td(value) }
        }
    }

    private func words(
        _ html: inout HTML, _ title: Text, participant: [Text], _ value: (Candidate) -> [Text]
    ) {
        guard !participant.isEmpty || found.rows.contains(where: { !value($0).isEmpty }) else { return }
        html.tr {
            $0.th(visit.say(title), .scope(.row))
            list(&$0, participant)
            for candidate in found.rows { list(&$0, value(candidate)) }
        }
    }

    private func list(_ html: inout HTML, _ texts: [Text]) {
        html.td {
            if texts.isEmpty { $0.text(none) } else { $0.ul { for text in texts { $0.li(visit.say(text)) } } }
        }
    }

    private func choose(_ html: inout HTML) {
        html.tr {
            $0.th(visit.say(MatchWording.choose), .scope(.row))
            $0.td(none)
            for candidate in found.rows {
                $0.td { html in
                    guard candidate.blockers.isEmpty else {
                        html.text(visit.say(MatchWording.cannotPropose))
                        return
                    }
                    propose(&html, candidate.volunteer)
                }
            }
        }
    }

    private func propose(_ html: inout HTML, _ volunteer: Named) {
        visit.form(&html, to: link) {
            $0.hidden("programme", offer.id.text)
            $0.hidden("volunteer", "\(volunteer.id)")
            $0.secondary(visit.say(MatchWording.propose(visit.name(volunteer))))
        }
    }

    private let none = "–"

    private func age(_ age: Int?) -> String { age.map { visit.say(PersonWording.years($0)) } ?? none }

    private func days(_ days: Int) -> String { DayWording.age(days, visit.language) }

    private func shown(_ shown: Shown) -> String { shown == .empty ? none : visit.name(shown) }

    private func opened(_ opened: Opened) -> String { opened.text ?? none }
}
