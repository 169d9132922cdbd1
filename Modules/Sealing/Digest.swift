import CSodium

/// A BLAKE2b-256 digest, built piece by piece (RFC 7693).
package struct Digest: Sendable {
    package static let length = 32

    private var state = DigestState()

    package init() {
        Sodium.require()
        crypto_generichash_init(state.pointer, nil, 0, Digest.length)
    }

    /// Adds bytes to what has been digested so far.
    package mutating func update(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { update($0) }
    }

    /// Adds the UTF-8 of a text to what has been digested so far.
    package mutating func update(_ text: String) {
        var text = text
        text.withUTF8 { update(UnsafeRawBufferPointer($0)) }
    }

    /// Adds bytes in place to what has been digested so far.
    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        if !isKnownUniquelyReferenced(&state) { state = DigestState(copying: state) }
        let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
        crypto_generichash_update(state.pointer, start, UInt64(bytes.count))
    }

    /// The 32 bytes of the digest of everything so far; more may follow.
    package func finish() -> [UInt8] {
        let last = DigestState(copying: state)
        return [UInt8](unsafeUninitializedCapacity: Digest.length) { digest, count in
            crypto_generichash_final(last.pointer, digest.baseAddress!, Digest.length)
            count = Digest.length
        }
    }

    /// The digest of one piece.
    package static func of(_ bytes: [UInt8]) -> [UInt8] {
        var digest = Digest()
        digest.update(bytes)
        return digest.finish()
    }

    /// The digest of one text's UTF-8.
    package static func of(_ text: String) -> [UInt8] {
        var digest = Digest()
        digest.update(text)
        return digest.finish()
    }
}

/// The library's state, which wants an alignment of 64 bytes that Swift imports no type for.
/// It is written only while a single `Digest` refers to it.
private final class DigestState: @unchecked Sendable {
    private let memory: UnsafeMutableRawPointer
    private static let size = crypto_generichash_statebytes()

    var pointer: OpaquePointer { OpaquePointer(memory) }

    init() {
        memory = UnsafeMutableRawPointer.allocate(byteCount: DigestState.size, alignment: 64)
    }

    convenience init(copying other: DigestState) {
        self.init()
        memory.copyMemory(from: other.memory, byteCount: DigestState.size)
    }

    deinit { memory.deallocate() }
}

/// A hash that only the holder of the key can compute: equal texts are found, and nothing is learnt without the key.
package enum KeyedHash {
    /// BLAKE2b-256 under the key.
    package static func hash(_ text: [UInt8], with key: SecretKey) -> [UInt8] {
        Sodium.require()
        return [UInt8](unsafeUninitializedCapacity: Digest.length) { hash, count in
            key.withPointer {
                _ = crypto_generichash(
                    hash.baseAddress!, Digest.length, text, UInt64(text.count), $0, SecretKey.length)
            }
            count = Digest.length
        }
    }
}
