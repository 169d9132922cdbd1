import PersonalData

/// Places, seats, attendance and facilitators. A facilitator's row stays countable; an open seat is anonymised.
enum GroupHoldings {
    static let all =
        places(.participantProfile, where: "enrolment IS NOT NULL", .deleteRow)
        + places(.courseSeat, where: "enrolment IS NULL", forgotten("group_place", where: " AND enrolment IS NULL")) + [
            seats, facilitators,
        ]

    /// The row stays countable, and holds nobody else's chair: one that was still open ends.
    private static func forgotten(
        _ table: String, and columns: String = "", where condition: String = ""
    ) -> Holding.Erasing {
        .statements([
            """
            UPDATE \(table) SET person = NULL\(columns), reason = coalesce(reason, 'own-wish')
            WHERE person IN (SELECT person FROM temp.purge_batch)\(condition)
            """
        ])
    }

    private static func places(
        _ category: Category, where condition: String, _ erasure: Holding.Erasing
    ) -> [Holding] {
        [
            Holding(
                "group_place", category, person: "person", where: condition,
                columns: [
                    .identifier("id"), .identifier("group_id"), .identifier("person"), .identifier("enrolment"),
                    .date("given"), .date("started"), .status("reason"), .date("ended"),
                ], erasure: erasure),
            .parent("group_place", category, person: "person", where: condition),
            Holding(
                "attendance", category, person: nil, record: "place", row: "session",
                columns: [.identifier("place"), .identifier("session"), .status("mark")],
                day: "(SELECT day FROM group_session WHERE id = session)", erasure: .none),
        ]
    }

    private static let facilitators = Holding(
        "group_leader", .volunteerProfile, person: "person",
        columns: [
            .identifier("id"), .identifier("group_id"), .identifier("person"), .date("since"), .date("until"),
            .status("role"),
        ], erasure: .detach("person"))

    /// The seat stays countable; what was said about it goes, and the link opens nothing any more.
    private static let seats = Holding(
        "seat", .courseSeat, person: "person",
        columns: [
            .identifier("id"), .identifier("group_id"), .identifier("person"), .date("asked"), .count("turn"),
            .clear("partner", "whose list you came by"), .identifier("place"), .hash("link"),
            .sealed("needs", "what you need at a course"), .sealed("contact", "how to reach you"),
            .status("reason"), .date("ended"), .date("judged"),
        ],
        erasure: forgotten("seat", and: ", link = NULL, needs = NULL, contact = NULL"))
}
