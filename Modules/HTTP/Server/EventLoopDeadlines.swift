/// What ends because its time is over.
extension EventLoop {
    /// Deadlines that come close together are looked at together.
    private static let grain: Nanoseconds = 5_000_000

    /// When there is something to do though nothing happens.
    var nextWake: Nanoseconds? {
        let next = min(nextExpiry, resumesAccepting ?? .max, drainEnd ?? .max)
        return next == .max ? nil : next
    }

    /// Sets what is awaited. A deadline stands from when its awaiting began, whatever comes meanwhile.
    func wait(_ connection: Connection, for awaited: Connection.Awaited) {
        guard connection.awaited != awaited || connection.deadline == .max else { return }
        connection.awaited = awaited
        connection.deadline = deadlines.length(of: awaited).map { now + $0 } ?? .max
        nextExpiry = min(nextExpiry, connection.deadline)
    }

    func passTime() {
        if let resumesAccepting, resumesAccepting <= now { resumeAccepting() }
        if let drainEnd, drainEnd <= now { for connection in Array(connections.values) { end(connection) } }
        guard nextExpiry <= now else { return }
        let expired = connections.values.filter { $0.deadline <= now }
        let next = connections.values.lazy.map(\.deadline).filter { [now] in $0 > now }.min() ?? .max
        nextExpiry = next == .max ? .max : max(next, now + EventLoop.grain)
        for connection in expired { expire(connection) }
    }

    private func expire(_ connection: Connection) {
        switch connection.awaited {
        case .head where connection.parser.pending > 0, .body: refuse(connection, .requestTimeout, "deadline")
        case .head, .nextRequest, .answerTaken, .end: end(connection)
        case .nothing: return
        }
    }
}

/// The deadlines of the options in the unit of the clock.
struct Deadlines {
    let drain: Nanoseconds
    private let idle, head, body, write, linger: Nanoseconds

    init(_ options: ServerOptions.Deadlines) {
        drain = options.drain.nanoseconds
        idle = options.idle.nanoseconds
        head = options.head.nanoseconds
        body = options.body.nanoseconds
        write = options.write.nanoseconds
        linger = options.linger.nanoseconds
    }

    func length(of awaited: Connection.Awaited) -> Nanoseconds? {
        switch awaited {
        case .nextRequest: idle
        case .head: head
        case .body: body
        case .answerTaken: write
        case .end: linger
        case .nothing: nil
        }
    }
}
