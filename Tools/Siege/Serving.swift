import Foundation
import HTTP

/// A server with a page of each kind, which ends with its standard input. Its first line of output is its port.
enum Serving {
    static func run(_ options: Options) throws -> Bool {
        if let descriptors = options.number("--descriptors") { limitDescriptors(descriptors) }
        let held = (0..<(options.number("--hold") ?? 0)).map { _ in open("/dev/null", O_RDONLY | O_CLOEXEC) }
        var server = ServerOptions(endpoint: .loopback(port: UInt16(options.number("--port") ?? 0)))
        // All of a siege comes from one address, as behind a proxy that is not trusted.
        server.connectionsPerAddress = 10_000
        server.requestsPerConnection = .max
        let running = try Server(server, try Router(routes))
        try FileHandle.standardOutput.write(contentsOf: Data("\(running.port ?? 0)\n".utf8))
        while readLine() != nil {}
        running.stop()
        running.waitUntilStopped()
        for descriptor in held { close(descriptor) }
        return true
    }

    private static let hello = Response.text("hello, world\n")
    private static let page = Response(.ok, type: "text/html", body: [UInt8](repeating: 0x61, count: 256 * 1024))

    private static let routes = [
        Route(.get, ["livez"], on: .eventLoop) { _ in hello },
        Route(.get, ["hello"]) { _ in hello },
        Route(.get, ["page"]) { _ in page },
        Route(.post, ["form"]) { .text("\($0.body.count)\n") },
    ]

    private static func limitDescriptors(_ count: Int) {
        var limit = rlimit(rlim_cur: rlim_t(count), rlim_max: rlim_t(count))
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}

/// A server in a process of its own, as this program's `serve` with some options.
final class ServedProcess {
    let port: UInt16
    private let process = Process()
    private let input = Pipe()

    struct NotServing: Error {}

    init(_ options: String...) throws {
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = ["serve"] + options
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard let port = UInt16(line.prefix { $0 != "\n" }), port > 0 else { throw NotServing() }
        self.port = port
    }

    var isRunning: Bool { process.isRunning }

    /// Ends it, and says whether it ended as it should.
    func end() -> Bool {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
        return process.terminationReason == .exit && process.terminationStatus == 0
    }
}
