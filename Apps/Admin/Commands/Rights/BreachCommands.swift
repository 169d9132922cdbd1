import Days
import People
import Rights
import Store
import Tenancy

/// Breaches of personal data: the 72-hour clock, who is affected, and who has been told (GDPR Art. 33, 34).
enum BreachCommands {
    static let all: [Command] = [open, affect, told, report, close, list, show]

    private static let officers: [OperatorRole] = [.dataProtection]
    private static let breach = Argument("BREACH", "the breach's id")
    private static let persons = Argument("PERSON", "ids of people", .many)
    private static let file = Option("from", "FILE", "a file with ids, one a line; - for standard input")

    private static let open = Command(
        "breach open", "open a breach; the authority must hear within 72 hours of your knowing",
        details: """
            What happened is told in your own case system, under its reference: no story about people belongs here. A
            risk to people has to be reported to the authority; a high risk has to be told to everybody affected too.
            """,
        arguments: [Argument("KIND", "what was broken", choices: BreachKind.allCases.map(\.rawValue))],
        options: [
            Option(
                "risk", "RISK", "of harm to people", choices: BreachRisk.allCases.map(\.rawValue), required: true),
            Option("reference", "NUMBER", "the case number", required: true),
            Option("aware", "MOMENT", "when you knew, such as 2026-11-21T08:30; default now"),
        ],
        json: "{ \"breach\", \"deadline\" }",
        example: "sammen breach open confidentiality --risk high --reference 2026/117 --tenant vejle",
        work: .workplace(by: officers, evenDisabled: true) { place in
            let words = place.invocation
            let kind = BreachKind(rawValue: try words.argument("KIND")) ?? .confidentiality
            let risk = try words.code("risk", BreachRisk.self) ?? .high
            let (reference, aware) = (try words.needed("reference"), try words.moment("aware"))
            let opened = try place.write { tx in
                let id = try Breaches.register(tx, kind: kind, risk: risk, reference: reference, aware: aware)
                return try Breaches.find(tx, id)
            }
            let (id, deadline) = (opened?.id, opened.map { BreachWords.moment($0.deadline) } ?? "")
            return Outcome(
                [id?.description ?? ""],
                messages: [
                    place.done(risk == .unlikely ? "Opened." : "Opened. Report it by \(deadline)."),
                    place.next("breach affect \(id?.description ?? "") PERSON …"),
                ],
                result: ["breach": .of(id), "deadline": .text(opened?.deadline.iso)])
        })

    private static let affect = Command(
        "breach affect", "add people to the list of those affected",
        arguments: [breach, persons], options: [file],
        json: "{ \"affected\", \"breach\" }",
        example: "sammen breach affect BR-0000000000001 P-0000000000001 P-0000000000002 --tenant vejle",
        work: .workplace(by: officers, evenDisabled: true) { place in
            let id: BreachID = try place.invocation.identifier("BREACH")
            let people = try place.invocation.persons("PERSON")
            let affected = try place.write { tx in
                for person in people { try People.requireKnown(tx, person) }
                try Breaches.affect(tx, id, people: people)
                return try Breaches.affected(tx, by: id).count
            }
            return Outcome(
                messages: [
                    place.done("\(counted(affected, "person", "people")) affected."), place.next("breach report \(id)"),
                ],
                result: ["affected": .int(affected), "breach": .of(id)])
        })

    private static let told = Command(
        "breach told", "record that people affected have been told today (Art. 34)",
        arguments: [breach, persons], options: [file],
        json: "{ \"breach\", \"untold\" }",
        example: "sammen breach told BR-0000000000001 P-0000000000001 --tenant vejle",
        work: .workplace(by: officers, evenDisabled: true) { place in
            let id: BreachID = try place.invocation.identifier("BREACH")
            let people = try place.invocation.persons("PERSON")
            let untold = try place.write { tx in
                for person in people { try Breaches.recordTold(tx, id, person: person) }
                return try Breaches.untold(tx, of: id).count
            }
            let rest = untold > 0 ? "\(counted(untold, "person", "people")) not told yet." : "Everybody has been told."
            return Outcome(
                messages: [place.done(rest)] + (untold > 0 ? [] : [place.next("breach close \(id)")]),
                result: ["breach": .of(id), "untold": .int(untold)])
        })

    private static let report = Command(
        "breach report", "record the report to the authority, now; after 72 hours with the reason",
        arguments: [breach],
        options: [
            Option("delay", "REASON", "why it is later than 72 hours", choices: DelayReason.allCases.map(\.rawValue))
        ],
        json: "{ \"breach\" }",
        example: "sammen breach report BR-0000000000001 --tenant vejle",
        work: .workplace(by: officers, evenDisabled: true) { place in
            let id: BreachID = try place.invocation.identifier("BREACH")
            let delay = try place.invocation.code("delay", DelayReason.self)
            let untold = try place.write { tx in
                try Breaches.recordReport(tx, id, delay: delay)
                return try Breaches.find(tx, id)?.risk == .high ? try Breaches.untold(tx, of: id).count : 0
            }
            let next = untold > 0 ? "breach told \(id) PERSON …" : "breach close \(id)"
            return Outcome(
                messages: [place.done("Reported."), place.next(next)], result: ["breach": .of(id)])
        })

    private static let close = Command(
        "breach close", "close a breach, once the authority and the people at high risk have been told",
        arguments: [breach],
        json: "{ \"breach\" }",
        example: "sammen breach close BR-0000000000001 --tenant vejle",
        work: .workplace(by: officers, evenDisabled: true) { place in
            let id: BreachID = try place.invocation.identifier("BREACH")
            try place.write { tx in try Breaches.close(tx, id) }
            return Outcome(messages: [place.done("Closed.")], result: ["breach": .of(id)])
        })

    private static let list = Command(
        "breach list", "list open breaches with their clocks; exit 4 when one is overdue",
        options: [Option("all", "closed ones too")],
        json: """
            { "breaches": [{ "affected", "aware", "breach", "closed", "deadline", "hoursLeft", "kind", "overdue",
              "reference", "reported", "risk", "untold" }] }
            """,
        example: "sammen breach list --all-tenants",
        work: .workplace(many: true, by: officers, evenDisabled: true) { place in
            let (lines, now) = try place.read(for: "breach-list") { tx in
                let found = try place.invocation.has("all") ? Breaches.list(tx) : Breaches.open(tx)
                return (try found.map { try BreachWords.Line(tx, $0) }, tx.now)
            }
            return Outcome(
                lines.isEmpty ? [] : BreachWords.table(lines, at: now),
                result: ["breaches": .list(lines.map { BreachWords.json($0, at: now) })],
                status: lines.contains { $0.breach.isOverdue(at: now) } ? .problems : .done)
        })

    private static let show = Command(
        "breach show", "show a breach with the ids of the people affected",
        arguments: [breach],
        json: "as one of breach list, with \"people\": [{ \"person\", \"told\" }]",
        example: "sammen breach show BR-0000000000001 --tenant vejle",
        work: .workplace(by: officers, evenDisabled: true) { place in
            let id: BreachID = try place.invocation.identifier("BREACH")
            return try place.read(for: "breach-show") { tx in
                guard let found = try Breaches.find(tx, id) else { throw BreachError.unknown(id) }
                let people = try Breaches.affected(tx, by: id)
                tx.note(people)
                return BreachWords.page(
                    try BreachWords.Line(tx, found), people, untold: Set(try Breaches.untold(tx, of: id)), at: tx.now)
            }
        })
}
