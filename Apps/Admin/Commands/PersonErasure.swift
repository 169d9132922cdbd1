import Days
import People
import PersonalData
import Retention
import Rights
import Store

/// Erasure on request: a plan by category first, then one transaction that records and carries it out.
enum PersonErasure {
    /// What becomes of a record.
    private enum Decision: Hashable {
        case erase, held
        case refused(RefusalGround)

        var words: String {
            switch self {
            case .erase: "erase"
            case .held: "kept: legal hold"
            case .refused(let ground): "kept: \(ground.rawValue)"
            }
        }
    }

    private typealias Decided = (item: ErasureItem, decision: Decision)

    static func run(_ place: Workplace) throws -> Outcome {
        let person: PersonID = try place.invocation.identifier("PERSON")
        let refusals = try refusals(place.invocation.texts("refuse"))
        let planned = try place.read(for: "person-erase-plan") { tx in
            try People.requireKnown(tx, person)
            try ErasureRequests.mayErase(tx, person)
            return try decide(tx, person, refusals, place)
        }
        place.context.say(lines(planned).joined(separator: "\n"))
        if place.settings.dryRun {
            return Outcome(messages: ["Dry run: nothing was changed."], result: .object(json(planned)))
        }
        try place.confirm("Erase \(counted(planned.count { $0.decision == .erase }, "record")) of \(person) for good?")
        return try carryOut(place, person, refusals)
    }

    private static func refusals(_ texts: [String]) throws -> [PersonalData.Category: RefusalGround] {
        try texts.reduce(into: [:]) { refusals, text in
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let ground = RefusalGround(rawValue: parts[1]) else {
                let grounds = RefusalGround.allCases.map(\.rawValue).joined(separator: ", ")
                throw UsageError.badValue("--refuse", wanted: "CATEGORY=GROUND, the ground one of \(grounds)")
            }
            refusals[try Invocation.category(parts[0], "--refuse")] = ground
        }
    }

    private static func decide(
        _ tx: borrowing Transaction, _ person: PersonID, _ refusals: [PersonalData.Category: RefusalGround],
        _ place: Workplace
    ) throws -> [Decided] {
        let holds = try Holds.standing(tx).map(\.scope)
        let archived = try ArchiveDecisions.discardable(tx, by: place.kind)
        return try ErasureRequests.records(tx, of: person, in: place.inventory).map { item in
            let category = PersonalData.Category(number: item.category)
            if let category, let ground = refusals[category] { return (item, .refused(ground)) }
            if holds.contains(where: { $0.covers(item) }) { return (item, .held) }
            if let category, archived?.contains(category) == false { return (item, .refused(.archive)) }
            return (item, .erase)
        }
    }

    private static func carryOut(
        _ place: Workplace, _ person: PersonID, _ refusals: [PersonalData.Category: RefusalGround]
    ) throws -> Outcome {
        let channel = try place.invocation.code("channel", Channel.self) ?? .paper
        let (decided, request, isClosed, owed) = try place.write { tx in
            let decided = try decide(tx, person, refusals, place)
            let request = try openRequest(tx, person, channel)
            for one in decided { try ErasureRequests.decide(tx, request, one.item, refuse: ground(one.decision)) }
            let outcome = try ErasureRequests.carryOut(tx, request, in: place.inventory)
            return (decided, request, outcome.held.isEmpty, try Disclosures.owedCount(tx, about: person))
        }
        _ = try place.store.truncateLogs()
        var result = json(decided)
        result["request"] = .of(request)
        let isWhole = decided.allSatisfy { $0.decision == .erase }
        return Outcome(
            lines(decided),
            messages: [
                isClosed
                    ? "Done: request \(request) is closed. Tell the person within the month (Art. 12)."
                    : "Request \(request) stays open: a legal hold keeps some. Erase again when it is released."
            ] + (owed > 0 ? [place.next("disclosure owed")] : []),
            result: .object(result), status: isWhole ? .done : .partly)
    }

    /// The request that is open already, so that a hold's release ends the same one; else a new one.
    private static func openRequest(
        _ tx: borrowing Transaction, _ person: PersonID, _ channel: Channel
    ) throws -> RequestID {
        let open = try Requests.open(tx).first { $0.person == person && $0.kind == .erasure }
        return try open?.id ?? Requests.register(tx, .erasure, of: person, channel: channel)
    }

    private static func ground(_ decision: Decision) -> RefusalGround? {
        if case .refused(let ground) = decision { ground } else { nil }
    }

    private static func grouped(_ decided: [Decided]) -> [(category: String, decision: String, count: Int)] {
        let groups = Dictionary(grouping: decided) { [$0.item.category, $0.decision] as [AnyHashable] }
        return groups.values.map { group in
            let category = PersonalData.Category(number: group[0].item.category)?.name ?? "\(group[0].item.category)"
            return (category, group[0].decision.words, group.count)
        }.sorted { ($0.category, $0.decision) < ($1.category, $1.decision) }
    }

    private static func lines(_ decided: [Decided]) -> [String] {
        var table = TextTable("Kind", ">Records", "Decision")
        for group in grouped(decided) { table.add(group.category, "\(group.count)", group.decision) }
        return table.lines()
    }

    private static func json(_ decided: [Decided]) -> [String: JSON] {
        let records = grouped(decided).map { group -> JSON in
            ["category": .text(group.category), "count": .int(group.count), "decision": .text(group.decision)]
        }
        let held = decided.count { $0.decision == .held }
        let erased = decided.count { $0.decision == .erase }
        return [
            "erased": .int(erased), "held": .int(held), "records": .list(records),
            "refused": .int(decided.count - held - erased),
        ]
    }
}
