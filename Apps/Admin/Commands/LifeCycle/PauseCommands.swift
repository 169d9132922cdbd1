import Casework
import Days
import Participation
import People
import Store
import Tenancy

/// Rests of a course of support or of a volunteer.
enum PauseCommands {
    static let all: [Command] = [begin, end, list]

    private static let person = Argument("PERSON", "the person's id")

    private static let begin = Command(
        "pause begin", "begin a rest of a participant or a volunteer; it ends nothing",
        arguments: [person],
        options: [
            Option("as", "SIDE", "who rests", choices: Side.allCases.map(\.rawValue), required: true),
            Option("reason", "REASON", "why", choices: PauseReason.allCases.map(\.rawValue), required: true),
            Workplace.programmeOption, Workplace.onOption,
        ],
        json: "{ \"pause\" }",
        example: "sammen pause begin P-0000000000001 --as participant --reason illness --tenant vejle",
        work: .workplace(by: [.coordinator]) { place in
            let person: PersonID = try place.invocation.identifier("PERSON")
            let side = try place.invocation.code("as", Side.self) ?? .participant
            let reason = try place.invocation.code("reason", PauseReason.self) ?? .ownWish
            let (offer, day) = (try place.offer(), try place.day())
            let id = try place.write { tx in try offer.pause(tx, person, as: side, on: day, because: reason) }
            return Outcome(
                ["\(id)"], messages: [place.done("Rests since \(day)."), place.next("pause end \(id)")],
                result: ["pause": .of(id)])
        })

    private static let end = Command(
        "pause end", "end a rest",
        arguments: [Argument("PAUSE", "the pause's id")], options: [Workplace.onOption],
        json: "{ \"pause\" }",
        example: "sammen pause end PA-0000000000001 --tenant vejle",
        work: .workplace(by: [.coordinator]) { place in
            let id: PauseID = try place.invocation.identifier("PAUSE")
            let day = try place.day()
            try place.write { tx in try SupportPauses.end(tx, id, on: day) }
            return place.changed("pause", id, "Ended.")
        })

    private static let list = Command(
        "pause list", "list a person's rests",
        arguments: [person],
        json: "{ \"pauses\": [{ \"ends\", \"pause\", \"programme\", \"reason\", \"side\", \"starts\" }] }",
        example: "sammen pause list P-0000000000001 --tenant vejle",
        work: .workplace(by: [.coordinator]) { place in
            let person: PersonID = try place.invocation.identifier("PERSON")
            let found = try place.read(for: "pause-list") { tx in
                try People.requireKnown(tx, person)
                tx.note([person])
                return try SupportPauses.of(tx, person)
            }
            var table = TextTable("Pause", "Programme", "Who", "Since", "Until", "Reason")
            for one in found {
                table.add(
                    "\(one.id)", one.programme.text, one.side.rawValue, one.starts.iso, one.ends?.iso ?? "",
                    one.reason.rawValue)
            }
            let list = found.map { one -> JSON in
                [
                    "ends": .of(one.ends), "pause": .of(one.id), "programme": .text(one.programme.text),
                    "reason": .text(one.reason.rawValue), "side": .text(one.side.rawValue), "starts": .of(one.starts),
                ]
            }
            return Outcome(found.isEmpty ? [] : table.lines(), result: ["pauses": .list(list)])
        })
}
