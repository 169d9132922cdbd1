package import Days
import PersonalData
import SQLite
package import Store

/// Placing, releasing and reviewing legal holds. A released hold leaves the original deadline as it was.
package enum Holds {
    /// Places a hold. It stands in the ledger before it is committed, so that no restore forgets it.
    @discardableResult
    package static func add(
        _ tx: borrowing Transaction, on scope: HoldScope, reason: HoldReason, owner: String, reviewOn: Day,
        journal: String? = nil
    ) throws -> HoldID {
        let owner = owner.split(separator: " ").joined(separator: " ")
        guard !owner.isEmpty else { throw RetentionError.holdNeedsOwner }
        guard reviewOn > tx.today else { throw RetentionError.holdReviewNotAhead }
        guard journal.map(isReference) ?? true else { throw RetentionError.holdJournalUnreadable }
        let id = try insert(tx, scope, reason, owner, reviewOn, journal)
        try tx.ledger(LedgerEntry(.hold, [scope.ledgerItem], day: reviewOn))
        try tx.audit("hold.place", about: [scope.person], record: id.raw, detail: reason.rawValue)
        return id
    }

    /// Ends a hold: what it covered is due when it always was.
    package static func release(_ tx: borrowing Transaction, _ id: HoldID) throws {
        guard let hold = try list(tx).first(where: { $0.id == id }) else { throw RetentionError.unknownHold }
        guard hold.releasedOn == nil else { throw RetentionError.holdAlreadyReleased }
        try end(tx, id)
        try tx.ledger(LedgerEntry(.release, [hold.scope.ledgerItem]))
        try tx.audit("hold.release", about: [hold.scope.person], record: id.raw)
    }

    /// Moves the review date of a standing hold, after its owner has looked at it.
    package static func review(_ tx: borrowing Transaction, _ id: HoldID, next: Day) throws {
        guard next > tx.today else { throw RetentionError.holdReviewNotAhead }
        guard let hold = try standing(tx).first(where: { $0.id == id }) else { throw RetentionError.unknownHold }
        try tx.run("UPDATE legal_hold SET review_on = ? WHERE id = ?", .day(next), .id(id))
        try tx.ledger(LedgerEntry(.hold, [hold.scope.ledgerItem], day: next))
        try tx.audit("hold.review", about: [hold.scope.person], record: id.raw)
    }

    /// Every hold, released ones among them, by review date.
    package static func list(_ tx: borrowing Transaction) throws -> [LegalHold] {
        try tx.all(
            """
            SELECT id, person, category, record, reason, journal, owner, review_on, placed_by, placed_on, released_on
            FROM legal_hold ORDER BY review_on, id
            """
        ) { row in
            guard let reason = HoldReason(rawValue: row.text(4)) else { throw StoreError.damaged(what: "a legal hold") }
            let scope = HoldScope(
                person: row.id(1), category: row.intOrNil(2).flatMap { Category(number: Int($0)) },
                record: row.intOrNil(3))
            return LegalHold(
                id: row.id(0), scope: scope, reason: reason, journal: row.textOrNil(5), owner: row.text(6),
                reviewOn: row.day(7), placedBy: row.text(8), placedOn: row.day(9), releasedOn: row.dayOrNil(10))
        }
    }

    /// The holds in force.
    package static func standing(_ tx: borrowing Transaction) throws -> [LegalHold] {
        try list(tx).filter { $0.releasedOn == nil }
    }

    /// The holds in force whose review date has passed: their owners are asked.
    package static func overdue(_ tx: borrowing Transaction) throws -> [LegalHold] {
        let today = tx.today
        return try list(tx).filter { $0.isOverdue(on: today) }
    }

    /// Follows the ledger after a restore, where the data may be older than a hold or its release.
    package static func replay(_ tx: borrowing Transaction, _ entry: LedgerEntry) throws {
        for item in entry.items {
            let scope = HoldScope(
                person: item.person, category: Category(number: item.category),
                record: item.record == 0 ? nil : item.record)
            let present = try standing(tx).filter { $0.scope == scope }
            if entry.kind == .release {
                for hold in present { try end(tx, hold.id) }
            } else if let hold = present.first, let day = entry.day {
                try tx.run("UPDATE legal_hold SET review_on = ? WHERE id = ?", .day(day), .id(hold.id))
            } else if present.isEmpty {
                _ = try insert(tx, scope, .restored, tx.actor.id, entry.day ?? tx.today, nil)
            }
        }
        try tx.audit("hold.replay", about: entry.items.map(\.person), detail: entry.kind.rawValue)
    }

    private static func insert(
        _ tx: borrowing Transaction, _ scope: HoldScope, _ reason: HoldReason, _ owner: String, _ reviewOn: Day,
        _ journal: String?
    ) throws -> HoldID {
        let id: HoldID = tx.newID()
        try tx.run(
            """
            INSERT INTO legal_hold(id, person, category, record, reason, journal, owner, review_on, placed_by, placed_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .id(id), .id(scope.person), scope.category.map { .int(Int64($0.number)) } ?? .null,
            scope.record.map { .int($0) } ?? .null, .text(reason.rawValue), .optional(journal), .text(owner),
            .day(reviewOn), .text(tx.actor.id), .day(tx.today))
        return id
    }

    private static func end(_ tx: borrowing Transaction, _ id: HoldID) throws {
        try tx.run(
            "UPDATE legal_hold SET released_by = ?, released_on = ? WHERE id = ?", .text(tx.actor.id), .day(tx.today),
            .id(id))
    }

    private static func isReference(_ text: String) -> Bool {
        (1...40).contains(text.utf8.count)
            && text.unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || "0123456789./-".unicodeScalars.contains($0))
            }
    }
}
