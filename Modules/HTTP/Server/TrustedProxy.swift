/// Whose word is taken for who the client is. Anybody can write such a header; only the proxy in front is believed, and
/// only the header that it is known to overwrite.
package struct TrustedProxy: Sendable {
    package enum Header: Sendable {
        /// `X-Forwarded-For` and `X-Forwarded-Proto`.
        case xForwarded
        /// `Forwarded` (RFC 7239).
        case forwarded
    }

    private let header: Header
    private let addresses: Set<Address>
    /// Whether whoever reaches a Unix socket is the proxy: the file's mode says who can.
    private let localSocket: Bool

    package static let none = TrustedProxy(.xForwarded, addresses: [])

    package init(_ header: Header, addresses: Set<Address>, localSocket: Bool = false) {
        self.header = header
        self.addresses = addresses
        self.localSocket = localSocket
    }

    func trusts(_ peer: Address?) -> Bool { peer.map(addresses.contains) ?? localSocket }

    /// The nearest address that is not a trusted proxy's: what stands further left was written by somebody unknown.
    func client(peer: Address?, _ headers: Headers) -> Client {
        guard trusts(peer) else { return Client(address: peer, isSecure: false) }
        switch header {
        case .xForwarded:
            let hops = headers.list("x-forwarded-for").map { Address(text: $0) }
            return Client(address: nearest(hops), isSecure: headers["x-forwarded-proto"] == "https")
        case .forwarded:
            let hops = headers.list("forwarded").map { ParameterizedValue(Array("hop;\($0)".utf8)[...]) }
            let addresses = hops.map { $0?["for"].flatMap(TrustedProxy.address) }
            return Client(address: nearest(addresses), isSecure: hops.last??["proto"] == "https")
        }
    }

    private func nearest(_ hops: [Address?]) -> Address? {
        hops.last { hop in hop.map { !addresses.contains($0) } ?? true } ?? nil
    }

    /// A node without its port: `192.0.2.1:80`, `[2001:db8::1]:80` (RFC 7239, section 6).
    private static func address(_ node: String) -> Address? {
        if node.hasPrefix("[") { return Address(text: String(node.dropFirst().prefix { $0 != "]" })) }
        return Address(text: String(node.prefix { $0 != ":" }))
    }
}
