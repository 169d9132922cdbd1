package import PersonalData
package import Store

extension Migration {
    /// The tables of this room.
    package static let access = [Migration(module: "Access", number: 1, sql: PackageResources.M0001_access_sql)]
}

extension Inventory {
    /// Accounts and all that opens them: they go ninety days after the account was closed, or after twelve months
    /// without signing in.
    package static let access = Inventory(
        holdings: [account, roles, identities] + doors + sessions + [failures],
        sources: [
            RecordSource(
                .account,
                ended: "SELECT id AS record, person, min(coalesce(closed, idle), idle) AS start FROM account",
                all: "SELECT count(*) FROM account")
        ])

    private static let staff = "names of staff are withheld"
    private static let secret = Column.signsIn

    private static let account = Holding(
        "account", .account, person: "person", record: "id",
        columns: [
            .identifier("id"), .identifier("person"), .status("entrance"), .status("state"),
            .status("suspended_from"), .date("created"), Column("created_by", .identifier, withheld: staff),
            .date("confirmed"), Column("confirmed_by", .identifier, withheld: staff), .date("closed"), .date("idle"),
            .sealed("name", "name"), .sealed("login", "what you sign in with"),
            Column("secret", .hash, withheld: secret), Column("totp", .sealed("second factor"), withheld: secret),
            .date("totp_since"), Column("totp_step", .count, withheld: secret),
        ])

    private static let roles = part(
        "account_role", row: "account",
        [.status("role"), .date("granted"), Column("granted_by", .identifier, withheld: staff)])

    private static let identities = part(
        "account_identity", id: true,
        [
            .clear("issuer", "where you sign in"), .sealed("subject", "your number where you sign in"),
            .date("linked"),
        ])

    private static let doors: [Holding] = [
        part("invitation", id: true, [.hash("token"), .date("made"), .date("expires")]),
        part("recovery_code", row: "account", [.hash("code")]),
        part(
            "sign_in_link", id: true,
            [.hash("token"), .hash("browser"), .date("made"), .date("expires"), .count("failures")]),
        part(
            "device", id: true,
            [
                .hash("token"), .hash("pin"), .date("made"), .date("expires"), .count("failures"), .hash("visit"),
                .date("visit_began"), .date("visit_seen"),
            ]),
        part("calendar_feed", id: true, [.hash("token"), .date("made")]),
    ]

    private static let sessions: [Holding] = [
        part("pending_session", id: true, [.hash("token"), .date("began"), .date("expires")]),
        part(
            "user_session", id: true,
            [.hash("token"), .date("began"), .date("seen"), .date("expires"), .date("stepped_up")]),
    ]

    /// Prints under the tenant's key, of logins that somebody has and of others. They are gone after a day.
    private static let failures = Holding.impersonal(
        table: "sign_in_failure", columns: ["print", "failures", "latest"])

    /// Rows that belong to an account and go with it.
    private static func part(_ table: String, id: Bool = false, row: String = "id", _ columns: [Column]) -> Holding {
        Holding(
            table, .account, person: "person", record: "account", row: row,
            columns: (id ? [.identifier("id")] : []) + [.identifier("account"), .identifier("person")] + columns)
    }
}
