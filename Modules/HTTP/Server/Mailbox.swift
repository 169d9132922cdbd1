import CEpoll
import Glibc
import Locks

/// What other threads tell the thread of the connections.
final class Mailbox: Sendable {
    struct Answer: Sendable {
        let connection: UInt64
        let bytes: [UInt8]
        let closes: Bool
    }

    private struct Content {
        var answers: [Answer] = []
        var isStopping = false
        var isSignalled = false
    }

    /// Readable while there is something to take.
    let descriptor: Int32
    private let content = Guarded(Content())

    init() throws(ListenError) {
        descriptor = sammen_eventfd()
        guard descriptor >= 0 else { throw ListenError(step: "making an event descriptor", code: errno) }
    }

    deinit { close(descriptor) }

    func post(_ answer: Answer) {
        signal { $0.answers.append(answer) }
    }

    func stop() {
        signal { $0.isStopping = true }
    }

    /// One signal is enough for everything that comes before it is seen.
    private func signal(_ change: (inout Content) -> Void) {
        let wakes = content.withLock { content in
            change(&content)
            defer { content.isSignalled = true }
            return !content.isSignalled
        }
        if wakes { eventfd_write(descriptor, 1) }
    }

    func take() -> (answers: [Answer], isStopping: Bool) {
        var value: eventfd_t = 0
        eventfd_read(descriptor, &value)
        return content.withLock { content in
            content.isSignalled = false
            defer { content.answers = [] }
            return (content.answers, content.isStopping)
        }
    }
}
