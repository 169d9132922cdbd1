/// What a browser would see: an independent, strict reader of the HTML that the room writes.
struct Parsed {
    struct Element: Equatable {
        let name: String
        let attributes: [String: String]
    }

    var elements: [Element] = []
    var text = ""
    /// What is wrong with the nesting or the quoting; nil for a whole page.
    var flaw: String?

    private static let void: Set<String> = ["br", "hr", "img", "input", "link", "meta"]

    init(_ html: [UInt8]) {
        var rest = String(decoding: html, as: UTF8.self).unicodeScalars[...]
        var open: [String] = []
        while let scalar = rest.first, flaw == nil {
            guard scalar == "<" else {
                let run = rest.prefix { $0 != "<" }
                text += Parsed.decoded(run)
                rest = rest.dropFirst(run.count)
                continue
            }
            guard let end = rest.firstIndex(of: ">") else {
                flaw = "a tag without end"
                return
            }
            let tag = rest[rest.index(after: rest.startIndex)..<end]
            rest = rest[rest.index(after: end)...]
            take(tag, &open)
        }
        if flaw == nil, !open.isEmpty { flaw = "open at the end: \(open)" }
    }

    private mutating func take(_ tag: Substring.UnicodeScalarView, _ open: inout [String]) {
        if tag.first == "!" { return }
        if tag.first == "/" {
            let name = String(tag.dropFirst())
            if open.popLast() != name { flaw = "</\(name)> closes another element" }
            return
        }
        let name = String(tag.prefix { $0 != " " })
        guard let attributes = Parsed.attributes(tag.dropFirst(name.unicodeScalars.count)) else {
            flaw = "a broken attribute on <\(name)>"
            return
        }
        elements.append(Element(name: name, attributes: attributes))
        if !Parsed.void.contains(name) { open.append(name) }
    }

    private static func attributes(_ tag: Substring.UnicodeScalarView) -> [String: String]? {
        var rest = tag
        var found: [String: String] = [:]
        while rest.first == " " {
            rest = rest.dropFirst()
            let name = rest.prefix { $0 != "=" && $0 != " " }
            rest = rest.dropFirst(name.count)
            var value = ""
            if rest.first == "=" {
                guard rest.dropFirst().first == "\"" else { return nil }
                let quoted = rest.dropFirst(2).prefix { $0 != "\"" }
                value = decoded(quoted)
                rest = rest.dropFirst(quoted.count + 3)
            }
            guard !name.isEmpty, found.updateValue(value, forKey: String(name)) == nil else { return nil }
        }
        return rest.isEmpty ? found : nil
    }

    /// By scalar: a combining mark after an entity makes one character of its semicolon and itself.
    private static func decoded(_ escaped: Substring.UnicodeScalarView) -> String {
        let entities: [(name: String, scalar: Unicode.Scalar)] = [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#13;", "\r"), ("&amp;", "&"),
        ]
        var rest = escaped
        var text = String.UnicodeScalarView()
        while let scalar = rest.first {
            let entity = entities.first { rest.starts(with: $0.name.unicodeScalars) }
            text.append(entity?.scalar ?? scalar)
            rest = rest.dropFirst(entity?.name.unicodeScalars.count ?? 1)
        }
        return String(text)
    }
}
