import Days
import Foundation
import Retention
import Sealing
import Store
import Tenancy

/// The trails: what was done, who read whom, and that nothing in them was changed.
enum AuditCommands {
    static let all: [Command] = [verify, search, anchor, cut]

    private static let officers: [OperatorRole] = [.dataProtection, .administrator]

    private static let verify = Command(
        "audit verify", "check that no entry of the trails was changed, removed or reordered",
        details: "Exit 4 when something is wrong.",
        json: "{ \"entries\", \"findings\" }",
        example: "sammen audit verify --all-tenants",
        work: .workplace(many: true, evenDisabled: true) { place in
            let (entries, findings) = try place.store.verifyTrails()
            let texts = findings.map(\.description)
            return Outcome(
                texts, messages: ["\(entries) entries checked, \(findings.count) wrong."],
                result: ["entries": .int(entries), "findings": .list(texts.map { .text($0) })],
                status: findings.isEmpty ? .done : .problems)
        })

    private static let cut = Command(
        "audit cut", "cut trail entries that are past the rule of the access log",
        details: """
            A purge does the same. Entries about a person under a legal hold stay, and with them all that came later. A
            signed checkpoint carries the trails on over the cut, so that audit verify still holds.
            """,
        options: [Option("accept-clock-jump", "the clock is right although it moved far since the last write")],
        json: "{ \"entries\" }",
        example: "sammen audit cut --tenant vejle --confirm=vejle",
        work: .workplace(by: officers, evenDisabled: true) { place in
            let overdue = try TrailRetention.overdue(place.store)
            if place.settings.dryRun || overdue == 0 {
                return Outcome(
                    messages: [place.done("Nothing is past its time.")], result: ["entries": .int(overdue)])
            }
            try place.confirm("Cut \(overdue) trail entries of \(place.name) for good?")
            let entries = try TrailRetention.cut(
                place.store, policy: place.policy, as: place.actor,
                acceptClockJump: place.invocation.has("accept-clock-jump"))
            return Outcome(messages: ["\(entries) entries cut."], result: ["entries": .int(entries)])
        })

    private static let search = Command(
        "audit search", "list entries of the trails by person, operator, action or time",
        options: [
            Option("person", "PERSON", "entries about this person"),
            Option("actor", "OPERATOR", "by this operator"),
            Option("action", "ACTION", "with this action or purpose, or beginning with it"),
            Option("from", "DAY", "from this day on"), Option("until", "DAY", "up to and with this day"),
            Option("limit", "COUNT", "the newest so many, 1 to 100000; default 100"),
        ],
        json:
            "{ \"entries\": [{ \"action\", \"actor\", \"at\", \"detail\", \"people\", \"record\", \"seq\" }], \"found\" }",
        example: "sammen audit search --person P-0000000000001 --tenant vejle",
        work: .workplace(by: officers, evenDisabled: true, searching))

    private static func searching(_ place: Workplace) throws -> Outcome {
        let words = place.invocation
        let person: PersonID? = try words.optionalIdentifier("person")
        let (actor, action) = (words.text("actor"), words.text("action"))
        let from = try words.day("from").map(Copenhagen.start(of:)) ?? Instant(milliseconds: 0)
        let until = try words.day("until").map { Copenhagen.start(of: $0.adding(days: 1)).adding(milliseconds: -1) }
        let found = try place.store.trailEntries(from: from, to: until ?? place.context.clock.now()) { entry in
            person.map(entry.persons.contains) ?? true && actor.map { entry.actor.id == $0 } ?? true
                && action.map(entry.action.hasPrefix) ?? true
        }
        try note(place, about: person, found)
        let shown = Array(found.suffix(try words.number("limit", in: 1...100_000) ?? 100))
        return Outcome(
            lines(shown), messages: shown.count < found.count ? ["The newest \(shown.count) of \(found.count)."] : [],
            result: ["entries": .list(shown.map(json)), "found": .int(found.count)])
    }

    /// Looking at who was looked at is a read about them too.
    private static func note(_ place: Workplace, about person: PersonID?, _ found: [TrailEntry]) throws {
        try place.read(for: "audit-search") { tx in tx.note(person.map { [$0] } ?? Array(Set(found.flatMap(\.persons))))
        }
    }

    private static func lines(_ entries: [TrailEntry]) -> [String] {
        guard !entries.isEmpty else { return [] }
        var table = TextTable("At", "Operator", "Action", "People", "Detail")
        for one in entries {
            let people = one.persons.count == 1 ? "\(one.persons[0])" : "\(one.persons.count) people"
            table.add(one.at.iso, one.actor.id, one.action, one.persons.isEmpty ? "" : people, one.detail ?? "")
        }
        return table.lines()
    }

    private static func json(_ entry: TrailEntry) -> JSON {
        [
            "action": .text(entry.action), "actor": .text(entry.actor.id), "at": .text(entry.at.iso),
            "detail": .text(entry.detail), "people": .list(entry.persons.map { .of($0) }),
            "record": entry.record.map { .text(Base32.encode($0)) } ?? .null, "seq": .int(Int(entry.seq)),
        ]
    }

    private static let anchor = Command(
        "audit anchor", "print the heads of trails and ledger, and the public key, to keep elsewhere",
        details: "Whoever later cuts or replaces a trail cannot reproduce these lines.",
        json: "{ \"access\", \"audit\", \"ledger\": each { \"chain\", \"seq\" }, \"publicKey\" }",
        example: "sammen audit anchor --all-tenants",
        work: .workplace(many: true, evenDisabled: true) { place in
            let heads = try place.store.trailHeads()
            let ledger = try place.store.ledgerHead()
            let key = place.store.vault.signing.publicKey.hex
            let rows = [
                ("access", heads.access.seq, heads.access.chain.hex), ("audit", heads.audit.seq, heads.audit.chain.hex),
                ("ledger", ledger.seq, ledger.chain.hex),
            ]
            var table = TextTable("What", ">Entries", "Chain")
            for row in rows { table.add(row.0, "\(row.1)", row.2) }
            var result: [String: JSON] = ["publicKey": .text(key)]
            for row in rows { result[row.0] = ["chain": .text(row.2), "seq": .int(Int(row.1))] }
            return Outcome(table.lines() + ["Public key \(key)"], result: .object(result))
        })
}
