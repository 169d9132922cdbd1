package import Days
package import People
import PersonalData
package import Rights
import SQLite
package import Store

/// Who wants SMS. Without it a message goes by mail: on a shared phone an SMS is read by whoever holds it.
package enum SMSChoices {
    /// Records that the person wants SMS in this capacity.
    package static func agree(
        _ tx: borrowing Transaction, _ person: PersonID, as capacity: Capacity, channel: Channel
    ) throws {
        try Restrictions.refuse(tx, person)
        guard try Recipients.hasNumber(tx, person, capacity) else { throw MessageError.noNumber }
        let id: MessageID = tx.newID(near: person)
        // A new agreement is a new row: the ledger's word about the old one does not end it.
        try tx.run("DELETE FROM sms_choice WHERE person = ? AND capacity = ?", .id(person), .text(capacity.rawValue))
        try tx.run(
            "INSERT INTO sms_choice(id, person, capacity, agreed, channel, recorded_by) VALUES (?, ?, ?, ?, ?, ?)",
            .id(id), .id(person), .text(capacity.rawValue), .day(tx.today), .text(channel.rawValue),
            .text(tx.actor.id))
        try tx.audit("message.sms-agree", about: [person], record: id.raw, detail: channel.rawValue)
    }

    /// Stops SMS at once, in this capacity; also for a restricted person. No restore lets it begin again. Returns
    /// whether there was anything to stop.
    @discardableResult
    package static func withdraw(
        _ tx: borrowing Transaction, _ person: PersonID, as capacity: Capacity
    ) throws -> Bool {
        guard let id = try standing(tx, person, capacity) else { return false }
        try tx.run("UPDATE sms_choice SET withdrawn = ? WHERE id = ?", .day(tx.today), .id(id))
        try tx.ledger(
            LedgerEntry(
                .withdraw, [LedgerEntry.Item(person: person, category: Category.message.number, record: id.raw)]))
        try tx.audit("message.sms-stop", about: [person], record: id.raw)
        return true
    }

    /// Whether the person wants SMS in this capacity now.
    package static func wants(_ tx: borrowing Transaction, _ person: PersonID, as capacity: Capacity) throws -> Bool {
        try standing(tx, person, capacity) != nil
    }

    /// Since when the person wants SMS in this capacity.
    package static func since(_ tx: borrowing Transaction, _ person: PersonID, as capacity: Capacity) throws -> Day? {
        guard let id = try standing(tx, person, capacity) else { return nil }
        return try tx.first("SELECT agreed FROM sms_choice WHERE id = ?", .id(id)) { $0.day(0) }
    }

    /// Does again what a ledger entry says, on data older than the entry. Doing it twice changes nothing.
    package static func replay(_ tx: borrowing Transaction, _ block: LedgerBlock) throws {
        guard block.entry.kind == .withdraw else { return }
        for item in block.entry.items where item.category == Category.message.number {
            let changed = try tx.run(
                "UPDATE sms_choice SET withdrawn = ? WHERE id = ? AND withdrawn IS NULL",
                .day(Copenhagen.day(of: block.at)), .int(item.record))
            if changed > 0 { try tx.audit("message.replay", about: [item.person], record: item.record) }
        }
    }

    private static func standing(
        _ tx: borrowing Transaction, _ person: PersonID, _ capacity: Capacity
    ) throws -> MessageID? {
        try tx.first(
            "SELECT id FROM sms_choice WHERE person = ? AND capacity = ? AND withdrawn IS NULL", .id(person),
            .text(capacity.rawValue)
        ) { $0.id(0) }
    }
}
