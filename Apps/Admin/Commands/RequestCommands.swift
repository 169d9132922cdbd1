import Days
import People
import Retention
import Rights
import Store
import Tenancy

/// What people asked for under Art. 15–21, and the clock of Art. 12.
enum RequestCommands {
    static let all: [Command] = [register, list, show, extend, approve, close, decide]

    private static let officers: [OperatorRole] = [.dataProtection]
    private static let request = Argument("REQUEST", "the request's id")

    private static let register = Command(
        "request register", "register what a person asks for; due in one calendar month",
        details: """
            An objection (Art. 21) restricts the person at once, until it is decided. What the person said may follow
            with --from; it is sealed, and goes when the request is closed.
            """,
        arguments: [
            Argument("PERSON", "the person's id"),
            Argument("KIND", "what is asked for", choices: RequestKind.allCases.map(\.rawValue)),
        ],
        options: [
            Option("channel", "CHANNEL", "how it was asked; default paper", choices: Channel.allCases.map(\.rawValue)),
            Option("received", "DAY", "when it arrived; default today"),
            Option("on-behalf", "asked on behalf of the person"),
            Option("from", "FILE", "a file with what the person said; - for standard input"),
        ],
        json: "{ \"due\", \"request\" }",
        example: "sammen request register P-0000000000001 access --channel phone --tenant vejle",
        work: .workplace(by: officers, evenDisabled: true) { place in
            let person: PersonID = try place.invocation.identifier("PERSON")
            let kind = RequestKind(rawValue: try place.invocation.argument("KIND")) ?? .access
            let channel = try place.invocation.code("channel", Channel.self) ?? .paper
            let received = try place.invocation.day("received")
            let said = place.invocation.has("from") ? try place.invocation.freeText() : nil
            let (id, due) = try place.write { tx in
                try People.requireKnown(tx, person)
                let id = try Requests.register(
                    tx, kind, of: person, channel: channel, onBehalf: place.invocation.has("on-behalf"),
                    received: received, words: said)
                return (id, try Requests.find(tx, id)?.due)
            }
            return Outcome(
                ["\(id)"], messages: [place.done("Due \(due?.iso ?? "").")] + next(kind, id, person, place),
                result: ["due": .of(due), "request": .of(id)])
        })

    private static func next(
        _ kind: RequestKind, _ id: RequestID, _ person: PersonID, _ place: Workplace
    ) -> [String] {
        switch kind {
        case .objection:
            ["Restricted until it is decided.", place.next("request decide \(id) upheld|overridden")]
        case .access, .portability:
            place.configuration.exportsNeedTwo
                ? ["A second operator first: sammen request approve \(id) --tenant \(place.name)"]
                : [place.next("person export \(person) --request \(id) --folder DIRECTORY")]
        case .rectification: [place.next("person correct \(person) FILE --as CAPACITY --request \(id)")]
        case .erasure: [place.next("person erase \(person)")]
        case .restriction: [place.next("person restrict \(person) --ground GROUND")]
        }
    }

    private static let list = Command(
        "request list", "list open requests, the most urgent first; exit 4 when one is overdue",
        options: [
            Option("kind", "KIND", "only this kind", choices: RequestKind.allCases.map(\.rawValue))
        ],
        json: "{ \"requests\": [{ \"due\", \"kind\", \"overdue\", \"person\", \"received\", \"request\" }] }",
        example: "sammen request list --all-tenants",
        work: .workplace(many: true, by: officers, evenDisabled: true) { place in
            let kind = try place.invocation.code("kind", RequestKind.self)
            let (open, today) = try place.read(for: "request-list") { tx in
                let open = try Requests.open(tx).filter { kind == nil || $0.kind == kind }
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

    private static let show = Command(
        "request show", "read what a person asked for, in their own words while it is open",
        arguments: [request],
        json: """
            { "approvedBy", "channel", "closed", "due", "kind", "onBehalf", "outcome", "person", "received", "request",
              "words" }
            """,
        example: "sammen request show RQ-0000000000001 --tenant vejle",
        work: .workplace(by: officers, evenDisabled: true) { place in
            let id: RequestID = try place.invocation.identifier("REQUEST")
            let (found, said) = try place.read(for: "request-show") { tx in
                guard let found = try Requests.find(tx, id) else { throw RequestError.unknown(id) }
                tx.note([found.person])
                return (found, try Requests.words(tx, of: id))
            }
            var table = TextTable("Request", "\(found.id)")
            table.add("Person", "\(found.person)")
            table.add("Kind", "\(found.kind.rawValue) (Art. \(found.kind.article))")
            table.add("Received", "\(found.received), \(found.channel.rawValue)")
            table.add("Due", found.due.iso)
            table.add("State", found.outcome.map { "closed \(found.closed?.iso ?? ""): \($0.rawValue)" } ?? "open")
            if let approval = found.approval { table.add("Approved", "\(approval.on) by \(approval.by)") }
            return Outcome(
                table.lines() + (said.text.map { [$0] } ?? []),
                result: [
                    "approvedBy": .text(found.approval?.by), "channel": .text(found.channel.rawValue),
                    "closed": .of(found.closed), "due": .of(found.due), "kind": .text(found.kind.rawValue),
                    "onBehalf": .bool(found.onBehalf), "outcome": .text(found.outcome?.rawValue),
                    "person": .of(found.person), "received": .of(found.received), "request": .of(found.id),
                    "words": .text(said.text),
                ])
        })

    private static let extend = Command(
        "request extend", "take two further months, told with the reason within the first",
        arguments: [request],
        options: [
            Option("reason", "REASON", "why", choices: Rights.ExtensionReason.allCases.map(\.rawValue), required: true)
        ],
        json: "{ \"request\" }",
        example: "sammen request extend RQ-0000000000001 --reason complexity --tenant vejle",
        work: .workplace(by: officers, evenDisabled: true) { place in
            let id: RequestID = try place.invocation.identifier("REQUEST")
            let reason = try place.invocation.code("reason", Rights.ExtensionReason.self) ?? .complexity
            try place.write { tx in try Requests.extend(tx, id, because: reason) }
            return place.changed("request", id, "Extended. Tell the person now.")
        })

    private static let approve = Command(
        "request approve", "let the export that a request asks for be made, as the second person",
        details: "Needed where the tenant says exports: { \"two-persons\": true }. Holds as long as a plan does.",
        arguments: [request],
        json: "{ \"approved\" }",
        example: "sammen request approve RQ-0000000000001 --tenant vejle",
        work: .workplace(by: [.approver], evenDisabled: true) { place in
            let id: RequestID = try place.invocation.identifier("REQUEST")
            let person = try place.write { tx in
                try Requests.approve(tx, id)
                return try Requests.find(tx, id)?.person
            }
            let export = "person export \(person?.description ?? "PERSON") --request \(id) --folder DIRECTORY"
            return Outcome(
                messages: [place.done("Approved for \(place.policy.planValidDays) days."), place.next(export)],
                result: ["approved": .of(id)])
        })

    private static let close = Command(
        "request close", "close a request; what the person wrote goes, dates and codes stay",
        arguments: [request],
        options: [
            Option(
                "outcome", "OUTCOME", "how it ended", choices: RequestOutcome.allCases.map(\.rawValue), required: true)
        ],
        json: "{ \"request\" }",
        example: "sammen request close RQ-0000000000001 --outcome met --tenant vejle",
        work: .workplace(by: officers, evenDisabled: true) { place in
            let id: RequestID = try place.invocation.identifier("REQUEST")
            let outcome = try place.invocation.code("outcome", RequestOutcome.self) ?? .met
            try place.write { tx in try Requests.close(tx, id, outcome: outcome) }
            return place.changed("request", id, "Closed.")
        })

    private static let decide = Command(
        "request decide", "decide an objection; lift the restriction afterwards when it is overridden",
        arguments: [
            request, Argument("DECISION", "of the objection", choices: Objections.Decision.allCases.map(\.rawValue)),
        ],
        json: "{ \"request\", \"restriction\" (null when none stands) }",
        example: "sammen request decide RQ-0000000000001 upheld --tenant vejle",
        work: .workplace(by: officers, evenDisabled: true) { place in
            let id: RequestID = try place.invocation.identifier("REQUEST")
            let decision = Objections.Decision(rawValue: try place.invocation.argument("DECISION")) ?? .upheld
            let restriction = try place.write { tx in
                try Objections.decide(tx, id, decision)
                return try Restrictions.active(tx).first { $0.request == id }?.id
            }
            let lift = restriction.map { place.next("person lift \($0) --told, once the person has been told") }
            return Outcome(
                ["\(id)"],
                messages: [place.done("Decided.")] + (decision == .overridden ? lift.map { [$0] } ?? [] : []),
                result: ["request": .of(id), "restriction": .of(restriction)])
        })
}
