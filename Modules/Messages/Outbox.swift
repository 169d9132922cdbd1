import Access
import Days
package import Participation
import People
import PersonalData
import SQLite
package import Store

/// Messages that wait to leave. Writing one down is part of the change that it tells of: both stand or neither does.
package enum Outbox {
    /// Lets a message wait for the courier. Idempotent: nobody hears twice of one occasion, nor of two notices while the
    /// first waits; a new link takes the place of the earlier one. Returns nil where there is nothing new to say.
    @discardableResult
    package static func send(
        _ tx: borrowing Transaction, _ message: Message, to recipient: Recipient
    ) throws -> MessageID? {
        guard let person = try Recipients.person(tx, recipient) else { return nil }
        switch message {
        case .notice where try waits(tx, .notice, recipient): return nil
        case .answered where try waits(tx, .answered, recipient): return nil
        case .signInLink, .invitation: try supersede(tx, message.kind, recipient)
        case .cancelled(let occasion): try dropReminder(tx, of: occasion, person)
        case .reminder, .notice, .answered, .seatGiven, .seatEnded, .evaluation: break
        }
        let id: MessageID = tx.newID(near: person)
        guard try insert(tx, id, message, person, recipient) else { return nil }
        try tx.audit("message.queue", about: [person], record: id.raw, detail: message.kind.rawValue)
        return id
    }

    /// Lets a reminder wait for everybody who is expected somewhere tomorrow. Safe to call at any time.
    ///
    /// Returns how many are new.
    package static func remind(_ tx: borrowing Transaction) throws -> Int {
        try remind(tx, of: Appointments.on(tx, tx.today.adding(days: 1)))
    }

    /// Whether somebody expected tomorrow has not been written down yet. Changes nothing, and opens nothing.
    package static func hasToRemind(_ tx: borrowing Transaction) throws -> Bool {
        for appointment in try Appointments.on(tx, tx.today.adding(days: 1)) {
            if try !knows(tx, .reminder, appointment) { return true }
        }
        return false
    }

    /// Tells everybody who is expected at a session that it is cancelled; nobody where it is over. Returns how many are
    /// told.
    @discardableResult
    package static func cancel(_ tx: borrowing Transaction, _ session: SessionID) throws -> Int {
        var told = 0
        for appointment in try Appointments.at(tx, session) where appointment.occasion.begins > tx.now {
            if try send(tx, .cancelled(appointment.occasion), to: appointment.recipient) != nil { told += 1 }
        }
        return told
    }

    /// Tells the other side of a match that the meeting it has planned is cancelled.
    @discardableResult
    package static func cancel(
        _ tx: borrowing Transaction, meetingOf match: MatchID, by side: Side
    ) throws -> MessageID? {
        let pair = try Matches.show(tx, match)
        let other: Side = side == .participant ? .volunteer : .participant
        guard let meeting = try PlannedMeetings.of(tx, match),
            let person = other == .participant ? pair.participant : pair.volunteer
        else { return nil }
        let occasion = Occasion(record: match.raw, day: meeting.day, clock: meeting.clock)
        guard occasion.begins > tx.now else { return nil }
        return try send(tx, .cancelled(occasion), to: .person(person, as: other.capacity))
    }

    private static func remind(_ tx: borrowing Transaction, of appointments: [Appointment]) throws -> Int {
        var written = 0
        for appointment in appointments where try !knows(tx, .reminder, appointment) {
            if try send(tx, .reminder(appointment.occasion), to: appointment.recipient) != nil { written += 1 }
        }
        return written
    }

    private static func knows(
        _ tx: borrowing Transaction, _ kind: Message.Kind, _ appointment: Appointment
    ) throws -> Bool {
        try tx.first(
            "SELECT 1 FROM outgoing_message WHERE person = ? AND kind = ? AND about = ? AND day = ?",
            .id(appointment.person), .text(kind.rawValue), .int(appointment.record), .day(appointment.day)
        ) { _ in true } ?? false
    }

    private static func waits(
        _ tx: borrowing Transaction, _ kind: Message.Kind, _ recipient: Recipient
    ) throws -> Bool {
        let (column, value) = recipient.stored
        return try tx.first(
            "SELECT 1 FROM outgoing_message WHERE \(column) = ? AND kind = ? AND state = 'waiting'", value,
            .text(kind.rawValue)
        ) { _ in true } ?? false
    }

    /// The earlier link opens nothing any more.
    private static func supersede(
        _ tx: borrowing Transaction, _ kind: Message.Kind, _ recipient: Recipient
    ) throws {
        let (column, value) = recipient.stored
        try tx.run(
            """
            UPDATE outgoing_message SET state = 'dropped', obstacle = 'superseded', ended = ?, token = NULL
            WHERE \(column) = ? AND kind = ? AND state = 'waiting'
            """, .day(tx.today), value, .text(kind.rawValue))
    }

    private static func dropReminder(
        _ tx: borrowing Transaction, of occasion: Occasion, _ person: PersonID
    ) throws {
        try tx.run(
            """
            UPDATE outgoing_message SET state = 'dropped', obstacle = 'changed', ended = ?
            WHERE person = ? AND kind = 'reminder' AND about = ? AND state = 'waiting'
            """, .day(tx.today), .id(person), .int(occasion.record))
    }

    /// False where the same was said before.
    private static func insert(
        _ tx: borrowing Transaction, _ id: MessageID, _ message: Message, _ person: PersonID, _ recipient: Recipient
    ) throws -> Bool {
        let occasion = message.occasion
        let expires = occasion?.begins ?? tx.now.adding(milliseconds: message.kind.lifetime)
        let token = try tx.seal(
            message.token?.text, at: OutgoingMessage.place("token", id), under: OutgoingMessage.key(id, person))
        return try tx.run(
            """
            INSERT OR IGNORE INTO outgoing_message
                (id, person, account, capacity, kind, about, day, clock, made, due, expires, state, token)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?)
            """,
            .id(id), .id(person), .id(recipient.account), .optional(recipient.capacity?.rawValue),
            .text(message.kind.rawValue), .optional(occasion?.record), .day(occasion?.day),
            .optional(occasion?.clock.map(Int64.init)), .instant(tx.now), .instant(tx.now), .instant(expires), token)
            > 0
    }
}

extension Recipient {
    /// The column and value that find this recipient's messages.
    fileprivate var stored: (column: String, value: Value) {
        switch self {
        case .account(let id): ("account", .id(id))
        case .person(let id, _): ("person", .id(id))
        }
    }
}

extension Appointment {
    fileprivate var occasion: Occasion { Occasion(record: record, day: day, clock: clock) }
    fileprivate var recipient: Recipient { .person(person, as: side.capacity) }
}

extension Side {
    fileprivate var capacity: Capacity { self == .volunteer ? .volunteer : .participant }
}
