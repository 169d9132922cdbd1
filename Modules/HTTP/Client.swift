/// Who is at the other end, as far as the network tells.
package struct Client: Sendable {
    /// Nil for a local socket without a proxy's word.
    package let address: Address?
    /// Whether a trusted proxy says that the browser speaks TLS with it.
    package let isSecure: Bool

    init(address: Address?, isSecure: Bool) {
        self.address = address
        self.isSecure = isSecure
    }
}
