import Days
import People
import PersonalData
import Retention
import Store
import Tenancy

/// Legal holds: what must be kept for now, whatever the rules say.
enum LegalHoldCommands {
    static let all: [Command] = [add, list, review, release]

    private static let add = Command(
        "legal-hold add", "keep a person, a category or one record until it is released",
        arguments: [Argument("PERSON", "the person's id")],
        options: [
            Option(
                "reason", "REASON", "why", choices: HoldReason.allCases.filter { $0 != .restored }.map(\.rawValue),
                required: true),
            Option("review", "DAY", "when its owner looks at it again", required: true),
            Option("owner", "OPERATOR", "who answers for it; default yourself"),
            Option("category", "CATEGORY", "only this category", choices: Invocation.categoryNames),
            Option("record", "RECORD", "only this record of the category, as a plan prints it"),
            Option("journal", "REFERENCE", "the case's reference in the journal"),
        ],
        json: "{ \"hold\" }",
        example: "sammen legal-hold add P-0000000000001 --reason complaint --review 2027-03-01 --tenant vejle",
        work: .workplace(by: [.dataProtection], evenDisabled: true, adding))

    private static func adding(_ place: Workplace) throws -> Outcome {
        let words = place.invocation
        let scope = try scope(words)
        guard let reason = try words.code("reason", HoldReason.self) else {
            throw UsageError.missingOption("--reason REASON")
        }
        let review = try words.neededDay("review")
        let id = try place.write { tx in
            try requireThere(tx, scope, place)
            return try Holds.add(
                tx, on: scope, reason: reason, owner: words.text("owner") ?? place.actor.id, reviewOn: review,
                journal: words.text("journal"))
        }
        return Outcome(
            ["\(id)"], messages: [place.done("Held until it is released; review on \(review).")],
            result: ["hold": .of(id)])
    }

    /// A hold on what is not there would protect nothing, and nobody would notice.
    private static func requireThere(_ tx: borrowing Transaction, _ scope: HoldScope, _ place: Workplace) throws {
        try People.requireKnown(tx, scope.person)
        guard let record = scope.record, let category = scope.category else { return }
        let records = try place.tenant.erasure.items(tx, of: scope.person, in: [category]).map(\.record)
        guard records.contains(record) else { throw RetentionError.unknownRecord }
    }

    private static func scope(_ words: Invocation) throws -> HoldScope {
        let person: PersonID = try words.identifier("PERSON")
        guard let name = words.text("category") else {
            if words.has("record") { throw UsageError.missingOption("--category CATEGORY, with --record") }
            return .person(person)
        }
        let category = try Invocation.category(name, "--category")
        guard let text = words.text("record") else { return .category(category, of: person) }
        guard let record = Base32.decode(text.uppercased()) else {
            throw UsageError.badValue("--record", wanted: "a record of 13 letters and digits, as a plan prints it")
        }
        return .record(record, in: category, of: person)
    }

    private static let list = Command(
        "legal-hold list", "list the holds in force; exit 4 when a review date has passed",
        options: [Option("all", "released ones too")],
        json:
            "{ \"holds\": [{ \"category\", \"hold\", \"overdue\", \"owner\", \"person\", \"reason\", \"released\", \"review\" }] }",
        example: "sammen legal-hold list --tenant vejle",
        work: .workplace(many: true, evenDisabled: true) { place in
            let (holds, today) = try place.read(for: "legal-holds") { tx in
                (try place.invocation.has("all") ? Holds.list(tx) : Holds.standing(tx), tx.today)
            }
            var table = TextTable("Hold", "Person", "Covers", "Reason", "Owner", "Review", "State")
            for hold in holds {
                table.add(
                    "\(hold.id)", "\(hold.scope.person)", covers(hold.scope), hold.reason.rawValue, hold.owner,
                    hold.reviewOn.iso, state(hold, today))
            }
            let overdue = holds.contains { $0.isOverdue(on: today) }
            return Outcome(
                holds.isEmpty ? [] : table.lines(), result: ["holds": .list(holds.map { json($0, today) })],
                status: overdue ? .problems : .done)
        })

    private static func covers(_ scope: HoldScope) -> String {
        guard let category = scope.category else { return "everything" }
        return scope.record.map { "\(category) \(Base32.encode($0))" } ?? category.name
    }

    private static func state(_ hold: LegalHold, _ today: Day) -> String {
        if let day = hold.releasedOn { return "released \(day)" }
        return hold.isOverdue(on: today) ? "REVIEW OVERDUE" : "in force"
    }

    private static func json(_ hold: LegalHold, _ today: Day) -> JSON {
        [
            "category": .of(hold.scope.category), "hold": .of(hold.id), "overdue": .bool(hold.isOverdue(on: today)),
            "owner": .text(hold.owner), "person": .of(hold.scope.person), "reason": .text(hold.reason.rawValue),
            "released": .of(hold.releasedOn), "review": .of(hold.reviewOn),
        ]
    }

    private static let review = Command(
        "legal-hold review", "move the review date of a hold after looking at it",
        arguments: [Argument("HOLD", "the hold's id")],
        options: [Option("next", "DAY", "the next review", required: true)],
        json: "{ \"hold\", \"review\" }",
        example: "sammen legal-hold review H-0000000000001 --next 2027-06-01 --tenant vejle",
        work: .workplace(by: [.dataProtection], evenDisabled: true) { place in
            let id: HoldID = try place.invocation.identifier("HOLD")
            let next = try place.invocation.neededDay("next")
            try place.write { tx in try Holds.review(tx, id, next: next) }
            return Outcome(
                messages: [place.done("Next review on \(next).")], result: ["hold": .of(id), "review": .of(next)])
        })

    private static let release = Command(
        "legal-hold release", "end a hold; what it covered is due when it always was",
        arguments: [Argument("HOLD", "the hold's id")],
        json: "{ \"released\" }",
        example: "sammen legal-hold release H-0000000000001 --tenant vejle",
        work: .workplace(by: [.dataProtection], evenDisabled: true) { place in
            let id: HoldID = try place.invocation.identifier("HOLD")
            try place.write { tx in try Holds.release(tx, id) }
            return Outcome(messages: [place.done("Released \(id).")], result: ["released": .of(id)])
        })
}
