import Casework
import HTML
import HTTP
import Pages
import Participation
import ProgrammeKit
import Reception
import Store

/// Places in groups: given to somebody who waits, from the group or from the person, and given up.
enum PlaceForms {
    static let all =
        Page.form(["groups", .group, "places"], for: .coordinators, FormPage(show: askPerson, submit: giveToPerson))
        + Page.form(["people", .person, "group"], for: .coordinators, FormPage(show: askGroup, submit: giveInGroup))
        + Page.form(["places", .place, "leave"], for: .coordinators, FormPage(show: askLeave, submit: leave))

    private static func askPerson(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let id: GroupID = try visit.id()
        let (choices, remarks) = try visit.look(for: "group.waiting") { tx in
            let offer = try visit.offers.of(tx, id)
            let line = try Waiting.line(tx, for: offer.id).map(\.person)
            let facts = try Facts.group(tx, id, on: visit.today)
            return (try visit.choices(tx, line), offer.remarks(on: .takePlace, facts))
        }
        return whoWaits.ask(visit, entered, choices, remarks: remarks)
    }

    private static let whoWaits = PersonChoice(
        heading: GroupWording.givePlace, question: GroupWording.whoWaits,
        nobody: (DeskWording.nobodyWaits, GroupWording.nobodyWaitsHint))

    private static func giveToPerson(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        try PersonChoice.take(visit, &answers, .placed) { tx, group, person in
            try give(tx, visit, in: group, to: person)
        }
    }

    private static func askGroup(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let (name, groups) = try visit.look(for: "person.groups") { tx -> (String, [Group]) in
            let id: PersonID = try visit.id()
            let groups = try visit.offers.all.flatMap { try Groups.open(tx, in: $0.id) }
            let free = try groups.filter { group in
                try group.state != .planned && Places.taken(tx, group.id) < group.places
                    && OpenCourses.find(tx, group.id) == nil
            }
            return (visit.name(try Names(tx, [id])[id] as Named), free)
        }
        return visit.page(visit.say(GroupWording.givePlaceTo(name)), entered) { html in
            guard !groups.isEmpty else {
                html.emptyState(
                    visit.say(GroupWording.noFreePlace), visit.say(GroupWording.noFreePlaceHint),
                    action: Action(visit.say(GroupWording.groups), to: .path("groups")))
                return
            }
            visit.form(&html) {
                $0.choices(
                    entered.field("group", visit.say(GroupWording.whichGroup)), visit.language,
                    groups.map { Choice("\($0.id)", visit.title(of: $0), hint: $0.setting.location) })
                $0.primary(visit.say(GroupWording.givePlace))
            }
        }
    }

    private static func giveInGroup(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        if answers.text("group") == nil { answers.fault("group", GroupWording.whichGroupMissing) }
        try answers.check()
        let person: PersonID = try visit.id()
        return try visit.change { tx in
            guard let group: GroupID = try visit.chosen(tx, .group, "group") else { throw ParticipationError.notFound }
            try give(tx, visit, in: group, to: person)
            return Receipt.placed.at("groups", "\(group)")
        }
    }

    private static func give(
        _ tx: borrowing Transaction, _ visit: Visit, in group: GroupID, to person: PersonID
    ) throws {
        let offer = try visit.offers.of(tx, group)
        let course = try Offering.course(tx, of: person, offer, on: visit.today)
        _ = try visit.offers.givePlace(tx, in: group, to: person, enrolment: course, on: visit.today)
        try Offering.taken(tx, by: person, offer, on: visit.today)
    }

    private static func askLeave(_ visit: Visit, _ entered: Entered) throws -> HTML {
        visit.page(visit.say(GroupWording.leavePage), entered) { html in
            html.p(visit.say(GroupWording.leaveWhy), .class("lead"))
            visit.form(&html) {
                $0.choices(
                    entered.field("reason", visit.say(DeskWording.why)), visit.language,
                    ClosingReason.allCases.map { Choice($0.rawValue, visit.say(ReasonWording.closing($0))) })
                $0.primary(visit.say(GroupWording.leavePage))
            }
        }
    }

    private static func leave(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let reason = answers.choice("reason", ClosingReason.self, missing: DeskWording.whyMissing)
        try answers.check()
        let id: PlaceID = try visit.id()
        let link = try visit.change { tx in
            guard let reason else { throw ParticipationError.unknownCode }
            let group = try Places.group(tx, of: id)
            try Places.leave(tx, id, on: visit.today, because: reason)
            return Receipt.left.at("groups", "\(group)")
        }
        visit.tellNeighbours()
        return link
    }
}
