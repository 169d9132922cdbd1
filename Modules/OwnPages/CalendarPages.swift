import Access
import HTML
import HTTP
import Pages
import ProgrammeKit
import Reception
import Store
import Tenancy

/// Somebody's meetings in their own calendar: a secret address that they make and end themselves.
enum CalendarPages {
    static let pages: [Page] = [
        .show(["me", "calendar"], for: OwnPages.everybody, page),
        .act(["me", "calendar", "make"], for: OwnPages.everybody) { visit in
            let session = try visit.session()
            return try visit.change { tx in
                try CalendarFeeds.make(tx, for: session, visit.tenant.store.vault)
                return Done.made.at("me", "calendar")
            }
        },
        .act(["me", "calendar", "end"], for: OwnPages.everybody) { visit in
            let session = try visit.session()
            return try visit.change { tx in
                try CalendarFeeds.revoke(tx, for: session)
                return Done.closed.at("me", "calendar")
            }
        },
        .file(["calendar", .token], for: .everybody, feed),
    ]

    private static func page(_ visit: Visit) throws -> HTML {
        let session = try visit.session()
        let token = try visit.look(for: "my-calendar") { tx in
            try CalendarFeeds.token(tx, of: session.account, visit.tenant.store.vault)
        }
        return visit.page(visit.say(CalendarWording.title)) { html in
            visit.receipt(Done.self, &html)
            html.p(visit.say(CalendarWording.lead), .class("lead"))
            guard let token else {
                visit.button(
                    &html, visit.say(CalendarWording.make), to: .path("me", "calendar", "make"), isPrimary: true)
                return
            }
            html.h2(visit.say(CalendarWording.address))
            html.p(address(token, visit), .class("own-words"))
            html.p(visit.say(CalendarWording.how))
            html.p(visit.say(CalendarWording.secret))
            visit.button(&html, visit.say(CalendarWording.renew), to: .path("me", "calendar", "make"))
            visit.button(&html, visit.say(CalendarWording.end), to: .path("me", "calendar", "end"))
        }
    }

    private static func address(_ token: Token, _ visit: Visit) -> String {
        let host = visit.request.head.host
        let scheme = visit.request.client.isSecure ? "https" : "http"
        return "\(scheme)://\(host.name)\(host.port.map { ":\($0)" } ?? "")/calendar/\(token.text)"
    }

    private static func feed(_ visit: Visit) throws -> Response {
        let token = try visit.token()
        let appointments = try visit.read(for: "calendar-feed") { tx -> [OwnAppointment]? in
            guard let found = try CalendarFeeds.find(tx, token) else { return nil }
            return try OwnAppointment.all(tx, of: found.person, found.roles)
        }
        guard let appointments else { throw StatusError(.notFound) }
        let calendar = CalendarFile(appointments, made: visit.now, token: token)
        return Response(.ok, type: "text/calendar; charset=utf-8", body: Array(calendar.text.utf8))
    }
}
