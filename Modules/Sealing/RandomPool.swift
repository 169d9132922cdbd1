import CSodium
import Glibc
import Synchronization

/// Random bytes for nonces and identifiers, fetched from the system in stretches: asking for each one costs as much as
/// sealing a short text. Keys are never taken from here, but from the system at once.
enum RandomPool {
    private static let size = 4096
    private static let pool = Mutex(Stretch())

    /// How often this process came out of a fork. A parent and its child must not use the same bytes.
    private static let forks = Atomic<Int>(0)

    private static let watchesForks: Bool =
        pthread_atfork(nil, nil, { RandomPool.forks.add(1, ordering: .relaxed) }) == 0

    private struct Stretch {
        var bytes = [UInt8](repeating: 0, count: RandomPool.size)
        var position = RandomPool.size
        var forks = 0
    }

    /// The system gives a seed, and a stream cipher the stretch (libsodium's ChaCha20): the system itself would be asked
    /// for every 256 bytes. The seed is used once and forgotten.
    private static func refill(_ bytes: inout [UInt8]) {
        var seed = [UInt8](repeating: 0, count: randombytes_seedbytes())
        randombytes_buf(&seed, seed.count)
        randombytes_buf_deterministic(&bytes, size, seed)
        sodium_memzero(&seed, seed.count)
    }

    /// Writes so many fresh random bytes, at most a few dozen, and forgets them.
    static func fill(_ target: UnsafeMutableRawPointer, _ count: Int) {
        guard watchesForks else { return randombytes_buf(target, count) }
        pool.withLock { stretch in
            let forks = forks.load(ordering: .relaxed)
            if stretch.position + count > size || stretch.forks != forks {
                refill(&stretch.bytes)
                stretch.position = 0
                stretch.forks = forks
            }
            stretch.bytes.withUnsafeMutableBytes { bytes in
                let taken = UnsafeMutableRawBufferPointer(rebasing: bytes[stretch.position..<stretch.position + count])
                target.copyMemory(from: taken.baseAddress!, byteCount: count)
                taken.initializeMemory(as: UInt8.self, repeating: 0)
            }
            stretch.position += count
        }
    }
}
