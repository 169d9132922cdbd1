import Synchronization

/// An HTTP/1.1 server. It speaks no TLS: a stock reverse proxy in front does.
package final class Server: Sendable {
    /// The port it listens on; nil for a Unix socket.
    package let port: UInt16?
    package let gauges: Gauges
    private let mailbox: Mailbox
    private let pool: WorkerPool
    private let thread: PosixThread

    /// Listens and serves at once. `log` is called for each answer, on the thread that made it; it must not wait.
    package init(
        _ options: ServerOptions, _ router: Router, log: (@Sendable (AccessEntry) -> Void)? = nil
    ) throws(ListenError) {
        let parts = try ServerParts(options, Responder(router, log: log))
        port = parts.listener.port
        gauges = parts.gauges
        mailbox = parts.mailbox
        pool = parts.pool
        thread = try PosixThread { EventLoop(parts).run() }
    }

    /// Requests that wait for a worker now.
    package var waitingRequests: Int { pool.backlog }

    /// Takes no new connections and no new requests, answers those that have begun, then ends. Returns at once.
    package func stop() { mailbox.stop() }

    /// Waits until a stopped server has ended.
    package func waitUntilStopped() {
        thread.join()
        pool.finish()
    }
}

/// What the event loop is made of, on whatever thread that is.
struct ServerParts: Sendable {
    let options: ServerOptions
    let listener: Listener
    let mailbox: Mailbox
    let poller: Poller
    let pool: WorkerPool
    let responder: Responder
    let gauges = Gauges()

    init(_ options: ServerOptions, _ responder: Responder) throws(ListenError) {
        self.options = options
        self.responder = responder
        mailbox = try Mailbox()
        poller = try Poller()
        listener = try Listener(options.endpoint)
        let isWatched =
            poller.add(listener.descriptor, .readable, key: EventLoop.listenerKey)
            && poller.add(mailbox.descriptor, .readable, key: EventLoop.mailboxKey)
        guard isWatched else { throw ListenError(step: "watching the socket", code: 0) }
        pool = try WorkerPool(threads: options.workers, mostWaiting: options.waitingRequests)
    }
}
