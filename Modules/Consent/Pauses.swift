package import Days
import SQLite
package import Store

package enum PauseTag: IdentifierKind {
    package static let prefix = "CP"
}

/// A pause: offered before a withdrawal. Nothing is used meanwhile, and nothing is erased.
package enum Pauses {
    /// Pauses the standing consent until a day (that day it counts again), or until resumed.
    package static func begin(
        _ tx: borrowing Transaction, _ person: PersonID, _ purpose: String, until: Day? = nil
    ) throws {
        if let until, until <= tx.today { throw ConsentError.pauseEndsInPast }
        guard let consent = try Consents.unended(tx, person, purpose).first else {
            throw ConsentError.nothingToPause(purpose)
        }
        guard try !isPaused(tx, consent.id) else { throw ConsentError.pausedBefore(purpose) }
        let id: Identifier<PauseTag> = tx.newID(near: person)
        try tx.run(
            "INSERT INTO consent_pause (id, consent, person, since, until) VALUES (?, ?, ?, ?, ?)",
            .id(id), .id(consent.id), .id(person), .day(tx.today), .day(until))
        try tx.audit("consent.pause", about: [person], record: consent.id.raw, detail: purpose)
    }

    /// Ends the pause from today on. Throws `notPaused`.
    package static func resume(_ tx: borrowing Transaction, _ person: PersonID, _ purpose: String) throws {
        var resumed = 0
        for consent in try Consents.unended(tx, person, purpose) {
            resumed += try tx.run(
                "UPDATE consent_pause SET ended = ? WHERE consent = ? AND ended IS NULL", .day(tx.today),
                .id(consent.id))
        }
        guard resumed > 0 else { throw ConsentError.notPaused(purpose) }
        try tx.audit("consent.resume", about: [person], detail: purpose)
    }

    static func isPaused(_ tx: borrowing Transaction, _ consent: ConsentID) throws -> Bool {
        try tx.first(
            """
            SELECT 1 FROM consent_pause WHERE consent = ? AND ended IS NULL AND (until IS NULL OR until > ?)
            """, .id(consent), .day(tx.today)
        ) { _ in true } ?? false
    }
}
