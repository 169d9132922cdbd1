import Days
package import PersonalData
package import Rights
import SQLite
package import Store

/// Withdrawal of consent (GDPR Art. 7(3)): one call, no reason asked, effective at once, undone within 14 days.
package enum Withdrawals {
    /// Days in which a withdrawal can be undone, the day of withdrawal not counted.
    package static let graceDays = 14

    /// What would follow, with the offer of a pause instead.
    package static func consequence(
        _ tx: borrowing Transaction, _ person: PersonID, _ purpose: String
    ) throws -> WithdrawalConsequence {
        let standing = try Consents.unended(tx, person, purpose)
        let isPaused = try standing.first.map { try Pauses.isPaused(tx, $0.id) } ?? true
        return WithdrawalConsequence(
            erased: try categories(tx, person, restingOn: purpose),
            undoUntil: tx.today.adding(days: graceDays), offersPause: !isPaused)
    }

    /// Withdraws the person's consent to the purpose. `Consents.mayUse` says no from now on. A match goes on unless
    /// `endsMatch`; a restricted person may withdraw too.
    @discardableResult
    package static func withdraw(
        _ tx: borrowing Transaction, _ person: PersonID, _ purpose: String, channel: Channel, endsMatch: Bool = false
    ) throws -> [Withdrawal] {
        let standing = try Consents.unended(tx, person, purpose)
        guard !standing.isEmpty else { throw ConsentError.nothingToWithdraw(purpose) }
        for consent in standing {
            try insert(tx, consent, channel: channel.rawValue, on: tx.today, at: tx.now, endsMatch: endsMatch)
            try tx.ledger(LedgerEntry(.withdraw, [item(consent.id, person)]))
            try tx.audit(
                "consent.withdraw", about: [person], record: consent.id.raw, detail: "\(purpose) \(channel.rawValue)")
        }
        return try waiting(tx, of: person).filter { $0.purpose == purpose }
    }

    /// Takes a withdrawal back while its days of grace run.
    package static func undo(
        _ tx: borrowing Transaction, _ person: PersonID, _ purpose: String
    ) throws {
        let withdrawals = try waiting(tx, of: person).filter { $0.purpose == purpose }
        guard !withdrawals.isEmpty else { throw ConsentError.nothingToUndo(purpose) }
        for withdrawal in withdrawals {
            guard tx.today <= withdrawal.undoUntil else { throw ConsentError.undoOver(purpose) }
            try tx.run("UPDATE consent_withdrawal SET undone = ? WHERE id = ?", .day(tx.today), .id(withdrawal.id))
            try tx.ledger(LedgerEntry(.lift, [item(withdrawal.consent, person)]))
            try tx.audit("consent.undo", about: [person], record: withdrawal.consent.raw, detail: purpose)
        }
    }

    /// Withdrawals of a person that are neither undone nor settled.
    package static func waiting(_ tx: borrowing Transaction, of person: PersonID) throws -> [Withdrawal] {
        try tx.all("\(columns) AND w.person = ? AND w.settled IS NULL ORDER BY w.id", .id(person), map: withdrawal)
    }

    /// Withdrawals whose grace is over and whose data waits to be erased. Restricted people wait until lifted.
    package static func due(_ tx: borrowing Transaction) throws -> [Withdrawal] {
        try tx.all(
            """
            \(columns) AND w.settled IS NULL AND w.undo_until < ? AND \(Restrictions.excluding("w.person"))
            ORDER BY w.undo_until, w.id
            """, .day(tx.today), map: withdrawal)
    }

    /// The categories that rested on the purpose and on nothing else: another purpose that still carries a category
    /// for this person is another legal ground (Art. 17(1)(b)).
    package static func categories(
        _ tx: borrowing Transaction, _ person: PersonID, restingOn purpose: String
    ) throws -> [Category] {
        // The proof of the consent outlives it, under its own rule.
        var resting = try Purposes.find(tx, purpose).categories.filter { $0 != .consentProof }
        for other in try Purposes.list(tx) where other.code != purpose {
            let carries = try other.basis != .consent || Consents.valid(tx, person, other.code) != nil
            if carries { resting.removeAll(where: other.categories.contains) }
        }
        return resting
    }

    static func insert(
        _ tx: borrowing Transaction, _ consent: Consent, channel: String, on day: Day, at: Instant, endsMatch: Bool
    ) throws {
        let id: WithdrawalID = tx.newID(near: consent.person)
        try tx.run(
            """
            INSERT INTO consent_withdrawal
                (id, consent, person, withdrawn, at, channel, recorded_by, ends_match, undo_until)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .id(id), .id(consent.id), .id(consent.person), .day(day), .instant(at), .text(channel),
            .text(tx.actor.id), .flag(endsMatch), .day(day.adding(days: graceDays)))
    }

    private static func item(_ consent: ConsentID, _ person: PersonID) -> LedgerEntry.Item {
        LedgerEntry.Item(person: person, category: Category.consentProof.number, record: consent.raw)
    }

    private static let columns = """
        SELECT w.id, w.consent, w.person, consent_text.purpose, w.withdrawn, w.undo_until, w.ends_match, w.settled
        FROM consent_withdrawal AS w JOIN consent ON consent.id = w.consent
        JOIN consent_text ON consent_text.id = consent.text
        WHERE w.undone IS NULL
        """

    private static func withdrawal(_ row: borrowing Row) throws -> Withdrawal {
        Withdrawal(
            id: row.id(0), consent: row.id(1), person: row.id(2), purpose: row.text(3), withdrawn: row.day(4),
            undoUntil: row.day(5), endsMatch: row.flag(6), settled: row.dayOrNil(7))
    }
}
