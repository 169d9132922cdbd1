import Days
import SQLite
package import Store

extension Figures {
    /// How many of those who began in a period came from where, by the code of the referral's source.
    ///
    /// It counts people whose referral is still held: a share by source says something about somebody, so nothing of it
    /// is kept when they are erased.
    package static func sources(
        _ tx: borrowing Transaction, in programme: ProgrammeID, years: ClosedRange<Int>
    ) throws -> [String: Int] {
        guard let first = Day(year: years.lowerBound, month: 1, day: 1),
            let last = Day(year: years.upperBound, month: 12, day: 31)
        else { throw ParticipationError.outOfRange("year") }
        let rows = try tx.all(
            """
            SELECT i.source, count(*) FROM enrolment e JOIN intake i ON i.id = e.intake
            WHERE e.programme = ? AND e.started BETWEEN ? AND ? GROUP BY i.source
            """, .programme(programme), .day(first), .day(last)
        ) { ($0.text(0), Int($0.int(1))) }
        return Dictionary(uniqueKeysWithValues: rows)
    }
}
