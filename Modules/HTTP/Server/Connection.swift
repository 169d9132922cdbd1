import CEpoll
import Glibc

/// One connection: what came, what is to go, and what is awaited. Touched by the event loop's thread only.
final class Connection {
    enum Phase: Equatable {
        /// Bytes of a request are awaited.
        case reading
        /// A worker has the request.
        case answering
        /// An answer is on its way.
        case writing
        /// The server has ended its direction; the client's is read and thrown away, so that the answer is not lost to
        /// a reset (RFC 9112, section 9.6).
        case lingering
    }

    let descriptor: Int32
    let key: UInt64
    let peer: Address?
    /// Whom this connection is counted for.
    let subscriber: Address?
    var parser: RequestParser
    var phase = Phase.reading
    /// What is awaited from the client, and until when.
    var awaited = Awaited.head
    var deadline = Nanoseconds.max
    var interest: Poller.Events = .readable
    /// Requests that were taken.
    var requests = 0
    /// Bytes that are counted as held by this connection.
    var held = 0
    /// Whether the client has ended its direction.
    var inputEnded = false
    var closesAfterAnswer = false
    var isOpen = true
    var hasContinued = false
    /// What is to be sent.
    var output: [UInt8] = []
    private var written = 0
    /// Room for answers that is not given back while the connection is idle.
    private static let keptCapacity = 1_024

    enum Awaited: Equatable { case nextRequest, head, body, answerTaken, end, nothing }

    init(_ descriptor: Int32, key: UInt64, peer: Address?, subscriber: Address?, parser: consuming RequestParser) {
        self.descriptor = descriptor
        self.key = key
        self.peer = peer
        self.subscriber = subscriber
        self.parser = parser
    }

    enum Received { case bytes(Int), end, nothing, broken }

    /// Reads what is there, up to the scratch space.
    func receive(into scratch: UnsafeMutableRawBufferPointer) -> Received {
        let count = recv(descriptor, scratch.baseAddress, scratch.count, 0)
        if count > 0 { return .bytes(count) }
        if count == 0 { return .end }
        return errno == EAGAIN || errno == EINTR ? .nothing : .broken
    }

    enum Sent { case everything, part, broken }

    /// Sends as much of the output as the client takes.
    func flush() -> Sent {
        while written < output.count {
            let count = output.withUnsafeBytes { bytes in
                Glibc.send(
                    descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written,
                    Int32(MSG_NOSIGNAL))
            }
            if count < 0 {
                if errno == EINTR { continue }
                return errno == EAGAIN ? .part : .broken
            }
            written += count
        }
        if output.capacity > Connection.keptCapacity { output = [] } else { output.removeAll(keepingCapacity: true) }
        written = 0
        return .everything
    }

    /// Whether nothing has come of the next request.
    var isIdle: Bool { phase == .reading && parser.pending == 0 && parser.unfinished == nil }

    /// Ends this side; the client still sees everything that was sent.
    func endOutput() { shutdown(descriptor, Int32(SHUT_WR)) }
}
