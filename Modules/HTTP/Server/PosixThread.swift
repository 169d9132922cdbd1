import Glibc
import Synchronization

/// A thread of the server. Signals of the process are left to the other threads.
final class PosixThread: Sendable {
    private final class Work: Sendable {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    private let handle: Mutex<pthread_t?>

    init(_ body: @escaping @Sendable () -> Void) throws(ListenError) {
        var all = sigset_t()
        var before = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        var handle = pthread_t()
        let work = Unmanaged.passRetained(Work(body))
        let code = pthread_create(&handle, nil, { PosixThread.run($0) }, work.toOpaque())
        guard code == 0 else {
            work.release()
            throw ListenError(step: "starting a thread", code: code)
        }
        self.handle = Mutex(handle)
    }

    private static func run(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body() }
        return nil
    }

    /// Waits for the thread's end; once.
    func join() {
        let handle = handle.withLock { handle in
            defer { handle = nil }
            return handle
        }
        if let handle { pthread_join(handle, nil) }
    }
}
