package import Days
package import PersonalData
import SQLite
package import Store

/// Legal holds in printed ids.
package enum HoldKind: IdentifierKind {
    package static let prefix = "H"
}

package typealias HoldID = Identifier<HoldKind>

/// Why something must be kept for now (GDPR Art. 17(3)): a code, so that no free text about a person is stored.
package enum HoldReason: String, Sendable, CaseIterable {
    case complaint, legalClaim = "legal-claim", supervision, audit, criminalCase = "criminal-case", archives
    /// Placed again from the ledger after a restore; the one who placed it knows why.
    case restored
}

/// What a hold covers, from a whole person down to one record.
package struct HoldScope: Hashable, Sendable {
    package let person: PersonID
    package let category: Category?
    package let record: Int64?

    package static func person(_ person: PersonID) -> HoldScope {
        HoldScope(person: person, category: nil, record: nil)
    }

    package static func category(_ category: Category, of person: PersonID) -> HoldScope {
        HoldScope(person: person, category: category, record: nil)
    }

    package static func record(_ record: Int64, in category: Category, of person: PersonID) -> HoldScope {
        HoldScope(person: person, category: category, record: record)
    }

    /// Whether the hold keeps this item.
    package func covers(_ item: ErasureItem) -> Bool {
        guard let category else { return item.person == person }
        guard category.number == item.category else { return false }
        return record.map { $0 == item.record } ?? (item.person == person)
    }

    var ledgerItem: LedgerEntry.Item {
        LedgerEntry.Item(person: person, category: category?.number ?? 0, record: record ?? 0)
    }
}

/// A hold: nothing under it is erased, by a purge or on request, until somebody releases it.
package struct LegalHold: Hashable, Sendable {
    package let id: HoldID
    package let scope: HoldScope
    package let reason: HoldReason
    /// The reference of the case it belongs to, in the tenant's journal.
    package let journal: String?
    package let owner: String
    package let reviewOn: Day
    package let placedBy: String
    package let placedOn: Day
    package let releasedOn: Day?

    /// Whether its review date has passed while it still stands.
    package func isOverdue(on day: Day) -> Bool { releasedOn == nil && reviewOn < day }
}
