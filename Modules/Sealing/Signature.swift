import CSodium

/// An Ed25519 key that signs certificates, checkpoints and ledger heads (RFC 8032).
package struct SigningKey: Sendable {
    /// 32 bytes that the municipality keeps: a signature is checked with nothing else.
    package let publicKey: [UInt8]

    private let secret: [UInt8]

    /// The key pair that grows from a seed; the same seed gives the same pair.
    package init(seed: SecretKey) {
        Sodium.require()
        var publicKey = [UInt8](repeating: 0, count: Int(crypto_sign_PUBLICKEYBYTES))
        var secret = [UInt8](repeating: 0, count: Int(crypto_sign_SECRETKEYBYTES))
        _ = seed.withPointer { crypto_sign_seed_keypair(&publicKey, &secret, $0) }
        self.publicKey = publicKey
        self.secret = secret
    }

    /// The signature of the message: 64 bytes, the same each time.
    package func sign(_ message: [UInt8]) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: Int(crypto_sign_BYTES)) { signature, count in
            crypto_sign_detached(signature.baseAddress!, nil, message, UInt64(message.count), secret)
            count = Int(crypto_sign_BYTES)
        }
    }
}

extension SigningKey: CustomStringConvertible, CustomReflectable {
    package var description: String { "signing key \(publicKey.hex)" }

    package var customMirror: Mirror { Mirror(self, children: []) }
}

/// Signatures as anybody can check them, away from the installation.
package enum Signature {
    /// Whether this key signed exactly this message. Wrong lengths are simply no signature.
    package static func verify(_ message: [UInt8], signature: [UInt8], publicKey: [UInt8]) -> Bool {
        Sodium.require()
        guard signature.count == Int(crypto_sign_BYTES), publicKey.count == Int(crypto_sign_PUBLICKEYBYTES) else {
            return false
        }
        return crypto_sign_verify_detached(signature, message, UInt64(message.count), publicKey) == 0
    }
}
