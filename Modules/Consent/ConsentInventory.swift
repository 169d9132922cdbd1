package import PersonalData

extension Inventory {
    /// Consents, and what became of them: the proof goes half a year after withdrawal or end, the texts stay.
    package static let consent = Inventory(
        holdings: texts + proofs,
        sources: [
            RecordSource(.consentProof, ended: ended, all: "SELECT count(*) FROM consent")
        ])

    /// The first of its ends: the end of what it was for, expiry, or a withdrawal. A withdrawal whose data still
    /// waits to be erased keeps its proof, or nobody would remember to erase.
    private static let ended = """
        SELECT consent.id AS record, consent.person AS person, min(
            coalesce(consent.ended, 2147483647), coalesce(consent.expires, 2147483647),
            coalesce((SELECT withdrawn FROM consent_withdrawal AS w
                WHERE w.consent = consent.id AND w.undone IS NULL), 2147483647)) AS start
        FROM consent
        WHERE (consent.ended IS NOT NULL OR consent.expires IS NOT NULL OR EXISTS (
                SELECT 1 FROM consent_withdrawal AS w WHERE w.consent = consent.id AND w.undone IS NULL))
            AND NOT EXISTS (
                SELECT 1 FROM consent_withdrawal AS w
                WHERE w.consent = consent.id AND w.undone IS NULL AND w.settled IS NULL)
        """

    private static let texts: [Holding] = [
        .impersonal(table: "purpose", columns: ["code", "basis"], dates: ["since"]),
        .impersonal(table: "purpose_category", columns: ["purpose", "category"]),
        .impersonal(
            table: "consent_text", columns: ["id", "purpose", "version", "language", "digest", "words"],
            dates: ["published"]),
    ]

    private static let staff = "names of staff are withheld"

    private static let proofs: [Holding] = [
        Holding(
            "consent", .consentProof, person: "person", record: "id",
            columns: [
                .identifier("id"), .identifier("person"), .identifier("text"), .date("given"), .status("channel"),
                Column("recorded_by", .identifier, withheld: staff), .status("on_behalf"), .date("expires"),
                .date("ended"),
            ]),
        Holding(
            "consent_withdrawal", .consentProof, person: "person", record: "consent",
            columns: [
                .identifier("id"), .identifier("consent"), .identifier("person"), .date("withdrawn"), .date("at"),
                .status("channel"), Column("recorded_by", .identifier, withheld: staff), .status("ends_match"),
                .date("undo_until"), .date("undone"), .date("settled"),
            ]),
        Holding(
            "consent_pause", .consentProof, person: "person", record: "consent",
            columns: [
                .identifier("id"), .identifier("consent"), .identifier("person"), .date("since"), .date("until"),
                .date("ended"),
            ]),
    ]
}
