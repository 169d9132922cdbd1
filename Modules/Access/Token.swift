import Foundation
import Sealing
package import Store

/// 256 random bits that open something for whoever holds them. Stored as a hash only, so that a stolen file opens
/// nothing.
package struct Token: Hashable, Sendable, CustomStringConvertible {
    /// The 43 characters that travel in a link or a cookie.
    package let text: String

    /// What a token is for. One made for one use is none for another.
    package enum Use: String, Sendable {
        case session, pending, invitation, link, browser, device, visit, calendar, seat
    }

    package static func random() -> Token { Token(bytes: Randomness.bytes(32)) }

    /// A text that came in; nil where it cannot be a token.
    package init?(_ text: String) {
        let isToken = text.utf8.allSatisfy { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 45
                || byte == 95
        }
        guard isToken, text.utf8.count == 43 else { return nil }
        self.text = text
    }

    init(bytes: [UInt8]) {
        let standard = Data(bytes).base64EncodedString()
        text = standard.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// What is stored: bound to the tenant and the use.
    func hash(_ use: Use, in tenant: TenantName) -> [UInt8] {
        Digest.of("sammen|\(tenant)|\(use.rawValue)|\(text)")
    }

    /// What is kept of the link to a seat at a course, in hexadecimal.
    package func digest(in tenant: TenantName) -> String { hash(.seat, in: tenant).hex }

    /// Never the token: it must not end in a log.
    package var description: String { "token" }
}
