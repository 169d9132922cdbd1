import Casework
import Days
import Participation
import People
import Store
import Tenancy

/// What participants would like a coordinator to do. No reason is asked, and none is written down.
enum WishCommands {
    static let all: [Command] = [make, answer, list]

    private static let person = Argument("PERSON", "the person's id")

    private static let make = Command(
        "wish make", "write down what a participant would like, told in person or by telephone",
        details: "The same wish twice is one. A rest has a command of its own: sammen pause begin.",
        arguments: [person],
        options: [
            Option("kind", "KIND", "what", choices: kinds.map(\.rawValue), required: true),
            Option("match", "MATCH", "the match that a wish for somebody else is about"),
            Workplace.programmeOption,
        ],
        json: "{ \"wish\" }",
        example: "sammen wish make P-0000000000001 --kind call --tenant vejle",
        work: .workplace(by: [.coordinator]) { place in
            let person: PersonID = try place.invocation.identifier("PERSON")
            let match: MatchID? = try place.invocation.optionalIdentifier("match")
            let kind = try place.invocation.code("kind", WishKind.self) ?? .call
            if kind == .somebodyElse, match == nil { throw UsageError.missingOption("--match MATCH") }
            let offer = try place.offer()
            let id = try place.write { tx in
                try People.requireKnown(tx, person)
                return try Wishes.make(tx, kind, of: person, in: offer.id, about: match, onBehalf: true)
            }
            return place.changed("wish", id, "Written down.")
        })

    private static let kinds: [WishKind] = [.call, .somebodyElse]

    private static let answer = Command(
        "wish answer", "somebody has seen to a wish",
        arguments: [Argument("WISH", "the wish's id, from sammen wish list")],
        json: "{ \"wish\" }",
        example: "sammen wish answer WI-0000000000001 --tenant vejle",
        work: .workplace(by: [.coordinator]) { place in
            let id: WishID = try place.invocation.identifier("WISH")
            try place.write { tx in try Wishes.answer(tx, id) }
            return place.changed("wish", id, "Seen to.")
        })

    private static let list = Command(
        "wish list", "list wishes that nobody has seen to, oldest first",
        options: [Workplace.programmeOption],
        json: "{ \"wishes\": [{ \"kind\", \"made\", \"match\", \"onBehalf\", \"person\", \"wish\" }] }",
        example: "sammen wish list --tenant vejle",
        work: .workplace(by: [.coordinator]) { place in
            let offer = try place.offer()
            let found = try place.read(for: "wish-list") { tx in
                let open = try Wishes.open(tx, in: offer.id)
                tx.note(open.map(\.person))
                return open
            }
            var table = TextTable("Wish", "Person", "Kind", "Made", "Match")
            for one in found {
                table.add(
                    "\(one.id)", "\(one.person)", one.kind.rawValue, one.made.iso, one.match.map { "\($0)" } ?? "")
            }
            let list = found.map { one -> JSON in
                [
                    "kind": .text(one.kind.rawValue), "made": .of(one.made), "match": .of(one.match),
                    "onBehalf": .bool(one.onBehalf), "person": .of(one.person), "wish": .of(one.id),
                ]
            }
            return Outcome(found.isEmpty ? [] : table.lines(), result: ["wishes": .list(list)])
        })
}
