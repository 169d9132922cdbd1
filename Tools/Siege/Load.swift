import HTTP
import Synchronization

/// Several clients at once, on kept connections and on new ones, for handlers on event loops and on workers.
enum Load {
    private static let clients = 8
    private static let requests = 1_000

    static func run() throws -> Bool {
        let server = try ServedProcess()
        let port = server.port
        let answered = Atomic(0)
        let threads = try (0..<clients).map { _ in
            try Background { answered.add(ask(port), ordering: .relaxed) }
        }
        for thread in threads { thread.join() }
        let count = answered.load(ordering: .relaxed)
        let ended = server.end()
        print(
            "load: \(count) of \(clients * requests) answers\(ended ? "" : ", and the server did not end as it should")"
        )
        return ended && count == clients * requests
    }

    /// How many of a client's requests were answered.
    private static func ask(_ port: UInt16) -> Int {
        var client = try? TestClient(port: port)
        var answered = 0
        for place in 0..<requests {
            if place % 10 == 0 { client = try? TestClient(port: port) }
            client?.send("GET /\(place % 2 == 0 ? "livez" : "hello") HTTP/1.1¶Host: a¶¶")
            if client?.answer()?.status == 200 { answered += 1 }
        }
        return answered
    }
}
