package import Days
import PersonalData
import SQLite
package import Store

/// Whom somebody wants to avoid. It is said before any proposal, since a veto afterwards would disclose the proposal.
package enum Vetoes {
    /// Records a veto; the reason is sealed with the profile of the side that said it.
    package static func add(
        _ tx: borrowing Transaction, by person: PersonID, as side: Side, against other: PersonID, on day: Day,
        reason: String? = nil
    ) throws {
        guard person != other else { throw ParticipationError.samePerson }
        let id: Identifier<RowKind> = tx.newID(near: person)
        let category: Category = side == .participant ? .participantProfile : .volunteerProfile
        let sealed = try tx.seal(
            reason, at: Place("match_veto", "reason", row: id.raw),
            under: KeyName(person: person, category: category.number))
        try tx.run(
            "INSERT INTO match_veto(id, side, person, against, day, reason) VALUES (?, ?, ?, ?, ?, ?)",
            .id(id), .code(side), .id(person), .id(other), .day(day), sealed)
        try tx.audit("veto.add", about: [person], record: id.raw)
    }

    /// Everybody whom a person wants to avoid, or who wants to avoid the person. It says not which.
    package static func between(_ tx: borrowing Transaction, _ person: PersonID) throws -> Set<PersonID> {
        Set(
            try tx.all(
                """
                SELECT against FROM match_veto WHERE person = ?1
                UNION ALL SELECT person FROM match_veto WHERE against = ?1
                """, .id(person)
            ) { $0.id(0) })
    }

    /// Whether either of the two wants to avoid the other.
    package static func stand(
        _ tx: borrowing Transaction, between one: PersonID, and other: PersonID
    ) throws -> Bool {
        try tx.exists(
            """
            SELECT 1 FROM match_veto WHERE person = ?1 AND against = ?2
            UNION ALL SELECT 1 FROM match_veto WHERE person = ?2 AND against = ?1
            """, .id(one), .id(other))
    }
}
