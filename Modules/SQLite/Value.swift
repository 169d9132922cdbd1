/// A value bound to a statement: SQLite's five storage classes.
package enum Value: Equatable, Sendable {
    case null
    case int(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])

    /// Text, or NULL where there is none.
    package static func optional(_ text: String?) -> Value {
        text.map(Value.text) ?? .null
    }

    /// An integer, or NULL where there is none.
    package static func optional(_ number: Int64?) -> Value {
        number.map(Value.int) ?? .null
    }

    /// A truth value, stored as 0 or 1.
    package static func flag(_ flag: Bool) -> Value {
        .int(flag ? 1 : 0)
    }

    /// Whole numbers for `ids(?)`, which makes rows of them: `id` and its `place` in the array.
    package static func array(_ numbers: [Int64]) -> Value {
        numbers.withUnsafeBytes { .blob(Array($0)) }
    }

    /// A whole number of the platform's size.
    package static func count(_ count: Int) -> Value {
        .int(Int64(count))
    }
}
