import People
package import PersonalData
package import Store
package import Tenancy

extension Migration {
    /// The tables of this room.
    package static let messages = [
        Migration(module: "Messages", number: 1, sql: PackageResources.M0001_messages_sql),
        Migration(module: "Messages", number: 2, sql: PackageResources.M0002_answers_and_seats_sql),
    ]
}

extension Inventory {
    /// Messages go half a year after they were sent or given up; the choice of SMS goes with the profile.
    package static let messages = Inventory(
        holdings: [outgoing] + Capacity.allCases.map(choice),
        sources: [
            RecordSource(
                .message,
                ended: "SELECT id AS record, person, ended AS start FROM outgoing_message WHERE state <> 'waiting'",
                all: "SELECT count(*) FROM outgoing_message")
        ])

    private static let outgoing = Holding(
        "outgoing_message", .message, person: "person", record: "id",
        columns: [
            .identifier("id"), .identifier("person"), .identifier("account"), .status("capacity"), .status("kind"),
            .identifier("about"), .date("day"), .count("clock"), .date("made"), .date("due"), .date("expires"),
            .count("attempts"), .status("state"), .status("channel"), .status("obstacle"), .date("ended"),
            Column("token", .sealed("link"), withheld: Column.signsIn),
            .sealed("kept", "message"),
        ])

    private static func choice(_ capacity: Capacity) -> Holding {
        Holding(
            "sms_choice", capacity.category, person: "person", where: "capacity = '\(capacity.rawValue)'",
            columns: [
                .identifier("id"), .identifier("person"), .status("capacity"), .date("agreed"), .status("channel"),
                Column("recorded_by", .identifier, withheld: "names of staff are withheld"), .date("withdrawn"),
            ])
    }
}

extension Room {
    /// What this room hands in to every tenant.
    package static let messages = Room(
        name: "Messages", migrations: Migration.messages, inventory: .messages, replay: SMSChoices.replay)
}
