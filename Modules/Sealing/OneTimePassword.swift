import COATH

/// One-time passwords by time (RFC 6238) with HMAC-SHA-1, which is what every authenticator app computes.
package enum OneTimePassword {
    /// How long a code stands.
    package static let stepMilliseconds: Int64 = 30_000

    private static let isReady = oath_init() == 0

    /// The six digits of a time step; nil for a secret that the library cannot use.
    package static func code(_ secret: [UInt8], step: Int64) -> String? {
        guard isReady, step >= 0 else { return nil }
        var digits = [CChar](repeating: 0, count: 7)
        let key = secret.map { CChar(bitPattern: $0) }
        // SIZE_MAX asks for the dynamic truncation of RFC 4226, 5.3.
        let result = oath_hotp_generate(
            key, key.count, UInt64(step), 6, false, Int(bitPattern: UInt.max), &digits)
        guard result == 0 else { return nil }
        return String(decoding: digits.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
