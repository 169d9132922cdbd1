package import Days
import Rights
import SQLite
package import Store

/// What the rules of a programme look at in its volunteers, gathered for all of them in a fixed number of statements.
package struct VolunteerFacts: Sendable {
    private struct Part: Sendable {
        let capacity: Int?
        let isConfirmed: Bool
        let signedConfidentiality: Bool
    }

    private let parts: [PersonID: Part]
    private let openMatches: [PersonID: Int]
    private let certified: Set<PersonID>
    private let attestations: [PersonID: Set<String>]
    private let training: [PersonID: (attended: Int, held: Int)]
    /// The last day on which a match of the volunteer ended.
    private let lastEnded: [PersonID: Day]
    private let resting: Set<PersonID>

    package init(_ tx: borrowing Transaction, in programme: ProgrammeID, on day: Day) throws {
        parts = try VolunteerFacts.parts(tx, programme)
        openMatches = try VolunteerFacts.openMatches(tx, programme)
        certified = Set(
            try tx.all("SELECT person FROM certificate WHERE programme = ?", .programme(programme)) { $0.id(0) })
        attestations = try VolunteerFacts.attestations(tx, day)
        training = try VolunteerFacts.training(tx, programme)
        lastEnded = try VolunteerFacts.lastEnded(tx, programme)
        resting = Set(
            try tx.all(
                "SELECT person FROM pause WHERE side = 'volunteer' AND programme = ? AND ends IS NULL",
                .programme(programme)
            ) { $0.id(0) })
    }

    /// Everybody with an open part as a volunteer who does not rest from it, in order of their ids.
    package var people: [PersonID] { parts.keys.filter { !resting.contains($0) }.sorted() }

    /// When the volunteer's last match ended; nil for one who never had a match.
    package func lastMatch(of person: PersonID) -> Day? { lastEnded[person] }

    /// Adds what is known of a volunteer to the facts of a pair or a match.
    package func add(_ person: PersonID, to facts: inout Facts) {
        if let part = parts[person] {
            facts.isConfirmed = part.isConfirmed
            facts.signedConfidentiality = part.signedConfidentiality
            facts.capacity = part.capacity
        }
        facts.openMatches = openMatches[person] ?? 0
        facts.holdsCertificate = certified.contains(person)
        facts.attestations = attestations[person] ?? []
        (facts.sessionsAttended, facts.sessionsHeldInTraining) = training[person] ?? (0, 0)
    }

    private static func parts(_ tx: borrowing Transaction, _ programme: ProgrammeID) throws -> [PersonID: Part] {
        let rows = try tx.all(
            """
            SELECT v.person, v.places, max(s.step = 'confirmed'), max(s.step = 'confidentiality')
            FROM volunteering v LEFT JOIN volunteer_step s ON s.volunteering = v.id
            WHERE v.programme = ? AND v.closing IS NULL AND \(Restrictions.excluding("v.person")) GROUP BY v.id
            """, .programme(programme)
        ) { row in
            let part = Part(
                capacity: row.intOrNil(1).map(Int.init), isConfirmed: row.intOrNil(2) == 1,
                signedConfidentiality: row.intOrNil(3) == 1)
            return (row.id(0) as PersonID, part)
        }
        return Dictionary(rows) { first, _ in first }
    }

    private static func openMatches(_ tx: borrowing Transaction, _ programme: ProgrammeID) throws -> [PersonID: Int] {
        let rows = try tx.all(
            """
            SELECT m.volunteer, count(*) FROM support_match m WHERE m.programme = ? AND m.volunteer IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM match_ending e WHERE e.match = m.id) GROUP BY m.volunteer
            """, .programme(programme)
        ) { ($0.id(0) as PersonID, Int($0.int(1))) }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    private static func lastEnded(_ tx: borrowing Transaction, _ programme: ProgrammeID) throws -> [PersonID: Day] {
        let rows = try tx.all(
            """
            SELECT m.volunteer, max(e.day) FROM support_match m JOIN match_ending e ON e.match = m.id
            WHERE m.programme = ? AND m.volunteer IS NOT NULL AND m.starts IS NOT NULL AND e.day IS NOT NULL
            GROUP BY m.volunteer
            """, .programme(programme)
        ) { ($0.id(0) as PersonID, $0.day(1)) }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    private static func attestations(_ tx: borrowing Transaction, _ day: Day) throws -> [PersonID: Set<String>] {
        var found: [PersonID: Set<String>] = [:]
        try tx.forEach(
            """
            SELECT person, kind FROM attestation WHERE closing IS NULL AND obtained <= ?1
            AND (renewal IS NULL OR renewal > ?1)
            """, .day(day)
        ) { found[$0.id(0), default: []].insert($0.text(1)) }
        return found
    }

    /// Sessions attended and held in each volunteer's latest cohort.
    private static func training(
        _ tx: borrowing Transaction, _ programme: ProgrammeID
    ) throws -> [PersonID: (attended: Int, held: Int)] {
        let rows = try tx.all(
            """
            SELECT m.person, (SELECT count(*) FROM cohort_attendance a WHERE a.member = m.id AND a.mark = 'present'),
                h.held
            FROM cohort c JOIN cohort_member m ON m.cohort = c.id
            JOIN (SELECT cohort, count(*) FILTER (WHERE delivery IN ('delivered', 'adapted')) AS held
                FROM cohort_session GROUP BY cohort) h ON h.cohort = c.id
            WHERE c.programme = ? AND m.gone IS NULL ORDER BY c.starts DESC, m.id
            """, .programme(programme)
        ) { ($0.id(0) as PersonID, (attended: Int($0.int(1)), held: Int($0.int(2)))) }
        return Dictionary(rows) { first, _ in first }
    }
}
