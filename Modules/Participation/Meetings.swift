package import Days
import SQLite
package import Store

/// An entry of the meeting log: one entry, whoever took part.
package struct Meeting: Sendable, Equatable {
    /// Whether the pair met.
    package enum State: String, Sendable, CaseIterable { case held, cancelled }

    package let id: MeetingID
    package let match: MatchID
    package let day: Day
    package let minutes: Int
    package let state: State
    /// A coordinator was there, as at a first meeting.
    package let withCoordinator: Bool
    package let logged: Day
}

/// Somebody at a meeting beyond the match's two sides, such as a brother or a second visiting friend.
package struct MeetingGuest: Hashable, Sendable {
    package let person: PersonID
    package let capacity: PartCapacity

    package init(_ person: PersonID, as capacity: PartCapacity) {
        self.person = person
        self.capacity = capacity
    }

    var side: Side { capacity == .volunteer ? .volunteer : .participant }
}

/// The meeting log of a match.
package enum Meetings {
    /// For how many days after it was logged an entry can be corrected.
    package static let daysToCorrect = 14

    /// Logs a meeting: one entry, whoever was there.
    package static func log(
        _ tx: borrowing Transaction, _ match: MatchID, on day: Day, minutes: Int, _ state: Meeting.State = .held,
        withCoordinator: Bool = false, others: [MeetingGuest] = []
    ) throws -> MeetingID {
        let pair = try Matches.show(tx, match)
        guard pair.state == .active || pair.state == .ended, let starts = pair.starts else {
            throw ParticipationError.notRunning
        }
        guard starts <= day, day <= pair.ended ?? .distant else { throw ParticipationError.notRunning }
        try check(minutes)
        let id: MeetingID = tx.newID()
        try tx.run(
            """
            INSERT INTO meeting(id, match, day, minutes, state, coordinator, logged) VALUES (?, ?, ?, ?, ?, ?, ?)
            """, .id(id), .id(match), .day(day), .count(minutes), .code(state), .flag(withCoordinator), .day(tx.today))
        for other in Set(others) where !pair.persons.contains(other.person) { try add(tx, other, to: id) }
        try PlannedMeetings.forget(tx, match, upTo: day)
        try tx.audit(
            "meeting.log", about: pair.persons + others.map(\.person), record: id.raw, detail: state.rawValue)
        return id
    }

    /// Corrects an entry within 14 days of its logging.
    package static func correct(
        _ tx: borrowing Transaction, _ id: MeetingID, day: Day, minutes: Int, _ state: Meeting.State
    ) throws {
        let meeting = try show(tx, id)
        guard tx.today <= meeting.logged.adding(days: daysToCorrect) else { throw ParticipationError.tooLateToCorrect }
        try check(minutes)
        let pair = try Matches.show(tx, meeting.match)
        guard let starts = pair.starts, starts <= day else { throw ParticipationError.beforeStart }
        try tx.run(
            "UPDATE meeting SET day = ?, minutes = ?, state = ? WHERE id = ?",
            .day(day), .count(minutes), .code(state), .id(id))
        try tx.audit("meeting.correct", about: pair.persons, record: id.raw)
    }

    private static func check(_ minutes: Int) throws {
        guard (0...1_440).contains(minutes) else { throw ParticipationError.outOfRange("number of minutes") }
    }

    private static func add(_ tx: borrowing Transaction, _ guest: MeetingGuest, to meeting: MeetingID) throws {
        let capacity: PartCapacity = guest.capacity == .relative ? .relative : .participant
        try tx.run(
            "INSERT INTO meeting_subject(meeting, person, side, capacity) VALUES (?, ?, ?, ?)",
            .id(meeting), .id(guest.person), .code(guest.side), .code(capacity))
    }
}

extension Meetings {
    /// One entry.
    package static func show(_ tx: borrowing Transaction, _ id: MeetingID) throws -> Meeting {
        try tx.one("SELECT \(columns) FROM meeting WHERE id = ?", .id(id), map: read)
    }

    /// The log of a match, oldest first.
    package static func of(_ tx: borrowing Transaction, _ match: MatchID) throws -> [Meeting] {
        try tx.all("SELECT \(columns) FROM meeting WHERE match = ? ORDER BY day, id", .id(match), map: read)
    }

    /// The meetings at which a person was beyond the two sides of a match, newest first: of others who were there,
    /// nothing.
    package static func attended(_ tx: borrowing Transaction, by person: PersonID) throws -> [Meeting] {
        try tx.all(
            """
            SELECT \(columns) FROM meeting WHERE id IN (SELECT meeting FROM meeting_subject WHERE person = ?)
            ORDER BY day DESC, id
            """, .id(person), map: read)
    }

    /// People of a meeting beyond the match's two sides who have not been erased.
    package static func others(_ tx: borrowing Transaction, _ id: MeetingID) throws -> [PersonID] {
        try tx.all("SELECT person FROM meeting_subject WHERE meeting = ? ORDER BY person", .id(id)) { $0.id(0) }
    }

    private static let columns = "id, match, day, minutes, state, coordinator, logged"

    private static func read(_ row: borrowing Row) throws -> Meeting {
        Meeting(
            id: row.id(0), match: row.id(1), day: row.day(2), minutes: Int(row.int(3)), state: try row.code(4),
            withCoordinator: row.flag(5), logged: row.day(6))
    }
}

extension Day {
    /// Later than any day that is stored.
    static var distant: Day { Day(number: .max) }
}
