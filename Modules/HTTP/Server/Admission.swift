import Locks

/// Counts who is inside, for all caps that hold over the connections of all event loops together.
final class Admission: Sendable {
    let mostConnections: Int
    private let mostPerAddress: Int
    private let mostBuffered: Int
    private let counts = Guarded(Counts())

    private struct Counts {
        var connections = 0
        var perAddress: [Address: Int] = [:]
        var buffered = 0
    }

    init(_ options: ServerOptions, descriptors: Int) {
        mostConnections = max(1, min(options.connections, descriptors / 2))
        mostPerAddress = options.connectionsPerAddress
        mostBuffered = options.bufferedBytes
    }

    /// Keeps a place for a connection, unless there are as many as there may be.
    func takePlace() -> Bool {
        counts.withLock { counts in
            guard counts.connections < mostConnections else { return false }
            counts.connections += 1
            return true
        }
    }

    func giveBackPlace() { counts.withLock { $0.connections -= 1 } }

    /// Counts a subscriber in, unless the subscriber has as many as one may have. Nobody counts for a trusted proxy.
    func enter(_ subscriber: Address?) -> Bool {
        guard let subscriber else { return true }
        return counts.withLock { counts in
            guard counts.perAddress[subscriber, default: 0] < mostPerAddress else { return false }
            counts.perAddress[subscriber, default: 0] += 1
            return true
        }
    }

    /// Gives the place back of one that had entered.
    func leave(_ subscriber: Address?) {
        counts.withLock { counts in
            counts.connections -= 1
            guard let subscriber, let count = counts.perAddress[subscriber] else { return }
            counts.perAddress[subscriber] = count > 1 ? count - 1 : nil
        }
    }

    /// Notes that a connection holds other than it did. Says what all hold together, and whether that may be.
    func hold(_ bytes: Int, instead before: Int) -> (together: Int, isAllowed: Bool) {
        counts.withLock { counts in
            counts.buffered += bytes - before
            return (counts.buffered, counts.buffered <= mostBuffered || bytes <= before)
        }
    }
}
