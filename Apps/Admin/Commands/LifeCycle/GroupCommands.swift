import Casework
import Days
import Messages
import Participation
import Store
import Tenancy

/// Groups of a fixed number of sessions: from planning to completion.
enum GroupCommands {
    static let all: [Command] = [create, advance, list, show, place, leave, facilitator]

    static let coordinator: [OperatorRole] = [.coordinator]
    private static let group = Argument("GROUP", "the group's id")

    private static let create = Command(
        "group create", "plan a group: one session a theme of the manual",
        arguments: [Argument("STARTS", "the day of the first session")],
        options: [
            Workplace.programmeOption, Option("at", "CLOCK", "the time of day, such as 16:30", required: true),
            Option("location", "TEXT", "a public place", required: true),
            Option("places", "COUNT", "places for participants; default the programme's"),
        ],
        json: "{ \"group\" }",
        example:
            "sammen group create 2027-01-12 --at 16:30 --location Biblioteket --programme peer-groups --tenant fredericia",
        work: .workplace(by: coordinator, creating))

    private static func creating(_ place: Workplace) throws -> Outcome {
        guard let starts = try? Day(danish: try place.invocation.argument("STARTS")) else {
            throw UsageError.badValue("STARTS", wanted: "a day such as 2027-01-12")
        }
        let (hour, minute) = try clock(try place.invocation.needed("at"))
        let setting = GroupSetting(
            starts: starts, hour: hour, minute: minute, location: try place.invocation.needed("location"))
        let offer = try place.offer()
        let places = try place.invocation.number("places", in: 1...500)
        let today = place.context.clock.today
        let planned = try place.write { tx in try offer.planGroup(tx, setting, places: places, today: today) }
        return place.changed("group", planned.group, "Planned with \(planned.sessions) sessions.")
    }

    private static func clock(_ text: String) throws -> (Int, Int) {
        let parts = text.split(separator: ":").map { Int($0) }
        guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0...23).contains(hour),
            (0...59).contains(minute)
        else { throw UsageError.badValue("--at", wanted: "a time of day such as 16:30") }
        return (hour, minute)
    }

    private static let advance = Command(
        "group advance", "move a group on; the programme's rules are asked first",
        arguments: [group, Argument("STATE", "the next state", choices: GroupState.allCases.map(\.rawValue))],
        options: [Workplace.onOption],
        json: "{ \"group\" }",
        example: "sammen group advance G-0000000000001 recruiting --tenant fredericia",
        work: .workplace(by: coordinator) { place in
            let id: GroupID = try place.invocation.identifier("GROUP")
            let state = GroupState(rawValue: try place.invocation.argument("STATE")) ?? .planned
            let day = try place.day()
            try place.take { tx in
                if state == .cancelled { try Outbox.tellEnded(tx, seatsOf: id) }
                let advanced = try place.offers.advance(tx, id, to: state, on: day)
                if state == .completed { try Outbox.askOpinion(tx, of: id) }
                return advanced
            }
            return place.changed("group", id, "Now \(state.rawValue).")
        })

    private static let list = Command(
        "group list", "list the groups of a programme",
        options: [Workplace.programmeOption],
        json: "{ \"groups\": [{ \"group\", \"location\", \"places\", \"starts\", \"state\" }] }",
        example: "sammen group list --programme peer-groups --tenant fredericia",
        work: .workplace(by: coordinator) { place in
            let offer = try place.offer()
            let groups = try place.read(for: "group-list") { tx in try Groups.all(tx, in: offer.id) }
            var table = TextTable("Group", "Starts", "Location", ">Places", "State")
            for one in groups {
                table.add(
                    "\(one.id)", one.setting.starts.iso, one.setting.location, "\(one.places)", one.state.rawValue)
            }
            return Outcome(groups.isEmpty ? [] : table.lines(), result: ["groups": .list(groups.map(json))])
        })

    static func json(_ group: Group) -> JSON {
        [
            "group": .of(group.id), "location": .text(group.setting.location), "places": .int(group.places),
            "starts": .of(group.setting.starts), "state": .text(group.state.rawValue),
        ]
    }

    private static let show = Command(
        "group show", "show a group's sessions, places and facilitators",
        arguments: [group],
        json: "{ \"facilitators\", \"group\", \"places\", \"sessions\" }",
        example: "sammen group show G-0000000000001 --tenant fredericia",
        work: .workplace(by: coordinator, GroupPage.outcome))

    private static let place = Command(
        "group place", "give a participant a place; the programme's rules are asked first",
        arguments: [group, Argument("PERSON", "the person's id")],
        options: [Workplace.onOption, Option("enrolment", "ENROLMENT", "the person's course of support")],
        json: "{ \"place\" }",
        example: "sammen group place G-0000000000001 P-0000000000001 --tenant fredericia",
        work: .workplace(by: coordinator) { place in
            let id: GroupID = try place.invocation.identifier("GROUP")
            let person: PersonID = try place.invocation.identifier("PERSON")
            let enrolment: EnrolmentID? = try place.invocation.optionalIdentifier("enrolment")
            let day = try place.day()
            let given = try place.take { tx in
                try place.offers.givePlace(tx, in: id, to: person, enrolment: enrolment, on: day)
            }
            return place.changed("place", given, "Has a place.")
        })

    private static let leave = Command(
        "group leave", "a participant leaves the group for good",
        arguments: [Argument("PLACE", "the place's id")],
        options: [
            Workplace.onOption,
            Option("reason", "REASON", "why", choices: ClosingReason.allCases.map(\.rawValue), required: true),
        ],
        json: "{ \"place\" }",
        example: "sammen group leave PL-0000000000001 --reason own-wish --tenant fredericia",
        work: .workplace(by: coordinator) { place in
            let id: PlaceID = try place.invocation.identifier("PLACE")
            let (day, reason) = (try place.day(), try place.invocation.code("reason", ClosingReason.self))
            try place.write { tx in try Places.leave(tx, id, on: day, because: reason ?? .ownWish) }
            return place.changed("place", id, "Left the group.")
        })

    private static let facilitator = Command(
        "group facilitator", "let a volunteer lead a group, or hand over",
        arguments: [group, Argument("PERSON", "the volunteer's person id")],
        options: [Workplace.onOption, Option("remove", "the volunteer hands over")],
        json: "{ \"group\" }",
        example: "sammen group facilitator G-0000000000001 P-0000000000001 --tenant fredericia",
        work: .workplace(by: coordinator) { place in
            let id: GroupID = try place.invocation.identifier("GROUP")
            let person: PersonID = try place.invocation.identifier("PERSON")
            let (day, removes) = (try place.day(), place.invocation.has("remove"))
            try place.write { tx in
                if removes { return try Groups.removeFacilitator(tx, id, person, on: day) }
                try place.offers.addFacilitator(tx, to: id, person, on: day)
            }
            return place.changed("group", id, removes ? "Handed over." : "Leads the group.")
        })
}

/// What `group show` prints.
enum GroupPage {
    static func outcome(_ place: Workplace) throws -> Outcome {
        let id: GroupID = try place.invocation.identifier("GROUP")
        let (group, sessions, places, leaders) = try place.read(for: "group-show") { tx in
            let places = try Places.of(tx, id)
            let leaders = try Groups.facilitators(tx, id)
            tx.note(places.compactMap(\.person) + leaders.compactMap(\.person))
            return (try Groups.show(tx, id), try Sessions.of(tx, id), places, leaders)
        }
        let result: JSON = [
            "facilitators": .list(leaders.map { .of($0.person) }), "group": GroupCommands.json(group),
            "places": .list(places.map(json)), "sessions": .list(sessions.map(json)),
        ]
        return Outcome(lines(group, sessions, places, leaders), result: result)
    }

    private static func lines(
        _ group: Group, _ sessions: [GroupSession], _ places: [GroupPlace], _ leaders: [Facilitator]
    ) -> [String] {
        var weeks = TextTable("Session", ">No.", "Day", "Theme", "Delivery")
        for one in sessions {
            weeks.add("\(one.id)", "\(one.number)", one.day.iso, one.theme, one.delivery?.rawValue ?? "")
        }
        var people = TextTable("Place", "Person", "Started", "Left", "Reason")
        for one in places {
            people.add(
                "\(one.id)", one.person?.description ?? "(erased)", one.started?.iso ?? "", one.ended?.iso ?? "",
                one.reason?.rawValue ?? "")
        }
        let led = leaders.filter { $0.until == nil }.map { $0.person?.description ?? "(erased)" }
        let head =
            "\(group.id) \(group.state.rawValue), \(group.setting.location), led by \(led.joined(separator: ", "))"
        return [head] + weeks.lines() + (people.isEmpty ? [] : people.lines())
    }

    private static func json(_ session: GroupSession) -> JSON {
        [
            "day": .of(session.day), "delivery": .text(session.delivery?.rawValue), "number": .int(session.number),
            "session": .of(session.id), "theme": .text(session.theme),
        ]
    }

    private static func json(_ place: GroupPlace) -> JSON {
        [
            "ended": .of(place.ended), "person": .of(place.person), "place": .of(place.id),
            "reason": .text(place.reason?.rawValue), "started": .of(place.started),
        ]
    }
}
