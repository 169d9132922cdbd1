import Glibc
import HTTP

/// A server of 64 descriptors, and a thousand connections: afterwards a good client is served within five seconds, and
/// meanwhile nothing ends the server. Once the server's own cap keeps them out, once there really are no descriptors.
enum Starving {
    private static let connections = 1_000
    private static let mostSeconds = 5.0

    static func run() throws -> Bool {
        let capped = try besiege("connections up to the cap", hold: 0)
        let exhausted = try besiege("no descriptor left", hold: 44)
        return capped && exhausted
    }

    private static func besiege(_ name: String, hold: Int) throws -> Bool {
        let server = try ServedProcess("--descriptors", "64", "--hold", "\(hold)")
        let asking = Crowd(port: server.port)
        let silent = Crowd(port: server.port)
        asking.join(connections / 2, saying: "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")
        silent.join(connections / 2, saying: "")
        usleep(500_000)
        let all = asking.count + silent.count
        asking.leave()
        silent.leave()
        let seconds = secondsToAnswer(server.port)
        let ended = server.end()
        let passed = all == connections && seconds < mostSeconds && ended
        print(
            "starve: 64 descriptors, \(all) connections, \(name): \(passed ? "recovered" : "FAILED")"
                + " in \((seconds * 1_000).rounded() / 1_000) s (at most \(mostSeconds))")
        return passed
    }

    /// Until somebody who tries again and again has an answer.
    private static func secondsToAnswer(_ port: UInt16) -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        while clock.now - start < .seconds(2 * mostSeconds) {
            if let client = try? TestClient(port: port), client.send("GET /hello HTTP/1.1¶Host: a¶¶"),
                client.answer()?.status == 200
            {
                return (clock.now - start) / .seconds(1)
            }
            usleep(10_000)
        }
        return .infinity
    }
}
