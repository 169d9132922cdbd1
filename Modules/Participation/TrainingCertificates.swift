package import Days
import SQLite
package import Store

/// How much of a training somebody attended.
package struct TrainingShare: Sendable, Equatable {
    package let member: CohortMemberID
    package let person: PersonID
    /// Sessions at which the person was present.
    package let attended: Int
    /// Sessions that were held.
    package let held: Int

    /// Whether the share is at least `percent`. Nothing held is no share.
    package func reaches(percent: Int) -> Bool { held > 0 && attended * 100 >= percent * held }
}

/// A certificate as it was given.
package struct TrainingCertificate: Sendable, Equatable {
    package let issued: Day
    /// Sessions at which the volunteer was.
    package let attended: Int
    /// Sessions that were held.
    package let held: Int
}

/// Certificates of finished trainings.
package enum TrainingCertificates {
    /// Ends a training: everybody who was present at `percent` of the sessions held gets a certificate. Those who were
    /// not are returned with their share, so that the coordinator can offer the next cohort.
    package static func finish(
        _ tx: borrowing Transaction, _ cohort: CohortID, on day: Day, percent: Int
    ) throws -> [TrainingShare] {
        guard (1...100).contains(percent) else { throw ParticipationError.outOfRange("share of attendance") }
        try tx.change(
            "UPDATE cohort SET completed = ? WHERE id = ? AND completed IS NULL", .day(day), .id(cohort),
            else: .alreadyEnded)
        let shares = try shares(tx, cohort)
        for share in shares where share.reaches(percent: percent) {
            try issue(tx, to: share, cohort, on: day)
        }
        try tx.audit("cohort.finish", about: shares.map(\.person), record: cohort.raw, detail: "\(percent)")
        return shares.filter { !$0.reaches(percent: percent) }
    }

    /// What each member who is still in the cohort attended.
    package static func shares(_ tx: borrowing Transaction, _ cohort: CohortID) throws -> [TrainingShare] {
        try tx.all(
            """
            SELECT m.id, m.person,
                (SELECT count(*) FROM cohort_attendance a WHERE a.member = m.id AND a.mark = 'present'),
                (SELECT count(*) FROM cohort_session s WHERE s.cohort = m.cohort
                    AND s.delivery IN ('delivered', 'adapted'))
            FROM cohort_member m WHERE m.cohort = ? AND m.gone IS NULL ORDER BY m.joined, m.id
            """, .id(cohort)
        ) { row in
            TrainingShare(member: row.id(0), person: row.id(1), attended: Int(row.int(2)), held: Int(row.int(3)))
        }
    }

    /// Whether the person holds a certificate of the programme.
    package static func holds(
        _ tx: borrowing Transaction, _ person: PersonID, in programme: ProgrammeID
    ) throws -> Bool {
        try tx.exists(
            "SELECT 1 FROM certificate WHERE person = ? AND programme = ?", .id(person), .programme(programme))
    }

    /// The person's newest certificate in the programme; nil where there is none.
    package static func newest(
        _ tx: borrowing Transaction, of person: PersonID, in programme: ProgrammeID
    ) throws -> TrainingCertificate? {
        try tx.first(
            """
            SELECT issued, attended, held FROM certificate WHERE person = ? AND programme = ?
            ORDER BY issued DESC, id DESC
            """, .id(person), .programme(programme)
        ) { TrainingCertificate(issued: $0.day(0), attended: Int($0.int(1)), held: Int($0.int(2))) }
    }

    private static func issue(
        _ tx: borrowing Transaction, to share: TrainingShare, _ cohort: CohortID, on day: Day
    ) throws {
        let programme = try tx.one("SELECT programme FROM cohort WHERE id = ?", .id(cohort)) { $0.text(0) }
        let id: CertificateID = tx.newID(near: share.person)
        try tx.run(
            """
            INSERT INTO certificate(id, programme, person, cohort, issued, attended, held) VALUES (?, ?, ?, ?, ?, ?, ?)
            """, .id(id), .text(programme), .id(share.person), .id(cohort), .day(day), .count(share.attended),
            .count(share.held))
        try Pathway.trained(tx, share.person, in: ProgrammeID(text: programme), on: day)
    }
}
