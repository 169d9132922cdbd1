import Glibc

/// The one thread that touches its connections, among several that have some each. It never waits but for all of them
/// at once: what may wait runs on workers, whose answers come back by the mailbox.
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

    let admission: Admission
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

    init(_ parts: ServerParts, _ place: LoopPlace) {
        options = parts.options
        deadlines = Deadlines(parts.options.deadlines)
        listener = parts.listener
        mailbox = place.mailbox
        poller = place.poller
        pool = parts.pool
        responder = parts.responder
        gauges = parts.gauges
        admission = parts.admission
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
            connection.output = letter.bytes
            send(connection, closes: letter.closes)
            advance(connection)
        }
    }

    /// From now on only requests that have begun are answered.
    private func beginStopping() {
        drainEnd = now + deadlines.drain
        resumesAccepting = nil
        listener.end()
        poller.remove(listener.descriptor)
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
            gauges.holds(admission.hold(0, instead: connection.held).together)
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
