import Days
import PersonalData
package import Store

extension Accounts {
    /// Does again what a ledger entry says, on data older than the entry: a restore must not let anybody in who was
    /// turned out. Doing it twice changes nothing. Entries of other rooms are left alone.
    package static func replay(_ tx: borrowing Transaction, _ block: LedgerBlock) throws {
        for item in block.entry.items where item.category == Category.account.number {
            switch block.entry.kind {
            case .withdraw: try suspendAgain(tx, AccountID(raw: item.record))
            case .lift: try reinstateAgain(tx, AccountID(raw: item.record))
            default: break
            }
        }
    }

    private static func suspendAgain(_ tx: borrowing Transaction, _ id: AccountID) throws {
        guard let account = try find(tx, id), account.state != .suspended, account.state != .closed else { return }
        try tx.run("UPDATE account SET suspended_from = state, state = 'suspended' WHERE id = ?", .id(id))
        try UserSessions.endEverything(tx, of: id)
        try tx.audit("account.replay", about: [account.person], record: id.raw, detail: "suspend")
    }

    private static func reinstateAgain(_ tx: borrowing Transaction, _ id: AccountID) throws {
        guard let account = try find(tx, id), account.state == .suspended else { return }
        try tx.run("UPDATE account SET state = suspended_from, suspended_from = NULL WHERE id = ?", .id(id))
        try tx.audit("account.replay", about: [account.person], record: id.raw, detail: "reinstate")
    }
}
