package import PersonalData

extension Inventory {
    /// Requests, restrictions and registers: five years after closing, with nobody's name in them.
    package static let rights = Inventory(
        holdings: requests + corrections + recipients + breaches + notices,
        sources: [
            source("request", start: "closed"),
            source("restriction", start: "lifted"),
            source("correction", start: "corrected"),
            source("disclosure", start: "ended"),
            source("recipient_notice", start: "coalesce(told, impossible)"),
            source("notice_given", start: "given"),
            RecordSource(
                .request,
                ended: """
                    SELECT breach_person.id AS record, breach_person.person AS person, breach.closed AS start
                    FROM breach_person JOIN breach ON breach.id = breach_person.breach
                    WHERE breach.closed IS NOT NULL
                    """,
                all: "SELECT count(*) FROM breach_person"),
        ],
        exemptions: [.restricted], consequences: [.recipientsToTell])

    private static func source(_ table: String, start: String) -> RecordSource {
        RecordSource(
            .request,
            ended: "SELECT id AS record, person, \(start) AS start FROM \(table) WHERE \(start) IS NOT NULL",
            all: "SELECT count(*) FROM \(table)")
    }

    private static let requests: [Holding] = [
        Holding(
            "request", .request, person: "person", record: "id",
            columns: [
                .identifier("id"), .identifier("person"), .status("kind"), .status("channel"), .status("on_behalf"),
                .date("received"), .date("due"), .date("extended"), .status("extension_reason"),
                Column("approved_by", .identifier, withheld: "names of staff are withheld"), .date("approved"),
                .date("closed"), .status("outcome"), .sealed("words", "what you asked for"),
            ]),
        Holding(
            "restriction", .request, person: "person", record: "id",
            columns: [
                .identifier("id"), .identifier("person"), .identifier("request"), .status("ground"), .date("since"),
                .date("notified"), .status("notice_channel"), .date("lifted"),
            ]),
        Holding(
            "erasure_decision", .request, person: "person", record: "request", row: "record",
            columns: [
                .identifier("request"), .status("category"), .identifier("record"), .identifier("person"),
                .date("decided"), .status("ground"), .date("carried_out"),
            ]),
    ]

    private static let corrections: [Holding] = [
        Holding(
            "correction", .request, person: "person", record: "id",
            columns: [
                .identifier("id"), .identifier("person"), .identifier("request"), .date("corrected"), .status("way"),
                .status("in_table"), .status("in_column"), .identifier("in_row"),
            ])
    ]

    private static let recipients: [Holding] = [
        Holding(
            "disclosure", .request, person: "person", record: "id",
            columns: [
                .identifier("id"), .identifier("person"), .clear("recipient", "recipient"), .status("category"),
                .date("first"), .date("last"), .sealed("reference", "the recipient's own reference"), .date("ended"),
            ]),
        Holding(
            "recipient_notice", .request, person: "person", record: "id",
            columns: [
                .identifier("id"), .identifier("person"), .clear("recipient", "recipient"), .status("category"),
                .status("about"), .date("arose"), .date("told"), .date("impossible"),
            ]),
    ]

    private static let breaches: [Holding] = [
        .impersonal(
            table: "breach",
            columns: ["id", "kind", "risk", "reference", "delay_reason"],
            dates: ["aware", "deadline", "reported", "closed"]),
        Holding(
            "breach_person", .request, person: "person", record: "id",
            columns: [.identifier("id"), .identifier("breach"), .identifier("person"), .date("told")]),
    ]

    private static let notices: [Holding] = [
        .impersonal(
            table: "notice", columns: ["id", "code", "version", "language", "digest", "words"], dates: ["published"]),
        Holding(
            "notice_given", .request, person: "person", record: "id",
            columns: [
                .identifier("id"), .identifier("person"), .identifier("notice"), .status("channel"), .date("given"),
            ]),
    ]
}
