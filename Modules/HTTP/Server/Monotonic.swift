import Glibc

typealias Nanoseconds = Int64

/// A clock that nobody sets.
enum Monotonic {
    static func now() -> Nanoseconds {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Nanoseconds(time.tv_sec) * 1_000_000_000 + Nanoseconds(time.tv_nsec)
    }
}

extension Duration {
    var nanoseconds: Nanoseconds { components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000 }
}
