/// An attribute of an element. Names stand in this room alone; values are escaped by what they are. There is none for
/// styles and none for scripts: the content security policy allows neither inline.
public struct Attribute: Sendable {
    private let name: StaticString
    private let value: Content

    private enum Content {
        case text(String)
        case literal(StaticString)
        case link(Link)
        case number(Int)
        case decimal(Double)
        case present
        case absent
    }

    private init(_ name: StaticString, _ value: Content) {
        self.name = name
        self.value = value
    }

    static func text(_ name: StaticString, _ value: String) -> Attribute {
        Attribute(name, .text(value))
    }
    static func literal(_ name: StaticString, _ value: StaticString) -> Attribute {
        Attribute(name, .literal(value))
    }
    static func address(_ name: StaticString, _ link: Link) -> Attribute {
        Attribute(name, .link(link))
    }
    static func number(_ name: StaticString, _ value: Int) -> Attribute {
        Attribute(name, .number(value))
    }
    static func decimal(_ name: StaticString, _ value: Double) -> Attribute {
        Attribute(name, .decimal(value))
    }

    /// A boolean attribute is true by standing there, whatever its value, so a false one is left out.
    static func flag(_ name: StaticString, _ isSet: Bool) -> Attribute {
        Attribute(name, isSet ? .present : .absent)
    }

    func write(to bytes: inout [UInt8]) {
        if case .absent = value { return }
        bytes.append(UInt8(ascii: " "))
        bytes.append(name)
        switch value {
        case .present, .absent: return
        case .text(let text): bytes.quote { $0.appendEscaped(text) }
        case .literal(let text): bytes.quote { $0.append(text) }
        case .link(let link): bytes.quote { link.write(to: &$0) }
        case .number(let number): bytes.quote { $0.append(contentsOf: String(number).utf8) }
        case .decimal(let number): bytes.quote { $0.append(contentsOf: Attribute.rounded(number).utf8) }
        }
    }

    /// Tenths: what a chart needs, and nothing that depends on a locale.
    static func rounded(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        if tenths.isMultiple(of: 10) { return String(tenths / 10) }
        return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }

    static func areDistinct(_ attributes: [Attribute]) -> Bool {
        let names = attributes.map(\.name.description)
        return Set(names).count == names.count
    }
}

extension [UInt8] {
    @inline(__always)
    fileprivate mutating func quote(_ content: (inout [UInt8]) -> Void) {
        append("=\"" as StaticString)
        content(&self)
        append(UInt8(ascii: "\""))
    }
}
