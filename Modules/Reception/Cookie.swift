package import Access
package import HTTP

/// The cookies of these pages. Each holds a random token and nothing else.
package enum Cookie: String, CaseIterable, Sendable {
    case session, pending
    /// A visit on a volunteer's phone, and the phone itself.
    case visit, device
    /// The browser that asked for a link, and that forms of the public doors belong to.
    case browser

    /// The token that the browser sent; nil for anything that is none.
    package func token(in request: Request) -> Token? { request.cookies.host(rawValue).flatMap(Token.init) }

    /// Has the browser keep it: the device for its thirty days, the others until it is closed.
    package func set(_ token: Token) -> SetCookie {
        SetCookie(rawValue, token.text, seconds: self == .device ? 30 * 86_400 : nil)
    }

    package var expired: SetCookie { .expired(rawValue) }
}
