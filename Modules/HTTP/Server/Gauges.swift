import Synchronization

/// What a server counts about itself; nothing of it is about somebody.
package final class Gauges: Sendable {
    private let open = Atomic<Int>(0)
    private let accepted = Atomic<Int>(0)
    private let taken = Atomic<Int>(0)
    private let refused = Atomic<Int>(0)
    private let buffered = Atomic<Int>(0)

    /// Connections that are open now.
    package var connections: Int { open.load(ordering: .relaxed) }
    /// Connections that were accepted since the start.
    package var acceptedConnections: Int { accepted.load(ordering: .relaxed) }
    /// Requests that were understood since the start.
    package var requests: Int { taken.load(ordering: .relaxed) }
    /// Requests that were refused since the start: not understood, too slow or too many.
    package var refusals: Int { refused.load(ordering: .relaxed) }

    /// Bytes of requests that have not come in full.
    package var bufferedBytes: Int { buffered.load(ordering: .relaxed) }

    func holds(_ bytes: Int) { buffered.store(bytes, ordering: .relaxed) }

    func opened() {
        open.add(1, ordering: .relaxed)
        accepted.add(1, ordering: .relaxed)
    }

    func closed() { open.subtract(1, ordering: .relaxed) }
    func tookRequest() { taken.add(1, ordering: .relaxed) }
    func refusedRequest() { refused.add(1, ordering: .relaxed) }
}
