/// Reading requests, having them answered, writing the answers: one request of a connection after the other, so that
/// answers come in the order of their requests.
extension EventLoop {
    /// Bytes of later requests that are kept while one is answered.
    private static let mostPipelined = 64 * 1024

    func read(_ connection: Connection) {
        switch connection.receive(into: scratch) {
        case .nothing: return
        case .broken: end(connection)
        case .end: endInput(connection)
        case .bytes(let count): take(count, connection)
        }
    }

    /// What has come in full is still answered: a client may end its direction after its last request.
    private func endInput(_ connection: Connection) {
        connection.inputEnded = true
        setInterest(connection, connection.interest.subtracting(.readable))
        if connection.phase == .reading || connection.phase == .lingering { end(connection) }
    }

    private func take(_ count: Int, _ connection: Connection) {
        guard connection.phase != .lingering else { return }
        connection.parser.feed(UnsafeRawBufferPointer(rebasing: scratch[..<count]))
        guard connection.phase != .reading else { return advance(connection) }
        _ = noteHeld(connection)
        if connection.parser.pending > EventLoop.mostPipelined {
            setInterest(connection, connection.interest.subtracting(.readable))
        }
    }

    /// Whether all connections together hold no more than they may.
    private func noteHeld(_ connection: Connection) -> Bool {
        let holds = connection.parser.pending
        defer { connection.held = holds }
        guard holds != connection.held else { return true }
        let all = admission.hold(holds, instead: connection.held)
        gauges.holds(all.together)
        return all.isAllowed
    }

    /// Goes on as far as what has come allows.
    func advance(_ connection: Connection) {
        while connection.isOpen, connection.phase == .reading {
            switch connection.parser.next() {
            case .request(let head, let body): dispatch(connection, head, body)
            case .refusal(let refusal): refuse(connection, refusal.status, refusal.rawValue)
            case .needMore: return awaitMore(connection)
            }
        }
    }

    private func awaitMore(_ connection: Connection) {
        guard !connection.inputEnded, !(isStopping && connection.isIdle) else { return end(connection) }
        guard noteHeld(connection) else { return refuse(connection, .serviceUnavailable, "memory") }
        if let head = connection.parser.unfinished {
            wait(connection, for: .body)
            if head.expectsContinue, !connection.hasContinued, connection.parser.pending == 0 { invite(connection) }
        } else {
            let isFresh = connection.requests == 0 || connection.parser.pending > 0
            wait(connection, for: isFresh ? .head : .nextRequest)
        }
    }

    /// `100 Continue` is smaller than any socket's buffer; if it does not fit, the client is not worth waiting for.
    private func invite(_ connection: Connection) {
        connection.hasContinued = true
        connection.output += ResponseWriter.continuing
        if connection.flush() != .everything { end(connection) }
    }

    private func dispatch(_ connection: Connection, _ head: RequestHead, _ body: [UInt8]) {
        gauges.tookRequest()
        connection.requests += 1
        connection.hasContinued = false
        connection.phase = .answering
        wait(connection, for: .nothing)
        let closes = !head.keepsAlive || isStopping || connection.requests >= options.requestsPerConnection
        let request = Request(
            head: head, body: body, client: options.proxy.client(peer: connection.peer, head.headers))
        let match = responder.router.match(head)
        if case .route(let route) = match, route.place == .eventLoop {
            responder.answer(request, match, closes: closes, arrived: now, into: &connection.output)
            send(connection, closes: closes)
        } else if !submit(request, match, connection.key, closes: closes) {
            gauges.refusedRequest()
            responder.refuse(.serviceUnavailable, reason: "busy", closes: closes, into: &connection.output)
            send(connection, closes: closes)
        }
    }

    private func submit(_ request: Request, _ match: Router.Match, _ key: UInt64, closes: Bool) -> Bool {
        pool.submit { [mailbox, responder, now] in
            responder.answer(request, match, closes: closes, arrived: now) { bytes in
                mailbox.post(Mailbox.Answer(connection: key, bytes: bytes, closes: closes))
            }
        }
    }

    func refuse(_ connection: Connection, _ status: Status, _ reason: String) {
        gauges.refusedRequest()
        connection.parser.refuse(.abandoned)
        responder.refuse(status, reason: reason, into: &connection.output)
        send(connection, closes: true)
    }

    /// Sends the answer that has been made.
    func send(_ connection: Connection, closes: Bool) {
        connection.closesAfterAnswer = closes
        connection.phase = .writing
        wait(connection, for: .answerTaken)
        proceed(connection, connection.flush())
    }

    func write(_ connection: Connection) {
        proceed(connection, connection.flush())
        advance(connection)
    }

    private func proceed(_ connection: Connection, _ sent: Connection.Sent) {
        switch sent {
        case .broken: end(connection)
        case .part: setInterest(connection, connection.interest.union(.writable))
        case .everything: finishAnswer(connection)
        }
    }

    private func finishAnswer(_ connection: Connection) {
        _ = noteHeld(connection)
        setInterest(connection, connection.inputEnded ? [] : .readable)
        guard connection.closesAfterAnswer else {
            connection.phase = .reading
            return
        }
        guard !connection.inputEnded else { return end(connection) }
        connection.endOutput()
        connection.phase = .lingering
        wait(connection, for: .end)
    }
}
