package import PersonalData
package import Store

extension Migration {
    /// The tables of retention.
    package static let retention = [
        Migration(module: "Retention", number: 1, sql: PackageResources.M0001_retention_sql)
    ]
}

extension Inventory {
    /// What retention itself holds: a hold names a person by id until it has been released for long enough.
    package static let retention = Inventory(
        holdings: [
            Holding(
                "legal_hold", .request, person: "person", record: "id", where: "released_on IS NOT NULL",
                columns: [
                    .identifier("id"), .identifier("person"), .status("category"), .identifier("record"),
                    .status("reason"), .clear("journal", "journal reference"), .status("owner"), .date("review_on"),
                    .status("placed_by"), .date("placed_on"), .status("released_by"), .date("released_on"),
                ]),
            .impersonal(
                table: "retention_rule",
                columns: ["id", "category", "version", "period", "action", "basis", "proposed_by", "approved_by"],
                dates: ["proposed_at", "approved_at"]),
            .impersonal(
                table: "archive_decision",
                columns: ["id", "category", "kind", "reference", "recorded_by"], dates: ["decided_on", "recorded_at"]),
            .impersonal(table: "purge_approval", columns: ["plan", "approved_by", "approved_at"]),
            .impersonal(
                table: "purge_run",
                columns: [
                    "id", "plan", "day", "started_by", "started_at", "position", "finished_at", "trails_from",
                    "trail_entries",
                ]),
            .impersonal(table: "purge_skip", columns: ["run", "category", "reason", "count"]),
        ],
        sources: [
            RecordSource(
                .request,
                ended: """
                    SELECT id AS record, person, released_on AS start FROM legal_hold WHERE released_on IS NOT NULL
                    """,
                all: "SELECT count(*) FROM legal_hold")
        ])
}
