import Glibc

/// Where a server listens.
package enum Endpoint: Sendable {
    /// An address of this machine; port 0 lets the system choose.
    case tcp(Address, port: UInt16)
    /// A socket file, which its owner and group may use.
    case unix(path: String)

    /// The address that only this machine reaches.
    package static func loopback(port: UInt16) -> Endpoint {
        .tcp(Address(in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)), port: port)
    }
}

/// Why a server cannot listen.
package struct ListenError: Error, CustomStringConvertible {
    package let step: String
    package let code: Int32

    package var description: String { "The server cannot listen: \(step): \(String(cString: strerror(code)))." }
}

/// The address of a socket file; one that begins with `@` has no file.
struct UnixAddress {
    private var address = sockaddr_un()
    private let length: socklen_t

    init?(_ path: String) {
        let bytes = Array(path.utf8)
        let offset = MemoryLayout<sockaddr_un>.offset(of: \.sun_path) ?? 2
        guard !bytes.isEmpty, bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return nil }
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { target in
            target.copyBytes(from: bytes)
            if bytes.first == UInt8(ascii: "@") { target[0] = 0 }
        }
        length = socklen_t(offset + bytes.count + (bytes.first == UInt8(ascii: "@") ? 0 : 1))
    }

    func withPointer<T>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> T) -> T {
        withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, length) }
        }
    }
}
