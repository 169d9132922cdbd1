import Glibc

/// Taking connections in, as many as there is room for.
extension EventLoop {
    /// So that those who are inside are served between arrivals.
    private static let arrivalsAtOnce = 64
    private static let pause: Nanoseconds = 50_000_000

    func acceptArrivals() {
        for _ in 0..<EventLoop.arrivalsAtOnce {
            guard !isStopping, takePlace() else { return pauseAccepting() }
            let arrival = listener.accept()
            if case .connection(let descriptor, let peer) = arrival {
                begin(descriptor, peer)
                continue
            }
            admission.giveBackPlace()
            switch arrival {
            case .none: return
            case .gone, .connection: continue
            case .exhausted:
                _ = endLongestIdle()
                return pauseAccepting()
            }
        }
    }

    private func takePlace() -> Bool {
        admission.takePlace() || endLongestIdle() && admission.takePlace()
    }

    private func begin(_ descriptor: Int32, _ peer: Address?) {
        let subscriber = options.proxy.trusts(peer) ? nil : peer?.subscriber
        guard admission.enter(subscriber) else {
            admission.giveBackPlace()
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

    /// A newcomer is worth more than the one of this loop that has been silent longest after its last answer.
    private func endLongestIdle() -> Bool {
        let idle = connections.values.filter { $0.awaited == .nextRequest && $0.isIdle }
        guard let longest = idle.min(by: { $0.deadline < $1.deadline }) else { return false }
        end(longest)
        return true
    }

    /// Whoever arrives waits in the system's queue. Without this the poller would report them without end.
    private func pauseAccepting() {
        guard !isStopping else { return }
        if resumesAccepting == nil { poller.remove(listener.descriptor) }
        resumesAccepting = now + EventLoop.pause
    }

    func resumeAccepting() {
        resumesAccepting = nil
        _ = poller.add(listener.descriptor, .arrivals, key: EventLoop.listenerKey)
    }
}
