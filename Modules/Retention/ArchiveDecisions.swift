package import Days
package import PersonalData
import SQLite
package import Store

/// What the archives said about a category (arkivloven; bekendtgørelser om bevaring og kassation).
package struct ArchiveDecision: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        /// The archives decided that the category may be discarded.
        case decision
        /// The archives received what is to be kept.
        case receipt
    }

    package let category: Category
    package let kind: Kind
    /// The archives' own reference.
    package let reference: String
    package let decidedOn: Day
    package let recordedBy: String
}

package enum ArchiveDecisions {
    /// Records a decision or a receipt for a category.
    package static func record(
        _ tx: borrowing Transaction, category: Category, kind: ArchiveDecision.Kind, reference: String, decidedOn: Day
    ) throws {
        let reference = reference.split(separator: " ").joined(separator: " ")
        guard (1...80).contains(reference.count) else { throw RetentionError.archiveReferenceMissing }
        let id: Identifier<ArchiveKind> = tx.newID()
        try tx.run(
            """
            INSERT INTO archive_decision(id, category, kind, reference, decided_on, recorded_by, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            .id(id), .int(Int64(category.number)), .text(kind.rawValue), .text(reference), .day(decidedOn),
            .text(tx.actor.id), .instant(tx.now))
        try tx.audit("archive.record", record: id.raw, detail: "\(category) \(kind.rawValue)")
    }

    /// Every decision and receipt, by category and day.
    package static func list(_ tx: borrowing Transaction) throws -> [ArchiveDecision] {
        try tx.all(
            """
            SELECT category, kind, reference, decided_on, recorded_by FROM archive_decision
            ORDER BY category, decided_on, id
            """
        ) { row in
            guard let category = Category(number: Int(row.int(0))),
                let kind = ArchiveDecision.Kind(rawValue: row.text(1))
            else { throw StoreError.damaged(what: "an archive decision") }
            return ArchiveDecision(
                category: category, kind: kind, reference: row.text(2), decidedOn: row.day(3),
                recordedBy: row.text(4))
        }
    }

    /// The categories that may be discarded; nil for a tenant outside the archives act, which may discard all.
    package static func discardable(_ tx: borrowing Transaction, by kind: TenantKind) throws -> Set<Category>? {
        kind.isUnderArchivesAct ? Set(try list(tx).map(\.category)) : nil
    }

    /// Throws `.noArchiveDecision` for the first of the categories that a tenant under the archives act may not
    /// discard yet.
    package static func require(
        _ tx: borrowing Transaction, for categories: [Category], of kind: TenantKind
    ) throws {
        guard let decided = try discardable(tx, by: kind) else { return }
        for category in categories where !decided.contains(category) {
            throw RetentionError.noArchiveDecision(category)
        }
    }
}

/// Archive decisions in printed ids.
enum ArchiveKind: IdentifierKind {
    static let prefix = "AD"
}
