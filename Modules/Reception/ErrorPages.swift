import HTML
package import HTTP
import Pages
import ProgrammeKit
import Tenancy

/// What stands on a page when there is none: in the tenant's frame, without saying anything about anybody.
package enum ErrorPages {
    /// Where no tenant is known: an unknown host, a request that was not understood.
    package static func bare(_ status: Status) -> Response {
        let language = Language.danish
        let words = ReceptionWording.error(status.code)
        let frame = Frame(title: "Aftale", language: language, accessibility: .path("accessibility"))
        var response = Response.page(frame.page(words.title.in(language)) { $0.p(words.text.in(language)) }, status)
        SecurityHeaders.add(to: &response, nil)
        return response
    }

    static func page(_ status: Status, _ error: any Error, _ request: Request, _ site: Site?) -> Response {
        guard let site else { return bare(status) }
        let language = ReceptionLanguage.of(request, site)
        let words = ReceptionWording.error(status.code)
        let frame = Frame(
            title: site.tenant.configuration.alias.title, language: language, accessibility: .path("accessibility"))
        let html = frame.page(words.title.in(language)) { html in
            if let explained = error as? any Explained { html.p(explained.words.in(language)) }
            for fault in (error as? FormFaults)?.errors ?? [] { html.p(fault.words) }
            html.p(words.text.in(language))
            html.p { $0.a(ReceptionWording.home.in(language), to: .path()) }
        }
        var response = Response.page(html, status)
        if status == .serviceUnavailable { response.set("Retry-After", "5") }
        return response
    }
}
