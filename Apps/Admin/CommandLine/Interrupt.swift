import Glibc
import Synchronization

/// The first Ctrl-C asks the running work to stop after its current batch; a second one ends the process at once.
enum Interrupt {
    private static let asked = Atomic<Bool>(false)

    static var isAsked: Bool { asked.load(ordering: .relaxed) }

    /// Listens from now on; also lets writes to a closed pipe fail instead of killing work half way.
    static func listen() {
        signal(SIGPIPE, SIG_IGN)
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { _ in Interrupt.note() }
        action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
        sigaction(SIGINT, &action, nil)
        sigaction(SIGTERM, &action, nil)
        unblock()
    }

    /// Whoever started this process may have blocked them, and a mask is inherited.
    private static func unblock() {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        sigaddset(&signals, SIGTERM)
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    }

    private static func note() {
        asked.store(true, ordering: .relaxed)
        let text: StaticString = "\nStopping after this batch. Once more to stop at once.\n"
        _ = write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
    }

    /// - Throws: ``Interrupted`` when somebody asked to stop.
    static func check() throws {
        if isAsked { throw Interrupted() }
    }
}

/// Thrown between batches after Ctrl-C.
struct Interrupted: Error, Equatable, CustomStringConvertible {
    var description: String { "Interrupted. What was done before stays done; run the command again to go on." }
}
