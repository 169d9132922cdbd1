import Glibc
import HTTP
import Synchronization

/// A thousand connections that send heads, send bodies or take answers byte by byte, and a good client beside them: the
/// slowest hundredth of its answers takes less than twice as long as without them.
enum SlowClients {
    private static let connections = 1_000
    private static let mostRatio = 2.0

    static func run(_ options: Options) throws -> Bool {
        let rounds = options.number("--rounds") ?? 5
        let kinds = [
            Kind(name: "heads", first: "GET /hello HTTP/1.1\r\nHost: a\r\nX: ", more: "y"),
            Kind(name: "bodies", first: "POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n", more: "y"),
            Kind(name: "reads", first: "GET /page HTTP/1.1\r\nHost: a\r\n\r\n", window: 4_096, takes: 64),
        ]
        return try kinds.map { try measure($0, rounds) }.allSatisfy { $0 }
    }

    private struct Kind {
        let name: String
        let first: String
        var more = ""
        var window: Int32 = 65_536
        var takes = 0
    }

    /// Alternates with and without the crowd; the median of the ratios counts.
    private static func measure(_ kind: Kind, _ rounds: Int) throws -> Bool {
        let server = try ServedProcess()
        _ = try slowestHundredth(server.port)
        var ratios: [(ratio: Double, alone: Double, beside: Double)] = []
        for _ in 0..<rounds {
            let alone = try slowestHundredth(server.port)
            let beside = try withCrowd(kind, server.port) { try slowestHundredth(server.port) }
            ratios.append((beside / alone, alone, beside))
        }
        let median = ratios.sorted { $0.ratio < $1.ratio }[rounds / 2]
        let passed = server.end() && median.ratio < mostRatio
        print(
            "slow \(kind.name): \(connections) connections, p99 \(Int(median.beside)) µs beside them, "
                + "\(Int(median.alone)) µs alone, ratio \((median.ratio * 100).rounded() / 100)\(passed ? "" : " FAILED")"
        )
        return passed
    }

    /// Each of the crowd does a little every second, one after the other.
    private static func withCrowd<T>(_ kind: Kind, _ port: UInt16, _ body: () throws -> T) throws -> T {
        let crowd = Crowd(port: port)
        crowd.join(connections, saying: kind.first, window: kind.window)
        let isOver = Atomic(false)
        nonisolated(unsafe) let slow = crowd
        let thread = try Background {
            var turn = 0
            while !isOver.load(ordering: .relaxed) {
                usleep(10_000)
                turn += 1
                if kind.takes > 0 {
                    slow.take(kind.takes, turn: turn, of: 100)
                } else {
                    slow.say(kind.more, turn: turn, of: 100)
                }
            }
        }
        defer {
            isOver.store(true, ordering: .relaxed)
            thread.join()
        }
        return try body()
    }

    /// No status: the connection ended, or nothing came for half a minute.
    private struct GoodClientRefused: Error { let status: Int? }

    /// In microseconds, of ten thousand answers to a client that asks one after the other.
    private static func slowestHundredth(_ port: UInt16) throws -> Double {
        let client = try TestClient(port: port)
        let clock = ContinuousClock()
        var times: [Double] = []
        for _ in 0..<10_000 {
            let start = clock.now
            client.send("GET /hello HTTP/1.1¶Host: a¶¶")
            let status = client.answer()?.status
            guard status == 200 else { throw GoodClientRefused(status: status) }
            times.append((clock.now - start) / .microseconds(1))
        }
        return times.sorted()[times.count * 99 / 100]
    }
}
