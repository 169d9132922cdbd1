import Casework
import Days
import Participation
import People
import Store
import Tenancy

/// Matches of a volunteer with a participant: both sides accept, nobody is to blame.
enum MatchCommands {
    static let all: [Command] = [propose, accept, decline, start, extend, end, rematch, veto, accompany, list]

    static let coordinator: [OperatorRole] = [.coordinator]
    static let match = Argument("MATCH", "the match's id")

    private static let propose = Command(
        "match propose", "propose a pair to both sides; rules and vetoes are asked first",
        arguments: [Argument("PARTICIPANT", "a person's id"), Argument("VOLUNTEER", "a person's id")],
        options: [Workplace.programmeOption, Workplace.onOption],
        json: "{ \"match\" }",
        example: "sammen match propose P-0000000000001 P-0000000000002 --tenant vejle",
        work: .workplace(by: coordinator) { place in
            let participant: PersonID = try place.invocation.identifier("PARTICIPANT")
            let volunteer: PersonID = try place.invocation.identifier("VOLUNTEER")
            let (offer, day) = (try place.offer(), try place.day())
            let id = try place.take { tx in try offer.propose(tx, participant, volunteer, on: day) }
            return place.changed("match", id, "Proposed. Both sides must accept.")
        })

    private static let accept = Command(
        "match accept", "one side says yes",
        arguments: [match, Argument("SIDE", "who accepts", choices: Side.allCases.map(\.rawValue))],
        options: [Workplace.onOption],
        json: "{ \"match\" }",
        example: "sammen match accept M-0000000000001 volunteer --tenant vejle",
        work: .workplace(by: coordinator) { place in
            let id: MatchID = try place.invocation.identifier("MATCH")
            let side = Side(rawValue: try place.invocation.argument("SIDE")) ?? .participant
            let day = try place.day()
            let state = try place.write { tx in try place.offers.accept(tx, id, as: side, on: day) }
            return place.changed("match", id, state == .accepted ? "Both have accepted." : "Accepted.")
        })

    private static let decline = Command(
        "match decline", "one side says no; which one, and why, is not recorded",
        arguments: [match], options: [Workplace.onOption],
        json: "{ \"match\" }",
        example: "sammen match decline M-0000000000001 --tenant vejle",
        work: .workplace(by: coordinator) { place in
            let id: MatchID = try place.invocation.identifier("MATCH")
            let day = try place.day()
            try place.write { tx in try Matches.decline(tx, id, on: day) }
            return place.changed("match", id, "Recorded.")
        })

    private static let start = Command(
        "match start", "begin a match that both sides accepted",
        arguments: [match],
        options: [
            Workplace.onOption, Option("every", "DAYS", "days between meetings; default the programme's"),
            Option("ends", "DAY", "the planned end; default the programme's length"),
        ],
        json: "{ \"ends\", \"match\" }",
        example: "sammen match start M-0000000000001 --every 14 --tenant vejle",
        work: .workplace(by: coordinator, starting))

    private static func starting(_ place: Workplace) throws -> Outcome {
        let id: MatchID = try place.invocation.identifier("MATCH")
        let day = try place.day()
        let (every, until) = (try place.invocation.number("every", in: 1...92), try place.invocation.day("ends"))
        let cadence = every.flatMap { Cadence(days: $0) }
        let ends = try place.take { tx in
            try place.offers.start(tx, id, on: day, every: cadence, until: until)
        }
        return Outcome(
            ["\(id)"], messages: [place.done("Begins \(day), planned until \(ends).")],
            result: ["ends": .of(ends), "match": .of(id)])
    }

    private static let extend = Command(
        "match extend", "give a running match a later end, once",
        arguments: [match],
        options: [
            Workplace.onOption, Option("ends", "DAY", "the new end", required: true),
            Option("reason", "REASON", "why", choices: ExtensionReason.allCases.map(\.rawValue), required: true),
        ],
        json: "{ \"match\" }",
        example: "sammen match extend M-0000000000001 --ends 2027-06-30 --reason pauses --tenant vejle",
        work: .workplace(by: coordinator) { place in
            let id: MatchID = try place.invocation.identifier("MATCH")
            let (day, ends) = (try place.day(), try place.invocation.neededDay("ends"))
            let reason = try place.invocation.code("reason", ExtensionReason.self) ?? .pauses
            try place.take { tx in try place.offers.extend(tx, id, to: ends, because: reason, on: day) }
            return place.changed("match", id, "Until \(ends).")
        })

    private static let end = Command(
        "match end", "end a match; the clock of its notes starts",
        arguments: [match],
        options: [
            Workplace.onOption,
            Option("reason", "REASON", "why", choices: MatchEnd.allCases.map(\.rawValue), required: true),
        ],
        json: "{ \"match\" }",
        example: "sammen match end M-0000000000001 --reason completed --tenant vejle",
        work: .workplace(by: coordinator) { place in
            let id: MatchID = try place.invocation.identifier("MATCH")
            let (day, reason) = (try place.day(), try place.invocation.code("reason", MatchEnd.self))
            try place.write { tx in try Matches.end(tx, id, on: day, because: reason ?? .completed) }
            return place.changed("match", id, "Ended.")
        })

    private static let rematch = Command(
        "match rematch", "end a match without blame and propose another volunteer",
        arguments: [match, Argument("VOLUNTEER", "a person's id")], options: [Workplace.onOption],
        json: "{ \"match\" }",
        example: "sammen match rematch M-0000000000001 P-0000000000002 --tenant vejle",
        work: .workplace(by: coordinator) { place in
            let old: MatchID = try place.invocation.identifier("MATCH")
            let volunteer: PersonID = try place.invocation.identifier("VOLUNTEER")
            let day = try place.day()
            let id = try place.take { tx in try place.offers.rematch(tx, old, with: volunteer, on: day) }
            return place.changed("match", id, "Proposed anew. Both sides must accept.")
        })

    private static let veto = Command(
        "match veto", "record whom somebody wants to avoid, before anything is proposed",
        arguments: [Argument("PERSON", "who says it"), Argument("AVOIDS", "the person to avoid")],
        options: [
            Option("as", "SIDE", "which side says it", choices: Side.allCases.map(\.rawValue), required: true),
            Workplace.onOption,
        ],
        json: "{ \"person\" }",
        example: "sammen match veto P-0000000000001 P-0000000000002 --as participant --tenant vejle",
        work: .workplace(by: coordinator) { place in
            let person: PersonID = try place.invocation.identifier("PERSON")
            let other: PersonID = try place.invocation.identifier("AVOIDS")
            let (side, day) = (try place.invocation.code("as", Side.self), try place.day())
            try place.write { tx in
                for one in [person, other] { try People.requireKnown(tx, one) }
                try Vetoes.add(tx, by: person, as: side ?? .participant, against: other, on: day)
            }
            return Outcome(messages: [place.done("Recorded.")], result: ["person": .of(person)])
        })

    private static let accompany = Command(
        "match accompany", "let a volunteer accompany a participant of a group to hard first steps",
        arguments: [Argument("PARTICIPANT", "a person's id"), Argument("VOLUNTEER", "a person's id")],
        options: [
            Workplace.programmeOption, Workplace.onOption, Option("ends", "DAY", "default the programme's length"),
        ],
        json: "{ \"match\" }",
        example: "sammen match accompany P-0000000000001 P-0000000000002 --programme peer-groups --tenant fredericia",
        work: .workplace(by: coordinator) { place in
            let participant: PersonID = try place.invocation.identifier("PARTICIPANT")
            let volunteer: PersonID = try place.invocation.identifier("VOLUNTEER")
            let (offer, day, until) = (try place.offer(), try place.day(), try place.invocation.day("ends"))
            let begun = try place.take { tx in
                try offer.accompany(tx, participant, volunteer, on: day, until: until)
            }
            return place.changed("match", begun.match, "Until \(begun.ends).")
        })

    private static let list = Command(
        "match list", "list the matches that have not ended",
        options: [Workplace.programmeOption],
        json: "{ \"matches\": [{ \"ends\", \"match\", \"participant\", \"starts\", \"state\", \"volunteer\" }] }",
        example: "sammen match list --tenant vejle",
        work: .workplace(by: coordinator) { place in
            let offer = try place.offer()
            let open = try place.read(for: "match-list") { tx in
                let open = try Matches.open(tx, in: offer.id)
                tx.note(open.flatMap(\.persons))
                return open
            }
            var table = TextTable("Match", "Participant", "Volunteer", "State", "Starts", "Ends")
            for one in open {
                table.add(
                    "\(one.id)", one.participant?.description ?? "(erased)", one.volunteer?.description ?? "(erased)",
                    one.state.rawValue, one.starts?.iso ?? "", one.ends?.iso ?? "")
            }
            return Outcome(open.isEmpty ? [] : table.lines(), result: ["matches": .list(open.map(json))])
        })

    private static func json(_ match: Match) -> JSON {
        [
            "ends": .of(match.ends), "match": .of(match.id), "participant": .of(match.participant),
            "starts": .of(match.starts), "state": .text(match.state.rawValue), "volunteer": .of(match.volunteer),
        ]
    }
}
