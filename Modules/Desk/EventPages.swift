import Casework
import Days
import HTML
import HTTP
import Pages
import Participation
import ProgrammeKit
import Reception
import Store

/// Talks, meetings, visits: what many come to, who speaks, and how many came.
enum EventPages {
    static let all: [Page] =
        [
            .show(["events"], for: .coordinators) { visit in try EventList.page(visit) },
            .show(["events", .event], for: .coordinators) { visit in
                let found = try visit.look(for: "event.show") { tx in try EventPage(tx, visit.id(), visit.offers) }
                return EventView(visit: visit, found: found).page
            },
            .act(["events", .event, "speakers", "leave"], for: .coordinators) { visit in
                try visit.change { tx in
                    guard let person: PersonID = try visit.chosen(tx, .person, "person") else {
                        throw StatusError(.notFound)
                    }
                    let id: EventID = try visit.id()
                    try Events.removeSpeaker(tx, id, person)
                    return Receipt.left.at("events", "\(id)")
                }
            },
        ] + EventForms.all
}

/// What lies ahead, and what was held in the last three months.
enum EventList {
    static func page(_ visit: Visit) throws -> HTML {
        let rows = try visit.look(for: "event.list") { tx in
            try visit.offers.events(tx, from: visit.today.adding(days: -92))
        }
        return visit.page(visit.say(EventWording.events)) { html in
            visit.receipt(Receipt.self, &html)
            if rows.isEmpty {
                html.emptyState(visit.say(EventWording.none), visit.say(EventWording.noneHint))
            } else {
                table(&html, visit, rows)
            }
            if visit.offers.all.contains(where: { !$0.eventKinds.isEmpty }) {
                html.p { $0.a(visit.say(EventWording.plan), to: .path("events", "new"), .class("button quiet")) }
            }
        }
    }

    private static func table(_ html: inout HTML, _ visit: Visit, _ rows: [EventRow]) {
        html.dataTable(
            visit.say(EventWording.events), id: "events",
            columns: [
                .words(visit.say(EventWording.event)), .words(visit.say(EventWording.day)),
                .words(visit.say(GroupWording.location)), .number(visit.say(EventWording.came)),
            ]
        ) {
            for row in rows {
                let setting = row.event.setting
                $0.tr {
                    $0.th(.scope(.row)) { $0.a(visit.say(row.title), to: .path("events", "\(row.event.id)")) }
                    $0.td(
                        "\(DayWording.date(setting.day, visit.language)) \(DayWording.clock(setting.clock, visit.language))"
                    )
                    $0.td(setting.place)
                    $0.td(visit.came(row.event), .class("number"))
                }
            }
        }
    }
}

extension Visit {
    /// How many came, as far as anybody knows.
    func came(_ event: Event) -> String {
        if event.cancelled != nil { return say(EventWording.cancelled) }
        return event.attended.map(String.init) ?? "–"
    }
}

/// One event.
struct EventView {
    let visit: Visit
    let found: EventPage
    private var event: Event { found.row.event }
    private var path: [String] { ["events", "\(event.id)"] }

    init(visit: Visit, found: EventPage) {
        self.visit = visit
        self.found = found
    }

    var page: HTML {
        visit.page(visit.say(found.row.title)) { html in
            visit.receipt(Receipt.self, &html)
            html.summary(rows)
            if event.cancelled == nil { count(&html) }
            if found.hasSpeakers || !found.speakers.isEmpty { speakers(&html) }
            if event.cancelled == nil, event.attended == nil {
                html.p { $0.a(visit.say(EventWording.cancel), to: .path(path + ["cancel"]), .class("button quiet")) }
            }
            html.p { $0.a(visit.say(EventWording.toEvents), to: .path("events")) }
        }
    }

    private var rows: [SummaryRow] {
        let setting = event.setting
        return [
            SummaryRow(
                visit.say(EventWording.day),
                "\(DayWording.weekday(setting.day, visit.language)) \(DayWording.clock(setting.clock, visit.language))"),
            SummaryRow(visit.say(GroupWording.location), setting.place),
            SummaryRow(visit.say(EventWording.audience), visit.say(EventWording.audience(setting.audience))),
            SummaryRow(visit.say(EventWording.came), visit.came(event)),
        ]
    }

    private func count(_ html: inout HTML) {
        guard event.setting.day <= visit.today else { return }
        html.p { $0.a(visit.say(EventWording.count), to: .path(path + ["count"]), .class("button")) }
    }

    private func speakers(_ html: inout HTML) {
        html.h2(visit.say(EventWording.speakers))
        if found.speakers.isEmpty { html.p(visit.say(EventWording.noSpeakers)) }
        html.ul {
            for speaker in found.speakers {
                $0.li { html in
                    visit.link(&html, speaker)
                    guard let speaker else { return }
                    visit.form(&html, to: .path(path + ["speakers", "leave"])) {
                        $0.hidden("person", "\(speaker.id)")
                        $0.button(visit.say(EventWording.removeSpeaker(visit.name(speaker))), .class("plain"))
                    }
                }
            }
        }
        if event.cancelled == nil {
            html.p {
                $0.a(visit.say(EventWording.addSpeaker), to: .path(path + ["speakers"]), .class("button quiet"))
            }
        }
    }
}
