/// A value that stands in a path, read back where the route's handler asks for it.
package struct PathParameter<Value: LosslessStringConvertible & Sendable>: Sendable {
    package let name: String

    package init(_ name: String, as type: Value.Type = Value.self) { self.name = name }

    /// This parameter's place in a pattern.
    package var segment: PathPattern.Segment { .value(name: name, accepts: { Value($0) != nil }) }
}

/// The shape of a path, such as `/people/{person}`.
package struct PathPattern: Sendable, CustomStringConvertible {
    package enum Segment: Sendable, ExpressibleByStringLiteral {
        case literal(String)
        case value(name: String, accepts: @Sendable (String) -> Bool)

        package init(stringLiteral text: String) { self = .literal(text) }

        var isValue: Bool { if case .value = self { true } else { false } }

        func accepts(_ text: String) -> Bool {
            switch self {
            case .literal(let literal): literal == text
            case .value(_, let accepts): !text.isEmpty && accepts(text)
            }
        }
    }

    let segments: [Segment]

    package init(segments: [Segment]) { self.segments = segments }

    package var description: String { "/" + segments.map { PathPattern.text($0) { "{\($0)}" } }.joined(separator: "/") }

    /// Two patterns of one shape match the same paths, as far as can be told.
    var shape: String { "/" + segments.map { PathPattern.text($0) { _ in "{}" } }.joined(separator: "/") }

    private static func text(_ segment: Segment, value: (String) -> String) -> String {
        switch segment {
        case .literal(let literal): literal
        case .value(let name, _): value(name)
        }
    }

    func matches(_ path: [String]) -> Bool {
        guard path.count == segments.count else { return false }
        for index in path.indices where !segments[index].accepts(path[index]) { return false }
        return true
    }

    /// The text at a parameter's place.
    func text(of name: String, in path: [String]) -> String? {
        for (segment, text) in zip(segments, path) {
            if case .value(name, _) = segment { return text }
        }
        return nil
    }
}
