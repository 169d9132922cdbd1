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
    private let options: ServerOptions.Deadlines
    let drain: Nanoseconds

    init(_ options: ServerOptions.Deadlines) {
        self.options = options
        drain = options.drain.nanoseconds
    }

    func length(of awaited: Connection.Awaited) -> Nanoseconds? {
        switch awaited {
        case .nextRequest: options.idle.nanoseconds
        case .head: options.head.nanoseconds
        case .body: options.body.nanoseconds
        case .answerTaken: options.write.nanoseconds
        case .end: options.linger.nanoseconds
        case .nothing: nil
        }
    }
}
