import Days
import Rights
import Store
import Tenancy

/// What people asked for under Art. 15–21, and the clock of Art. 12.
enum RequestCommands {
    static let all: [Command] = [register, list, extend, close, decide]

    private static let officers: [OperatorRole] = [.dataProtection]
    private static let request = Argument("REQUEST", "the request's id")

    private static let register = Command(
        "request register", "register what a person asks for; due in one calendar month",
        details: "An objection restricts the person at once, until it is decided.",
        arguments: [
            Argument("PERSON", "the person's id"),
            Argument("KIND", "what is asked for", choices: RequestKind.allCases.map(\.rawValue)),
        ],
        options: [
            Option("channel", "CHANNEL", "how it was asked; default paper", choices: Channel.allCases.map(\.rawValue)),
            Option("received", "DAY", "when it arrived; default today"),
            Option("on-behalf", "asked on behalf of the person"),
        ],
        json: "{ \"due\", \"request\" }",
        example: "sammen request register P-0000000000001 access --channel phone --tenant vejle",
        work: .workplace(by: officers) { place in
            let person: PersonID = try place.invocation.identifier("PERSON")
            let kind = RequestKind(rawValue: try place.invocation.argument("KIND")) ?? .access
            let channel = try place.invocation.code("channel", Channel.self) ?? .paper
            let received = try place.invocation.day("received")
            let (id, due) = try place.write { tx in
                try PersonErasure.requireKnown(tx, person)
                let id = try Requests.register(
                    tx, kind, of: person, channel: channel, onBehalf: place.invocation.has("on-behalf"),
                    received: received)
                return (id, try Requests.find(tx, id)?.due)
            }
            return Outcome(
                ["\(id)"], messages: [place.done("Due \(due?.iso ?? "").")],
                result: ["due": .of(due), "request": .of(id)])
        })

    private static let list = Command(
        "request list", "list open requests, the most urgent first; exit 4 when one is overdue",
        json: "{ \"requests\": [{ \"due\", \"kind\", \"overdue\", \"person\", \"received\", \"request\" }] }",
        example: "sammen request list --all-tenants",
        work: .workplace(many: true, by: officers) { place in
            let (open, today) = try place.read(for: "request-list") { tx in
                let open = try Requests.open(tx)
                tx.note(open.map(\.person))
                return (open, tx.today)
            }
            var table = TextTable("Request", "Person", "Kind", "Received", "Due", "State")
            for one in open {
                let state = one.due < today ? "OVERDUE" : one.extended == nil ? "open" : "extended"
                table.add("\(one.id)", "\(one.person)", one.kind.rawValue, one.received.iso, one.due.iso, state)
            }
            let list = open.map { one -> JSON in
                [
                    "due": .of(one.due), "kind": .text(one.kind.rawValue), "overdue": .bool(one.due < today),
                    "person": .of(one.person), "received": .of(one.received), "request": .of(one.id),
                ]
            }
            return Outcome(
                open.isEmpty ? [] : table.lines(), result: ["requests": .list(list)],
                status: open.contains { $0.due < today } ? .problems : .done)
        })

    private static let extend = Command(
        "request extend", "take two further months, told with the reason within the first",
        arguments: [request],
        options: [
            Option("reason", "REASON", "why", choices: Rights.ExtensionReason.allCases.map(\.rawValue), required: true)
        ],
        json: "{ \"request\" }",
        example: "sammen request extend Q-0000000000001 --reason complexity --tenant vejle",
        work: .workplace(by: officers) { place in
            let id: RequestID = try place.invocation.identifier("REQUEST")
            let reason = try place.invocation.code("reason", Rights.ExtensionReason.self) ?? .complexity
            try place.write { tx in try Requests.extend(tx, id, because: reason) }
            return place.changed("request", id, "Extended. Tell the person now.")
        })

    private static let close = Command(
        "request close", "close a request; what the person wrote goes, dates and codes stay",
        arguments: [request],
        options: [
            Option(
                "outcome", "OUTCOME", "how it ended", choices: RequestOutcome.allCases.map(\.rawValue), required: true)
        ],
        json: "{ \"request\" }",
        example: "sammen request close Q-0000000000001 --outcome met --tenant vejle",
        work: .workplace(by: officers) { place in
            let id: RequestID = try place.invocation.identifier("REQUEST")
            let outcome = try place.invocation.code("outcome", RequestOutcome.self) ?? .met
            try place.write { tx in try Requests.close(tx, id, outcome: outcome) }
            return place.changed("request", id, "Closed.")
        })

    private static let decide = Command(
        "request decide", "decide an objection; lift the restriction afterwards when it is overridden",
        arguments: [request, Argument("DECISION", "of the objection", choices: ["upheld", "overridden"])],
        json: "{ \"request\" }",
        example: "sammen request decide Q-0000000000001 upheld --tenant vejle",
        work: .workplace(by: officers) { place in
            let id: RequestID = try place.invocation.identifier("REQUEST")
            let decision = Objections.Decision(rawValue: try place.invocation.argument("DECISION")) ?? .upheld
            try place.write { tx in try Objections.decide(tx, id, decision) }
            return place.changed("request", id, "Decided.")
        })
}
