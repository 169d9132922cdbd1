import Glibc
import Synchronization

/// Counts who is inside, for all caps that hold over connections together.
struct Admission {
    let mostConnections: Int
    private let mostPerAddress: Int
    private let mostBuffered: Int
    private var connections = 0
    private var perAddress: [Address: Int] = [:]
    private(set) var buffered = 0

    init(_ options: ServerOptions) {
        mostConnections = max(1, min(options.connections, Admission.descriptors / 2))
        mostPerAddress = options.connectionsPerAddress
        mostBuffered = options.bufferedBytes
    }

    var isFull: Bool { connections >= mostConnections }

    /// Counts a connection in, unless its subscriber has as many as one may have. Nobody counts for a trusted proxy.
    mutating func enter(_ subscriber: Address?) -> Bool {
        if let subscriber {
            guard perAddress[subscriber, default: 0] < mostPerAddress else { return false }
            perAddress[subscriber, default: 0] += 1
        }
        connections += 1
        return true
    }

    mutating func leave(_ subscriber: Address?) {
        connections -= 1
        guard let subscriber, let count = perAddress[subscriber] else { return }
        perAddress[subscriber] = count > 1 ? count - 1 : nil
    }

    /// Notes that a connection holds other than it did, and says whether all together may hold as much.
    mutating func hold(_ bytes: Int, instead before: Int) -> Bool {
        buffered += bytes - before
        return buffered <= mostBuffered || bytes <= before
    }

    /// How many descriptors the process may have.
    private static var descriptors: Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 1_024 }
        return Int(clamping: limit.rlim_cur)
    }
}
