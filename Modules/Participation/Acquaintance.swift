import SQLite
package import Store

/// Whether two people have met in the tenant's programmes. It says not where: one of the two may have been supported
/// then, which is nobody's business now.
package enum Acquaintance {
    /// Whether somebody has met any of these people before.
    package static func stands(
        _ tx: borrowing Transaction, between one: PersonID, andAnyOf others: [PersonID]
    ) throws -> Bool {
        try others.contains { try $0 != one && stands(tx, between: one, and: $0) }
    }

    /// One group, one training or one match, at any time.
    ///
    /// - Parameter match: a match that does not count: the one that is asked about.
    package static func stands(
        _ tx: borrowing Transaction, between one: PersonID, and other: PersonID, before match: MatchID? = nil
    ) throws -> Bool {
        let groups = """
            SELECT group_id FROM group_place WHERE person = %
            UNION ALL SELECT group_id FROM group_leader WHERE person = %
            """
        let matched = """
            SELECT 1 FROM support_match WHERE participant = ?1 AND volunteer = ?2 AND starts IS NOT NULL AND id IS NOT ?3
            UNION ALL SELECT 1 FROM support_match WHERE participant = ?2 AND volunteer = ?1 AND starts IS NOT NULL
                AND id IS NOT ?3
            """
        return try tx.exists(
            """
            \(matched)
            UNION ALL SELECT 1 FROM (\(groups.replacing("%", with: "?1"))) WHERE group_id IN
                (\(groups.replacing("%", with: "?2")))
            UNION ALL SELECT 1 FROM cohort_member WHERE person = ?1 AND cohort IN
                (SELECT cohort FROM cohort_member WHERE person = ?2)
            LIMIT 1
            """, .id(one), .id(other), .id(match))
    }
}
