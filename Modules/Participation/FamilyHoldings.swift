import PersonalData

/// What somebody wants to avoid, and what the holders of a child's custody say.
enum FamilyHoldings {
    static let all = PartCapacity.allCases.map(avoidance) + [custodyOfChild] + PartCapacity.supported.map(custodyHeld)

    private static func avoidance(_ capacity: PartCapacity) -> Holding {
        Holding(
            "avoidance", capacity.category, person: "person", where: "capacity = '\(capacity.rawValue)'",
            columns: [
                .identifier("id"), .status("capacity"), .identifier("person"), .status("kind"), .date("day"),
                .sealed("words", "where you belong, or whom or what to avoid"),
            ])
    }

    /// The row goes with the child. What a holder said, and when, is that holder's: whoever asks on the child's behalf
    /// may be the other one.
    private static let custodyOfChild = Holding(
        "custody", .relative, person: "person",
        columns: [
            .identifier("id"), .clear("programme", "programme"), .identifier("person"), .identifier("holder"),
            .status("capacity"), Column("name", .sealed("holder of the custody"), withheld: another),
            .date("recorded"), Column("given", .date, withheld: another), Column("withdrawn", .date, withheld: another),
        ])

    private static let another = "it is about somebody else"

    /// What a holder said stays valid for the child when the holder goes.
    private static func custodyHeld(_ capacity: PartCapacity) -> Holding {
        Holding(
            "custody", capacity.category, person: "holder", where: "capacity = '\(capacity.rawValue)'",
            columns: [
                .identifier("holder"), .clear("programme", "programme"), .date("recorded"), .date("given"),
                .date("withdrawn"),
            ], erasure: .detach("holder"))
    }
}
