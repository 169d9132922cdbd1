import CSodium

/// Passwords, hashed with Argon2id at 64 MiB, three passes, one lane (RFC 9106).
///
/// One hash takes about a tenth of a second and its 64 MiB: callers cap how many run at once.
package enum Argon2 {
    private static let passes: UInt64 = 3
    private static let memory = 64 * 1024 * 1024

    /// The hash with its salt and parameters, as one text. Throws `SodiumError.outOfMemory`.
    package static func hash(_ secret: String) throws -> String {
        Sodium.require()
        var text = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let result = withCharacters(of: secret) { secret, length in
            crypto_pwhash_str_alg(&text, secret, length, passes, memory, crypto_pwhash_ALG_ARGON2ID13)
        }
        guard result == 0 else { throw SodiumError.outOfMemory }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether the secret is the hashed one. A text that is no hash is simply not matched.
    package static func verify(_ secret: String, against hash: String) -> Bool {
        Sodium.require()
        // The library reads a field of this fixed size.
        guard hash.utf8.count < Int(crypto_pwhash_STRBYTES) else { return false }
        let padding = Int(crypto_pwhash_STRBYTES) - hash.utf8.count
        let field = hash.utf8.map { CChar(bitPattern: $0) } + [CChar](repeating: 0, count: padding)
        return withCharacters(of: secret) { crypto_pwhash_str_verify(field, $0, $1) } == 0
    }

    private static func withCharacters<T>(of text: String, _ body: (UnsafePointer<CChar>, UInt64) -> T) -> T {
        // One byte more than counted, so that an empty text has an address too.
        let bytes = text.utf8.map { CChar(bitPattern: $0) } + [0]
        return body(bytes, UInt64(bytes.count - 1))
    }
}
