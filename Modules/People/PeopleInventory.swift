package import PersonalData
package import Store

extension Migration {
    /// The tables of this room.
    package static let people = [Migration(module: "People", number: 1, sql: PackageResources.M0001_people_sql)]
}

extension Inventory {
    /// Persons, profiles, households, and the log of revealed addresses.
    package static let people = Inventory(
        holdings: [person, merges] + Capacity.allCases.map(profile) + households + [reveals],
        sources: [reveal],
        withholdings: [
            Withholding(
                ground: "protected name and address",
                persons: "SELECT id FROM person WHERE protected_since IS NOT NULL",
                columns: Set(ProfileFields.protected.map(\.rawValue)))
        ])

    /// The row holds no name. It goes when the last thing known of the person has gone.
    private static let person = Holding(
        "person", .participantProfile, person: "id",
        columns: [
            .identifier("id"), .date("created"), .date("protected_since"), .date("deceased"), .date("called"),
        ],
        erasure: .whenNothingElseRemains)

    /// Old ids of the person, taken along by the foreign key. They keep nobody's row alive.
    private static let merges = Holding(
        "person_merge", .participantProfile, person: nil, row: "absorbed",
        columns: [.identifier("absorbed"), .identifier("survivor"), .date("day"), .status("finished")],
        erasure: .none)

    private static func profile(_ capacity: Capacity) -> Holding {
        let contact: [Column] = capacity == .enquirer ? [.date("last_contact")] : []
        return Holding(
            capacity.table.name, capacity.category, person: "person", row: "person",
            columns: [.identifier("person"), .date("since")] + contact
                + capacity.fields.map { .sealed($0.rawValue, $0.words) })
    }

    private static let households = [Capacity.participant, .relative].map { capacity in
        Holding(
            "household_member", capacity.category, person: "person", row: "household",
            where: "capacity = '\(capacity.rawValue)'",
            columns: [
                .identifier("person"), .identifier("household"), .date("since"), .date("until"), .status("capacity"),
                .clear("relation", "place in the household"),
            ])
    }

    private static let reveals = Holding(
        "reveal", .accessLog, person: "person", record: "id",
        columns: [
            .identifier("id"), .identifier("person"), .date("day"),
            Column("actor", .clear("who looked"), withheld: "names of staff are withheld"),
            .sealed("reason", "why a protected name or address was shown"),
        ])

    private static let reveal = RecordSource(
        .accessLog, ended: "SELECT id AS record, person, day AS start FROM reveal",
        all: "SELECT count(*) FROM reveal")
}
