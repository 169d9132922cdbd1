import CEpoll
import Glibc
import Synchronization

/// The socket on which connections arrive.
final class Listener: Sendable {
    let descriptor: Int32
    /// The port that the system chose or was given; nil for a Unix socket.
    let port: UInt16?
    private let path: String?
    private let isListening = Mutex(true)

    init(_ endpoint: Endpoint) throws(ListenError) {
        switch endpoint {
        case .tcp(let address, let port):
            let family = address.isIPv6 ? AF_INET6 : AF_INET
            var given: UInt16 = 0
            descriptor = try Listener.socket(family) { descriptor throws(ListenError) in
                given = try Listener.listen(descriptor, address, port)
            }
            self.port = given
            path = nil
        case .unix(let path):
            descriptor = try Listener.socket(AF_UNIX) { descriptor throws(ListenError) in
                try Listener.listen(descriptor, path)
            }
            self.path = path
            port = nil
        }
    }

    deinit {
        end()
        close(descriptor)
    }

    /// Takes no more connections, and lets another process listen. The descriptor stays until nobody watches it.
    func end() {
        let wasListening = isListening.withLock { isListening in
            defer { isListening = false }
            return isListening
        }
        guard wasListening else { return }
        if let path { unlink(path) }
        shutdown(descriptor, Int32(SHUT_RDWR))
    }

    /// A socket that listens, or none.
    private static func socket(
        _ family: Int32, _ listen: (Int32) throws(ListenError) -> Void
    ) throws(ListenError) -> Int32 {
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
        let descriptor = Glibc.socket(family, kind, 0)
        guard descriptor >= 0 else { throw ListenError(step: "making a socket", code: errno) }
        do throws(ListenError) {
            try listen(descriptor)
        } catch {
            close(descriptor)
            throw error
        }
        return descriptor
    }

    /// Connections inherit that small packets are not held back.
    private static func listen(_ descriptor: Int32, _ address: Address, _ port: UInt16) throws(ListenError) -> UInt16 {
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
        let bound = address.withSocketAddress(port: port) { bind(descriptor, $0, $1) }
        guard bound == 0 else { throw ListenError(step: "taking the port \(port)", code: errno) }
        try listen(descriptor)
        return Listener.port(of: descriptor)
    }

    /// A file that a killed server left behind is taken over; one of a living server, or of something else, is not.
    private static func listen(_ descriptor: Int32, _ path: String) throws(ListenError) {
        guard let address = UnixAddress(path) else {
            throw ListenError(step: "naming the socket file", code: ENAMETOOLONG)
        }
        if address.withPointer({ bind(descriptor, $0, $1) }) != 0 {
            let code = errno
            guard code == EADDRINUSE, address.withPointer({ connect(descriptor, $0, $1) }) != 0, errno == ECONNREFUSED
            else { throw ListenError(step: "taking the socket file", code: code) }
            unlink(path)
            guard address.withPointer({ bind(descriptor, $0, $1) }) == 0 else {
                throw ListenError(step: "taking the socket file", code: errno)
            }
        }
        guard chmod(path, 0o660) == 0 else { throw ListenError(step: "giving the socket file its mode", code: errno) }
        try listen(descriptor)
    }

    private static func listen(_ descriptor: Int32) throws(ListenError) {
        guard Glibc.listen(descriptor, 4_096) == 0 else { throw ListenError(step: "listening", code: errno) }
    }

    private static func port(of descriptor: Int32) -> UInt16 {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        return withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { _ = getsockname(descriptor, $0, &length) }
            // The port stands at the same place in the addresses of both families.
            return pointer.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                UInt16(bigEndian: $0.pointee.sin_port)
            }
        }
    }

    enum Arrival {
        case connection(Int32, Address?)
        /// Nobody waits.
        case none
        /// One who waited has gone.
        case gone
        /// There are no descriptors or no memory.
        case exhausted
    }

    func accept() -> Arrival {
        var peer = sockaddr_storage()
        let connection = sammen_accept(descriptor, &peer)
        if connection >= 0 { return .connection(connection, Address(peer)) }
        switch errno {
        case EAGAIN: return .none
        case EMFILE, ENFILE, ENOBUFS, ENOMEM: return .exhausted
        default: return .gone
        }
    }
}

extension Address {
    /// Nil for a Unix socket.
    init?(_ storage: sockaddr_storage) {
        switch Int32(storage.ss_family) {
        case AF_INET: self.init(withUnsafeBytes(of: storage) { $0.loadUnaligned(as: sockaddr_in.self) }.sin_addr)
        case AF_INET6: self.init(withUnsafeBytes(of: storage) { $0.loadUnaligned(as: sockaddr_in6.self) }.sin6_addr)
        default: return nil
        }
    }

    func withSocketAddress<T>(port: UInt16, _ body: (UnsafePointer<sockaddr>, socklen_t) -> T) -> T {
        if isIPv6 {
            var address = sockaddr_in6()
            address.sin6_family = sa_family_t(AF_INET6)
            address.sin6_port = port.bigEndian
            address.sin6_addr = sixteenBytes
            return withUnsafePointer(to: address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    body($0, socklen_t(MemoryLayout<sockaddr_in6>.size))
                }
            }
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr = in_addr(s_addr: UInt32(truncatingIfNeeded: interface).bigEndian)
        return withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }
}
