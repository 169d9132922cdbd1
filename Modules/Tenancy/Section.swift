import Days

/// One object of the configuration with the path that leads to it. Reading a value checks its kind.
struct Section {
    let path: String
    let values: [String: Tree]

    /// The whole configuration.
    init(_ tree: Tree) throws {
        guard case .object(let values) = tree else {
            throw ConfigurationError.wrongKind(path: "the whole file", expected: "an object { … }")
        }
        self.init(path: "", values: values)
    }

    private init(path: String, values: [String: Tree]) {
        self.path = path
        self.values = values
    }

    /// Refuses every key that is not among `known`, with the nearest known one.
    func allow(_ known: [String]) throws {
        for key in values.keys.sorted() where !known.contains(key) {
            throw ConfigurationError.unknownKey(path: full(key), nearest: nearest(to: key, among: known))
        }
    }

    /// The key with the path before it.
    func full(_ key: String) -> String {
        path.isEmpty ? key : path + "." + key
    }

    func text(_ key: String) throws -> String? {
        try read(key, "a text that is not empty") { if case .text(let text) = $0, !text.isEmpty { text } else { nil } }
    }

    func flag(_ key: String) throws -> Bool? {
        try read(key, "true or false") { if case .flag(let flag) = $0 { flag } else { nil } }
    }

    func number(_ key: String, in range: ClosedRange<Int>) throws -> Int? {
        let expected = "a whole number from \(range.lowerBound) to \(range.upperBound)"
        let number: Int? = try read(key, expected) { if case .number(let number) = $0 { number } else { nil } }
        guard let number else { return nil }
        guard range.contains(number) else {
            throw ConfigurationError.refused(path: full(key), because: "is \(number), but must be \(expected)")
        }
        return number
    }

    func period(_ key: String) throws -> Period? {
        try read(key, "a period such as P35D") { if case .text(let text) = $0 { try? Period(text) } else { nil } }
    }

    func texts(_ key: String) throws -> [String]? {
        try read(key, "a list of texts") { Section.texts($0) }
    }

    /// One of the codes of an enumeration.
    func code<Code: RawRepresentable & CaseIterable>(_ key: String, _ type: Code.Type) throws -> Code?
    where Code.RawValue == String {
        guard let text = try text(key) else { return nil }
        return try Section.code(text, type, at: full(key))
    }

    /// Some of the codes of an enumeration.
    func codes<Code: RawRepresentable & CaseIterable>(_ key: String, _ type: Code.Type) throws -> [Code]?
    where Code.RawValue == String {
        try texts(key)?.map { try Section.code($0, type, at: full(key)) }
    }

    /// The object under a key; empty when the key is not there.
    func section(_ key: String) throws -> Section {
        let values: [String: Tree]? = try read(key, "an object { … }") {
            if case .object(let values) = $0 { values } else { nil }
        }
        return Section(path: full(key), values: values ?? [:])
    }

    /// The objects in a list, each with its place in its path.
    func sections(_ key: String) throws -> [Section]? {
        let list: [Tree]? = try read(key, "a list of objects") { if case .list(let list) = $0 { list } else { nil } }
        return try list?.enumerated().map { index, item in
            let path = "\(full(key))[\(index)]"
            guard case .object(let values) = item else {
                throw ConfigurationError.wrongKind(path: path, expected: "an object { … }")
            }
            return Section(path: path, values: values)
        }
    }

    /// The value of a key that must be there.
    func required<Value>(_ key: String, _ value: Value?, expected: String) throws -> Value {
        guard let value else { throw ConfigurationError.missing(path: full(key), expected: expected) }
        return value
    }

    private func read<Value>(_ key: String, _ expected: String, _ convert: (Tree) -> Value?) throws -> Value? {
        guard let value = values[key] else { return nil }
        guard let converted = convert(value) else {
            throw ConfigurationError.wrongKind(path: full(key), expected: expected)
        }
        return converted
    }

    private static func texts(_ tree: Tree) -> [String]? {
        guard case .list(let list) = tree else { return nil }
        let texts = list.compactMap { if case .text(let text) = $0 { text } else { nil } }
        return texts.count == list.count ? texts : nil
    }

    private static func code<Code: RawRepresentable & CaseIterable>(
        _ text: String, _ type: Code.Type, at path: String
    ) throws -> Code where Code.RawValue == String {
        if let code = Code(rawValue: text) { return code }
        let names = Code.allCases.map(\.rawValue)
        let hint = nearest(to: text, among: names).map { "; did you mean \($0)?" } ?? ""
        throw ConfigurationError.refused(path: path, because: "must be one of \(names.joined(separator: ", "))\(hint)")
    }
}
