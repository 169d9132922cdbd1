import Consent
import Days
import PersonalData
import Rights
import Store
import Tenancy

/// Erasing what rested on withdrawn consents, once their days of grace are over.
enum SettlementCommand {
    static let all: [Command] = [settle]

    private static let settle = Command(
        "consent settle", "erase what rested on consents whose withdrawal is past its days of grace",
        details: """
            Shows first what would go. A tenant whose configuration says consent: { "erase-withdrawn": true } has
            approved it beforehand: there a daily timer settles with --all-tenants and nobody is asked; any other
            tenant needs --confirm. What a legal hold keeps, or a public tenant may not discard without an archive
            decision, waits and is tried again next time: exit 3.
            """,
        options: [Option("accept-clock-jump", "the clock is right although it moved far since the last write")],
        json: """
            { "erased", "held", "records": [{ "category", "erased", "held", "unarchived" }], "settled", "unarchived",
              "withdrawals" }
            """,
        example: "sammen consent settle --all-tenants",
        work: .workplace(many: true, by: ConsentCommands.coordinators, evenDisabled: true, settling))

    private static func settling(_ place: Workplace) throws -> Outcome {
        let plan = try place.read(for: "consent-settle") { tx in
            let plan = try SettlementPlan(tx, inventory: place.inventory, kind: place.kind)
            tx.note(plan.lines.map(\.withdrawal.person))
            return plan
        }
        guard !plan.lines.isEmpty else {
            return Outcome(messages: ["No withdrawal is past its days of grace."], result: .object(json(plan)))
        }
        place.context.say(lines(plan).joined(separator: "\n"))
        if place.settings.dryRun {
            return Outcome(messages: ["Dry run: nothing was changed."], result: .object(json(plan)))
        }
        if !place.configuration.erasesWithdrawn {
            try place.confirm("Erase \(counted(plan.erased, "record")) for good?")
        }
        let done = try Settlement.run(
            place.store, inventory: place.inventory, policy: place.policy, by: place.actor,
            acceptClockJump: place.invocation.has("accept-clock-jump"))
        return outcome(done, plan, place)
    }

    private static func outcome(_ done: Settlement, _ plan: SettlementPlan, _ place: Workplace) -> Outcome {
        var messages = ["\(done.settled) settled, \(counted(done.erased, "record")) erased."]
        if done.held > 0 { messages.append("Kept by legal holds: \(counted(done.held, "record")).") }
        if done.unarchived > 0 {
            messages.append("Waiting for the archives: \(counted(done.unarchived, "record")).")
            messages.append(place.next("archive decision CATEGORY --reference TEXT"))
        }
        var result = json(plan)
        result["erased"] = .int(done.erased)
        result["held"] = .int(done.held)
        result["settled"] = .int(done.settled)
        result["unarchived"] = .int(done.unarchived)
        return Outcome(
            messages: messages, result: .object(result), status: done.held + done.unarchived > 0 ? .partly : .done)
    }

    private struct Count {
        var erased = 0
        var held = 0
        var unarchived = 0
    }

    private static func counts(_ plan: SettlementPlan) -> [(category: String, count: Count)] {
        var counts: [Int: Count] = [:]
        for line in plan.lines {
            for item in line.erased { counts[item.category, default: Count()].erased += 1 }
            for item in line.held { counts[item.category, default: Count()].held += 1 }
            for item in line.unarchived { counts[item.category, default: Count()].unarchived += 1 }
        }
        return counts.sorted { $0.key < $1.key }.map { number, count in
            (PersonalData.Category(number: number)?.name ?? "\(number)", count)
        }
    }

    private static func lines(_ plan: SettlementPlan) -> [String] {
        var table = TextTable("Kind", ">To erase", ">Held", ">Waits for the archives")
        for (category, count) in counts(plan) {
            table.add(category, "\(count.erased)", "\(count.held)", "\(count.unarchived)")
        }
        return ["\(counted(plan.lines.count, "withdrawal")) past the days of grace."] + table.lines()
    }

    private static func json(_ plan: SettlementPlan) -> [String: JSON] {
        let records = counts(plan).map { category, count -> JSON in
            [
                "category": .text(category), "erased": .int(count.erased), "held": .int(count.held),
                "unarchived": .int(count.unarchived),
            ]
        }
        return [
            "erased": .int(0), "held": .int(plan.held), "records": .list(records), "settled": .int(0),
            "unarchived": .int(plan.unarchived), "withdrawals": .int(plan.lines.count),
        ]
    }
}
