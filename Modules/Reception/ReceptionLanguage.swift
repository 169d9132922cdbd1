package import HTML
import HTTP
import ProgrammeKit
import Tenancy

/// The language of a page: what the reader chose, else the tenant's.
enum ReceptionLanguage {
    static let cookie = "language"

    static func of(_ request: Request, _ site: Site) -> Language {
        request.cookies.host(cookie).flatMap(Language.init) ?? site.tenant.configuration.language
    }
}

/// Where somebody proves who they are.
package enum SignInAddress {
    /// The sign-in page, which leads back to a page of this site. An address of another site is no path of ours.
    package static func link(to target: String) -> Link {
        target == "/" ? .path("sign-in") : .path(["sign-in"], query: [(name: "to", value: target)])
    }

    package static func stepUp(to target: String) -> Link {
        .path(["step-up"], query: [(name: "to", value: target)])
    }

    /// The way back that a query names, if it is a path of this site.
    package static func back(_ text: String?) -> String {
        guard let text, text.hasPrefix("/"), !text.hasPrefix("//"), !text.contains("\\"), text.utf8.count < 512,
            text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return "/" }
        return text
    }
}
