import Days
import PersonalData
package import Store

extension Consents {
    /// Does again what a ledger entry says, on data older than the entry: a restore must not revive a consent that
    /// was withdrawn. Doing it twice changes nothing. Entries of other rooms are left alone.
    package static func replay(_ tx: borrowing Transaction, _ block: LedgerBlock) throws {
        for item in block.entry.items where item.category == Category.consentProof.number {
            let id = ConsentID(raw: item.record)
            switch block.entry.kind {
            case .withdraw: try withdrawAgain(tx, id, at: block.at)
            case .lift: try undoAgain(tx, id, on: Copenhagen.day(of: block.at))
            default: break
            }
        }
    }

    private static func withdrawAgain(_ tx: borrowing Transaction, _ id: ConsentID, at: Instant) throws {
        guard let consent = try find(tx, id), try !isWithdrawn(tx, id) else { return }
        let day = Copenhagen.day(of: at)
        try Withdrawals.insert(tx, consent, channel: "replayed", on: day, at: at, endsMatch: false)
        try tx.audit("consent.replay", about: [consent.person], record: id.raw, detail: "withdraw")
    }

    private static func undoAgain(_ tx: borrowing Transaction, _ id: ConsentID, on day: Day) throws {
        let undone = try tx.run(
            "UPDATE consent_withdrawal SET undone = ? WHERE consent = ? AND undone IS NULL AND settled IS NULL",
            .day(day), .id(id))
        if undone > 0 { try tx.audit("consent.replay", record: id.raw, detail: "undo") }
    }
}
