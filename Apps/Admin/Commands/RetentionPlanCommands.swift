import Days
import Foundation
import PersonalData
import Retention
import Rights
import Store
import Tenancy

/// Planning a purge and applying the plan.
enum RetentionPlanCommands {
    static let all: [Command] = [plan, apply]

    /// Longer lists are cut unless --all asks for everything.
    private static let shownItems = 20

    private static let plan = Command(
        "retention plan", "list what is due for erasure and why; changes nothing",
        details: """
            The plan is kept as a file of ids. Its id is the hash of tenant, rules and records: planning the same again
            gives the same id. Exit 4 when records lack the event that starts their clock.
            """,
        options: [Option("all", "show every record instead of the first \(shownItems)")],
        json: """
            { "backupsExpire", "categories": [{ "category", "due", "left", "missing", "total" }], "day", "due",
              "items": [{ "category", "due", "person", "record", "start" }] (with --all), "plan", "validUntil" }
            """,
        example: "sammen retention plan --tenant vejle",
        work: .workplace(many: true, evenDisabled: true, planning))

    private static func planning(_ place: Workplace) throws -> Outcome {
        let plan = try Planner(inventory: place.inventory, policy: place.policy).plan(place.store)
        let limit = place.invocation.has("all") ? Int.max : shownItems
        let items = try items(plan, limit: limit)
        var result = json(plan)
        if limit == Int.max { result["items"] = .list(items.map(json)) }
        return Outcome(
            text(plan) + table(items, plan) + ending(plan), messages: try next(plan, place), result: .object(result),
            status: plan.missingCount > 0 ? .problems : .done)
    }

    private static func items(_ plan: Plan, limit: Int) throws -> [PlanLine] {
        var found: [PlanLine] = []
        try plan.forEachLine { if $0.kind == .due, found.count < limit { found.append($0) } }
        return found
    }

    private static func text(_ plan: Plan) -> [String] {
        let due = Set(plan.summary.counts.filter { $0.due > 0 }.map(\.category))
        let rules = plan.header.rules.filter { due.contains($0.category) }
        let policy = rules.map { "\($0.category) \(worded($0.period)) (v\($0.version))" }.joined(separator: " · ")
        let total = plan.summary.counts.reduce(0) { $0 + $1.total }
        let left = plan.summary.counts.reduce(into: [String: Int]()) { $0.merge($1.left, uniquingKeysWith: +) }
        let kept = total - plan.dueCount
        let idle = kept - plan.leftCount - plan.missingCount
        var reasons = ["active or not due \(idle)"] + left.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        if plan.missingCount > 0 { reasons.append("no start of the clock \(plan.missingCount)") }
        let width = String(max(kept, plan.dueCount)).count
        return (policy.isEmpty ? [] : ["Policy: \(policy)"]) + [
            "KEEP    \(pad(kept, width))  \(reasons.joined(separator: " · "))", "REMOVE  \(pad(plan.dueCount, width))",
        ]
    }

    private static func pad(_ number: Int, _ width: Int) -> String {
        String(repeating: " ", count: width - String(number).count) + String(number)
    }

    private static func table(_ items: [PlanLine], _ plan: Plan) -> [String] {
        guard !items.isEmpty else { return [] }
        let rules = Dictionary(plan.header.rules.map { ($0.category, $0) }) { $1 }
        var table = TextTable("Person", "Record", "Kind", "Closed", "Rule", "Reason")
        for item in items {
            let kind = PersonalData.Category(number: item.category)?.name ?? "\(item.category)"
            let rule = rules[kind].map { "\($0.start), \(worded($0.period))" } ?? ""
            let record = item.record == item.person.raw ? "" : Base32.encode(item.record)
            table.add(
                "\(item.person)", record, kind, item.start?.iso ?? "", rule, "due \(item.due?.iso ?? "")")
        }
        let more = plan.dueCount - items.count
        return table.lines(indent: 2) + (more > 0 ? ["  … and \(more) more: --all shows them"] : [])
    }

    private static func ending(_ plan: Plan) -> [String] {
        let backups = plan.dueCount > 0 ? ["Backups containing these rows expire \(plan.header.backupsExpire)."] : []
        return backups + ["Plan \(plan.shortID), valid until \(plan.header.validUntil). Nothing was changed."]
    }

    private static func next(_ plan: Plan, _ place: Workplace) throws -> [String] {
        var words: [String] = []
        if plan.missingCount > 0 {
            words.append("Records without a start: sammen retention exceptions --tenant \(place.name)")
        }
        guard plan.dueCount > 0 else { return words + ["Nothing is due."] }
        let undecided = try undecided(plan, place).joined(separator: " ")
        if !undecided.isEmpty {
            words.append(
                "The archives first: sammen archive decision \(undecided) --reference TEXT --tenant \(place.name)")
        }
        if place.policy.twoPersons {
            words.append("A second operator first: sammen retention approve \(plan.shortID) --tenant \(place.name)")
        }
        let limit = isMass(plan, place) ? " --limit \(plan.dueCount)" : ""
        return words + ["Next: sammen retention apply \(plan.shortID)\(limit) --tenant \(place.name)"]
    }

    /// What the archives have not decided about: a public tenant may not discard it yet (arkivloven).
    private static func undecided(_ plan: Plan, _ place: Workplace) throws -> [String] {
        guard place.kind.isUnderArchivesAct else { return [] }
        let decided = Set(try place.store.upkeep { tx in try ArchiveDecisions.list(tx) }.map(\.category))
        return plan.categories.filter { !decided.contains($0) }.map(\.name)
    }

    /// Whether the tenant wants to be told the number: its threshold counts the categories that lose something.
    private static func isMass(_ plan: Plan, _ place: Workplace) -> Bool {
        let total = plan.summary.counts.filter { $0.due > 0 }.reduce(0) { $0 + $1.total }
        return plan.dueCount > place.policy.massThreshold.limit(total: total)
    }

    private static func json(_ plan: Plan) -> [String: JSON] {
        let counts = plan.summary.counts.map { count -> JSON in
            [
                "category": .text(count.category), "due": .int(count.due), "left": .counts(count.left),
                "missing": .int(count.missing), "total": .int(count.total),
            ]
        }
        return [
            "backupsExpire": .of(plan.header.backupsExpire), "categories": .list(counts), "day": .of(plan.day),
            "due": .int(plan.dueCount), "plan": .text(plan.id), "validUntil": .of(plan.header.validUntil),
        ]
    }

    private static func json(_ line: PlanLine) -> JSON {
        [
            "category": .of(PersonalData.Category(number: line.category)), "due": .of(line.due),
            "person": .of(line.person), "record": .text(Base32.encode(line.record)), "start": .of(line.start),
        ]
    }

    private static let apply = Command(
        "retention apply", "erase exactly what a plan lists, and certify it",
        details: """
            Entries of the trails that are past the access log's rule on the plan's day go too.
            Refuses a plan whose records, rules or holds changed, an expired one, and one above the tenant's mass
            threshold unless --limit states the number. Interrupted or killed, run it again: it goes on where it was.
            Exit 3 when something planned was left alone, because it is held or restricted by now.
            """,
        arguments: [Argument("PLAN", "the plan's id or its first characters")],
        options: [
            Option("limit", "COUNT", "the number of records that is meant, above the mass threshold"),
            Option("accept-clock-jump", "the clock is right although it moved far since the last write"),
        ],
        json: """
            { "backupsExpire", "certificate" (file name), "erased", "owed" (notices to recipients), "plan",
              "residuePending", "skipped", "trailEntries" }
            """,
        example: "sammen retention apply 9f3c1a --tenant vejle --confirm=vejle",
        work: .workplace(by: [.administrator, .dataProtection], evenDisabled: true, applying))

    private static func applying(_ place: Workplace) throws -> Outcome {
        let plan = try Plan.load(try place.invocation.argument("PLAN"), in: place.store.files)
        let limit = try place.invocation.number("limit", in: 1...Int.max)
        if place.settings.dryRun { return rehearsal(plan) }
        try place.confirm("Erase \(counted(plan.dueCount, "record")) of \(place.name) for good?")
        let bar = ProgressBar("Erasing", on: place.context)
        defer { bar.finish() }
        let result = try Purge(inventory: place.inventory, policy: place.policy).apply(
            plan, to: place.store, as: place.actor, limit: limit,
            acceptClockJump: place.invocation.has("accept-clock-jump"),
            progress: { done, total in try bar.step(done, of: total) })
        let owed = try place.read(for: "retention-apply") { tx in try Disclosures.owedCount(tx) }
        return outcome(result, owed, place)
    }

    private static func rehearsal(_ plan: Plan) -> Outcome {
        Outcome(
            text(plan) + ending(plan), messages: ["Dry run: nothing was changed."], result: .object(json(plan)))
    }

    private static func outcome(_ result: Purge.Result, _ owed: Int, _ place: Workplace) -> Outcome {
        let certificate = result.certificate
        let shortPlan = String(certificate.plan.prefix(12))
        var lines = ["Plan \(shortPlan): \(counted(certificate.erasedCount, "record")) erased."]
        if result.isPartial { lines.append("Left alone, held or restricted by now: \(certificate.skippedCount).") }
        if certificate.trailEntries > 0 {
            lines.append("Past the access log's rule: \(certificate.trailEntries) trail entries cut.")
        }
        if certificate.residuePending {
            lines.append("A reader was still open: traces stay in the write-ahead log until the next write.")
        }
        lines.append("Backups containing these rows expire \(certificate.backupsExpire).")
        lines.append("Certificate \(result.file.path)")
        return Outcome(
            lines, messages: [place.next("retention verify")] + telling(owed, place),
            result: [
                "backupsExpire": .of(certificate.backupsExpire), "certificate": .text(result.file.lastPathComponent),
                "erased": .int(certificate.erasedCount), "owed": .int(owed), "plan": .text(certificate.plan),
                "residuePending": .bool(certificate.residuePending), "skipped": .int(certificate.skippedCount),
                "trailEntries": .int(certificate.trailEntries),
            ], status: result.isPartial ? .partly : .done)
    }
}

extension RetentionPlanCommands {
    /// Whoever got data that is erased now must hear of it (Art. 19).
    private static func telling(_ owed: Int, _ place: Workplace) -> [String] {
        owed == 0 ? [] : ["Recipients to be told: \(counted(owed, "notice")).", place.next("disclosure owed")]
    }
}

extension JSON {
    /// Counts by name.
    static func counts(_ counts: [String: Int]) -> JSON { .object(counts.mapValues { .int($0) }) }
}
