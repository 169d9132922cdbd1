import Casework
import Days
import Participation
import People
import Store
import Tenancy

/// Relatives' own parts in a family's course of support.
enum RelativeCommands {
    static let all: [Command] = [begin, close, list]

    private static let person = Argument("PERSON", "the relative's id")

    private static let begin = Command(
        "relative begin", "begin a relative's own part in a programme",
        arguments: [person], options: [Workplace.programmeOption, Workplace.onOption],
        json: "{ \"part\" }",
        example: "sammen relative begin P-0000000000001 --tenant vejle",
        work: .workplace(by: [.coordinator]) { place in
            let person: PersonID = try place.invocation.identifier("PERSON")
            let (offer, day) = (try place.offer(), try place.day())
            let id = try place.write { tx in try offer.beginPart(tx, of: person, on: day) }
            return place.changed("part", id, "Begun.")
        })

    private static let close = Command(
        "relative close", "close a relative's part; with the last one the clock of retention starts",
        arguments: [Argument("PART", "the part's id")],
        options: [
            Option("reason", "REASON", "why", choices: ClosingReason.allCases.map(\.rawValue), required: true),
            Workplace.onOption,
        ],
        json: "{ \"part\" }",
        example: "sammen relative close RP-0000000000001 --reason completed --tenant vejle",
        work: .workplace(by: [.coordinator]) { place in
            let id: RelativePartID = try place.invocation.identifier("PART")
            let (day, reason) = (try place.day(), try place.invocation.code("reason", ClosingReason.self))
            try place.write { tx in try RelativeParts.close(tx, id, on: day, because: reason ?? .completed) }
            return place.changed("part", id, "Closed.")
        })

    private static let list = Command(
        "relative list", "list a relative's parts",
        arguments: [person],
        json: "{ \"parts\": [{ \"closed\", \"part\", \"programme\", \"reason\", \"started\" }] }",
        example: "sammen relative list P-0000000000001 --tenant vejle",
        work: .workplace(by: PersonCommands.readers) { place in
            let person: PersonID = try place.invocation.identifier("PERSON")
            let parts = try place.read(for: "relative-list") { tx in
                try People.requireKnown(tx, person)
                tx.note([person])
                return try RelativeParts.of(tx, person)
            }
            var table = TextTable("Part", "Programme", "Started", "Closed", "Reason")
            for one in parts {
                table.add(
                    "\(one.id)", one.programme.text, one.started.iso, one.closed?.iso ?? "", one.reason?.rawValue ?? "")
            }
            let list = parts.map { one -> JSON in
                [
                    "closed": .of(one.closed), "part": .of(one.id), "programme": .text(one.programme.text),
                    "reason": .text(one.reason?.rawValue), "started": .of(one.started),
                ]
            }
            return Outcome(parts.isEmpty ? [] : table.lines(), result: ["parts": .list(list)])
        })
}
