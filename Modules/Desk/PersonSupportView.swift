import Casework
import Consent
import Days
import HTML
import Pages
import Participation
import People
import ProgrammeKit
import Reception
import Rights
import Store

/// What somebody takes part in, agreed to and wants.
struct PersonSupportView {
    let visit: Visit
    let found: PersonPage
    private var support: PersonSupport { found.support }
    private var id: String { "\(found.person.id)" }

    init(visit: Visit, found: PersonPage) {
        self.visit = visit
        self.found = found
    }

    func write(_ html: inout HTML) {
        matches(&html)
        courses(&html)
        volunteering(&html)
        goals(&html)
        outcomes(&html)
        pauses(&html)
        consents(&html)
        requests(&html)
    }

    private func outcomes(_ html: inout HTML) {
        guard !support.enrolments.isEmpty || !support.volunteering.isEmpty else { return }
        html.p { $0.a(visit.say(OutcomePageWording.title), to: .path("people", id, "how")) }
    }

    private func matches(_ html: inout HTML) {
        let open = support.matches.sorted {
            ($0.ending == nil ? 0 : 1, $1.proposed) < ($1.ending == nil ? 0 : 1, $0.proposed)
        }
        guard !open.isEmpty else { return }
        html.dataTable(
            visit.say(MatchWording.matches), id: "matches",
            columns: [
                .words(visit.say(MatchWording.pair)), .words(visit.say(DeskWording.programme)),
                .words(visit.say(MatchWording.state)), .number(visit.say(MatchWording.heldShort)),
            ]
        ) {
            for match in open {
                let other = match.participant == found.person.id ? match.volunteer : match.participant
                let figures = found.meetings.first { $0.match == match.id }?.figures
                $0.tr {
                    $0.th(.scope(.row)) { $0.a(visit.name(found.others[other]), to: .path("matches", "\(match.id)")) }
                    $0.td(visit.name(of: match.programme))
                    $0.td(state(match))
                    $0.number(figures?.held ?? 0)
                }
            }
        }
    }

    private func state(_ match: Match) -> String {
        guard let ending = match.ending else { return visit.say(MatchWording.state(match.state)) }
        return "\(visit.say(MatchWording.state(match.state))): \(visit.say(ReasonWording.match(ending)))"
    }

    private func courses(_ html: inout HTML) {
        guard !support.enrolments.isEmpty || !support.places.isEmpty || !support.referrals.isEmpty else { return }
        html.h2(visit.say(PersonWording.course))
        html.ul {
            for referral in support.referrals {
                $0.li {
                    $0.a(visit.say(PersonWording.referral), to: .path("referrals", "\(referral.id)"))
                    $0.text(line(referral.programme, referral.received, ReferralView.state(referral, visit)))
                }
            }
            for enrolment in support.enrolments { write(&$0, enrolment) }
            for place in support.places {
                $0.li {
                    $0.a(visit.say(GroupWording.group), to: .path("groups", "\(place.group)"))
                    $0.text(
                        " · \(DayWording.date(place.given, visit.language))"
                            + (place.reason.map { " · \(visit.say(ReasonWording.closing($0)))" } ?? ""))
                }
            }
        }
    }

    private func write(_ html: inout HTML, _ enrolment: Enrolment) {
        html.li {
            $0.text(visit.say(PersonWording.courseOne))
            $0.text(
                line(
                    enrolment.programme, enrolment.started,
                    enrolment.reason.map { visit.say(ReasonWording.closing($0)) } ?? visit.say(PersonWording.goesOn)))
            $0.text(" · ")
            $0.a(visit.say(NoteWording.notes), to: .path("enrolments", "\(enrolment.id)", "notes"))
            if enrolment.reason == nil {
                $0.text(" · ")
                $0.a(visit.say(PersonWording.closeCourse), to: .path("enrolments", "\(enrolment.id)", "close"))
            }
        }
    }

    private func line(_ programme: ProgrammeID, _ day: Day, _ state: String) -> String {
        " · \(visit.name(of: programme)) · \(DayWording.date(day, visit.language)) · \(state)"
    }

    private func volunteering(_ html: inout HTML) {
        guard !support.volunteering.isEmpty || !support.leads.isEmpty else { return }
        html.h2(visit.say(PersonWording.asVolunteer))
        html.ul {
            for (part, stage) in support.volunteering {
                $0.li {
                    $0.a(visit.name(of: part.programme), to: .path("volunteers", "\(part.id)"))
                    $0.text(" · \(visit.say(VolunteerWording.stage(stage)))")
                }
            }
            for group in support.leads {
                $0.li { $0.a(visit.say(GroupWording.leads), to: .path("groups", "\(group)")) }
            }
        }
    }

    private func goals(_ html: inout HTML) {
        guard !found.goals.isEmpty else { return }
        html.h2(visit.say(PersonWording.goals))
        html.ul {
            for goal in found.goals {
                $0.li {
                    $0.span(goal.goal.words.text ?? visit.say(DeskWording.erased), .class("own-words"))
                    if let reached = goal.goal.reached {
                        $0.text(" · \(visit.say(PersonWording.reached)) \(DayWording.date(reached, visit.language))")
                    }
                }
            }
        }
    }

    private func pauses(_ html: inout HTML) {
        let open = found.pauses.filter { $0.ends == nil }
        guard !open.isEmpty else { return }
        html.h2(visit.say(PersonWording.rests))
        for pause in open {
            html.p(
                "\(visit.name(of: pause.programme)) · \(visit.say(ReasonWording.pause(pause.reason))) · "
                    + DayWording.date(pause.starts, visit.language))
            visit.button(&html, visit.say(BehalfWording.resume), to: .path("pauses", "\(pause.id)", "end"))
        }
    }

    private func consents(_ html: inout HTML) {
        html.section(.id("consents"), .focusable) {
            $0.h2(visit.say(ConsentWording.consents))
            guard !found.consents.isEmpty else {
                $0.p(visit.say(ConsentWording.none))
                $0.p { $0.a(visit.say(ConsentWording.give), to: .path("people", id, "consents")) }
                return
            }
            $0.dataTable(
                visit.say(ConsentWording.given), id: "consent-table",
                columns: [
                    .words(visit.say(ConsentWording.purpose)), .words(visit.say(MatchWording.state)),
                    .words(visit.say(ConsentWording.expires)), .words(visit.say(DeskWording.action)),
                ]
            ) {
                for line in found.consents { write(&$0, line) }
            }
            $0.p { $0.a(visit.say(ConsentWording.give), to: .path("people", id, "consents")) }
        }
    }

    private func write(_ html: inout HTML, _ line: ConsentLine) {
        let name = visit.purpose(line.consent.purpose)
        let path = ["people", id, "consents", line.consent.purpose]
        html.tr {
            $0.th(name, .scope(.row))
            $0.td(
                "\(visit.say(ConsentWording.state(line.state))) · "
                    + DayWording.date(Copenhagen.day(of: line.consent.given), visit.language))
            $0.td(line.consent.expires.map { DayWording.date($0, visit.language) } ?? "–")
            $0.td {
                switch line.state {
                case .valid, .paused, .outdated:
                    $0.a(to: .path(path + ["withdraw"])) {
                        $0.text(visit.say(ConsentWording.withdraw))
                        $0.span(" " + name, .class("unseen"))
                    }
                case .withdrawn:
                    visit.button(&$0, visit.say(ConsentWording.undo), to: .path(path + ["undo"]))
                case .expired, .ended: $0.text("–")
                }
            }
        }
    }

    private func requests(_ html: inout HTML) {
        let open = found.requests.filter(\.isOpen)
        guard !open.isEmpty else { return }
        html.panel(
            .note, visit.say(PersonWording.request),
            visit.say(DeskWording.by(DayWording.date(open[0].due, .danish), DayWording.date(open[0].due, .english))))
    }
}
