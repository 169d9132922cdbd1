import Glibc

/// Taking connections in, as many as there is room for.
extension EventLoop {
    /// So that those who are inside are served between arrivals.
    private static let arrivalsAtOnce = 64
    private static let pause: Nanoseconds = 50_000_000

    func acceptArrivals() {
        for _ in 0..<EventLoop.arrivalsAtOnce {
            guard !isStopping, !admission.isFull || endLongestIdle() else { return pauseAccepting() }
            switch listener.accept() {
            case .connection(let descriptor, let peer): begin(descriptor, peer)
            case .none: return
            case .gone: continue
            case .exhausted:
                _ = endLongestIdle()
                return pauseAccepting()
            }
        }
    }

    private func begin(_ descriptor: Int32, _ peer: Address?) {
        let subscriber = options.proxy.trusts(peer) ? nil : peer?.subscriber
        guard admission.enter(subscriber) else {
            close(descriptor)
            return
        }
        let connection = Connection(
            descriptor, key: nextKey, peer: peer, subscriber: subscriber,
            parser: RequestParser(limits: options.limits, bodyLimit: bodyLimit))
        nextKey += 1
        connections[connection.key] = connection
        gauges.opened()
        guard poller.add(descriptor, connection.interest, key: connection.key) else { return end(connection) }
        wait(connection, for: .head)
    }

    /// A newcomer is worth more than the one that has been silent longest after its last answer.
    private func endLongestIdle() -> Bool {
        let idle = connections.values.filter { $0.awaited == .nextRequest && $0.isIdle }
        guard let longest = idle.min(by: { $0.deadline < $1.deadline }) else { return false }
        end(longest)
        return true
    }

    /// Whoever arrives waits in the system's queue. Without this the poller would report them without end.
    private func pauseAccepting() {
        guard !isStopping else { return }
        if resumesAccepting == nil { poller.change(listener.descriptor, [], key: EventLoop.listenerKey) }
        resumesAccepting = now + EventLoop.pause
    }

    func resumeAccepting() {
        resumesAccepting = nil
        poller.change(listener.descriptor, .readable, key: EventLoop.listenerKey)
    }
}
