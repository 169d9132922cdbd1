import Glibc

/// An IP address; an IPv4 address has one spelling, also where it comes mapped into IPv6.
package struct Address: Hashable, Sendable {
    /// The first and the last eight bytes of the IPv6 address.
    let network: UInt64
    let interface: UInt64

    /// An address in its usual notation, without port and zone.
    package init?(text: String) {
        var four = in_addr()
        var six = in6_addr()
        if inet_pton(AF_INET, text, &four) == 1 {
            self.init(four)
        } else if inet_pton(AF_INET6, text, &six) == 1 {
            self.init(six)
        } else {
            return nil
        }
    }

    init(_ four: in_addr) {
        network = 0
        interface = 0xFFFF_0000_0000 | UInt64(UInt32(bigEndian: four.s_addr))
    }

    init(_ six: in6_addr) {
        let halves = withUnsafeBytes(of: six) { bytes in
            (
                bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
                bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
            )
        }
        network = UInt64(bigEndian: halves.0)
        interface = UInt64(bigEndian: halves.1)
    }

    package var isIPv6: Bool { network != 0 || interface >> 32 != 0xFFFF }

    /// What one subscriber commonly has: an IPv4 address, or an IPv6 network of 64 bits.
    package var subscriber: Address { isIPv6 ? Address(network: network, interface: 0) : self }

    /// The address as the system has it, in IPv6.
    var sixteenBytes: in6_addr {
        var six = in6_addr()
        withUnsafeMutableBytes(of: &six) { bytes in
            bytes.storeBytes(of: network.bigEndian, toByteOffset: 0, as: UInt64.self)
            bytes.storeBytes(of: interface.bigEndian, toByteOffset: 8, as: UInt64.self)
        }
        return six
    }

    private init(network: UInt64, interface: UInt64) {
        self.network = network
        self.interface = interface
    }
}

extension Address: CustomStringConvertible {
    package var description: String {
        if !isIPv6 { return (0..<4).map { String((interface >> (24 - 8 * UInt64($0))) & 0xFF) }.joined(separator: ".") }
        var six = sixteenBytes
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(INET6_ADDRSTRLEN)) { text in
            _ = inet_ntop(AF_INET6, &six, text.baseAddress, socklen_t(text.count))
            return text.baseAddress.map { String(cString: $0) } ?? ""
        }
    }
}
