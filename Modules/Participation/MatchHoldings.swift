import PersonalData

/// Matches and their meetings. The side that is erased is taken off the row; the other keeps it until it goes too.
enum MatchHoldings {
    static let all =
        [planned] + side(.participantProfile, "participant") + side(.volunteerProfile, "volunteer")
        + vetoes(.participantProfile, .participant, unless: "volunteer_profile")
        + vetoes(.volunteerProfile, .volunteer, unless: "participant_profile")

    private static let persons = "(SELECT person FROM temp.purge_batch)"

    private static func side(_ category: Category, _ column: String) -> [Holding] {
        let match = Holding(
            "support_match", category, person: column,
            columns: [
                .identifier("id"), .clear("programme", "programme"), .status("kind"), .identifier("participant"),
                .identifier("volunteer"), .date("proposed"), .date("starts"), .date("ends"), .count("cadence"),
            ],
            erasure: .statements([
                "UPDATE support_match SET \(column) = NULL WHERE \(column) IN \(persons)",
                "DELETE FROM support_match WHERE participant IS NULL AND volunteer IS NULL",
            ]))
        return [match, .parent("support_match", category, person: column)] + children(category)
            + [subjects(category, column)]
    }

    /// It goes with the participant: the place is sealed with that profile.
    private static let planned = Holding(
        "planned_meeting", .participantProfile, person: "person", row: "match",
        columns: [
            .identifier("match"), .identifier("person"), .date("day"), .count("clock"),
            .sealed("place", "where you meet"), .date("cancelled"),
        ])

    /// They go with the match.
    private static func children(_ category: Category) -> [Holding] {
        [
            child("match_acceptance", category, [.identifier("match"), .status("side"), .date("day")]),
            child(
                "match_extension", category,
                [.identifier("match"), .date("day"), .date("ends"), .status("reason")]),
            child(
                "responsible_for_match", category, [.identifier("match"), .responsible, .date("since")]),
            child("match_ending", category, [.identifier("match"), .date("day"), .status("reason")]),
            child(
                "meeting", category,
                [
                    .identifier("id"), .identifier("match"), .date("day"), .count("minutes"), .status("state"),
                    .status("coordinator"), .date("logged"),
                ]),
        ]
    }

    private static func child(_ table: String, _ category: Category, _ columns: [Column]) -> Holding {
        Holding(table, category, person: nil, record: "match", row: "match", columns: columns, erasure: .none)
    }

    private static func subjects(_ category: Category, _ side: String) -> Holding {
        Holding(
            "meeting_subject", category, person: "person", row: "meeting", where: "side = '\(side)'",
            columns: [.identifier("meeting"), .identifier("person"), .status("side")],
            day: "(SELECT day FROM meeting WHERE id = meeting_subject.meeting)")
    }

    /// A veto goes with either of the two, but one against somebody who stays in the other capacity still protects. The
    /// second holding lets duplicates be merged; it shows no row, since a veto is never shown to whom it is against.
    private static func vetoes(_ category: Category, _ side: Side, unless other: String) -> [Holding] {
        let own = Holding(
            "match_veto", category, person: "person", where: "side = '\(side.rawValue)'",
            columns: [
                .identifier("id"), .status("side"), .identifier("person"), .identifier("against"), .date("day"),
                .sealed("reason", "whom to avoid, and why"),
            ],
            erasure: .statements([
                "DELETE FROM match_veto WHERE person IN \(persons) AND side = '\(side.rawValue)'",
                "DELETE FROM match_veto WHERE against IN \(persons) AND against NOT IN (SELECT person FROM \(other))",
            ]))
        let against = Holding(
            "match_veto", category, person: "against", where: "FALSE", columns: [.identifier("against")],
            erasure: .none)
        return [own, against]
    }
}
