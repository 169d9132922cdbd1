package import Days
package import PersonalData
import SQLite
package import Store

package enum DisclosureTag: IdentifierKind {
    package static let prefix = "DI"
}

package enum RecipientNoticeTag: IdentifierKind {
    package static let prefix = "RN"
}

package typealias RecipientNoticeID = Identifier<RecipientNoticeTag>

package enum DisclosureError: Error, Equatable, CustomStringConvertible {
    case recipientCode
    case unknownNotice(RecipientNoticeID)

    package var description: String {
        switch self {
        case .recipientCode:
            "A recipient is a code of 1 to 40 characters a-z, 0-9 and hyphen, naming an organisation, not a person."
        case .unknownNotice(let id): "There is no open notice \(id). List the open ones to find its id."
        }
    }
}

/// Who outside has received what about whom, and who must therefore hear of changes (GDPR Art. 19).
package enum Disclosures {
    package enum Event: String, Sendable {
        case rectification
        case erasure
        case restriction
    }

    /// A recipient who is owed word of a change.
    package struct Owed: Hashable, Sendable {
        package let id: RecipientNoticeID
        package let person: PersonID
        package let recipient: String
        package let about: String
        package let arose: Day
    }

    /// Records that `recipient` was given data of `category` about the person.
    package static func record(
        _ tx: borrowing Transaction, of person: PersonID, category: Category, to recipient: String
    ) throws {
        guard isCode(recipient) else { throw DisclosureError.recipientCode }
        try Restrictions.refuse(tx, person)
        let id: Identifier<DisclosureTag> = tx.newID()
        try tx.run(
            """
            INSERT INTO disclosure (id, person, recipient, category, first, last) VALUES (?1, ?2, ?3, ?4, ?5, ?5)
            ON CONFLICT (person, recipient, category) DO UPDATE SET last = excluded.last
            """,
            .id(id), .id(person), .text(recipient), .int(Int64(category.number)), .day(tx.today))
        try tx.audit("rights.disclose", about: [person], detail: "\(recipient) \(category.name)")
    }

    package static func recipients(_ tx: borrowing Transaction, of person: PersonID) throws -> [String] {
        try tx.all(
            "SELECT DISTINCT recipient FROM disclosure WHERE person = ? ORDER BY recipient", .id(person)
        ) { $0.text(0) }
    }

    /// Everybody still to be told of a correction, an erasure or a restriction, the longest waiting first.
    package static func owed(_ tx: borrowing Transaction) throws -> [Owed] {
        try tx.all(
            """
            SELECT id, person, recipient, about, arose FROM recipient_notice
            WHERE told IS NULL AND impossible IS NULL ORDER BY arose, id
            """
        ) { Owed(id: $0.id(0), person: $0.id(1), recipient: $0.text(2), about: $0.text(3), arose: $0.day(4)) }
    }

    package static func recordTold(_ tx: borrowing Transaction, _ id: RecipientNoticeID) throws {
        try settle(tx, id, "told")
    }

    /// Art. 19 excuses only what is impossible or takes disproportionate effort.
    package static func recordImpossible(_ tx: borrowing Transaction, _ id: RecipientNoticeID) throws {
        try settle(tx, id, "impossible")
    }

    /// Puts every recipient of the person's data on the list of those to be told.
    static func owe(_ tx: borrowing Transaction, _ person: PersonID, about event: Event) throws {
        for recipient in try recipients(tx, of: person) {
            let id: RecipientNoticeID = tx.newID()
            try tx.run(
                "INSERT INTO recipient_notice (id, person, recipient, about, arose) VALUES (?, ?, ?, ?, ?)",
                .id(id), .id(person), .text(recipient), .text(event.rawValue), .day(tx.today))
        }
    }

    private static func settle(_ tx: borrowing Transaction, _ id: RecipientNoticeID, _ how: String) throws {
        let changed = try tx.run(
            "UPDATE recipient_notice SET \(how) = ? WHERE id = ? AND told IS NULL AND impossible IS NULL",
            .day(tx.today), .id(id))
        guard changed == 1 else { throw DisclosureError.unknownNotice(id) }
        try tx.audit("rights.recipient", record: id.raw, detail: how)
    }

    private static func isCode(_ text: String) -> Bool {
        (1...40).contains(text.utf8.count)
            && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }
}
