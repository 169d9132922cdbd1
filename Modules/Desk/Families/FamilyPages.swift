import Access
import Casework
import HTML
import HTTP
import Pages
import Participation
import ProgrammeKit
import Reception
import Store

/// Families: the list, and one of them, seen from one of its members.
enum FamilyPages {
    static let all: [Page] = [
        .show(["families"], for: .caseworkers) { visit in
            let desk = try visit.look(for: "family.list") { tx in
                try FamilyDesk(tx, visit.offers, of: visit.actor.id, on: visit.today)
            }
            return FamilyList(visit: visit, desk: desk).page
        },
        .show(["families", .person], for: .caseworkers) { visit in
            let found = try visit.look(for: "family.show") { tx in
                try FamilyPerson(tx, visit.id(), visit.families(), on: visit.today)
            }
            return FamilyView(visit: visit, found: found).page
        },
        .act(["matches", .match, "adviser"], for: .advisers) { visit in
            try visit.change { tx in
                let id: MatchID = try visit.id()
                try Matches.advise(tx, id, by: visit.actor.id)
                return Receipt.saved.at("matches", "\(id)")
            }
        },
    ]
}

/// The adviser's morning: what asks for somebody, the families, the mentors, the seminars.
private struct FamilyList {
    let visit: Visit
    let desk: FamilyDesk

    var page: HTML {
        visit.page(visit.say(FamilyWording.families)) { html in
            visit.receipt(Receipt.self, &html)
            ConcernPages.cards(&html, visit, desk.concerns)
            duties(&html)
            families(&html)
            mentors(&html)
            seminars(&html)
            gatherings(&html)
        }
    }

    private func duties(_ html: inout HTML) {
        guard !desk.duties.isEmpty else { return }
        html.h2(visit.say(PersonWording.nextSteps))
        html.ul {
            for (match, names, duties, offer) in desk.duties {
                $0.li {
                    $0.a(
                        names.map(visit.name).joined(separator: " \(visit.say(DeskWording.and)) "),
                        to: .path("matches", "\(match.id)"))
                    $0.text(": " + duties.map { visit.say(offer.text($0)) }.joined(separator: " "))
                }
            }
        }
    }

    private func families(_ html: inout HTML) {
        guard !desk.families.isEmpty else {
            html.emptyState(visit.say(FamilyWording.none), visit.say(FamilyWording.noneHint))
            return
        }
        html.dataTable(
            visit.say(FamilyWording.count(desk.families.count)), id: "families",
            columns: [
                .words(visit.say(FamilyWording.family)), .number(visit.say(FamilyWording.others)),
                .words(visit.say(FamilyWording.mentor)), .words(visit.say(MatchWording.state)),
            ]
        ) {
            for row in desk.families {
                $0.tr {
                    $0.th(.scope(.row)) {
                        $0.a(visit.name(row.lead), to: .path("families", "\(row.lead.id)"))
                    }
                    $0.number(row.others)
                    $0.td(row.mentor.map(visit.name) ?? "–")
                    $0.td(visit.say(row.match.map { MatchWording.state($0.state) } ?? FamilyWording.noMatch))
                }
            }
        }
    }

    private func mentors(_ html: inout HTML) {
        guard !desk.mentors.isEmpty else { return }
        html.dataTable(
            visit.say(FamilyWording.mentors(desk.mentors.count)), id: "mentors",
            columns: [
                .words(visit.say(FamilyWording.mentor)), .words(visit.say(MatchWording.room)),
                .words(visit.say(FamilyWording.childProof)),
            ]
        ) {
            for row in desk.mentors {
                $0.tr {
                    $0.th(.scope(.row)) {
                        $0.a(visit.name(row.mentor), to: .path("families", "\(row.mentor.id)"))
                    }
                    $0.td(
                        visit.say(
                            row.isReady
                                ? MatchWording.room(row.openMatches, of: row.capacity) : FamilyWording.notConfirmed))
                    $0.td(visit.say(row.mayMeetChildren ? FamilyWording.proofHeld : FamilyWording.proofMissing))
                }
            }
        }
    }

    private func gatherings(_ html: inout HTML) {
        guard !desk.gatherings.isEmpty else { return }
        html.h2(visit.say(FamilyWording.gatherings))
        html.ul {
            for gathering in desk.gatherings.prefix(6) {
                let day = DayWording.date(gathering.day, visit.language)
                let clock = DayWording.clock(gathering.clock, visit.language)
                $0.li("\(visit.say(gathering.title)) · \(day) \(clock) · \(gathering.place)")
            }
        }
    }

    private func seminars(_ html: inout HTML) {
        guard !desk.seminars.isEmpty else { return }
        html.h2(visit.say(FamilyWording.seminars))
        html.ul {
            for (cohort, session) in desk.seminars.prefix(6) {
                $0.li {
                    let words =
                        DayWording.date(session.day, visit.language) + (session.topic.map { " · \($0)" } ?? "")
                    if visit.roles.contains(.coordinator) {
                        $0.a(words, to: .path("cohorts", "\(cohort)"))
                    } else {
                        $0.text(words)
                    }
                }
            }
        }
    }
}
