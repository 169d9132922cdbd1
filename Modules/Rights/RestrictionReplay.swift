import Days
import PersonalData
import SQLite
package import Store

extension Restrictions {
    /// Does again what a ledger entry says, on data older than the entry: a restore must not free anybody.
    /// Doing it twice changes nothing. Entries of other rooms are left alone.
    package static func replay(_ tx: borrowing Transaction, _ block: LedgerBlock) throws {
        let day = Copenhagen.day(of: block.at)
        for item in block.entry.items where item.category == Category.request.number {
            switch block.entry.kind {
            case .restrict: try revive(tx, item, since: day)
            case .lift: try liftAgain(tx, item, on: day)
            default: break
            }
        }
    }

    private static func revive(_ tx: borrowing Transaction, _ item: LedgerEntry.Item, since day: Day) throws {
        let inserted = try tx.run(
            "INSERT OR IGNORE INTO restriction (id, person, ground, since) VALUES (?, ?, 'replayed', ?)",
            .int(item.record), .id(item.person), .day(day))
        if inserted > 0 { try note(tx, item, "restrict") }
    }

    private static func liftAgain(_ tx: borrowing Transaction, _ item: LedgerEntry.Item, on day: Day) throws {
        let lifted = try tx.run(
            "UPDATE restriction SET lifted = ? WHERE id = ? AND lifted IS NULL", .day(day), .int(item.record))
        if lifted > 0 { try note(tx, item, "lift") }
    }

    private static func note(_ tx: borrowing Transaction, _ item: LedgerEntry.Item, _ detail: String) throws {
        try tx.audit("rights.replay", about: [item.person], record: item.record, detail: detail)
        try tx.bump("people")
    }
}
