package import Days
import SQLite
package import Store

/// Certificates of conduct and self-attestations: only that one was obtained, when, and when to renew it. There is no
/// place for a document or its content.
package enum Attestations {
    /// Records that one was obtained. An older one of the same kind is superseded, and its clock starts.
    package static func record(
        _ tx: borrowing Transaction, of person: PersonID, kind: String, obtained: Day, renewal: Day? = nil
    ) throws -> AttestationID {
        if let renewal, renewal <= obtained { throw ParticipationError.beforeStart }
        try tx.run(
            """
            UPDATE attestation SET closing = 'superseded', closed = ? WHERE person = ? AND kind = ? AND closing IS NULL
            """, .day(obtained), .id(person), .text(kind))
        let id: AttestationID = tx.newID(near: person)
        try tx.run(
            "INSERT INTO attestation(id, person, kind, obtained, renewal) VALUES (?, ?, ?, ?, ?)",
            .id(id), .id(person), .text(kind), .day(obtained), .day(renewal))
        try tx.audit("attestation.record", about: [person], record: id.raw, detail: kind)
        return id
    }

    /// The kinds that are valid on a day: obtained by then, not superseded, and not due for renewal.
    package static func valid(_ tx: borrowing Transaction, of person: PersonID, on day: Day) throws -> Set<String> {
        Set(
            try tx.all(
                """
                SELECT kind FROM attestation WHERE person = ?1 AND closing IS NULL AND obtained <= ?2
                AND (renewal IS NULL OR renewal > ?2)
                """, .id(person), .day(day)
            ) { $0.text(0) })
    }

    /// Whose attestations must be renewed by a day.
    package static func due(_ tx: borrowing Transaction, by day: Day) throws -> [(person: PersonID, renewal: Day)] {
        try tx.all(
            """
            SELECT person, renewal FROM attestation WHERE closing IS NULL AND renewal <= ? ORDER BY renewal, id
            """, .day(day)
        ) { ($0.id(0), $0.day(1)) }
    }
}
