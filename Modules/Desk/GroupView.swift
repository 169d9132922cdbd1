import Casework
import HTML
import Pages
import Participation
import ProgrammeKit
import Reception
import Store

/// One group: the session of the week first, then who is in it, and its way on.
struct GroupView {
    let visit: Visit
    let found: GroupPage
    /// What an open course shows beside it.
    let course: CoursePage?
    private var group: Group { found.group }
    private var path: [String] { ["groups", "\(group.id)"] }

    init(visit: Visit, found: GroupPage, course: CoursePage?) {
        self.visit = visit
        self.found = found
        self.course = course
    }

    var page: HTML {
        visit.page(visit.title(of: group)) { html in
            visit.receipt(Receipt.self, &html)
            html.p(meeting, .class("lead"))
            for duty in found.duties { html.panel(.note, visit.say(found.offer.text(duty))) }
            if let current = found.current, group.state == .running { week(&html, current) }
            places(&html)
            if let course { CourseView(visit: visit, found: course).draw(&html) }
            facilitators(&html)
            visit.responsible(&html, found.responsible, at: path)
            next(&html)
            sessions(&html)
        }
    }

    private var meeting: String {
        "\(visit.say(GroupWording.state(group.state))) · \(DayWording.clock(group.setting.clock, visit.language)) · "
            + group.setting.location
    }

    private func week(_ html: inout HTML, _ current: SessionRow) {
        html.div(.class("card")) {
            $0.h2(visit.say(GroupWording.thisWeek(current.session.number, of: found.sessions.count)))
            $0.p(visit.say(current.theme), .class("lead"))
            $0.p(DayWording.weekday(current.session.day, visit.language))
            $0.a(
                visit.say(GroupWording.record), to: .path("sessions", "\(current.session.id)"), .class("button"))
        }
    }

    private func next(_ html: inout HTML) {
        let states = GroupState.allCases.filter { group.state.next.contains($0) }
        guard !states.isEmpty else { return }
        html.h2(visit.say(GroupWording.nextStep))
        for state in states {
            let remarks = found.remarks[state] ?? []
            if !remarks.isEmpty { html.ul { for remark in remarks { $0.li(visit.say(remark.text)) } } }
            let isBlocked = remarks.contains { $0.severity == .blocks }
            html.p {
                if isBlocked {
                    $0.text(visit.say(GroupWording.cannot(state)))
                } else {
                    $0.a(
                        visit.say(GroupWording.advance(state)), to: .path(path + ["advance", state.rawValue]),
                        .class("button quiet"))
                }
            }
        }
    }

    private func places(_ html: inout HTML) {
        html.h2(visit.say(GroupWording.participants(group.places - found.free, of: group.places)))
        if found.places.isEmpty {
            html.p(visit.say(GroupWording.nobodyInGroup))
        } else {
            html.dataTable(
                visit.say(GroupWording.inGroup), id: "places",
                columns: [
                    .words(visit.say(PersonWording.name)), .words(visit.say(GroupWording.attended)),
                    .words(visit.say(DeskWording.action)),
                ]
            ) {
                for row in found.places { write(&$0, row) }
            }
        }
        if course == nil, found.free > 0, !group.state.next.isEmpty, group.state != .planned {
            html.p {
                $0.a(visit.say(GroupWording.givePlace), to: .path(path + ["places"]), .class("button quiet"))
            }
        }
    }

    private func write(_ html: inout HTML, _ row: PlaceRow) {
        html.tr {
            visit.nameCell(&$0, row.person)
            $0.td(attended(row.place))
            $0.td {
                if let reason = row.place.reason {
                    $0.text(visit.say(ReasonWording.closing(reason)))
                } else {
                    $0.a(to: .path("places", "\(row.place.id)", "leave")) {
                        $0.text(visit.say(GroupWording.leave))
                        $0.span(" " + visit.name(row.person), .class("unseen"))
                    }
                }
            }
        }
    }

    private func attended(_ place: GroupPlace) -> String {
        let held = found.sessions.filter { $0.session.delivery == .delivered || $0.session.delivery == .adapted }
        if held.isEmpty { return "–" }
        return visit.say(GroupWording.attended(held.count { $0.marks[place.id] == .present }, of: held.count))
    }

    private func facilitators(_ html: inout HTML) {
        html.h2(visit.say(GroupWording.facilitators))
        if found.facilitators.isEmpty { html.p(visit.say(GroupWording.noFacilitators)) }
        html.ul {
            for leader in found.facilitators {
                $0.li { html in
                    visit.link(&html, leader)
                    if let role = found.roles[leader.id] { html.text(" · " + visit.say(role)) }
                    visit.form(&html, to: .path(path + ["facilitators", "leave"])) {
                        $0.hidden("person", "\(leader.id)")
                        $0.button(visit.say(GroupWording.handOver(visit.name(leader))), .class("plain"))
                    }
                }
            }
        }
        if !group.state.next.isEmpty {
            html.p {
                $0.a(
                    visit.say(GroupWording.addFacilitator), to: .path(path + ["facilitators"]), .class("button quiet"))
            }
        }
    }

    private func sessions(_ html: inout HTML) {
        html.dataTable(
            visit.say(GroupWording.sessions), id: "sessions",
            columns: [
                .number(visit.say(GroupWording.number)), .words(visit.say(GroupWording.theme)),
                .words(visit.say(MatchWording.day)), .words(visit.say(GroupWording.delivery)),
            ]
        ) {
            for row in found.sessions {
                $0.tr {
                    $0.number(row.session.number)
                    $0.th(.scope(.row)) { $0.a(visit.say(row.theme), to: .path("sessions", "\(row.session.id)")) }
                    $0.td(DayWording.date(row.session.day, visit.language))
                    $0.td(row.session.delivery.map { visit.say(ReasonWording.delivery($0)) } ?? "–")
                }
            }
        }
    }
}
