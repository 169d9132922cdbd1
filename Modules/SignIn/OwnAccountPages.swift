import Access
import Days
import HTML
import HTTP
import Pages
import ProgrammeKit
import Reception

/// Where somebody sees what of theirs is open, and ends it.
enum OwnAccountPages {
    static let all: [Page] = [
        .show(["account"], for: .signedIn, page),
        .post(["account", "end-others"], for: .signedIn) { visit in
            let session = try visit.session()
            try visit.site.authenticator.endOthers(than: session)
            return .seeOther("/account")
        },
        .post(["account", "end-phones"], for: .volunteers) { visit in
            try visit.site.authenticator.endPhones(of: try visit.session())
            var response = Response.seeOther("/account")
            response.add(Cookie.device.expired)
            return response
        },
    ]

    private static func page(_ visit: Visit) throws -> HTML {
        let (session, language) = (try visit.session(), visit.language)
        let (sessions, phones) = try visit.read(for: "own-account") { tx in
            (try UserSessions.list(tx, of: session.account), try Devices.list(tx, of: session.account))
        }
        return visit.page(SignInWording.ownAccount.in(language)) { html in
            html.summary([
                SummaryRow(
                    SignInWording.roles.in(language),
                    session.roles.map { ReceptionWording.role($0).in(language) }.sorted().joined(separator: ", ")),
                SummaryRow(SignInWording.sessions.in(language), "\(sessions.count)"),
            ])
            if sessions.count > 1 {
                visit.button(&html, SignInWording.endOthers.in(language), to: .path("account", "end-others"))
            }
            if session.roles.contains(.volunteer) { OwnAccountPages.phones(visit, phones, &html) }
        }
    }

    private static func phones(_ visit: Visit, _ phones: [Device], _ html: inout HTML) {
        let language = visit.language
        html.h2(SignInWording.phone.in(language))
        for phone in phones {
            let day = Copenhagen.day(of: phone.expires).danish
            html.p(SignInWording.phoneUntil(day).in(language))
        }
        if !phones.isEmpty {
            visit.button(&html, SignInWording.endPhones.in(language), to: .path("account", "end-phones"))
        }
        html.p { $0.a(SignInWording.phoneAdd.in(language), to: .path("phone", "confirm")) }
    }
}

/// Leaving.
enum SignOut {
    static let page = Page.post(["sign-out"], for: .everybody) { visit in
        if let token = Cookie.session.token(in: visit.request) { try visit.site.authenticator.signOut(token) }
        var response = Response.seeOther("/")
        for cookie in [Cookie.session, .pending, .visit] { response.add(cookie.expired) }
        return response
    }
}
