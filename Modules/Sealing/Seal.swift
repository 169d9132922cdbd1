import CSodium

/// Values sealed with XChaCha20-Poly1305 under a random nonce (RFC 8439, draft-irtf-cfrg-xchacha).
///
/// A sealed value is a version byte, the nonce of 24 bytes, the ciphertext, and a tag of 16 bytes.
package enum Seal {
    package static let version: UInt8 = 1

    /// Bytes that sealing adds to a value.
    package static let overhead = 1 + nonceLength + tagLength

    private static let nonceLength = Int(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
    private static let tagLength = Int(crypto_aead_xchacha20poly1305_ietf_ABYTES)

    /// Seals `plain` for exactly one place.
    package static func seal(_ plain: [UInt8], with key: SecretKey, for place: SealContext) -> [UInt8] {
        plain.withUnsafeBufferPointer { plain in place.withBytes { seal(plain, with: key, bound: $0) } }
    }

    /// Opens what was sealed for this place with this key. Throws `SealError.damaged`.
    package static func open(_ sealed: [UInt8], with key: SecretKey, for place: SealContext) throws -> [UInt8] {
        try sealed.withUnsafeBufferPointer { sealed in
            let length = try plainLength(of: sealed)
            return try [UInt8](unsafeUninitializedCapacity: length) { plain, count in
                try place.withBytes { try open(sealed, with: key, bound: $0, into: plain.baseAddress) }
                count = length
            }
        }
    }

    /// The same of a text, from bytes that stand elsewhere.
    package static func openText(
        _ sealed: UnsafeBufferPointer<UInt8>, with key: SecretKey, for place: SealContext
    ) throws -> String {
        let length = try plainLength(of: sealed)
        return try String(unsafeUninitializedCapacity: length) { plain in
            try place.withBytes { try open(sealed, with: key, bound: $0, into: plain.baseAddress) }
            return length
        }
    }

    /// Wraps a key with the tenant's, for exactly one person, category and record.
    package static func wrap(_ key: SecretKey, with tenantKey: SecretKey, for owner: WrapContext) -> [UInt8] {
        key.withPointer { key in
            let plain = UnsafeBufferPointer(start: key, count: SecretKey.length)
            return owner.withBytes { seal(plain, with: tenantKey, bound: $0) }
        }
    }

    /// Unwraps what was wrapped for this owner with this tenant's key. Throws `SealError.damaged`.
    package static func unwrap(
        _ wrapped: [UInt8], with tenantKey: SecretKey, for owner: WrapContext
    ) throws -> SecretKey {
        try wrapped.withUnsafeBufferPointer { try unwrap($0, with: tenantKey, for: owner) }
    }

    /// The same from bytes that stand elsewhere.
    package static func unwrap(
        _ wrapped: UnsafeBufferPointer<UInt8>, with tenantKey: SecretKey, for owner: WrapContext
    ) throws -> SecretKey {
        guard try plainLength(of: wrapped) == SecretKey.length else { throw SealError.damaged }
        return try SecretKey.filled { key in
            let plain = key.assumingMemoryBound(to: UInt8.self)
            try owner.withBytes { try open(wrapped, with: tenantKey, bound: $0, into: plain) }
        }
    }

    private static func seal(
        _ plain: UnsafeBufferPointer<UInt8>, with key: SecretKey, bound context: UnsafeBufferPointer<UInt8>
    ) -> [UInt8] {
        Sodium.require()
        return [UInt8](unsafeUninitializedCapacity: overhead + plain.count) { sealed, count in
            let start = sealed.baseAddress!
            let nonce = start + 1
            start.pointee = version
            RandomPool.fill(nonce, nonceLength)
            key.withPointer { key in
                // It returns 0 always: the only failure the interface knows is a message of 256 GiB.
                _ = crypto_aead_xchacha20poly1305_ietf_encrypt(
                    nonce + nonceLength, nil, plain.baseAddress, UInt64(plain.count),
                    context.baseAddress, UInt64(context.count), nil, nonce, key)
            }
            count = overhead + plain.count
        }
    }

    /// How long the opened value is, if this can be a sealed one at all.
    private static func plainLength(of sealed: UnsafeBufferPointer<UInt8>) throws(SealError) -> Int {
        guard sealed.count >= overhead, sealed[0] == version else { throw .damaged }
        return sealed.count - overhead
    }

    private static func open(
        _ sealed: UnsafeBufferPointer<UInt8>, with key: SecretKey, bound context: UnsafeBufferPointer<UInt8>,
        into plain: UnsafeMutablePointer<UInt8>?
    ) throws(SealError) {
        Sodium.require()
        let nonce = sealed.baseAddress! + 1
        let result = key.withPointer { key in
            crypto_aead_xchacha20poly1305_ietf_decrypt(
                plain, nil, nil, nonce + nonceLength, UInt64(sealed.count - 1 - nonceLength),
                context.baseAddress, UInt64(context.count), nonce, key)
        }
        guard result == 0 else { throw .damaged }
    }
}

/// A sealed value or a key that cannot be used.
package enum SealError: Error, Equatable, CustomStringConvertible {
    /// The value was changed, moved to another place, or sealed with another key.
    case damaged
    /// A key must have exactly 32 bytes.
    case badKey

    package var description: String {
        switch self {
        case .damaged: "a sealed value does not open: it was changed, moved, or sealed with another key; run doctor"
        case .badKey: "a key must have exactly 32 bytes"
        }
    }
}
