package import Days
import Foundation
import SQLite
package import Store
import Tenancy

/// A message as the tenant administrator's page shows it, where messages are kept instead of sent.
package struct KeptMessage: Equatable, Sendable {
    package let id: MessageID
    package let kind: Message.Kind
    package let made: Instant
    /// Where it would have gone.
    package let to: String
    package let subject: String
    package let text: String
}

extension Outbox {
    /// The messages that were kept, the latest first. Whoever they were for is noted.
    package static func kept(_ tx: borrowing Transaction, atMost: Int = 50) throws -> [KeptMessage] {
        let rows = try tx.all(
            "SELECT id, person, kind, made, kept FROM outgoing_message WHERE kept IS NOT NULL ORDER BY made DESC LIMIT ?",
            .int(Int64(atMost))
        ) { row in
            (
                id: row.id(0) as MessageID, person: row.id(1) as PersonID, kind: row.text(2), made: row.instant(3),
                kept: row.blob(4)
            )
        }
        return try rows.compactMap { row in
            let opened = try tx.open(
                row.kept, at: OutgoingMessage.place("kept", row.id), under: OutgoingMessage.key(row.id, row.person))
            guard let text = opened.text, let kept = try? JSONDecoder().decode(Kept.self, from: Data(text.utf8))
            else { return nil }
            return KeptMessage(
                id: row.id, kind: Message.Kind(rawValue: row.kind) ?? .notice, made: row.made, to: kept.to,
                subject: kept.subject, text: kept.text)
        }
    }
}

/// What is sealed of a kept message.
struct Kept: Codable {
    let to: String
    let subject: String
    let text: String

    init(_ envelope: Envelope) {
        switch envelope.address {
        case .mail(let address):
            (to, subject, text) = (address.text, envelope.letter.subject, envelope.letter.text)
        case .sms(let number):
            (to, subject, text) = ("+" + number.digits, "", envelope.letter.short)
        }
    }
}
