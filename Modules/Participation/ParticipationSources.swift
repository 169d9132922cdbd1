import PersonalData

/// Which profile a volunteer's part in a programme dies with. A declined one dies with the short memory of applicants,
/// unless the person is known as a volunteer as well.
enum VolunteeringOwner {
    static func volunteer(_ row: String) -> String { "\(row).closing IS NOT 'declined' OR \(isVolunteer(row))" }

    static func applicant(_ row: String) -> String { "\(row).closing = 'declined' AND NOT \(isVolunteer(row))" }

    private static func isVolunteer(_ row: String) -> String {
        "EXISTS (SELECT 1 FROM volunteer_profile WHERE volunteer_profile.person = \(row).person)"
    }
}

/// When each kind of record ended. Every query leads over an index of `person`, since a purge asks for stretches of
/// people; and none depends on rows that go with another category, since those may be gone by then.
enum ParticipationSources {
    static let all = [
        participants, relatives, enquiries, acceptedReferrals, rejectedReferrals, waiting, volunteers, applicants,
        certificates,
        attestations, journalNotes, otherNotes, concerns, attendees, SuggestionHoldings.source,
    ]

    /// Nothing is open, and something has ended. A profile that nothing belongs to is listed as an exception.
    private static let participants = RecordSource(
        .participantProfile,
        ended: """
            SELECT p.person AS record, p.person AS person,
                CASE WHEN \(none("participant_end", "person = p.person")) THEN \(latest(closings))
                ELSE \(latest("\(closings) UNION ALL SELECT day FROM participant_end WHERE person = p.person"))
                END AS start
            FROM participant_profile p
            WHERE NOT EXISTS (SELECT 1 FROM enrolment WHERE person = p.person AND reason IS NULL)
            AND \(none("intake", "person = p.person AND closing IS NULL"))
            AND \(none("waiting", "person = p.person AND reason IS NULL"))
            AND \(none("support_match", """
                participant = p.person AND capacity = 'participant'
                AND NOT EXISTS (SELECT 1 FROM match_ending e WHERE e.match = support_match.id)
                """))
            AND \(none("group_place", "person = p.person AND reason IS NULL"))
            """,
        all: "SELECT count(*) FROM participant_profile")

    /// Most people have no other end: SQLite reads one table quicker than a union of two.
    private static let closings = "SELECT closed AS day FROM enrolment WHERE person = p.person"

    /// That the table has no such row. Whether it has any at all is asked once, which spares each person a look into
    /// a table that the tenant does not use.
    private static func none(_ table: String, _ condition: String) -> String {
        "NOT (EXISTS (SELECT 1 FROM \(table)) AND EXISTS (SELECT 1 FROM \(table) WHERE \(condition)))"
    }

    /// Each relative's own parts, whatever the rest of the family does. A relative without one is an exception.
    private static let relatives = RecordSource(
        .relative,
        ended: """
            SELECT p.person AS record, p.person AS person,
                \(latest("SELECT closed AS day FROM relative_part WHERE person = p.person")) AS start
            FROM relative_profile p
            WHERE NOT EXISTS (SELECT 1 FROM relative_part WHERE person = p.person AND reason IS NULL)
            AND \(none("support_match", """
                participant = p.person AND capacity = 'relative'
                AND NOT EXISTS (SELECT 1 FROM match_ending e WHERE e.match = support_match.id)
                """))
            """,
        all: "SELECT count(*) FROM relative_profile")

    private static let acceptedReferrals = RecordSource(
        .referralAccepted,
        ended: """
            SELECT id AS record, person, closed AS start FROM intake
            WHERE closing IS NOT NULL AND \(IntakeOwner.accepted("intake"))
            """,
        all: "SELECT count(*) FROM intake WHERE \(IntakeOwner.accepted("intake"))")

    /// Whoever asked, with or without a referral that nobody has decided: the last contact starts the clock. Where the
    /// person is known otherwise, such as a participant of long ago, there are referrals alone.
    private static let enquiries = RecordSource(
        .enquiry,
        ended: """
            SELECT p.person AS record, p.person AS person, (SELECT max(day) FROM (SELECT p.last_contact AS day
                UNION ALL SELECT \(contact("i")) FROM intake i WHERE i.person = p.person AND \(IntakeOwner.enquiry("i"))
                )) AS start
            FROM enquirer_profile p
            UNION ALL
            SELECT i.person AS record, i.person AS person, \(contact("i")) AS start FROM intake i
            WHERE \(IntakeOwner.enquiry("i")) AND NOT EXISTS (SELECT 1 FROM enquirer_profile WHERE person = i.person)
            AND NOT EXISTS (SELECT 1 FROM intake j WHERE j.person = i.person AND \(IntakeOwner.enquiry("j"))
                AND (\(contact("j")), j.id) > (\(contact("i")), i.id))
            """,
        all: """
            SELECT (SELECT count(*) FROM enquirer_profile) + (SELECT count(DISTINCT person) FROM intake i
                WHERE \(IntakeOwner.enquiry("i"))
                AND NOT EXISTS (SELECT 1 FROM enquirer_profile WHERE person = i.person))
            """)

    private static func contact(_ intake: String) -> String {
        "max(\(intake).received, coalesce(\(intake).closed, \(intake).received))"
    }

    private static let rejectedReferrals = RecordSource(
        .referralRejected,
        ended: "SELECT id AS record, person, closed AS start FROM intake WHERE closing = 'rejected'",
        all: "SELECT count(*) FROM intake WHERE closing = 'rejected'")

    private static let waiting = RecordSource(
        .waitingList,
        ended: "SELECT id AS record, person, ended AS start FROM waiting WHERE reason IS NOT NULL",
        all: "SELECT count(*) FROM waiting")

    private static let volunteers = RecordSource(
        .volunteerProfile,
        ended: """
            SELECT p.person AS record, p.person AS person,
                \(latest("SELECT closed AS day FROM volunteering WHERE person = p.person")) AS start
            FROM volunteer_profile p
            WHERE NOT EXISTS (SELECT 1 FROM volunteering WHERE person = p.person AND closing IS NULL)
            AND NOT EXISTS (SELECT 1 FROM support_match m WHERE m.volunteer = p.person
                AND NOT EXISTS (SELECT 1 FROM match_ending e WHERE e.match = m.id))
            AND NOT EXISTS (SELECT 1 FROM group_leader WHERE person = p.person AND until IS NULL)
            """,
        all: "SELECT count(*) FROM volunteer_profile")

    /// An applicant's profile is made on the day of the decision, so that day serves when no part is left.
    private static let applicants = RecordSource(
        .rejectedVolunteer,
        ended: """
            SELECT p.person AS record, p.person AS person, coalesce((SELECT max(closed) FROM volunteering
                WHERE person = p.person AND closing = 'declined'), p.since) AS start
            FROM applicant_profile p
            WHERE NOT EXISTS (SELECT 1 FROM volunteering WHERE person = p.person AND closing IS NULL)
            UNION ALL
            SELECT v.person AS record, v.person AS person, v.closed AS start FROM volunteering v
            WHERE \(VolunteeringOwner.applicant("v"))
            AND NOT EXISTS (SELECT 1 FROM applicant_profile WHERE person = v.person)
            AND NOT EXISTS (SELECT 1 FROM volunteering w WHERE w.person = v.person AND w.closing = 'declined'
                AND (coalesce(w.closed, 1e9), w.id) > (coalesce(v.closed, 1e9), v.id))
            """,
        all: "SELECT count(*) FROM applicant_profile")

    private static let certificates = RecordSource(
        .trainingCertificate,
        ended: "SELECT id AS record, person, closed AS start FROM certificate WHERE closing IS NOT NULL",
        all: "SELECT count(*) FROM certificate")

    private static let attestations = RecordSource(
        .attestation,
        ended: "SELECT id AS record, person, closed AS start FROM attestation WHERE closing IS NOT NULL",
        all: "SELECT count(*) FROM attestation")

    private static let journalNotes = notes(.journalNotes)
    private static let otherNotes = notes(.otherNotes)

    private static func notes(_ category: Category) -> RecordSource {
        RecordSource(
            category,
            ended: """
                SELECT record, person, closed AS start FROM note_file
                WHERE category = \(category.number) AND closing IS NOT NULL
                """,
            all: "SELECT count(*) FROM note_file WHERE category = \(category.number)")
    }

    private static let concerns = RecordSource(
        .concern,
        ended: "SELECT id AS record, person, closed AS start FROM concern WHERE closing IS NOT NULL",
        all: "SELECT count(*) FROM concern")

    /// People who sit at open groups without a case.
    private static let attendees = RecordSource(
        .courseSeat,
        ended: """
            SELECT p.person AS record, p.person AS person,
                \(latest("""
                    SELECT ended AS day FROM group_place WHERE person = p.person AND enrolment IS NULL
                    UNION ALL SELECT ended FROM seat WHERE person = p.person
                    """)) AS start
            FROM attendee_profile p
            WHERE NOT EXISTS (SELECT 1 FROM group_place WHERE person = p.person AND reason IS NULL)
            AND NOT EXISTS (SELECT 1 FROM seat WHERE person = p.person AND reason IS NULL)
            """,
        all: "SELECT count(*) FROM attendee_profile")

    /// The latest of some days; NULL when there is none, or when one of them is unknown.
    private static func latest(_ days: String) -> String {
        "(SELECT CASE WHEN count(*) = count(day) THEN max(day) END FROM (\(days)))"
    }
}
