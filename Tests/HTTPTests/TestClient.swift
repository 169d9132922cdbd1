import CEpoll
import Glibc

@testable import HTTP

/// A client that sends exactly the bytes that a test gives it. It waits long, so that a failure ends.
final class TestClient {
    struct Answer {
        let status: Int
        let head: String
        let body: [UInt8]

        var text: String { String(decoding: body, as: UTF8.self) }
    }

    private let descriptor: Int32
    private var received: [UInt8] = []
    /// Lives as long as its client.
    var server: AnyObject?

    init(port: UInt16) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        let address = try Address(text: "127.0.0.1").unwrapped()
        guard address.withSocketAddress(port: port, { connect(descriptor, $0, $1) }) == 0 else { throw Refused() }
        waitAtMost(seconds: 30)
    }

    init(path: String) throws {
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard try UnixAddress(path).unwrapped().withPointer({ connect(descriptor, $0, $1) }) == 0 else {
            throw Refused()
        }
        waitAtMost(seconds: 30)
    }

    deinit { close(descriptor) }

    struct Refused: Error {}

    private func waitAtMost(seconds: Int) {
        var time = timeval(tv_sec: seconds, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    }

    /// Sends text as `hostile.txt` writes it, and says whether all of it was taken.
    @discardableResult
    func send(_ text: String) -> Bool { send(HostileCase.decode(text[...])) }

    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// Whether anything has come that was not read.
    var hasInput: Bool {
        var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return !received.isEmpty || poll(&watched, 1, 0) > 0
    }

    func endOutput() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// Everything until the server ends the connection.
    func receiveAll() -> String {
        while receive() {}
        defer { received = [] }
        return String(decoding: received, as: UTF8.self)
    }

    /// The next answer; nil where the connection ends before it.
    func answer(toHead: Bool = false) -> Answer? {
        guard let end = headEnd() else { return nil }
        let head = String(decoding: received[..<end], as: UTF8.self)
        let length = toHead ? 0 : head.firstMatch(of: /Content-Length: (\d+)/).flatMap { Int($0.1) } ?? 0
        while received.count < end + length { guard receive() else { return nil } }
        defer { received.removeFirst(end + length) }
        return Answer(
            status: Int(head.dropFirst(9).prefix(3)) ?? 0, head: head, body: Array(received[end..<(end + length)]))
    }

    private func headEnd() -> Int? {
        let mark = Array("\r\n\r\n".utf8)
        while true {
            if let start = received.firstRange(of: mark) { return start.upperBound }
            guard receive() else { return nil }
        }
    }

    private func receive() -> Bool {
        var bytes = [UInt8](repeating: 0, count: 64 * 1024)
        let count = recv(descriptor, &bytes, bytes.count, 0)
        if count > 0 { received += bytes[..<count] }
        return count > 0
    }
}

extension Optional {
    struct Missing: Error {}

    func unwrapped() throws -> Wrapped {
        guard let self else { throw Missing() }
        return self
    }
}
