import Days
import PersonalData
import Retention
import Store
import Tenancy

/// What the archives said: a public tenant may not discard a category without it (arkivloven).
enum ArchiveCommands {
    static let all: [Command] = [list, record("decision", .decision), record("receipt", .receipt)]

    private static let list = Command(
        "archive list", "list decisions and receipts of the archives",
        json: "{ \"decisions\": [{ \"category\", \"decided\", \"kind\", \"recordedBy\", \"reference\" }] }",
        example: "sammen archive list --tenant vejle",
        work: .workplace(many: true, evenDisabled: true) { place in
            let decisions = try place.read(for: "archive-decisions") { tx in try ArchiveDecisions.list(tx) }
            var table = TextTable("Category", "Kind", "Decided", "Reference", "Recorded by")
            for one in decisions {
                table.add(one.category.name, one.kind.rawValue, one.decidedOn.iso, one.reference, one.recordedBy)
            }
            let list = decisions.map { one -> JSON in
                [
                    "category": .of(one.category), "decided": .of(one.decidedOn), "kind": .text(one.kind.rawValue),
                    "recordedBy": .text(one.recordedBy), "reference": .text(one.reference),
                ]
            }
            return Outcome(decisions.isEmpty ? [] : table.lines(), result: ["decisions": .list(list)])
        })

    private static func record(_ word: String, _ kind: ArchiveDecision.Kind) -> Command {
        let what = kind == .decision ? "a decision that a category may be discarded" : "a receipt of delivery"
        return Command(
            "archive \(word)", "record \(what)",
            arguments: [Argument("CATEGORY", "a category, or all", .many, choices: Invocation.categoryNames + ["all"])],
            options: [
                Option("reference", "TEXT", "the archives' own reference", required: true),
                Option("decided", "DAY", "the day on it; default today"),
            ],
            json: "{ \"categories\", \"kind\", \"reference\" }",
            example: "sammen archive \(word) participant-profile --reference 26/01234 --tenant vejle",
            work: .workplace(by: [.dataProtection, .administrator], evenDisabled: true) { place in
                try recording(place, kind)
            })
    }

    private static func recording(_ place: Workplace, _ kind: ArchiveDecision.Kind) throws -> Outcome {
        let categories = try categories(place)
        let reference = try place.invocation.needed("reference")
        let decided = try place.invocation.day("decided")
        try place.write { tx in
            for category in categories {
                try ArchiveDecisions.record(
                    tx, category: category, kind: kind, reference: reference, decidedOn: decided ?? tx.today)
            }
        }
        let names = categories.map(\.name)
        return Outcome(
            messages: [place.done("Recorded for \(names.joined(separator: ", ")).")],
            result: [
                "categories": .list(names.map { .text($0) }), "kind": .text(kind.rawValue),
                "reference": .text(reference),
            ])
    }

    private static func categories(_ place: Workplace) throws -> [PersonalData.Category] {
        let words = place.invocation.arguments("CATEGORY")
        guard !words.isEmpty else { throw UsageError.missingArgument("CATEGORY") }
        if words == ["all"] { return place.inventory.categories }
        return try words.map { try Invocation.category($0, "CATEGORY") }
    }
}
