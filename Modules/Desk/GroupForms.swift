import Casework
import HTML
import HTTP
import Messages
import Pages
import Participation
import ProgrammeKit
import Reception
import Store

/// A new group, and who leads it.
enum GroupForms {
    static let all =
        Page.form(["groups", "new"], for: .coordinators, FormPage(show: askGroup, submit: plan))
        + Page.form(
            ["groups", .group, "advance", .word("state")], for: .coordinators,
            FormPage(show: askAdvance, submit: advance))
        + Page.form(
            ["groups", .group, "facilitators"], for: .coordinators, FormPage(show: askFacilitator, submit: lead))

    private static func programmes(_ visit: Visit) -> [Offer] {
        visit.offers.all.filter { (try? $0.groupPlan()) != nil }
    }

    private static func askGroup(_ visit: Visit, _ entered: Entered) throws -> HTML {
        visit.page(visit.say(GroupWording.planGroup), entered) { html in
            html.p(visit.say(GroupWording.planWhy), .class("lead"))
            visit.form(&html) {
                $0.choices(
                    entered.field("programme", visit.say(DeskWording.programme)), visit.language,
                    programmes(visit).map { Choice($0.id.text, visit.name(of: $0.id)) })
                $0.dateField(
                    entered.field("starts", visit.say(GroupWording.firstSession)), visit.language,
                    entered.date("starts"))
                $0.textField(
                    entered.field("clock", visit.say(GroupWording.clock), hint: visit.say(GroupWording.clockHint)),
                    visit.language, width: .number)
                $0.textField(
                    entered.field(
                        "location", visit.say(GroupWording.location), hint: visit.say(GroupWording.locationHint)),
                    visit.language)
                $0.textField(
                    entered.field("places", visit.say(GroupWording.places), isOptional: true), visit.language,
                    width: .number, .inputmode(.numeric))
                $0.primary(visit.say(GroupWording.planGroup))
            }
        }
    }

    private static func plan(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let codes = programmes(visit).map(\.id.text)
        let programme = answers.choice("programme", among: codes, missing: DeskWording.programmeMissing)
        let starts = answers.day("starts", within: MatchForms.around(visit))
        let clock = clock(&answers)
        let location = answers.text("location", missing: GroupWording.locationMissing)
        let places = answers.number("places", in: 1...500)
        try answers.check()
        let offer = try visit.offer(programme ?? "")
        let setting = GroupSetting(
            starts: starts ?? visit.today, hour: (clock ?? 0) / 60, minute: (clock ?? 0) % 60,
            location: location ?? "")
        return try visit.change { tx in
            let group = try offer.planGroup(tx, setting, places: places, today: visit.today).group
            return Receipt.planned.at("groups", "\(group)")
        }
    }

    /// Minutes after midnight of a time such as 14.30 or 14:30.
    static func clock(_ answers: inout Answers) -> Int? {
        guard let text = answers.text("clock", missing: GroupWording.clockMissing, most: 10) else { return nil }
        let parts = text.split { $0 == "." || $0 == ":" }.map { Int($0) ?? -1 }
        let (hour, minute) = (parts.first ?? -1, parts.count > 1 ? parts[1] : 0)
        guard parts.count <= 2, (0...23).contains(hour), (0...59).contains(minute) else {
            answers.fault("clock", GroupWording.clockMissing)
            return nil
        }
        return hour * 60 + minute
    }

    private static func state(_ visit: Visit) throws -> GroupState {
        guard let state = GroupState(rawValue: try visit.word("state")), state != .planned else {
            throw StatusError(.notFound)
        }
        return state
    }

    /// A step of a group touches everybody in it, and an end cannot be taken back: what follows is said first.
    private static func askAdvance(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let state = try state(visit)
        let found = try visit.look(for: "group.advance") { tx in
            try GroupPage(tx, visit.id(), visit.offers, on: visit.today)
        }
        return visit.page(visit.say(GroupWording.advance(state)), entered) { html in
            html.p(visit.title(of: found.group), .class("lead"))
            html.p(visit.say(GroupWording.follows(state)))
            let remarks = found.remarks[state] ?? []
            if !remarks.isEmpty { html.ul { for remark in remarks { $0.li(visit.say(remark.text)) } } }
            visit.form(&html) { $0.primary(visit.say(GroupWording.advance(state))) }
            html.p { $0.a(visit.say(GroupWording.toGroup), to: .path("groups", "\(found.group.id)")) }
        }
    }

    private static func advance(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let (id, state): (GroupID, GroupState) = (try visit.id(), try state(visit))
        let link = try visit.change { tx in
            if state == .cancelled { try Outbox.tellEnded(tx, seatsOf: id) }
            _ = try visit.offers.advance(tx, id, to: state, on: visit.today)
            if state == .completed { try Outbox.askOpinion(tx, of: id) }
            return Receipt.advanced.at("groups", "\(id)")
        }
        visit.tellNeighbours()
        return link
    }

    private static func askFacilitator(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let (choices, offer) = try visit.look(for: "group.facilitators") { tx in
            let group: GroupID = try visit.id()
            let offer = try visit.offers.of(tx, group)
            let leading = try Groups.facilitators(tx, group).filter { $0.until == nil }.compactMap(\.person)
            let volunteers = try VolunteerFacts(tx, in: offer.id, on: visit.today).people
            let choices = try visit.choices(tx, volunteers.filter { !leading.contains($0) }) {
                try visit.offers.mayKnow(tx, $0, in: group) ? PathwayWording.mayKnow : nil
            }
            return (choices, offer)
        }
        return facilitator.ask(visit, entered, choices) {
            guard !offer.leadingRoles.isEmpty else { return }
            $0.choices(
                entered.field("role", visit.say(CourseWording.role)), visit.language,
                offer.leadingRoles.map { Choice($0, visit.say(offer.title(ofRole: $0))) })
        }
    }

    private static let facilitator = PersonChoice(
        heading: GroupWording.addFacilitator, question: GroupWording.who,
        nobody: (GroupWording.noVolunteers, GroupWording.noVolunteersHint))

    private static func lead(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let id: GroupID = try visit.id()
        let roles = try visit.look(for: "group.facilitators") { tx in try visit.offers.of(tx, id).leadingRoles }
        let role = answers.choice("role", among: roles, missing: roles.isEmpty ? nil : CourseWording.roleMissing)
        return try PersonChoice.take(visit, &answers, .leads) { tx, group, person in
            try visit.offers.addFacilitator(tx, to: group, person, as: role, on: visit.today)
        }
    }
}
