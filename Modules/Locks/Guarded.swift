package import Glibc

/// A value that one thread at a time may use, for what every request touches for a moment.
///
/// The standard library's `Mutex` is handed to the thread that has waited longest (futex(2), `FUTEX_LOCK_PI`), which must
/// be woken before it can go on. Where more threads than processors want a lock for a moment, everybody then waits for
/// a thread that does not run yet, and the next one behind it. This lock is taken by whoever comes first
/// (pthread_mutex_lock(3)).
package final class Guarded<Value: Sendable>: @unchecked Sendable {
    @usableFromInline package var value: Value
    @usableFromInline package let lock: UnsafeMutablePointer<pthread_mutex_t>

    package init(_ value: Value) {
        self.value = value
        lock = .allocate(capacity: 1)
        pthread_mutex_init(lock, nil)
    }

    deinit {
        pthread_mutex_destroy(lock)
        lock.deallocate()
    }

    /// Runs with the value, alone. The body must not ask for the same value again.
    @inlinable
    package func withLock<T>(_ body: (inout Value) throws -> T) rethrows -> T {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        return try body(&value)
    }
}
