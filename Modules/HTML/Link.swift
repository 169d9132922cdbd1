/// An address that a page may lead to. Every way of making one fixes the scheme, so that a `javascript:` or `data:`
/// address cannot be written, whatever somebody has typed.
public struct Link: Hashable, Sendable, CustomStringConvertible {
    private let bytes: [UInt8]

    /// The address as it stands in the attribute, before it is escaped for HTML.
    public var description: String { String(decoding: bytes, as: UTF8.self) }

    private init(_ description: String) {
        bytes = Array(description.utf8)
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    func write(to page: inout [UInt8]) {
        bytes.withUnsafeBufferPointer { page.appendEscaped($0) }
    }

    /// A path of this host. Each part is percent-encoded, so that a `/` or `?` in it stays inside its part. Empty parts
    /// are left out: two slashes at the beginning would name another host. A part of dots alone would climb.
    public static func path(_ parts: String..., query: [(name: String, value: String)] = []) -> Link {
        path(parts, query: query)
    }

    /// The same with parts at hand.
    public static func path(_ parts: [String], query: [(name: String, value: String)] = []) -> Link {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(64)
        for part in parts where !part.isEmpty {
            bytes.append(UInt8(ascii: "/"))
            bytes.appendPercentEncoded(part, isPart: true)
        }
        if bytes.isEmpty { bytes.append(UInt8(ascii: "/")) }
        for (index, item) in query.enumerated() {
            bytes.append(UInt8(ascii: index == 0 ? "?" : "&"))
            bytes.appendPercentEncoded(item.name)
            bytes.append(UInt8(ascii: "="))
            bytes.appendPercentEncoded(item.value)
        }
        return Link(bytes: bytes)
    }

    /// A place on the same page.
    public static func fragment(_ id: ElementID) -> Link { Link("#\(id)") }

    /// The same address at a place of its page.
    public func at(_ id: ElementID) -> Link {
        Link("\(description.prefix { $0 != "#" })#\(id)")
    }

    /// A telephone number (RFC 3966): its digits, with the `+` of a country.
    public static func telephone(_ number: String) -> Link {
        let digits = number.unicodeScalars.filter { ("0"..."9").contains($0) }
        return Link(
            "tel:\(number.hasPrefix("+") ? "+" : "")\(String(String.UnicodeScalarView(digits)))")
    }

    /// An e-mail address (RFC 6068). Nothing of it can become a subject or a further recipient.
    public static func mail(_ address: String) -> Link {
        var bytes: [UInt8] = []
        for (index, part) in address.split(separator: "@", omittingEmptySubsequences: false)
            .enumerated()
        {
            if index > 0 { bytes.append(UInt8(ascii: "@")) }
            bytes.appendPercentEncoded(String(part))
        }
        return Link("mailto:\(String(decoding: bytes, as: UTF8.self))")
    }

    /// A path of another host, reached in the same way as this page: by its scheme, and at the port named. nil for a name
    /// that is no host.
    public static func host(
        _ name: String, port: Int? = nil, path parts: [String], query: [(name: String, value: String)] = []
    )
        -> Link?
    {
        let isHost = name.utf8.allSatisfy { $0.isHostByte || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
        guard isHost, name.utf8.first?.isHostByte == true, port.map({ (1...65_535).contains($0) }) ?? true else {
            return nil
        }
        let authority = "//" + name + (port.map { ":\($0)" } ?? "")
        return Link(bytes: Array(authority.utf8) + path(parts, query: query).bytes)
    }

    /// An address on another host, from a tenant's configuration. Only `https`; nil for anything else.
    public init?(https text: String) {
        let utf8 = Array(text.utf8)
        let scheme = Array("https://".utf8)
        guard utf8.starts(with: scheme), utf8.count > scheme.count, utf8[scheme.count].isHostByte,
            utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !Array("\"'<>\\^`{|}".utf8).contains($0) })
        else { return nil }
        // What stands before an @ would look like the host.
        let authority = utf8.dropFirst(scheme.count).prefix { !Array("/?#".utf8).contains($0) }
        guard !authority.contains(UInt8(ascii: "@")) else { return nil }
        bytes = utf8
    }
}

extension [UInt8] {
    /// Appends a text with everything but RFC 3986's unreserved characters percent-encoded.
    fileprivate mutating func appendPercentEncoded(_ text: String, isPart: Bool = false) {
        if isPart && (text == "." || text == "..") {
            for byte in text.utf8 { appendPercent(byte) }
            return
        }
        let isWritten: Void? = text.utf8.withContiguousStorageIfAvailable { appendPercentEncoded($0) }
        if isWritten == nil { Array(text.utf8).withUnsafeBufferPointer { appendPercentEncoded($0) } }
    }

    private mutating func appendPercentEncoded(_ utf8: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in 0..<utf8.count where !utf8[index].isUnreserved {
            append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
            appendPercent(utf8[index])
            start = index + 1
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }

    private mutating func appendPercent(_ byte: UInt8) {
        append(UInt8(ascii: "%"))
        appendHexadecimal(byte)
    }
}

extension UInt8 {
    @inline(__always)
    fileprivate var isHostByte: Bool {
        (48...57).contains(self) || (97...122).contains(self | 0x20)
    }

    @inline(__always)
    fileprivate var isUnreserved: Bool {
        isHostByte || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
            || self == UInt8(ascii: "_")
            || self == UInt8(ascii: "~")
    }
}
