import CSodium

/// 32 secret bytes. They lie inside the value rather than on the heap, and never show in a text or a mirror.
package struct SecretKey: Sendable {
    package static let length = 32

    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    private init() {}

    /// A new key from the system's random generator.
    package static func random() -> SecretKey {
        Sodium.require()
        return filled { randombytes_buf($0, length) }
    }

    /// The key of exactly 32 bytes. Throws `SealError.badKey`.
    package init(bytes: [UInt8]) throws {
        guard bytes.count == SecretKey.length else { throw SealError.badKey }
        self = SecretKey.filled { pointer in
            bytes.withUnsafeBytes { UnsafeMutableRawBufferPointer(start: pointer, count: 32).copyMemory(from: $0) }
        }
    }

    /// The subkey of that number in a context of exactly eight ASCII characters (libsodium's crypto_kdf, BLAKE2b).
    /// Knowing a subkey tells nothing of this key or of another subkey.
    package func derive(subkey id: UInt64, context: String) -> SecretKey {
        Sodium.require()
        precondition(context.utf8.count == Int(crypto_kdf_CONTEXTBYTES), "a key context has eight characters")
        return SecretKey.filled { subkey in
            withPointer { key in
                _ = crypto_kdf_derive_from_key(
                    subkey.assumingMemoryBound(to: UInt8.self), SecretKey.length, id, context, key)
            }
        }
    }

    /// The 32 bytes, for wrapping and for writing a key file.
    package var bytes: [UInt8] { withUnsafeBytes(of: words) { [UInt8]($0) } }

    /// The bytes in place, without a copy on the heap.
    @inline(__always)
    func withPointer<T>(_ body: (UnsafePointer<UInt8>) throws -> T) rethrows -> T {
        try withUnsafeBytes(of: words) { try body($0.baseAddress!.assumingMemoryBound(to: UInt8.self)) }
    }

    /// A key whose 32 bytes `fill` writes.
    @inline(__always)
    static func filled<E: Error>(_ fill: (UnsafeMutableRawPointer) throws(E) -> Void) throws(E) -> SecretKey {
        var key = SecretKey()
        try withUnsafeMutableBytes(of: &key.words) { buffer throws(E) in try fill(buffer.baseAddress!) }
        return key
    }
}

extension SecretKey: Equatable, CustomStringConvertible, CustomReflectable {
    /// Compared in constant time.
    package static func == (left: SecretKey, right: SecretKey) -> Bool {
        left.withPointer { left in right.withPointer { sodium_memcmp(left, $0, length) == 0 } }
    }

    package var description: String { "secret key" }

    package var customMirror: Mirror { Mirror(self, children: []) }
}
