import PersonalData

/// Matches and their meetings. The side that is erased is taken off the row; the other keeps it until it goes too.
enum MatchHoldings {
    static let all =
        PartCapacity.supported.map(planned)
        + PartCapacity.supported.flatMap { side($0.category, "participant", as: $0) }
        + side(.volunteerProfile, "volunteer")
        + vetoes(.participantProfile, .participant, unless: "volunteer_profile")
        + vetoes(.volunteerProfile, .volunteer, unless: "participant_profile")

    private static let persons = "(SELECT person FROM temp.purge_batch)"

    /// - Parameter capacity: in which the supported side takes part; its profile's end takes it off.
    private static func side(
        _ category: Category, _ column: String, as capacity: PartCapacity? = nil
    ) -> [Holding] {
        let condition = capacity.map { "capacity = '\($0.rawValue)'" }
        let match = Holding(
            "support_match", category, person: column, where: condition,
            columns: [
                .identifier("id"), .clear("programme", "programme"), .status("kind"), .identifier("participant"),
                .identifier("volunteer"), .date("proposed"), .date("starts"), .date("ends"), .count("cadence"),
                .status("capacity"), .status("role"),
                Column("adviser", .clear("your adviser"), withheld: "names of staff are withheld"),
            ],
            erasure: .statements([
                "UPDATE support_match SET \(column) = NULL WHERE \(column) IN \(persons)"
                    + (condition.map { " AND \($0)" } ?? ""),
                "DELETE FROM support_match WHERE participant IS NULL AND volunteer IS NULL",
            ]))
        return [match, .parent("support_match", category, person: column, where: condition)] + children(category)
            + [subjects(category, column, condition)]
    }

    /// It goes with the one who is supported: the place is sealed with that profile.
    private static func planned(_ capacity: PartCapacity) -> Holding {
        Holding(
            "planned_meeting", capacity.category, person: "person", row: "match",
            where: "capacity = '\(capacity.rawValue)'",
            columns: [
                .identifier("match"), .identifier("person"), .date("day"), .count("clock"),
                .sealed("place", "where you meet"), .date("cancelled"), .status("capacity"),
            ])
    }

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

    private static func subjects(_ category: Category, _ side: String, _ condition: String?) -> Holding {
        Holding(
            "meeting_subject", category, person: "person", row: "meeting",
            where: "side = '\(side)'" + (condition.map { " AND \($0)" } ?? ""),
            columns: [.identifier("meeting"), .identifier("person"), .status("side"), .status("capacity")],
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
