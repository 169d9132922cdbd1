import Access
package import HTML
import Pages
package import ProgrammeKit
import Store
package import Tenancy

/// What every visit of a server has in common.
final class Surroundings: Sendable {
    let pages: [Page]
    let rulebook: Rulebook
    let menu: [MenuEntry]
    let checks: Checks
    let installation: Installation
    /// Tells whoever delivers messages that there is one.
    let messages: @Sendable (TenantName) -> Void

    init(
        pages: [Page], rulebook: Rulebook, menu: [MenuEntry], checks: Checks, installation: Installation,
        messages: @escaping @Sendable (TenantName) -> Void
    ) {
        self.pages = pages
        self.rulebook = rulebook
        self.menu = menu
        self.checks = checks
        self.installation = installation
        self.messages = messages
    }
}

/// The checks that stand before every page. The test of the tests turns each off and sees that it is missed.
package struct Checks: Sendable {
    package var audience = true
    package var formToken = true
    package var origin = true
    package var stepUp = true
    /// Whether pages that one reader opens in a minute are counted.
    package var quota = true
    /// Whether pages do their work once the rules have let the reader in. The matrix of rights asks without it.
    package var works = true

    package init() {}
}

extension Visit {
    /// A whole page in the tenant's frame.
    package func page(
        _ heading: String, _ entered: Entered? = nil, body: (inout HTML) -> Void
    ) -> HTML {
        let errors = entered?.errors ?? []
        return frame.page(heading, hasErrors: !errors.isEmpty) {
            $0.errorSummary(errors, language)
            if entered?.isKept == true { $0.panel(.note, ReceptionWording.kept.in(language)) }
            body(&$0)
        }
    }

    var frame: Frame {
        Frame(
            title: tenant.configuration.alias.title, language: language, navigation: navigation, reader: readerOfFrame,
            accessibility: .path("accessibility"))
    }

    private var navigation: [NavigationLink] {
        let entries = surroundings.menu.filter {
            $0.audience.admits(reader) && (!isPublic($0) || reader == .nobody)
        }
        // The nearest one: a page below two entries is where the longer address leads.
        let nearest = entries.compactMap { entry in entry.reach(path).map { (entry.path, $0) } }.max { $0.1 < $1.1 }
        return entries.map {
            NavigationLink($0.words.in(language), to: $0.link, isCurrent: $0.path == nearest?.0)
        }
    }

    private func isPublic(_ entry: MenuEntry) -> Bool { entry.audience == .everybody }

    private var readerOfFrame: Frame.Reader? {
        guard let session = reader.session else { return nil }
        let role = session.roles.map { ReceptionWording.role($0).in(language) }.sorted().joined(separator: ", ")
        return Frame.Reader(name: role, signOut: .path("sign-out"), formToken: formToken ?? "")
    }

    /// A form of this page. It carries what proves where it comes from, and what makes its work happen once.
    package func form(
        _ html: inout HTML, to link: Link? = nil, version: String? = nil, isUpload: Bool = false,
        content: (inout HTML) -> Void
    ) {
        let link = link ?? .path(path)
        func inner(_ html: inout HTML) {
            html.hidden("form-token", formToken ?? "")
            html.hidden("once", Visit.randomMark())
            if let version { html.hidden("version", version) }
            content(&html)
        }
        if isUpload { html.upload(to: link, content: inner) } else { html.post(to: link, content: inner) }
    }

    /// A form of one button.
    package func button(_ html: inout HTML, _ words: String, to link: Link, isPrimary: Bool = false) {
        form(&html, to: link) { if isPrimary { $0.primary(words) } else { $0.secondary(words) } }
    }

    /// A text in the reader's language.
    package func say(_ text: Text) -> String { text.in(language) }

    /// Where the tenant's own decisions are kept, for the page that changes them.
    package var installation: Installation { surroundings.installation }

    /// Lets the messages that this visit wrote go out soon.
    package func sendMessages() { surroundings.messages(tenant.name) }
}
