import Access
package import Days
import People
import PersonalData
import Rights
import SQLite
package import Store

/// A message as the log shows it: to whom, of what kind, when, and what became of it. Never what it said.
package struct OutgoingMessage: Equatable, Sendable {
    package enum State: String, Sendable, CaseIterable {
        case waiting, sent
        /// Given up: a coordinator sees it.
        case failed
        /// Not sent, and nobody need do anything.
        case dropped
    }

    package let id: MessageID
    package let person: PersonID
    package let recipient: Recipient
    package let kind: Message.Kind
    package let occasion: Occasion?
    package let made: Instant
    package let due: Instant
    package let expires: Instant
    package let attempts: Int
    package let state: State
    /// How it left: `mail`, `sms`, or `page` where it was kept instead.
    package let channel: String?
    /// Why it has not been sent, as a code.
    package let obstacle: String?
    package let ended: Day?
    let token: [UInt8]?

    static func key(_ id: MessageID, _ person: PersonID) -> KeyName {
        KeyName(person: person, category: Category.message.number, record: id.raw)
    }

    static func place(_ column: String, _ id: MessageID) -> Place {
        Place("outgoing_message", column, row: id.raw)
    }
}

/// A message without whom it is for.
package struct LoggedMessage: Equatable, Sendable {
    package let kind: Message.Kind
    /// The day on which it was written down.
    package let day: Day
    package let state: OutgoingMessage.State
    package let channel: String?
    package let obstacle: String?
}

extension Outbox {
    /// Messages in a state, the latest first. Restricted people are left out.
    package static func list(
        _ tx: borrowing Transaction, _ state: OutgoingMessage.State, atMost: Int = 500
    ) throws -> [OutgoingMessage] {
        let found = try tx.all(
            """
            \(columns) WHERE state = ? AND \(Restrictions.excluding("outgoing_message.person"))
            ORDER BY made DESC, id LIMIT ?
            """, .text(state.rawValue), .int(Int64(atMost)), map: message)
        tx.note(found.map(\.person))
        return found
    }

    /// What has not left yet.
    package static func waiting(_ tx: borrowing Transaction) throws -> [OutgoingMessage] { try list(tx, .waiting) }

    /// What was given up: somebody calls instead, or tries again.
    package static func failed(_ tx: borrowing Transaction) throws -> [OutgoingMessage] { try list(tx, .failed) }

    /// The latest messages as a page shows them to somebody who need not know whom they are for: nobody is shown, and
    /// nobody's page is opened. Restricted people are left out.
    package static func log(_ tx: borrowing Transaction, atMost: Int = 200) throws -> [LoggedMessage] {
        try tx.all(
            """
            SELECT kind, made, state, channel, obstacle FROM outgoing_message
            WHERE \(Restrictions.excluding("outgoing_message.person")) ORDER BY made DESC, id LIMIT ?
            """, .int(Int64(atMost))
        ) { row in
            LoggedMessage(
                kind: Message.Kind(rawValue: row.text(0)) ?? .notice, day: Copenhagen.day(of: row.instant(1)),
                state: OutgoingMessage.State(rawValue: row.text(2)) ?? .dropped, channel: row.textOrNil(3),
                obstacle: row.textOrNil(4))
        }
    }

    /// How many messages there are of each state.
    package static func counts(_ tx: borrowing Transaction) throws -> [OutgoingMessage.State: Int] {
        let rows = try tx.all(
            """
            SELECT state, count(*) FROM outgoing_message
            WHERE \(Restrictions.excluding("outgoing_message.person")) GROUP BY state
            """
        ) { (OutgoingMessage.State(rawValue: $0.text(0)) ?? .dropped, Int($0.int(1))) }
        return Dictionary(rows, uniquingKeysWith: +)
    }

    /// One message; nil for an id that exists nowhere here.
    package static func find(_ tx: borrowing Transaction, _ id: MessageID) throws -> OutgoingMessage? {
        try tx.first("\(columns) WHERE id = ?", .id(id), map: message)
    }

    /// Tries a message again that was given up.
    /// - Throws: ``MessageError/tooLate`` where it would come too late, or its link is gone.
    package static func retry(_ tx: borrowing Transaction, _ id: MessageID) throws {
        let message = try failed(tx, id)
        let hasLink = message.kind == .signInLink || message.kind == .invitation
        guard !hasLink, message.expires > tx.now else { throw MessageError.tooLate }
        try tx.run(
            """
            UPDATE outgoing_message SET state = 'waiting', ended = NULL, obstacle = NULL, attempts = 0, due = ?
            WHERE id = ?
            """, .instant(tx.now), .id(id))
        try tx.audit("message.retry", about: [message.person], record: id.raw)
    }

    /// Takes a message off the list of those that failed: somebody has called.
    package static func dismiss(_ tx: borrowing Transaction, _ id: MessageID) throws {
        let message = try failed(tx, id)
        try tx.run("UPDATE outgoing_message SET state = 'dropped' WHERE id = ?", .id(id))
        try tx.audit("message.dismiss", about: [message.person], record: id.raw)
    }

    private static func failed(_ tx: borrowing Transaction, _ id: MessageID) throws -> OutgoingMessage {
        guard let message = try find(tx, id) else { throw MessageError.unknown }
        guard message.state == .failed else { throw MessageError.notFailed }
        return message
    }

    static let columns = """
        SELECT id, person, account, capacity, kind, about, day, clock, made, due, expires, attempts, state, channel,
            obstacle, ended, token
        FROM outgoing_message
        """

    static func message(_ row: borrowing Row) -> OutgoingMessage {
        let account: AccountID? = row.idOrNil(2)
        let capacity = row.textOrNil(3).flatMap(Capacity.init) ?? .participant
        let day = row.dayOrNil(6)
        return OutgoingMessage(
            id: row.id(0), person: row.id(1),
            recipient: account.map { .account($0) } ?? .person(row.id(1), as: capacity),
            kind: Message.Kind(rawValue: row.text(4)) ?? .notice,
            occasion: day.map { Occasion(record: row.int(5), day: $0, clock: row.intOrNil(7).map(Int.init)) },
            made: row.instant(8), due: row.instant(9), expires: row.instant(10), attempts: Int(row.int(11)),
            state: OutgoingMessage.State(rawValue: row.text(12)) ?? .dropped, channel: row.textOrNil(13),
            obstacle: row.textOrNil(14), ended: row.dayOrNil(15), token: row.blobOrNil(16))
    }
}
