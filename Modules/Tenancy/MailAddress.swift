/// An e-mail address in the form that every server takes: ASCII, no comment, no quotes, one domain with a point.
package struct MailAddress: Hashable, Sendable {
    package let text: String

    /// nil for anything else. No white space, bracket or control character passes, so that none can begin a header or a
    /// command of its own.
    package init?(_ text: String) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...64).contains(parts[0].utf8.count), (3...253).contains(parts[1].utf8.count),
            parts[0].utf8.allSatisfy(MailAddress.isOfName), parts[1].utf8.allSatisfy(MailAddress.isOfDomain),
            parts[1].contains("."), !parts[1].hasPrefix("."), !parts[1].hasSuffix("."), !parts[1].hasPrefix("-")
        else { return nil }
        self.text = text
    }

    package var domain: String { String(text.drop { $0 != "@" }.dropFirst()) }

    private static func isOfName(_ byte: UInt8) -> Bool { isOfDomain(byte) || "!#$%&'*+/=?^_`{|}~".utf8.contains(byte) }

    private static func isOfDomain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
