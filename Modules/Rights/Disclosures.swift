package import Days
package import PersonalData
import SQLite
package import Store

package enum DisclosureTag: IdentifierKind {
    package static let prefix = "DI"
}

package typealias DisclosureID = Identifier<DisclosureTag>

package enum DisclosureError: Error, Equatable, CustomStringConvertible {
    case recipientCode
    case reference
    case unknownNotice(RecipientNoticeID)

    package var description: String {
        switch self {
        case .recipientCode:
            "A recipient is a code of 1 to 40 characters a-z, 0-9 and hyphen, naming an organisation, not a person."
        case .reference:
            "A reference is the recipient's case number: 1 to 40 characters A-Z, a-z, 0-9, '.', '/' and '-'; never a "
                + "CPR number."
        case .unknownNotice(let id): "There is no open notice \(id). List the open ones to find its id."
        }
    }
}

/// That a recipient got data of a category about a person.
package struct Disclosure: Hashable, Sendable {
    package let id: DisclosureID
    package let recipient: String
    package let category: Category?
    package let first: Day
    package let last: Day
    /// The day the recipient was told that the data is erased.
    package let ended: Day?
}

/// Who outside has received what about whom (GDPR Art. 15(1)(c), 19). An entry stays until the recipient has been told
/// that the data is erased, and then as long as other proof does.
package enum Disclosures {
    /// Records that `recipient` was given data of `category` about the person.
    ///
    /// - Parameter reference: by what the recipient knows the person, such as its case number: after an erasure it is
    ///   all that a notice can name. It is sealed, and goes with the last notice.
    package static func record(
        _ tx: borrowing Transaction, of person: PersonID, category: Category, to recipient: String,
        reference: String? = nil
    ) throws {
        guard RegisterCode.isCode(recipient) else { throw DisclosureError.recipientCode }
        guard reference.map(RegisterCode.isReference) ?? true else { throw DisclosureError.reference }
        try Restrictions.refuse(tx, person)
        let id = try entry(tx, person, category, recipient)
        if let reference {
            let sealed = try tx.seal(reference, at: place(id), under: key(id, person))
            try tx.run("UPDATE disclosure SET reference = ? WHERE id = ?", sealed, .id(id))
        }
        try tx.audit("rights.disclose", about: [person], record: id.raw, detail: "\(recipient) \(category.name)")
    }

    /// Whatever was disclosed about a person, the oldest first.
    package static func list(_ tx: borrowing Transaction, of person: PersonID) throws -> [Disclosure] {
        try tx.all(
            """
            SELECT id, recipient, category, first, last, ended FROM disclosure WHERE person = ? ORDER BY first, id
            """, .id(person)
        ) { row in
            Disclosure(
                id: row.id(0), recipient: row.text(1), category: Category(number: Int(row.int(2))), first: row.day(3),
                last: row.day(4), ended: row.dayOrNil(5))
        }
    }

    package static func recipients(_ tx: borrowing Transaction, of person: PersonID) throws -> [String] {
        try tx.all(
            "SELECT DISTINCT recipient FROM disclosure WHERE person = ? ORDER BY recipient", .id(person)
        ) { $0.text(0) }
    }

    static func place(_ id: DisclosureID) -> Place { Place("disclosure", "reference", row: id.raw) }

    static func key(_ id: DisclosureID, _ person: PersonID) -> KeyName {
        KeyName(person: person, category: Category.request.number, record: id.raw)
    }

    /// The entry of this recipient and category, made or brought up to today.
    private static func entry(
        _ tx: borrowing Transaction, _ person: PersonID, _ category: Category, _ recipient: String
    ) throws -> DisclosureID {
        let known: DisclosureID? = try tx.first(
            "SELECT id FROM disclosure WHERE person = ? AND recipient = ? AND category = ?", .id(person),
            .text(recipient), .count(category.number)
        ) { $0.id(0) }
        if let known {
            try tx.run("UPDATE disclosure SET last = ?, ended = NULL WHERE id = ?", .day(tx.today), .id(known))
            return known
        }
        let id: DisclosureID = tx.newID()
        try tx.run(
            "INSERT INTO disclosure (id, person, recipient, category, first, last) VALUES (?1, ?2, ?3, ?4, ?5, ?5)",
            .id(id), .id(person), .text(recipient), .count(category.number), .day(tx.today))
        return id
    }
}
