package import Days
import SQLite
package import Store

/// The next time a pair means to meet.
package struct PlannedMeeting: Sendable, Equatable {
    package let match: MatchID
    package let participant: PersonID
    package let capacity: PartCapacity
    package let day: Day
    /// Minutes after midnight, Copenhagen time.
    package let clock: Int
    /// One of the two sent word; nobody asks which, or why.
    package let isCancelled: Bool
    /// The day of the word.
    package let cancelled: Day?
}

/// When and where a pair means to meet next: one meeting a match. The place may be somebody's home, so it is sealed with
/// the profile of the one who is supported.
package enum PlannedMeetings {
    /// Agrees on the next meeting, in place of the one that was planned.
    package static func plan(
        _ tx: borrowing Transaction, _ match: MatchID, on day: Day, hour: Int, minute: Int, place: String?
    ) throws {
        let pair = try Matches.show(tx, match)
        guard pair.state == .active, let participant = pair.participant else { throw ParticipationError.notRunning }
        guard (0...23).contains(hour), (0...59).contains(minute) else {
            throw ParticipationError.outOfRange("time of day")
        }
        guard tx.today <= day else { throw ParticipationError.beforeStart }
        try tx.run(
            "INSERT OR REPLACE INTO planned_meeting(match, person, capacity, day, clock, place) VALUES (?, ?, ?, ?, ?, ?)",
            .id(match), .id(participant), .code(pair.capacity), .day(day), .count(hour * 60 + minute),
            tx.seal(place, at: location(match), under: pair.capacity.key(of: participant)))
        try tx.audit("meeting.plan", about: pair.persons, record: match.raw)
    }

    /// It will not take place.
    package static func cancel(_ tx: borrowing Transaction, _ match: MatchID) throws {
        let persons = try Matches.show(tx, match).persons
        try tx.change(
            "UPDATE planned_meeting SET cancelled = ? WHERE match = ? AND cancelled IS NULL",
            .day(tx.today), .id(match), else: .alreadyEnded)
        try tx.audit("meeting.cancel", about: persons, record: match.raw)
    }

    /// The meeting that a match has planned, also one that was cancelled.
    package static func of(_ tx: borrowing Transaction, _ match: MatchID) throws -> PlannedMeeting? {
        try tx.first("SELECT \(columns) FROM planned_meeting WHERE match = ?", .id(match), map: read)
    }

    /// What the matches of a person have planned, on either side: the nearest first.
    package static func of(_ tx: borrowing Transaction, person: PersonID) throws -> [PlannedMeeting] {
        try tx.all(
            """
            SELECT \(columns) FROM planned_meeting WHERE match IN (
                SELECT id FROM support_match WHERE participant = ?1 UNION SELECT id FROM support_match WHERE volunteer = ?1)
            ORDER BY day, clock, match
            """, .id(person), map: read)
    }

    /// Where the pair means to meet.
    package static func place(_ tx: borrowing Transaction, of meeting: PlannedMeeting) throws -> Opened {
        let sealed = try tx.first("SELECT place FROM planned_meeting WHERE match = ?", .id(meeting.match)) {
            $0.blobOrNil(0)
        }
        return try tx.open(
            sealed ?? nil, at: location(meeting.match), under: meeting.capacity.key(of: meeting.participant))
    }

    /// The plan is over: the pair has met, or parts.
    static func forget(_ tx: borrowing Transaction, _ match: MatchID, upTo day: Day = .distant) throws {
        try tx.run("DELETE FROM planned_meeting WHERE match = ? AND day <= ?", .id(match), .day(day))
    }

    private static func location(_ match: MatchID) -> Place { Place("planned_meeting", "place", row: match.raw) }

    private static let columns = "match, person, day, clock, cancelled, capacity"

    private static func read(_ row: borrowing Row) throws -> PlannedMeeting {
        PlannedMeeting(
            match: row.id(0), participant: row.id(1), capacity: try row.code(5), day: row.day(2),
            clock: Int(row.int(3)),
            isCancelled: !row.isNull(4), cancelled: row.dayOrNil(4))
    }
}
