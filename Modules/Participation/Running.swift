package import Days
import SQLite
package import Store

/// A programme as it stands today: what is open, which no purge touches.
package enum Running {
    /// One running match: days since its last meeting, or since its first day, and how often it means to meet.
    package struct Gap: Sendable, Equatable {
        package let days: Int
        package let cadence: Cadence?

        /// Nobody noted a meeting in two cadences.
        package var isSilent: Bool { cadence.map { days > 2 * $0.days } ?? false }
    }

    /// The gaps of the matches that run on a day.
    package static func gaps(_ tx: borrowing Transaction, in programme: ProgrammeID, on day: Day) throws -> [Gap] {
        try tx.all(
            """
            SELECT ?2 - coalesce((SELECT max(r.day) FROM meeting r
                WHERE r.match = m.id AND r.state = 'held' AND r.day <= ?2), m.starts), m.cadence
            FROM support_match m WHERE m.programme = ?1 AND m.kind = 'support' AND m.starts <= ?2
            AND NOT EXISTS (SELECT 1 FROM match_ending e WHERE e.match = m.id)
            """, .programme(programme), .day(day)
        ) { Gap(days: Int($0.int(0)), cadence: $0.intOrNil(1).flatMap { Cadence(days: Int($0)) }) }
    }

    /// Confirmed volunteers who have nobody to support and no group to lead.
    package static func volunteersFree(_ tx: borrowing Transaction, in programme: ProgrammeID) throws -> Int {
        try tx.one(
            """
            SELECT count(*) FROM volunteering v WHERE v.programme = ?1 AND v.closing IS NULL
            AND EXISTS (SELECT 1 FROM volunteer_step s WHERE s.volunteering = v.id AND s.step = 'confirmed')
            AND NOT EXISTS (SELECT 1 FROM support_match m WHERE m.volunteer = v.person AND m.programme = ?1
                AND NOT EXISTS (SELECT 1 FROM match_ending e WHERE e.match = m.id))
            AND NOT EXISTS (SELECT 1 FROM group_leader l JOIN support_group g ON g.id = l.group_id
                WHERE l.person = v.person AND l.until IS NULL AND g.programme = ?1)
            """, .programme(programme)
        ) { Int($0.int(0)) }
    }
}
