import Casework
import HTML
import HTTP
import Pages
import Participation
import ProgrammeKit
import Reception
import Store

/// A new event, who speaks, how many came, and that it is called off.
enum EventForms {
    static let all =
        Page.form(["events", "new"], for: .coordinators, FormPage(show: askEvent, submit: plan))
        + Page.form(["events", .event, "count"], for: .coordinators, FormPage(show: askCount, submit: count))
        + Page.form(["events", .event, "speakers"], for: .coordinators, FormPage(show: askSpeaker, submit: speak))
        + Page.form(["events", .event, "cancel"], for: .coordinators, FormPage(show: askCancel, submit: cancel))

    /// The kinds of every programme, each with its programme before it: two may have one of a name.
    private static func kinds(_ visit: Visit) -> [(code: String, offer: Offer, kind: EventKind)] {
        visit.offers.all.flatMap { offer in
            offer.eventKinds.map { (code: "\(offer.id.text).\($0.code)", offer: offer, kind: $0) }
        }
    }

    private static func askEvent(_ visit: Visit, _ entered: Entered) throws -> HTML {
        visit.page(visit.say(EventWording.plan), entered) { html in
            let kinds = kinds(visit)
            guard !kinds.isEmpty else {
                html.emptyState(visit.say(EventWording.none), visit.say(EventWording.noKinds))
                return
            }
            visit.form(&html) { form in
                form.choices(
                    entered.field("kind", visit.say(EventWording.kind)), visit.language,
                    kinds.map { item in
                        Choice(
                            item.code, visit.say(item.offer.text("event.\(item.kind.code)", else: item.kind.code)),
                            hint: visit.name(of: item.offer.id))
                    })
                form.dateField(
                    entered.field("day", visit.say(EventWording.day)), visit.language, entered.date("day"))
                form.textField(
                    entered.field("clock", visit.say(GroupWording.clock), hint: visit.say(GroupWording.clockHint)),
                    visit.language, width: .number)
                form.textField(
                    entered.field(
                        "location", visit.say(GroupWording.location), hint: visit.say(EventWording.locationHint)),
                    visit.language)
                form.choices(
                    entered.field("audience", visit.say(EventWording.audience)), visit.language,
                    TargetAudience.allCases.map { Choice($0.rawValue, visit.say(EventWording.audience($0))) })
                form.primary(visit.say(EventWording.plan))
            }
        }
    }

    private static func plan(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let kinds = kinds(visit)
        let code = answers.choice("kind", among: kinds.map(\.code), missing: EventWording.kindMissing)
        let day = answers.day("day", within: MatchForms.around(visit))
        let clock = GroupForms.clock(&answers)
        let location = answers.text("location", missing: EventWording.locationMissing)
        let audience = answers.choice("audience", TargetAudience.self, missing: EventWording.audienceMissing)
        try answers.check()
        guard let chosen = kinds.first(where: { $0.code == code }) else { throw StatusError(.notFound) }
        let setting = EventSetting(
            kind: chosen.kind.code, on: day ?? visit.today, clock: clock ?? 0, place: location ?? "",
            for: audience ?? chosen.kind.audience)
        return try visit.change { tx in
            let event = try Events.plan(tx, in: chosen.offer.id, setting)
            return Receipt.planned.at("events", "\(event)")
        }
    }

    private static func askCount(_ visit: Visit, _ entered: Entered) throws -> HTML {
        visit.page(visit.say(EventWording.count), entered) { html in
            html.p(visit.say(EventWording.countWhy), .class("lead"))
            visit.form(&html) {
                $0.textField(
                    entered.field("attended", visit.say(EventWording.howMany)), visit.language, width: .number,
                    .inputmode(.numeric))
                $0.primary(visit.say(DeskWording.save))
            }
        }
    }

    private static func count(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let attended = answers.number("attended", in: 0...Events.mostGuests, missing: EventWording.howManyMissing)
        try answers.check()
        let id: EventID = try visit.id()
        return try visit.change { tx in
            try Events.count(tx, id, attended: attended ?? 0)
            return Receipt.saved.at("events", "\(id)")
        }
    }

    private static func askSpeaker(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let choices = try visit.look(for: "event.speakers") { tx in
            let found = try EventPage(tx, visit.id(), visit.offers)
            let speaking = found.speakers.compactMap { $0?.id }
            let volunteers = try VolunteerFacts(tx, in: found.offer.id, on: visit.today).people
            return try visit.choices(tx, volunteers.filter { !speaking.contains($0) })
        }
        return visit.page(visit.say(EventWording.addSpeaker), entered) { html in
            guard !choices.isEmpty else {
                html.emptyState(visit.say(GroupWording.noVolunteers), visit.say(GroupWording.noVolunteersHint))
                return
            }
            visit.form(&html) {
                $0.choices(entered.field("person", visit.say(GroupWording.who)), visit.language, choices)
                $0.primary(visit.say(EventWording.addSpeaker))
            }
        }
    }

    private static func speak(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        if answers.text("person") == nil { answers.fault("person", GroupWording.whoMissing) }
        try answers.check()
        let id: EventID = try visit.id()
        return try visit.change { tx in
            guard let person: PersonID = try visit.chosen(tx, .person, "person") else {
                throw ParticipationError.notFound
            }
            try visit.offers.addSpeaker(tx, to: id, person, on: visit.today)
            return Receipt.joined.at("events", "\(id)")
        }
    }

    private static func askCancel(_ visit: Visit, _ entered: Entered) throws -> HTML {
        visit.page(visit.say(EventWording.cancel), entered) { html in
            html.p(visit.say(EventWording.cancelWhy), .class("lead"))
            visit.form(&html) { $0.primary(visit.say(EventWording.cancel)) }
        }
    }

    private static func cancel(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let id: EventID = try visit.id()
        return try visit.change { tx in
            try Events.cancel(tx, id, on: visit.today)
            return Receipt.saved.at("events", "\(id)")
        }
    }
}
