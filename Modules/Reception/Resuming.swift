package import Access
import HTML
package import HTTP
import Pages
import ProgrammeKit
import Store
import Tenancy

extension Visit {
    /// After signing in again: the way back to the form that somebody was filling in.
    /// - Parameter token: the new session's, whose cookie goes with this answer.
    package func welcomeBack(_ kept: String, _ token: Token, _ session: UserSession) -> Response {
        let proof = FormToken(account: session.account, secret: token, vault: tenant.store.vault)
        let html = page(ReceptionWording.back.in(language)) {
            $0.p(ReceptionWording.backWhy.in(language))
            $0.post(to: .path("kept")) {
                $0.hidden("form-token", proof.text)
                $0.hidden("kept", kept)
                $0.primary(ReceptionWording.showText.in(language))
            }
        }
        return .page(html)
    }
}

/// The one page that belongs to the reception itself.
enum Resuming {
    /// Shows the form with what was typed before the session ended; a button that was pressed leads to the beginning.
    static let page = Page.post(["kept"], for: .signedIn) { visit in
        let session = try visit.session()
        guard let kept = KeptText.open(visit.entered["kept"], for: session.account, in: visit.tenant.store),
            let page = visit.surroundings.pages.first(where: { $0.isForm && $0.matches(kept.path) }),
            case .form(let form) = page.kind, let roles = page.audience.roles(of: visit.reader)
        else { return .seeOther("/") }
        let again = visit.at(page, kept.path, roles)
        return .page(try form.show(again, Entered(fields: kept.fields)))
    }
}

extension Visit {
    /// The same reader at another page.
    fileprivate func at(_ page: Page, _ path: [String], _ roles: Set<AccountRole>) -> Visit {
        Visit(
            request, to: page, path, at: site, by: reader, as: roles, sent: (Entered(), nil), newBrowser: nil,
            surroundings, noting: reads)
    }
}

extension Page {
    fileprivate var isForm: Bool { if case .form = kind { true } else { false } }

    /// Whether an address is one of this page's.
    fileprivate func matches(_ segments: [String]) -> Bool {
        segments.count == path.count
            && zip(path, segments).allSatisfy { part, text in
                switch part {
                case .literal(let literal): literal == text
                case .subject(let subject): subject.number(text) != nil
                case .word, .token: !text.isEmpty
                }
            }
    }
}
