import Glibc

@testable import HTTP

/// A thread that works for a test while the test does something else.
struct Background {
    private let thread: PosixThread

    init(_ body: @escaping () -> Void) throws {
        nonisolated(unsafe) let body = body
        thread = try PosixThread { body() }
    }

    func join() { thread.join() }

    /// Lets others go on, in a loop that awaits something.
    static func rest() { usleep(1_000) }
}
