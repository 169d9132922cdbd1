package import Days
package import SQLite

extension Value {
    package static func id<Kind>(_ id: Identifier<Kind>) -> Value { .int(id.raw) }
    package static func id<Kind>(_ id: Identifier<Kind>?) -> Value { .optional(id?.raw) }
    /// For `ids(?)`: see ``array(_:)``.
    package static func ids<Kind>(_ ids: [Identifier<Kind>]) -> Value { .array(ids.map(\.raw)) }
    package static func day(_ day: Day) -> Value { .int(Int64(day.number)) }
    package static func day(_ day: Day?) -> Value { .optional(day.map { Int64($0.number) }) }
    package static func instant(_ instant: Instant) -> Value { .int(instant.milliseconds) }
    package static func instant(_ instant: Instant?) -> Value { .optional(instant?.milliseconds) }
}

extension Row {
    package func id<Kind>(_ column: Int) -> Identifier<Kind> { Identifier(raw: int(column)) }
    package func idOrNil<Kind>(_ column: Int) -> Identifier<Kind>? { intOrNil(column).map { Identifier(raw: $0) } }
    package func day(_ column: Int) -> Day { Day(number: Int32(truncatingIfNeeded: int(column))) }
    package func dayOrNil(_ column: Int) -> Day? { isNull(column) ? nil : day(column) }
    package func instant(_ column: Int) -> Instant { Instant(milliseconds: int(column)) }
    package func instantOrNil(_ column: Int) -> Instant? { isNull(column) ? nil : instant(column) }
}
