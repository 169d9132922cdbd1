import Casework
import Days
import HTML
import Pages
import Participation
import People
import ProgrammeKit
import Reception
import Store

/// One match: where it is, what comes next, who has said what, and the log.
struct MatchView {
    let visit: Visit
    let found: MatchPage
    private var match: Match { found.match }
    private var path: [String] { ["matches", "\(match.id)"] }

    init(visit: Visit, found: MatchPage) {
        self.visit = visit
        self.found = found
    }

    var page: HTML {
        visit.page(visit.pair(found.participant, found.volunteer)) { html in
            visit.receipt(Receipt.self, &html)
            html.p(
                ([found.offer.programme.wording.name.in(visit.language), visit.say(MatchWording.state(match.state))]
                    + (match.role.map { [visit.say(found.offer.title(ofRole: $0))] } ?? []))
                    .joined(separator: " · "), .class("lead"))
            for duty in found.duties {
                html.panel(
                    .note, visit.say(found.offer.text(duty)),
                    visit.say(DeskWording.by(DayWording.date(duty.due, .danish), DayWording.date(duty.due, .english))))
            }
            switch match.state {
            case .proposed, .accepted: beginning(&html)
            case .active: running(&html)
            case .ended: ended(&html)
            }
            link(&html)
            people(&html)
            visit.responsible(&html, found.responsible, at: path)
            if match.starts != nil { log(&html) }
        }
    }

    private func beginning(_ html: inout HTML) {
        html.h2(visit.say(MatchWording.answers))
        html.p(visit.say(MatchWording.answersWhy))
        answer(&html, .participant, found.participant)
        answer(&html, .volunteer, found.volunteer)
        remarks(&html)
        if match.state == .accepted {
            html.p { $0.a(visit.say(MatchWording.start), to: .path(path + ["start"]), .class("button")) }
        }
        visit.button(&html, visit.say(MatchWording.decline), to: .path(path + ["decline"]))
    }

    private func answer(_ html: inout HTML, _ side: Side, _ named: Named?) {
        guard let named else { return }
        html.div(.class("card")) {
            $0.h3(visit.name(named))
            if match.acceptedBy.contains(side) {
                $0.p(visit.say(MatchWording.hasSaidYes))
            } else {
                $0.p(visit.say(MatchWording.hasNotSaid))
                visit.button(
                    &$0, visit.say(MatchWording.sayYes(visit.name(named))), to: .path(path + ["accept", side.rawValue]))
            }
        }
    }

    /// What speaks against the next step, before anybody tries it.
    private func remarks(_ html: inout HTML) {
        let missing = found.remarks.filter { !$0.code.hasPrefix("not-accepted") }
        guard !missing.isEmpty else { return }
        html.h2(visit.say(MatchWording.beforeNext))
        html.ul { for remark in missing { $0.li(visit.say(remark.text)) } }
    }

    private func running(_ html: inout HTML) {
        html.div(.class("buttons")) {
            $0.a(visit.say(MatchWording.logMeeting), to: .path(path + ["meetings"]), .class("button"))
            if found.next == .extendMatch {
                $0.a(visit.say(MatchWording.extend), to: .path(path + ["extend"]), .class("button quiet"))
            }
            $0.a(visit.say(MatchWording.rematch), to: .path(path + ["rematch"]), .class("button quiet"))
            $0.a(visit.say(MatchWording.end), to: .path(path + ["end"]), .class("button quiet"))
        }
        remarks(&html)
        html.h2(visit.say(MatchWording.facts))
        html.summary(summary)
    }

    private func ended(_ html: inout HTML) {
        html.h2(visit.say(MatchWording.facts))
        html.summary(summary)
    }

    private var summary: [SummaryRow] {
        let language = visit.language
        var rows = [row(MatchWording.proposed, DayWording.date(match.proposed, language))]
        if let starts = match.starts { rows.append(row(MatchWording.began, DayWording.date(starts, language))) }
        if match.ending == nil, let ends = match.ends {
            rows.append(row(MatchWording.ends, DayWording.date(ends, language)))
        }
        if let cadence = match.cadence {
            rows.append(row(MatchWording.cadence, DayWording.cadence(cadence.days, language)))
        }
        if match.starts != nil {
            let figures = found.figures
            rows.append(
                row(
                    MatchWording.held,
                    visit.say(MatchWording.held(figures.held, of: figures.planned, figures.cancelled))))
        }
        if let planned = found.planned { rows.append(row(MatchWording.nextMeeting, next(planned))) }
        if let ending = match.ending {
            let day = match.ended.map { DayWording.date($0, language) } ?? visit.say(DeskWording.unknownDay)
            rows.append(row(MatchWording.ended, "\(day) · \(visit.say(ReasonWording.match(ending)))"))
        }
        return rows
    }

    private func next(_ planned: PlannedMeeting) -> String {
        let when =
            "\(DayWording.weekday(planned.day, visit.language)) \(DayWording.clock(planned.clock, visit.language))"
        let place = found.place.text.map { ", \($0)" } ?? ""
        return planned.isCancelled ? "\(when)\(place) · \(visit.say(MatchWording.cancelled))" : when + place
    }

    private func row(_ name: Text, _ value: String) -> SummaryRow { SummaryRow(visit.say(name), value) }

    /// Who is the link of a match of families.
    private func link(_ html: inout HTML) {
        guard found.offer.joinsHouseholds, match.ending == nil else { return }
        let words =
            match.adviser == nil
            ? FamilyWording.noAdviser
            : match.adviser == visit.adviser ? FamilyWording.youAdvise : FamilyWording.hasAdviser
        html.p(visit.say(words))
        if visit.adviser != nil, match.adviser != visit.adviser {
            visit.button(&html, visit.say(FamilyWording.beAdviser), to: .path(path + ["adviser"]))
        }
    }

    private func people(_ html: inout HTML) {
        html.h2(visit.say(MatchWording.whoIsWho))
        html.ul {
            $0.li {
                $0.text(visit.say(PersonWording.capacity(.participant)) + ": ")
                visit.link(&$0, found.participant)
            }
            $0.li {
                $0.text(visit.say(PersonWording.capacity(.volunteer)) + ": ")
                visit.link(&$0, found.volunteer)
            }
        }
        guard match.participant != nil else { return }
        html.p { $0.a(visit.say(NoteWording.notes), to: .path(path + ["notes"])) }
    }

    private func log(_ html: inout HTML) {
        guard !found.meetings.isEmpty else {
            html.emptyState(visit.say(MatchWording.noMeetings), visit.say(MatchWording.noMeetingsHint))
            return
        }
        html.dataTable(
            visit.say(MatchWording.log), id: "log",
            columns: [
                .words(visit.say(MatchWording.day)), .words(visit.say(MatchWording.what)),
                .number(visit.say(MatchWording.minutes)),
            ]
        ) {
            for meeting in found.meetings {
                $0.tr {
                    $0.th(DayWording.date(meeting.day, visit.language), .scope(.row))
                    $0.td(visit.say(MatchWording.meeting(meeting.state, withCoordinator: meeting.withCoordinator)))
                    if meeting.minutes > 0 { $0.number(meeting.minutes) } else { $0.td("") }
                }
            }
        }
    }
}
