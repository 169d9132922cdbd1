package import Days
import SQLite
package import Store

/// When and where something takes place, and for whom.
package struct EventSetting: Sendable, Equatable {
    /// A code of the programme's kinds of event.
    package let kind: String
    package let day: Day
    /// Minutes after midnight, Copenhagen time.
    package let clock: Int
    package let place: String
    package let audience: TargetAudience

    package init(kind: String, on day: Day, clock: Int, place: String, for audience: TargetAudience) {
        self.kind = kind
        self.day = day
        self.clock = clock
        self.place = place
        self.audience = audience
    }
}

/// A talk, a network meeting, a seminar. Guests are counted and never listed: there is no place for a name.
package struct Event: Sendable, Equatable {
    package let id: EventID
    package let programme: ProgrammeID
    package let setting: EventSetting
    /// How many came; nil until somebody has counted.
    package let attended: Int?
    /// The day on which it was called off.
    package let cancelled: Day?
}

/// Events of a programme.
package enum Events {
    /// The most guests that a count may name.
    package static let mostGuests = 10_000

    /// Plans an event, or writes down one that was held.
    package static func plan(
        _ tx: borrowing Transaction, in programme: ProgrammeID, _ setting: EventSetting
    ) throws -> EventID {
        guard (0..<24 * 60).contains(setting.clock) else { throw ParticipationError.outOfRange("time of day") }
        let id: EventID = tx.newID()
        try tx.run(
            "INSERT INTO event(id, programme, kind, day, clock, place, audience) VALUES (?, ?, ?, ?, ?, ?, ?)",
            .id(id), .programme(programme), .text(setting.kind), .day(setting.day), .count(setting.clock),
            .text(setting.place), .code(setting.audience))
        try tx.audit("event.plan", record: id.raw, detail: setting.kind)
        return id
    }

    /// Writes down how many came. A count may be corrected; an event that lies ahead has none.
    package static func count(_ tx: borrowing Transaction, _ id: EventID, attended: Int) throws {
        guard (0...mostGuests).contains(attended) else { throw ParticipationError.outOfRange("number of guests") }
        let event = try show(tx, id)
        guard event.setting.day <= tx.today else { throw ParticipationError.beforeStart }
        guard event.cancelled == nil else { throw ParticipationError.alreadyEnded }
        try tx.run("UPDATE event SET attended = ? WHERE id = ?", .count(attended), .id(id))
        try tx.audit("event.count", record: id.raw, detail: "\(attended)")
    }

    /// Calls an event off that nobody has counted.
    package static func cancel(_ tx: borrowing Transaction, _ id: EventID, on day: Day) throws {
        try tx.change(
            "UPDATE event SET cancelled = ? WHERE id = ? AND cancelled IS NULL AND attended IS NULL",
            .day(day), .id(id), else: .alreadyEnded)
        try tx.audit("event.cancel", record: id.raw)
    }

    /// One event.
    package static func show(_ tx: borrowing Transaction, _ id: EventID) throws -> Event {
        guard let event = try list(tx, "id = ?", .id(id)).first else { throw ParticipationError.notFound }
        return event
    }

    /// The events of a programme from a day on, the earliest first.
    package static func all(
        _ tx: borrowing Transaction, in programme: ProgrammeID, from day: Day
    ) throws -> [Event] {
        try list(tx, "programme = ? AND day >= ?", .programme(programme), .day(day))
    }

    private static func list(
        _ tx: borrowing Transaction, _ condition: String, _ values: Value...
    ) throws -> [Event] {
        try tx.all(
            """
            SELECT id, programme, kind, day, clock, place, audience, attended, cancelled FROM event
            WHERE \(condition) ORDER BY day, clock, id
            """, values
        ) { row in
            Event(
                id: row.id(0), programme: try row.programme(1),
                setting: EventSetting(
                    kind: row.text(2), on: row.day(3), clock: Int(row.int(4)), place: row.text(5),
                    for: try row.code(6)),
                attended: row.intOrNil(7).map(Int.init), cancelled: row.dayOrNil(8))
        }
    }
}

/// Volunteers who speak at an event.
extension Events {
    /// Makes a volunteer a speaker.
    package static func addSpeaker(
        _ tx: borrowing Transaction, _ event: EventID, _ person: PersonID, on day: Day
    ) throws {
        guard try show(tx, event).cancelled == nil else { throw ParticipationError.alreadyEnded }
        let speaks = try tx.exists(
            "SELECT 1 FROM event_speaker WHERE event = ? AND person = ?", .id(event), .id(person))
        guard !speaks else { throw ParticipationError.alreadyOpen }
        let id: Identifier<RowKind> = tx.newID()
        try tx.run(
            "INSERT INTO event_speaker(id, event, person, since) VALUES (?, ?, ?, ?)",
            .id(id), .id(event), .id(person), .day(day))
        try tx.audit("event.speaker", about: [person], record: event.raw)
    }

    /// A speaker does not come after all.
    package static func removeSpeaker(_ tx: borrowing Transaction, _ event: EventID, _ person: PersonID) throws {
        try tx.change(
            "DELETE FROM event_speaker WHERE event = ? AND person = ?", .id(event), .id(person), else: .notFound)
        try tx.audit("event.speaker-left", about: [person], record: event.raw)
    }

    /// Who speaks, in the order of joining; an erased volunteer is nil, so that their number stays.
    package static func speakers(_ tx: borrowing Transaction, _ event: EventID) throws -> [PersonID?] {
        try tx.all("SELECT person FROM event_speaker WHERE event = ? ORDER BY since, id", .id(event)) { $0.idOrNil(0) }
    }
}
