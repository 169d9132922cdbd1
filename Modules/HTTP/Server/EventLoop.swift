import Glibc

/// The one thread that touches connections. It never waits but for all of them at once: what may wait runs on workers,
/// whose answers come back by the mailbox.
final class EventLoop {
    let options: ServerOptions
    let deadlines: Deadlines
    let listener: Listener
    let mailbox: Mailbox
    let poller: Poller
    let pool: WorkerPool
    let responder: Responder
    let gauges: Gauges
    let bodyLimit: @Sendable (RequestHead) -> Int
    let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 * 1024, alignment: 16)

    var admission: Admission
    var connections: [UInt64: Connection] = [:]
    var nextKey = EventLoop.firstKey
    var now = Monotonic.now()
    /// No deadline ends before.
    var nextExpiry = Nanoseconds.max
    /// When connections are accepted again, while they are not.
    var resumesAccepting: Nanoseconds?
    /// When connections are no longer waited for, once the server was stopped.
    var drainEnd: Nanoseconds?

    static let listenerKey: UInt64 = 0
    static let mailboxKey: UInt64 = 1
    private static let firstKey: UInt64 = 2

    init(_ parts: ServerParts) {
        options = parts.options
        deadlines = Deadlines(parts.options.deadlines)
        listener = parts.listener
        mailbox = parts.mailbox
        poller = parts.poller
        pool = parts.pool
        responder = parts.responder
        gauges = parts.gauges
        admission = Admission(parts.options)
        let router = parts.responder.router
        let general = parts.options.limits.body
        bodyLimit = { head in
            if case .route(let route) = router.match(head) { route.bodyLimit ?? general } else { general }
        }
    }

    deinit { scratch.deallocate() }

    var isStopping: Bool { drainEnd != nil }

    /// Serves until the server was stopped and every connection has ended.
    func run() {
        while !(isStopping && connections.isEmpty) {
            poller.wait(until: nextWake) { key, events in handle(key, events) }
            now = Monotonic.now()
            passTime()
        }
        listener.end()
    }

    private func handle(_ key: UInt64, _ events: Poller.Events) {
        now = Monotonic.now()
        switch key {
        case EventLoop.listenerKey: acceptArrivals()
        case EventLoop.mailboxKey: takeMail()
        default: if let connection = connections[key] { serve(connection, events) }
        }
    }

    private func serve(_ connection: Connection, _ events: Poller.Events) {
        if !events.isDisjoint(with: .broken) { return end(connection) }
        if events.contains(.readable) { read(connection) }
        if events.contains(.writable), connection.isOpen { write(connection) }
    }

    private func takeMail() {
        let mail = mailbox.take()
        if mail.isStopping, !isStopping { beginStopping() }
        for letter in mail.answers {
            guard let connection = connections[letter.connection] else { continue }
            answer(connection, letter.bytes, closes: letter.closes)
            advance(connection)
        }
    }

    /// From now on only requests that have begun are answered.
    private func beginStopping() {
        drainEnd = now + deadlines.drain
        resumesAccepting = nil
        listener.end()
        for connection in Array(connections.values) where connection.isIdle { end(connection) }
    }

    /// Forgets a connection and lets go of its descriptor.
    func end(_ connection: Connection) {
        guard connection.isOpen else { return }
        connection.isOpen = false
        connections[connection.key] = nil
        close(connection.descriptor)
        admission.leave(connection.subscriber)
        if connection.held > 0 {
            _ = admission.hold(0, instead: connection.held)
            gauges.holds(admission.buffered)
        }
        gauges.closed()
        if resumesAccepting != nil { resumesAccepting = now }
    }

    func setInterest(_ connection: Connection, _ interest: Poller.Events) {
        guard connection.interest != interest else { return }
        connection.interest = interest
        poller.change(connection.descriptor, interest, key: connection.key)
    }
}
