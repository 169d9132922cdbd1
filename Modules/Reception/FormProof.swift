import Access
import HTTP
import Sealing
import Store
import Tenancy

extension FormToken {
    /// What stands in a reader's forms; nil where the browser holds nothing that could prove them.
    static func text(_ reader: Reader, _ request: Request, newBrowser: Token?, at site: Site) -> String? {
        secret(reader, request, newBrowser).map {
            FormToken(account: reader.account, secret: $0, vault: site.tenant.store.vault).text
        }
    }

    /// The token of the cookie that the reader came with.
    private static func secret(_ reader: Reader, _ request: Request, _ newBrowser: Token?) -> Token? {
        switch reader {
        case .account: Cookie.session.token(in: request)
        case .device: Cookie.visit.token(in: request)
        // Between password and second factor one form follows the other without a new page to load.
        case .nobody, .pending: newBrowser ?? Cookie.browser.token(in: request)
        }
    }
}

extension Visit {
    static func randomMark() -> String { Randomness.bytes(16).hex }

    /// Whether a form that was sent comes from a page of ours in this browser.
    var isFormProven: Bool {
        guard let formToken else { return false }
        return FormToken.areEqual(entered["form-token"], formToken)
    }

    /// Whether the form belonged to a session of this browser that has ended meanwhile: then its text is kept for that
    /// account.
    var endedAccount: AccountID? {
        guard reader == .nobody, let account = FormToken.account(in: entered["form-token"]) else { return nil }
        for cookie in [Cookie.session, .visit] {
            guard let secret = cookie.token(in: request) else { continue }
            let token = FormToken(account: account, secret: secret, vault: tenant.store.vault)
            if FormToken.areEqual(entered["form-token"], token.text) { return account }
        }
        return nil
    }
}

/// Whether another site sent the request (Fetch Metadata, and RFC 6454 section 7). What a browser does not say is not
/// held against it: the form's own token is asked for in any case.
enum Origin {
    static func isOwn(_ request: Request) -> Bool {
        if let site = request.headers["sec-fetch-site"], site != "same-origin" { return false }
        guard let origin = request.headers["origin"] else { return true }
        let scheme = request.client.isSecure ? "https" : "http"
        let port = request.head.host.port.map { ":\($0)" } ?? ""
        return origin == "\(scheme)://\(request.head.host.name)\(port)"
    }
}
