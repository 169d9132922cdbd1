import Casework
import HTML
import HTTP
import Pages
import Participation
import ProgrammeKit
import Reception
import Store

/// Groups and training cohorts: the list, and one group with its session of the week.
enum GroupPages {
    static let all: [Page] =
        [
            .show(["groups"], for: .coordinators) { visit in try GroupList.page(visit) },
            .show(["groups", .group], for: .coordinators) { visit in
                let (found, course) = try visit.look(for: "group.show") { tx in
                    (
                        try GroupPage(tx, visit.id(), visit.offers, on: visit.today),
                        try CoursePage(tx, visit.id(), visit.offers)
                    )
                }
                return GroupView(visit: visit, found: found, course: course).page
            },
            .act(["groups", .group, "facilitators", "leave"], for: .coordinators) { visit in
                try visit.change { tx in
                    guard let person: PersonID = try visit.chosen(tx, .person, "person") else {
                        throw StatusError(.notFound)
                    }
                    let id: GroupID = try visit.id()
                    try Groups.removeFacilitator(tx, id, person, on: visit.today)
                    return Receipt.left.at("groups", "\(id)")
                }
            },
        ] + GroupForms.all + PlaceForms.all
}

/// Every group and cohort that has not ended.
enum GroupList {
    static func page(_ visit: Visit) throws -> HTML {
        let (groups, cohorts) = try visit.look(for: "group.list") { tx in
            (
                try visit.offers.all.flatMap { try Groups.open(tx, in: $0.id) },
                try visit.offers.all.flatMap { try openCohorts(tx, $0) }
            )
        }
        return visit.page(visit.say(GroupWording.groups)) { html in
            visit.receipt(Receipt.self, &html)
            if groups.isEmpty {
                html.emptyState(visit.say(GroupWording.noGroups), visit.say(GroupWording.noGroupsHint))
            } else {
                table(&html, visit, groups)
            }
            plan(&html, visit)
            if !cohorts.isEmpty { table(&html, visit, cohorts) }
        }
    }

    private static func plan(_ html: inout HTML, _ visit: Visit) {
        html.div(.class("buttons")) {
            if visit.offers.all.contains(where: { (try? $0.groupPlan()) != nil }) {
                $0.a(visit.say(GroupWording.planGroup), to: .path("groups", "new"), .class("button quiet"))
            }
            if !CourseForms.subjects(visit).isEmpty {
                $0.a(visit.say(CourseWording.plan), to: .path("groups", "course"), .class("button quiet"))
            }
            $0.a(visit.say(CohortWording.plan), to: .path("cohorts", "new"), .class("button quiet"))
            if visit.offers.all.contains(where: { !$0.eventKinds.isEmpty }) {
                $0.a(visit.say(EventWording.events), to: .path("events"), .class("button quiet"))
            }
        }
    }

    private static func table(_ html: inout HTML, _ visit: Visit, _ groups: [Group]) {
        html.dataTable(
            visit.say(GroupWording.openGroups), id: "groups",
            columns: [
                .words(visit.say(GroupWording.group)), .words(visit.say(GroupWording.state)),
                .words(visit.say(GroupWording.starts)), .words(visit.say(GroupWording.location)),
            ]
        ) {
            for group in groups {
                $0.tr {
                    $0.th(.scope(.row)) {
                        $0.a(visit.title(of: group), to: .path("groups", "\(group.id)"))
                    }
                    $0.td(visit.say(GroupWording.state(group.state)))
                    $0.td(DayWording.weekday(group.setting.starts, visit.language))
                    $0.td(group.setting.location)
                }
            }
        }
    }

    private struct CohortLine {
        let id: CohortID
        let programme: ProgrammeID
        let sessions: [CohortSession]
    }

    /// Cohorts with a day of training that is not recorded.
    private static func openCohorts(_ tx: borrowing Transaction, _ offer: Offer) throws -> [CohortLine] {
        try Cohorts.all(tx, in: offer.id).map {
            CohortLine(id: $0, programme: offer.id, sessions: try Cohorts.sessions(tx, $0))
        }.filter { line in line.sessions.contains { $0.delivery == nil } }
    }

    private static func table(_ html: inout HTML, _ visit: Visit, _ cohorts: [CohortLine]) {
        html.dataTable(
            visit.say(CohortWording.open), id: "cohorts",
            columns: [
                .words(visit.say(CohortWording.cohort)), .words(visit.say(CohortWording.nextDay)),
                .number(visit.say(CohortWording.heldOf)),
            ]
        ) {
            for cohort in cohorts {
                let next = cohort.sessions.first { $0.delivery == nil }
                $0.tr {
                    $0.th(.scope(.row)) {
                        $0.a(visit.name(of: cohort.programme), to: .path("cohorts", "\(cohort.id)"))
                    }
                    $0.td(next.map { DayWording.weekday($0.day, visit.language) } ?? "–")
                    $0.td(
                        "\(cohort.sessions.count { $0.delivery != nil })/\(cohort.sessions.count)", .class("number"))
                }
            }
        }
    }
}

extension Visit {
    /// What a group is called: what it is about, and when it begins. An open course is called by its subject.
    func title(of group: Group) -> String {
        let subjects = CourseForms.subjects(self).filter { $0.offer.id == group.programme }.map(\.plan.subject)
        let name =
            subjects.contains(group.manualVersion)
            ? word(group.manualVersion, of: group.programme, as: "theme") : name(of: group.programme)
        return "\(name), \(DayWording.date(group.setting.starts, language))"
    }
}
