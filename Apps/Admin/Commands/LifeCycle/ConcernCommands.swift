import Casework
import Days
import Participation
import People
import Store
import Tenancy

/// Worries about somebody: each has a handler and a deputy, and is read by nobody else.
enum ConcernCommands {
    static let all: [Command] = [raise, list, read, close]

    private static let concern = Argument("CONCERN", "the concern's id")

    private static let raise = Command(
        "concern raise", "raise a worry about somebody; it always has a deputy",
        details: """
            The text is read from --from or standard input. Handler and deputy are two operators of the tenant: when
            one is away the other reads it. Where the duty to report follows, duty report records that it was met.
            """,
        arguments: [Argument("PERSON", "whom it is about")],
        options: [
            Option("deputy", "OPERATOR", "who reads it when the handler is away", required: true),
            Option("handler", "OPERATOR", "who reads it; default yourself"),
            Option("acute", "it cannot wait"), Workplace.onOption, Invocation.from,
        ],
        json: "{ \"concern\" }",
        example: "sammen concern raise P-0000000000001 --deputy berit --acute --from concern.txt --tenant vejle",
        work: .workplace(by: [.coordinator]) { place in
            let words = place.invocation
            let person: PersonID = try words.identifier("PERSON")
            let handler = try place.operatorID("handler") ?? place.actor.id
            let deputy = try place.operatorID("deputy") ?? ""
            let (day, text) = (try place.day(), try words.freeText())
            let id = try place.write { tx in
                try People.requireKnown(tx, person)
                return try Concerns.raise(
                    tx, about: person, words: text, acute: words.has("acute"), handler: handler, deputy: deputy,
                    on: day)
            }
            return Outcome(
                ["\(id)"],
                messages: [place.done("Raised: \(handler) and \(deputy) read it."), place.next("concern read \(id)")],
                result: ["concern": .of(id)])
        })

    private static let list = Command(
        "concern list", "list open worries, the acute ones first; their words stay sealed",
        json: "{ \"concerns\": [{ \"acute\", \"concern\", \"deputy\", \"handler\", \"person\", \"raised\" }] }",
        example: "sammen concern list --tenant vejle",
        work: .workplace(many: true, by: PersonCommands.readers) { place in
            let open = try place.read(for: "concern-list") { tx in
                let open = try Concerns.open(tx).filter { $0.topic == .worry || $0.isRead(by: place.actor.id) }
                tx.note(open.map(\.person))
                return open
            }
            var table = TextTable("Concern", "Person", "Raised", "Acute", "Handler", "Deputy")
            for one in open {
                table.add(
                    "\(one.id)", "\(one.person)", one.raised.iso, one.acute ? "ACUTE" : "", one.handler, one.deputy)
            }
            let list = open.map { one -> JSON in
                [
                    "acute": .bool(one.acute), "concern": .of(one.id), "deputy": .text(one.deputy),
                    "handler": .text(one.handler), "person": .of(one.person), "raised": .of(one.raised),
                ]
            }
            return Outcome(open.isEmpty ? [] : table.lines(), result: ["concerns": .list(list)])
        })

    private static let read = Command(
        "concern read", "read a worry, as its handler, its deputy or the data-protection officer",
        arguments: [concern],
        json: "{ \"concern\", \"person\", \"raised\", \"words\" }",
        example: "sammen concern read CO-0000000000001 --tenant vejle",
        work: .workplace(by: PersonCommands.readers) { place in
            let id: ConcernID = try place.invocation.identifier("CONCERN")
            let (one, words) = try place.read(for: "concern-read") { tx in
                try reader(place).read(tx, id)
            }
            return Outcome(
                ["\(one.person)  \(one.raised)\(one.acute ? "  ACUTE" : "")", words.text ?? "(erased)"],
                messages: one.closed == nil ? [place.next("concern close \(id)")] : [],
                result: [
                    "concern": .of(id), "person": .of(one.person), "raised": .of(one.raised),
                    "words": .text(words.text),
                ])
        })

    private static let close = Command(
        "concern close", "the worry has been dealt with",
        arguments: [concern], options: [Workplace.onOption],
        json: "{ \"concern\" }",
        example: "sammen concern close CO-0000000000001 --tenant vejle",
        work: .workplace(by: PersonCommands.readers) { place in
            let id: ConcernID = try place.invocation.identifier("CONCERN")
            let day = try place.day()
            try place.write { tx in try reader(place).close(tx, id, on: day) }
            return place.changed("concern", id, "Closed.")
        })

    private static func reader(_ place: Workplace) -> ConcernReader {
        let roles = place.configuration.operators.first { $0.id == place.actor.id }?.roles ?? []
        return ConcernReader(id: place.actor.id, protectsData: roles.contains(.dataProtection))
    }
}
