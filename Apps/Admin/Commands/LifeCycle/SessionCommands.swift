import Casework
import Days
import Messages
import Participation
import Store

/// Sessions of a group: what was delivered, and who was there.
enum SessionCommands {
    static let all: [Command] = [hold, move]

    private static let session = Argument("SESSION", "the session's id, from group show")

    private static let hold = Command(
        "session hold", "record a session and who was there; everybody not named was present",
        details: "With --delivery cancelled, before it would have begun, everybody who is expected is told.",
        arguments: [session],
        options: [
            Option("delivery", "HOW", "of the theme; default delivered", choices: Delivery.allCases.map(\.rawValue)),
            Option("excused", "PLACE", "a place whose participant sent word", repeats: true),
            Option("absent", "PLACE", "a place whose participant did not come", repeats: true),
        ],
        json: "{ \"session\" }",
        example: "sammen session hold S-0000000000001 --excused PL-0000000000001 --tenant fredericia",
        work: .workplace(by: GroupCommands.coordinator) { place in
            let id: SessionID = try place.invocation.identifier("SESSION")
            let delivery = try place.invocation.code("delivery", Delivery.self) ?? .delivered
            let missing = try missing(place.invocation)
            try place.write { tx in
                try place.offers.hold(tx, id, delivery, except: missing)
                if delivery == .cancelled { try Outbox.cancel(tx, id) }
            }
            return place.changed("session", id, "Recorded.")
        })

    private static func missing(_ words: Invocation) throws -> [PlaceID: AttendanceMark] {
        var marks: [PlaceID: AttendanceMark] = [:]
        for (option, mark) in [("excused", AttendanceMark.excused), ("absent", .absent)] {
            for text in words.texts(option) {
                guard let place = try? PlaceID(text: text) else {
                    throw UsageError.badValue("--\(option)", wanted: "the id of a place, from group show")
                }
                marks[place] = mark
            }
        }
        return marks
    }

    private static let move = Command(
        "session move", "move a session to another day",
        arguments: [session], options: [Option("to", "DAY", "the new day", required: true)],
        json: "{ \"session\" }",
        example: "sammen session move S-0000000000001 --to 2027-02-02 --tenant fredericia",
        work: .workplace(by: GroupCommands.coordinator) { place in
            let id: SessionID = try place.invocation.identifier("SESSION")
            let day = try place.invocation.neededDay("to")
            try place.write { tx in try Sessions.move(tx, id, to: day) }
            return place.changed("session", id, "Moved to \(day).")
        })
}
