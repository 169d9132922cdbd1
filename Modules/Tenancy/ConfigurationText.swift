/// The text of a `tenant.json` as somebody wrote it. Changing a switch leaves every other byte, comments included.
struct ConfigurationText: Equatable {
    private(set) var bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Sets a switch at a path of keys, making the objects on the way.
    /// - Throws: `TenancyError.notEditable` when the text has another shape than the path.
    mutating func set(_ path: [String], to value: Bool) throws { try set(path, to: String(value)) }

    /// The same for any value as JSON writes it.
    mutating func set(_ path: [String], to value: String) throws {
        var scanner = JSON5Scanner(bytes)
        guard var object = scanner.root() else { throw TenancyError.notEditable }
        for (depth, key) in path.enumerated() {
            let isLast = depth == path.count - 1
            guard let entry = object.entries.first(where: { $0.key == key }) else {
                return insert(Array(path[depth...]), value, into: object, depth: depth)
            }
            if isLast {
                bytes.replaceSubrange(entry.value, with: Array(value.utf8))
            } else {
                guard let next = scanner.object(at: entry.value.lowerBound) else { throw TenancyError.notEditable }
                object = next
            }
        }
    }

    private mutating func insert(_ keys: [String], _ value: String, into object: JSON5Scanner.Object, depth: Int) {
        let inner = keys.dropLast().reversed().reduce("\"\(keys.last ?? "")\": \(value)") { "\"\($1)\": { \($0) }" }
        let margin = String(repeating: "    ", count: depth + 1)
        let comma = object.entries.isEmpty ? "\n" + String(repeating: "    ", count: depth) : ","
        bytes.insert(contentsOf: Array("\n\(margin)\(inner)\(comma)".utf8), at: object.start + 1)
    }
}
