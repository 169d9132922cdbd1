import Casework
import Days
import Participation
import People
import Store
import Tenancy

/// What participants want, in their own words.
enum GoalCommands {
    static let all: [Command] = [state, reach, list]

    private static let person = Argument("PERSON", "the person's id")

    private static let state = Command(
        "goal state", "write down a participant's goal in own words",
        arguments: [person], options: [Workplace.programmeOption, Workplace.onOption, Invocation.from],
        json: "{ \"goal\" }",
        example: "sammen goal state P-0000000000001 --from goal.txt --tenant vejle",
        work: .workplace(by: [.coordinator]) { place in
            let person: PersonID = try place.invocation.identifier("PERSON")
            let (offer, day, words) = (try place.offer(), try place.day(), try place.invocation.freeText())
            let id = try place.write { tx in try offer.stateGoal(tx, of: person, words: words, on: day) }
            return place.changed("goal", id, "Written down.")
        })

    private static let reach = Command(
        "goal reach", "the participant says that the goal is reached",
        arguments: [Argument("GOAL", "the goal's id")], options: [Workplace.onOption],
        json: "{ \"goal\" }",
        example: "sammen goal reach GO-0000000000001 --tenant vejle",
        work: .workplace(by: [.coordinator]) { place in
            let id: GoalID = try place.invocation.identifier("GOAL")
            let day = try place.day()
            try place.write { tx in try Goals.reach(tx, id, on: day) }
            return place.changed("goal", id, "Reached.")
        })

    private static let list = Command(
        "goal list", "read a participant's goals in a programme",
        arguments: [person], options: [Workplace.programmeOption],
        json: "{ \"goals\": [{ \"goal\", \"reached\", \"stated\", \"words\" }] }",
        example: "sammen goal list P-0000000000001 --tenant vejle",
        work: .workplace(by: [.coordinator]) { place in
            let person: PersonID = try place.invocation.identifier("PERSON")
            let offer = try place.offer()
            let goals = try place.read(for: "goal-list") { tx in
                try People.requireKnown(tx, person)
                // What a colleague wished for before they became one is theirs alone, as on the pages.
                guard try !FormerCase.isClosed(tx, of: person) else { throw ParticipationError.notFound }
                tx.note([person])
                return try Goals.of(tx, person, in: offer.id)
            }
            let lines = goals.flatMap { one -> [String] in
                let reached = one.reached.map { ", reached \($0)" } ?? ""
                return ["\(one.id)  \(one.stated)\(reached)", "  \(one.words.text ?? "(erased)")"]
            }
            let list = goals.map { one -> JSON in
                [
                    "goal": .of(one.id), "reached": .of(one.reached), "stated": .of(one.stated),
                    "words": .text(one.words.text),
                ]
            }
            return Outcome(lines, result: ["goals": .list(list)])
        })
}
