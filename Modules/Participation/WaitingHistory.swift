import Days
import SQLite
package import Store

/// How long people have waited who were offered something: what somebody may be told to expect. Never a promise, and
/// never a place in the line.
package struct WaitingRange: Sendable, Equatable {
    /// Days that the quickest quarter waited.
    package let from: Int
    /// Days within which three quarters were offered something.
    package let to: Int
    /// How many people it is taken from.
    package let people: Int
}

extension Waiting {
    /// The range of the last two years; nil where fewer than five people have been offered something.
    package static func expected(
        _ tx: borrowing Transaction, for programme: ProgrammeID
    ) throws -> WaitingRange? {
        let days = try tx.all(
            """
            SELECT ended - since FROM waiting
            WHERE programme = ? AND reason = 'offered' AND ended >= ? ORDER BY ended - since
            """, .programme(programme), .day(tx.today.adding(days: -730))
        ) { Int($0.int(0)) }
        guard days.count >= 5 else { return nil }
        return WaitingRange(
            from: days[(days.count - 1) / 4], to: days[(days.count - 1) * 3 / 4], people: days.count)
    }
}
