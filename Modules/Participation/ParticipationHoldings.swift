import PersonalData

/// Every table of this room: whose rows they are and how they go.
enum ParticipationHoldings {
    static let all =
        participant + relatives + referrals + volunteer + proofs + MatchHoldings.all + [handOvers] + notes
        + [handedNotes] + GroupHoldings.all + EventHoldings.all + concerns + FamilyHoldings.all
        + SuggestionHoldings.all + [responsible] + impersonal

    /// It goes with the last thing known of the person, in whatever capacity.
    private static let responsible = Holding(
        "responsible_for_person", .participantProfile, person: "person", row: "person",
        columns: [.identifier("person"), .responsible, .date("since")], erasure: .whenNothingElseRemains)

    private static let participant = [
        Holding(
            "enrolment", .participantProfile, person: "person",
            columns: [
                .identifier("id"), .clear("programme", "programme"), .identifier("person"), .identifier("intake"),
                .date("started"), .status("reason"), .date("closed"), .status("onward"),
            ]),
        Holding(
            "participant_end", .participantProfile, person: "person", row: "person",
            columns: [.identifier("person"), .date("day")]),
        pauses(.participantProfile, .participant), goals(.participant), wishes(.participant),
        dutyReports(.participant),
        Holding(
            "waiting", .waitingList, person: "person", record: "id",
            columns: [
                .identifier("id"), .clear("programme", "programme"), .identifier("person"), .date("since"),
                .count("priority"), .status("reason"), .date("ended"),
            ]),
    ]

    private static let relatives = [
        Holding(
            "relative_part", .relative, person: "person",
            columns: [
                .identifier("id"), .clear("programme", "programme"), .identifier("person"), .date("started"),
                .status("reason"), .date("closed"), .identifier("intake"),
            ]),
        goals(.relative), wishes(.relative), dutyReports(.relative),
    ]

    private static func goals(_ capacity: PartCapacity) -> Holding {
        Holding(
            "goal", capacity.category, person: "person", where: "capacity = '\(capacity.rawValue)'",
            columns: [
                .identifier("id"), .clear("programme", "programme"), .identifier("person"), .date("stated"),
                .sealed("words", "goal in own words"), .date("reached"), .status("capacity"),
            ])
    }

    private static func wishes(_ capacity: PartCapacity) -> Holding {
        Holding(
            "wish", capacity.category, person: "person", where: "capacity = '\(capacity.rawValue)'",
            columns: [
                .identifier("id"), .status("kind"), .identifier("person"), .clear("programme", "programme"),
                .identifier("match"), .date("made"), .status("on_behalf"), .date("answered"), .status("capacity"),
            ])
    }

    private static func dutyReports(_ capacity: PartCapacity) -> Holding {
        Holding(
            "duty_report", capacity.category, person: "person", where: "capacity = '\(capacity.rawValue)'",
            columns: [
                .identifier("id"), .identifier("person"), .status("capacity"), .date("day"),
                .sealed("recipient", "who received the report"),
            ])
    }

    private static let referrals = [
        intakes(.enquiry, record: nil, where: IntakeOwner.enquiry("intake")),
        intakes(.referralAccepted, record: "id", where: IntakeOwner.accepted("intake")),
        intakes(.referralRejected, record: "id", where: IntakeOwner.rejected("intake")),
        Holding(
            "enquiry", .enquiry, person: "person", row: "person",
            columns: [.identifier("person"), .date("received"), .date("answered")]),
    ]

    private static func intakes(_ category: Category, record: String?, where condition: String) -> Holding {
        Holding(
            "intake", category, person: "person", record: record, where: condition,
            columns: [
                .identifier("id"), .clear("programme", "programme"), .identifier("person"),
                .clear("source", "who referred"), .date("received"), .date("accepted"), .status("closing"),
                .date("closed"), .clear("guidance", "guidance given"), .sealed("answers", "answers at intake"),
                .sealed("wishes", "wishes at intake"),
            ])
    }

    private static let volunteer =
        [(Category.volunteerProfile, VolunteeringOwner.volunteer), (.rejectedVolunteer, VolunteeringOwner.applicant)]
        .flatMap { category, owner in volunteering(category, where: owner("volunteering")) }
        + [pauses(.volunteerProfile, .volunteer)]
        + cohorts

    private static func volunteering(_ category: Category, where condition: String) -> [Holding] {
        let parts = Holding(
            "volunteering", category, person: "person", where: condition,
            columns: [
                .identifier("id"), .clear("programme", "programme"), .identifier("person"), .date("interested"),
                .count("places"), .status("closing"), .date("closed"), .sealed("days", "days offered"),
                .sealed("area", "area offered"), .sealed("said", "said of oneself"),
            ])
        let steps = Holding(
            "volunteer_step", category, person: nil, record: "volunteering", row: "volunteering",
            columns: [.identifier("volunteering"), .status("step"), .date("day"), .clear("version", "text signed")],
            erasure: .none)
        return [parts, .parent("volunteering", category, person: "person", where: condition), steps]
    }

    private static let cohorts = [
        Holding(
            "cohort_member", .volunteerProfile, person: "person",
            columns: [
                .identifier("id"), .identifier("cohort"), .identifier("person"), .date("joined"), .date("gone"),
            ]),
        .parent("cohort_member", .volunteerProfile, person: "person"),
        Holding(
            "cohort_attendance", .volunteerProfile, person: nil, record: "member", row: "session",
            columns: [.identifier("member"), .identifier("session"), .status("mark")],
            day: "(SELECT day FROM cohort_session WHERE id = session)", erasure: .none),
    ]

    private static func pauses(_ category: Category, _ side: Side) -> Holding {
        Holding(
            "pause", category, person: "person", where: "side = '\(side.rawValue)'",
            columns: [
                .identifier("id"), .status("side"), .identifier("person"), .clear("programme", "programme"),
                .date("starts"), .date("ends"), .status("reason"),
            ])
    }

    private static let proofs = [
        Holding(
            "certificate", .trainingCertificate, person: "person", record: "id",
            columns: [
                .identifier("id"), .clear("programme", "programme"), .identifier("person"), .identifier("cohort"),
                .date("issued"), .count("attended"), .count("held"), .status("closing"), .date("closed"),
            ]),
        Holding(
            "attestation", .attestation, person: "person", record: "id",
            columns: [
                .identifier("id"), .identifier("person"), .clear("kind", "kind of certificate"), .date("obtained"),
                .date("renewal"), .status("closing"), .date("closed"),
            ]),
    ]

    private static let notes = [Category.journalNotes, .otherNotes].flatMap { category in
        [
            Holding(
                "note_file", category, person: "person", record: "record", row: "record",
                where: "category = \(category.number)",
                columns: [
                    .identifier("person"), .status("category"), .identifier("record"), .status("closing"),
                    .date("closed"),
                ]),
            Holding(
                "note", category, person: "person", record: "record", where: "category = \(category.number)",
                columns: [
                    .identifier("id"), .identifier("person"), .status("category"), .identifier("record"),
                    .identifier("meeting"), .date("written"), .identifier("corrects"), .sealed("words", "note"),
                ]),
        ]
    }

    /// A batch goes with the last of its notes, by the rule of those: it only says which of them a recipient has had. Who was
    /// given what stands in the register of disclosures (GDPR Art. 5(2)), which outlives both.
    private static let handOvers = Holding(
        "hand_over", .journalNotes, person: nil,
        columns: [
            .identifier("id"), .clear("recipient", "recipient"), .date("day"), .date("finished"),
        ],
        erasure: .statements([
            "DELETE FROM hand_over WHERE NOT EXISTS (SELECT 1 FROM handed_note WHERE batch = hand_over.id)"
        ]))

    /// Only notes that belong in a journal are handed over.
    private static let handedNotes = Holding(
        "handed_note", .journalNotes, person: "person", record: "record", row: "note",
        columns: [.identifier("note"), .identifier("batch"), .identifier("person"), .identifier("record")],
        day: "(SELECT day FROM hand_over WHERE hand_over.id = handed_note.batch)")

    private static let concerns = [
        Holding(
            "concern", .concern, person: "person", record: "id",
            columns: [
                .identifier("id"), .identifier("person"), .date("raised"), .status("acute"),
                Column("handler", .clear("who reads it"), withheld: "names of staff are withheld"),
                Column("deputy", .clear("who reads it"), withheld: "names of staff are withheld"),
                .sealed("words", "concern"), .status("closing"), .date("closed"), .status("kind"),
            ])
    ]

    private static let impersonal = [
        Holding.impersonal(table: "cohort", columns: ["id", "programme"], dates: ["starts", "completed"]),
        .impersonal(table: "cohort_session", columns: ["id", "cohort", "number", "topic", "delivery"], dates: ["day"]),
        .impersonal(
            table: "support_group",
            columns: ["id", "programme", "manual_version", "location", "clock", "minutes", "places"], dates: ["starts"]),
        .impersonal(table: "group_state", columns: ["group_id", "state"], dates: ["day"]),
        .impersonal(
            table: "group_session", columns: ["id", "group_id", "number", "theme", "delivery"], dates: ["day"]),
        .impersonal(table: "responsible_for_group", columns: ["group_id", "account"], dates: ["since"]),
        .impersonal(table: "kept_figure", columns: ["programme", "measure", "year", "source", "count"]),
    ]
}

extension Column {
    /// The account of the coordinator who sees to something.
    static let responsible = Column("account", .identifier, withheld: "names of staff are withheld")
}

extension Holding {
    /// Names the rows of a table as records, so that an access export finds the children that point at them. How the
    /// rows go is declared by the table's own holding.
    static func parent(
        _ table: String, _ category: Category, person: String, where condition: String? = nil
    ) -> Holding {
        Holding(
            table, category, person: person, record: "id", where: condition, columns: [.identifier("id")],
            erasure: .none)
    }
}
