/// A cookie for the browser to keep (RFC 6265, section 4.1): for this host only, over TLS only, out of reach of scripts,
/// and not sent with another site's forms. The prefix `__Host-` has browsers enforce the first two (RFC 6265bis, 4.1.3).
package struct SetCookie: Sendable {
    package let text: String

    /// `name` is given without prefix. Without `seconds` the cookie ends with the browser's session.
    package init(_ name: String, _ value: String, seconds: Int? = nil) {
        let life = seconds.map { "; Max-Age=\($0)" } ?? ""
        text = "\(SetCookie.prefix)\(name)=\(value)\(life); Path=/; Secure; HttpOnly; SameSite=Lax"
    }

    /// Has the browser forget the cookie.
    package static func expired(_ name: String) -> SetCookie { SetCookie(name, "", seconds: 0) }

    static let prefix = "__Host-"
}

extension Cookies {
    /// The value of a cookie that was set by ``SetCookie``, by its name without prefix.
    package func host(_ name: String) -> String? { self[SetCookie.prefix + name] }
}
