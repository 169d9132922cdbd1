import Days
import PersonalData
import Retention
import Store
import Tenancy

/// How long each category is kept: showing, changing and approving the rules.
enum RetentionRuleCommands {
    static let all: [Command] = [rules, propose, approve]

    private static let rules = Command(
        "retention rules", "show how long each category is kept, and on which basis",
        json: "{ \"rules\": [{ \"action\", \"approvedBy\", \"basis\", \"category\", \"period\", \"version\" }] }",
        example: "sammen retention rules --tenant vejle",
        work: .workplace(many: true, evenDisabled: true, show))

    private static func show(_ place: Workplace) throws -> Outcome {
        let rules = try place.read(for: "retention-rules") { tx in try Rules.all(tx) }
        var table = TextTable("Category", "Period", "Action", ">Version", "Approved by", "Basis")
        for rule in rules {
            table.add(
                rule.category.name, worded(rule.period), rule.action.rawValue, "\(rule.version)",
                rule.approvedBy ?? "nobody yet (proposed by \(rule.proposedBy))", rule.basis)
        }
        return Outcome(table.lines(), result: ["rules": .list(rules.map(json))])
    }

    private static func json(_ rule: RetentionRule) -> JSON {
        [
            "action": .text(rule.action.rawValue), "approvedBy": .text(rule.approvedBy), "basis": .text(rule.basis),
            "category": .text(rule.category.name), "period": .of(rule.period), "version": .int(rule.version),
        ]
    }

    private static let propose = Command(
        "retention propose", "propose another period for a category",
        details: """
            Shows first how many records a shorter period would make due at once; --accept with that number goes on.
            A longer period than the default needs its basis in law. The proposal changes nothing until it is approved.
            """,
        arguments: [
            Argument("CATEGORY", "the category", choices: Invocation.categoryNames),
            Argument("PERIOD", "ISO 8601 period, such as P5Y, P6M or P30D"),
        ],
        options: [
            Option("basis", "TEXT", "the basis in law of a longer period"),
            Option("accept", "COUNT", "records that the shorter period makes due at once"),
        ],
        json: "{ \"category\", \"dueNow\", \"dueThen\", \"period\", \"version\" }",
        example: "sammen retention propose participant-profile P4Y --tenant vejle",
        work: .workplace(by: [.dataProtection], evenDisabled: true, proposing))

    private static func proposing(_ place: Workplace) throws -> Outcome {
        let category = try place.invocation.category("CATEGORY")
        guard let period = try? Period(try place.invocation.argument("PERIOD")) else {
            throw UsageError.badValue("PERIOD", wanted: "an ISO 8601 period such as P5Y, P6M or P30D")
        }
        let accepting = try place.invocation.number("accept", in: 0...Int.max)
        let (effect, version) = try place.write { tx in
            let effect = try Rules.effect(tx, inventory: place.inventory, category: category, period: period)
            let version = try Rules.propose(
                tx, inventory: place.inventory, kind: place.kind, category: category, period: period,
                basis: place.invocation.text("basis"), accepting: accepting)
            return (effect, version)
        }
        return Outcome(
            ["\(category) \(period): version \(version), due now \(effect.dueNow), then \(effect.dueThen)"],
            messages: ["Next: sammen retention approve \(category)@\(version) --tenant \(place.name)"],
            result: [
                "category": .text(category.name), "dueNow": .int(effect.dueNow), "dueThen": .int(effect.dueThen),
                "period": .of(period), "version": .int(version),
            ])
    }

    private static let approve = Command(
        "retention approve", "approve a plan, or a proposed rule as CATEGORY@VERSION",
        details: "Where the tenant demands two people, the one who proposed or made it cannot approve.",
        arguments: [Argument("WHAT", "a plan's id, or CATEGORY@VERSION")],
        json: "{ \"approved\" }",
        example: "sammen retention approve participant-profile@2 --tenant vejle",
        work: .workplace(by: [.approver], evenDisabled: true, approving))

    private static func approving(_ place: Workplace) throws -> Outcome {
        let what = try place.invocation.argument("WHAT")
        let parts = what.split(separator: "@", maxSplits: 1).map(String.init)
        if parts.count == 2 {
            guard let version = Int(parts[1]) else {
                throw UsageError.badValue("WHAT", wanted: "a plan's id or CATEGORY@VERSION")
            }
            let category = try Invocation.category(parts[0], "WHAT")
            try place.write { tx in
                try Rules.approve(tx, category: category, version: version, by: place.policy.secondPerson)
            }
            return done(place, "\(category)@\(version)")
        }
        let plan = try Plan.load(what, in: place.store.files)
        try place.write { tx in try Approvals.record(tx, plan: plan) }
        return done(place, plan.shortID)
    }

    private static func done(_ place: Workplace, _ what: String) -> Outcome {
        Outcome(messages: [place.done("Approved \(what).")], result: ["approved": .text(what)])
    }
}
