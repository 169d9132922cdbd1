package import Days
package import PersonalData
import SQLite
package import Store

package enum RecipientNoticeTag: IdentifierKind {
    package static let prefix = "RN"
}

package typealias RecipientNoticeID = Identifier<RecipientNoticeTag>

/// Who must hear of a correction, an erasure or a restriction, because they got the data (GDPR Art. 19).
extension Disclosures {
    package enum Event: String, Sendable {
        case rectification
        case erasure
        case restriction
    }

    /// A recipient who is owed word of a change.
    package struct Owed: Hashable, Sendable {
        package let id: RecipientNoticeID
        /// After an erasure a random id that leads to nobody.
        package let person: PersonID
        package let recipient: String
        package let about: String
        /// What was erased; nil where the notice is about everything that the recipient has.
        package let category: Category?
        package let arose: Day
        /// By what the recipient knows the person, where that was recorded.
        package let references: [String]
    }

    /// Everybody still to be told of a correction, an erasure or a restriction, the longest waiting first.
    package static func owed(_ tx: borrowing Transaction, to recipient: String? = nil) throws -> [Owed] {
        let rows = try tx.all(
            """
            SELECT id, person, recipient, about, category, arose FROM recipient_notice
            WHERE told IS NULL AND impossible IS NULL AND recipient = coalesce(?, recipient) ORDER BY arose, id
            """, .optional(recipient)
        ) { row in
            (
                id: row.id(0) as RecipientNoticeID, person: row.id(1) as PersonID, recipient: row.text(2),
                about: row.text(3), category: row.intOrNil(4).map(Int.init), arose: row.day(5)
            )
        }
        var owed: [Owed] = []
        for row in rows {
            owed.append(
                Owed(
                    id: row.id, person: row.person, recipient: row.recipient, about: row.about,
                    category: row.category.flatMap { Category(number: $0) }, arose: row.arose,
                    references: try references(tx, row.person, row.recipient, row.category)))
        }
        return owed
    }

    /// How many notices are owed, about everybody or one person.
    package static func owedCount(_ tx: borrowing Transaction, about person: PersonID? = nil) throws -> Int {
        let count = try tx.first(
            """
            SELECT count(*) FROM recipient_notice
            WHERE told IS NULL AND impossible IS NULL AND person = coalesce(?, person)
            """, .id(person)
        ) { Int($0.int(0)) }
        return count ?? 0
    }

    package static func recordTold(_ tx: borrowing Transaction, _ id: RecipientNoticeID) throws {
        try settle(tx, id, "told")
    }

    /// Art. 19 excuses only what is impossible or takes disproportionate effort.
    package static func recordImpossible(_ tx: borrowing Transaction, _ id: RecipientNoticeID) throws {
        try settle(tx, id, "impossible")
    }

    /// Puts every recipient who still has data of the person on the list of those to be told; who is on it already
    /// hears of both at once.
    static func owe(_ tx: borrowing Transaction, _ person: PersonID, about event: Event) throws {
        let recipients = try tx.all(
            """
            SELECT DISTINCT recipient FROM disclosure AS d WHERE person = ?1 AND ended IS NULL AND NOT EXISTS (
                SELECT 1 FROM recipient_notice AS n WHERE n.person = ?1 AND n.recipient = d.recipient
                AND n.about = ?2 AND n.told IS NULL AND n.impossible IS NULL)
            ORDER BY recipient
            """, .id(person), .text(event.rawValue)
        ) { $0.text(0) }
        for recipient in recipients {
            let id: RecipientNoticeID = tx.newID()
            try tx.run(
                "INSERT INTO recipient_notice (id, person, recipient, about, arose) VALUES (?, ?, ?, ?, ?)",
                .id(id), .id(person), .text(recipient), .text(event.rawValue), .day(tx.today))
        }
    }

    /// By what a recipient knows a person, as far as that was recorded.
    package static func references(
        _ tx: borrowing Transaction, _ person: PersonID, _ recipient: String, _ category: Int?
    ) throws -> [String] {
        let rows = try tx.all(
            """
            SELECT id, reference FROM disclosure
            WHERE person = ?1 AND recipient = ?2 AND category = coalesce(?3, category) AND reference IS NOT NULL
            ORDER BY id
            """, .id(person), .text(recipient), .optional(category.map(Int64.init))
        ) { ($0.id(0) as DisclosureID, $0.blob(1)) }
        var found: Set<String> = []
        for (id, sealed) in rows {
            if let text = try tx.open(sealed, at: place(id), under: key(id, person)).text { found.insert(text) }
        }
        return found.sorted()
    }

    private static func settle(_ tx: borrowing Transaction, _ id: RecipientNoticeID, _ how: String) throws {
        let changed = try tx.run(
            "UPDATE recipient_notice SET \(how) = ? WHERE id = ? AND told IS NULL AND impossible IS NULL",
            .day(tx.today), .id(id))
        guard changed == 1 else { throw DisclosureError.unknownNotice(id) }
        try endErased(tx, id)
        try tx.audit("rights.recipient", record: id.raw, detail: how)
    }

    /// The recipient of erased data has been told: the entry's clock starts, and what it knew the person by goes.
    private static func endErased(_ tx: borrowing Transaction, _ id: RecipientNoticeID) throws {
        try tx.run(
            """
            UPDATE disclosure AS d SET ended = ?1, reference = NULL FROM recipient_notice AS n
            WHERE n.id = ?2 AND n.about = 'erasure' AND d.person = n.person AND d.recipient = n.recipient
            AND d.category = n.category
            """, .day(tx.today), .id(id))
    }
}

extension Consequence {
    /// Every erasure that Art. 17(1) demands is told to who got the data, whether a person asked for it or the period
    /// was over: a purge by deadline carries out Art. 17(1)(a). One open notice a person, recipient and category.
    package static let recipientsToTell = Consequence(
        among: "disclosure",
        sql: """
            INSERT INTO recipient_notice (id, person, recipient, category, about, arose)
            SELECT random() & 9223372036854775807, d.person, d.recipient, d.category, 'erasure', ?1
            FROM disclosure AS d
            WHERE d.person IN (SELECT person FROM temp.purge_batch)
            AND d.category = ?2 AND d.ended IS NULL AND NOT EXISTS (
                SELECT 1 FROM recipient_notice AS n
                WHERE n.person = d.person AND n.recipient = d.recipient AND n.category = d.category
                AND n.about = 'erasure' AND n.told IS NULL AND n.impossible IS NULL)
            """)
}
