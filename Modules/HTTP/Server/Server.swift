import Synchronization

/// An HTTP/1.1 server. It speaks no TLS: a stock reverse proxy in front does.
package final class Server: Sendable {
    /// The port it listens on; nil for a Unix socket.
    package let port: UInt16?
    package let gauges: Gauges
    private let mailboxes: [Mailbox]
    private let pool: WorkerPool
    private let threads: [PosixThread]

    /// Listens and serves at once, with as many descriptors as the process may have. `log` is called for each answer, on
    /// the thread that made it; it must not wait.
    package init(
        _ options: ServerOptions, _ router: Router, log: (@Sendable (AccessEntry) -> Void)? = nil
    ) throws(ListenError) {
        let parts = try ServerParts(options, Responder(router, log: log))
        let places = try LoopPlace.several(options.eventLoops, parts)
        port = parts.listener.port
        gauges = parts.gauges
        pool = parts.pool
        mailboxes = places.map(\.mailbox)
        var threads: [PosixThread] = []
        do throws(ListenError) {
            for place in places { threads.append(try PosixThread { EventLoop(parts, place).run() }) }
        } catch {
            for place in places { place.mailbox.stop() }
            throw error
        }
        self.threads = threads
    }

    /// Requests that wait for a worker now.
    package var waitingRequests: Int { pool.backlog }

    /// Takes no new connections and no new requests, answers those that have begun, then ends. Returns at once.
    package func stop() { for mailbox in mailboxes { mailbox.stop() } }

    /// Waits until a stopped server has ended.
    package func waitUntilStopped() {
        for thread in threads { thread.join() }
        pool.finish()
    }
}

/// What all event loops of a server share.
struct ServerParts: Sendable {
    let options: ServerOptions
    let listener: Listener
    let admission: Admission
    let pool: WorkerPool
    let responder: Responder
    let gauges = Gauges()

    init(_ options: ServerOptions, _ responder: Responder) throws(ListenError) {
        self.options = options
        self.responder = responder
        admission = Admission(options, descriptors: Descriptors.claimAll())
        listener = try Listener(options.endpoint)
        pool = try WorkerPool(threads: options.workers, mostWaiting: options.waitingRequests)
    }
}

/// What one event loop has of its own, on whatever thread it will be.
struct LoopPlace: Sendable {
    let mailbox: Mailbox
    let poller: Poller

    private init(_ listener: Listener) throws(ListenError) {
        mailbox = try Mailbox()
        poller = try Poller()
        let isWatched =
            poller.add(listener.descriptor, .arrivals, key: EventLoop.listenerKey)
            && poller.add(mailbox.descriptor, .readable, key: EventLoop.mailboxKey)
        guard isWatched else { throw ListenError(step: "watching the socket", code: 0) }
    }

    static func several(_ count: Int, _ parts: ServerParts) throws(ListenError) -> [LoopPlace] {
        var places: [LoopPlace] = []
        for _ in 0..<max(1, count) { places.append(try LoopPlace(parts.listener)) }
        return places
    }
}
