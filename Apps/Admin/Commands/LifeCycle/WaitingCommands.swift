import Casework
import Days
import Participation
import Store
import Tenancy

/// The waiting list of a programme.
enum WaitingCommands {
    static let all: [Command] = [join, leave, list]

    private static let join = Command(
        "waiting join", "put somebody on the waiting list",
        arguments: [Argument("PERSON", "the person's id")],
        options: [
            Workplace.programmeOption, Workplace.onOption,
            Option("priority", "NUMBER", "0 to 9, higher is served first; default 0"),
        ],
        json: "{ \"waiting\" }",
        example: "sammen waiting join P-0000000000001 --programme peer-groups --tenant fredericia",
        work: .workplace(by: [.coordinator]) { place in
            let person: PersonID = try place.invocation.identifier("PERSON")
            let (offer, day) = (try place.offer(), try place.day())
            let priority = try place.invocation.number("priority", in: 0...9) ?? 0
            let id = try place.write { tx in try offer.wait(tx, person, since: day, priority: priority) }
            return place.changed("waiting", id, "Waits since \(day).")
        })

    private static let leave = Command(
        "waiting leave", "take somebody off the waiting list",
        arguments: [Argument("WAITING", "the entry's id")],
        options: [
            Workplace.onOption,
            Option("reason", "REASON", "why", choices: WaitingEnd.allCases.map(\.rawValue), required: true),
        ],
        json: "{ \"waiting\" }",
        example: "sammen waiting leave W-0000000000001 --reason offered --tenant fredericia",
        work: .workplace(by: [.coordinator]) { place in
            let id: WaitingID = try place.invocation.identifier("WAITING")
            let day = try place.day()
            let reason = try place.invocation.code("reason", WaitingEnd.self) ?? .offered
            try place.write { tx in try Waiting.leave(tx, id, on: day, because: reason) }
            return place.changed("waiting", id, "Left the list.")
        })

    private static let list = Command(
        "waiting list", "list who waits, in the order in which they are served",
        options: [Workplace.programmeOption],
        json: "{ \"waiting\": [{ \"person\", \"priority\", \"since\", \"waiting\" }] }",
        example: "sammen waiting list --programme peer-groups --tenant fredericia",
        work: .workplace(by: [.coordinator]) { place in
            let offer = try place.offer()
            let line = try place.read(for: "waiting-list") { tx in
                let line = try Waiting.line(tx, for: offer.id)
                tx.note(line.map(\.person))
                return line
            }
            var table = TextTable("Waiting", "Person", "Since", ">Days", ">Priority")
            for one in line {
                let days = one.since.days(until: place.context.clock.today)
                table.add("\(one.id)", "\(one.person)", one.since.iso, "\(days)", "\(one.priority)")
            }
            let list = line.map { one -> JSON in
                [
                    "person": .of(one.person), "priority": .int(one.priority), "since": .of(one.since),
                    "waiting": .of(one.id),
                ]
            }
            return Outcome(line.isEmpty ? [] : table.lines(), result: ["waiting": .list(list)])
        })
}
