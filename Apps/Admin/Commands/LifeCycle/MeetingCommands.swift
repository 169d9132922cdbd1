import Casework
import Days
import Participation
import Store

/// The meeting log of a match.
enum MeetingCommands {
    static let all: [Command] = [log, list]

    private static let log = Command(
        "meeting log", "log a meeting of a match",
        arguments: [MatchCommands.match],
        options: [
            Workplace.onOption, Option("minutes", "COUNT", "how long, 1 to 1440", required: true),
            Option(
                "state", "STATE", "what became of it; default held", choices: Meeting.State.allCases.map(\.rawValue)),
            Option("with-coordinator", "the coordinator was present"),
        ],
        json: "{ \"meeting\" }",
        example: "sammen meeting log M-0000000000001 --minutes 90 --tenant vejle",
        work: .workplace(by: MatchCommands.coordinator) { place in
            let match: MatchID = try place.invocation.identifier("MATCH")
            let (day, state) = (try place.day(), try place.invocation.code("state", Meeting.State.self))
            let minutes = try place.invocation.number("minutes", in: 1...1440) ?? 0
            let entry = MeetingEntry(
                day: day, minutes: minutes, state: state ?? .held,
                withCoordinator: place.invocation.has("with-coordinator"))
            let id = try place.write { tx in try entry.log(tx, match) }
            return place.changed("meeting", id, "Logged.")
        })

    private static let list = Command(
        "meeting list", "list the meetings of a match with its figures",
        arguments: [MatchCommands.match],
        json:
            "{ \"cancelled\", \"held\", \"meetings\": [{ \"day\", \"meeting\", \"minutes\", \"state\" }], \"planned\" }",
        example: "sammen meeting list M-0000000000001 --tenant vejle",
        work: .workplace(by: MatchCommands.coordinator) { place in
            let match: MatchID = try place.invocation.identifier("MATCH")
            let day = place.context.clock.today
            let (meetings, figures) = try place.read(for: "meeting-list") { tx in
                tx.note(try Matches.show(tx, match).persons)
                return (try Meetings.of(tx, match), try Meetings.figures(tx, of: match, on: day))
            }
            var table = TextTable("Meeting", "Day", ">Minutes", "State")
            for one in meetings { table.add("\(one.id)", one.day.iso, "\(one.minutes)", one.state.rawValue) }
            let list = meetings.map { one -> JSON in
                [
                    "day": .of(one.day), "meeting": .of(one.id), "minutes": .int(one.minutes),
                    "state": .text(one.state.rawValue),
                ]
            }
            let sum = "Planned \(figures.planned), held \(figures.held), cancelled \(figures.cancelled)."
            return Outcome(
                (meetings.isEmpty ? [] : table.lines()) + [sum],
                result: [
                    "cancelled": .int(figures.cancelled), "held": .int(figures.held), "meetings": .list(list),
                    "planned": .int(figures.planned),
                ])
        })
}
