import Glibc
import HTTP

/// Asks this server, and nginx where its port is given, the requests of the hostile table.
enum Hostile {
    /// `--nginx PORT` is a port on which nginx answers; on the next one it passes on to `--port`.
    static func run(_ words: Options) throws -> Bool {
        var options = ServerOptions(endpoint: .loopback(port: UInt16(words.number("--port") ?? 0)))
        options.connectionsPerAddress = 1_000
        let server = try Server(options, try Router([]))
        defer {
            server.stop()
            server.waitUntilStopped()
        }
        let own = deviations(server.port ?? 0) { $0 == $1 }
        report("this server", own, lists: true)
        if let nginx = words.number("--nginx").map(UInt16.init) {
            waitForNginx(nginx)
            report("nginx alone", deviations(nginx, isLike), lists: words.has("--list"))
            report("nginx in front", deviations(nginx + 1, isLike), lists: words.has("--list"))
        }
        return own.isEmpty && !HostileCase.all.isEmpty
    }

    private static func waitForNginx(_ port: UInt16) {
        for _ in 0..<200 where (try? TestClient(port: port)) == nil { usleep(20_000) }
    }

    private static func report(_ name: String, _ deviations: [String], lists: Bool) {
        print("\(name): \(deviations.count) deviations in \(HostileCase.all.count) cases")
        if lists { for line in deviations { print("    \(line)") } }
    }

    /// The statuses that are expected stand without reasons: `ok` for each request that is understood.
    private static func expected(_ hostile: HostileCase) -> [String] {
        let words = hostile.expected.split(separator: " ")
        if words == ["more"] { return [] }
        if words[1].hasPrefix("request") && words[1].count <= 8 {
            return Array(repeating: "ok", count: Int(words[0]) ?? 0)
        }
        return (hostile.name == "more than the body says" ? ["ok"] : []) + [String(words[0])]
    }

    private static func deviations(_ port: UInt16, _ isSame: ([String], [String]) -> Bool) -> [String] {
        HostileCase.all.compactMap { hostile in
            guard let client = try? TestClient(port: port) else { return "\(hostile.name): no connection" }
            client.send(hostile.bytes)
            client.endOutput()
            let found = client.receiveAll().matches(of: #/HTTP/1\.1 (\d{3}) [A-Z]/#).map { String($0.1) }
                .filter { $0 != "100" }.map { ["200", "404"].contains($0) ? "ok" : $0 }
            let expected = expected(hostile)
            return isSame(found, expected) ? nil : "\(hostile.name): \(found), not \(expected)"
        }
    }

    /// Whether nginx refuses what is to be refused, with whatever code, and understands what is to be understood.
    /// What is not complete may be refused as well.
    private static func isLike(_ found: [String], _ expected: [String]) -> Bool {
        if expected.isEmpty { return found.allSatisfy { $0 != "ok" } }
        return found.map { $0 == "ok" } == expected.map { $0 == "ok" }
    }
}
