import Days
import Foundation
import PersonalData
import Retention
import Sealing
import Store

/// Looking at purges from the outside: exceptions, history, verification, forecast, certificates.
enum RetentionProofCommands {
    static let all: [Command] = [exceptions, history, verify, forecast, certificate]

    private static let exceptions = Command(
        "retention exceptions", "list ended records that lack the event that starts their clock",
        details: "Exit 4 when there are any: they would be kept for ever.",
        json: "{ \"exceptions\": [{ \"category\", \"event\", \"person\" }] }",
        example: "sammen retention exceptions --tenant vejle",
        work: .workplace(many: true, evenDisabled: true) { place in
            let missing = try place.store.upkeep { tx in try Exceptions.list(tx, inventory: place.inventory) }
            var table = TextTable("Person", "Kind", "Missing")
            for record in missing { table.add("\(record.person)", record.category.name, record.event) }
            let list = missing.map { record -> JSON in
                ["category": .of(record.category), "event": .text(record.event), "person": .of(record.person)]
            }
            return Outcome(
                missing.isEmpty ? [] : table.lines(),
                messages: [missing.isEmpty ? "Every ended record has its start." : "Add the missing events."],
                result: ["exceptions": .list(list)], status: missing.isEmpty ? .done : .problems)
        })

    private static let history = Command(
        "retention history", "list the purges of the tenant by their certificates",
        json: "{ \"purges\": [{ \"erased\", \"finished\", \"plan\", \"skipped\" }] }",
        example: "sammen retention history --tenant vejle",
        work: .workplace(many: true, evenDisabled: true) { place in
            let certificates = try Certificates.list(in: place.store.files)
            var table = TextTable("Finished", "Plan", ">Erased", ">Left alone")
            for one in certificates {
                table.add(one.finishedAt.iso, String(one.plan.prefix(12)), "\(one.erasedCount)", "\(one.skippedCount)")
            }
            let unfinished = try place.store.upkeep { tx in try Purges.unfinished(tx) }
            let list = certificates.map { one -> JSON in
                [
                    "erased": .int(one.erasedCount), "finished": .text(one.finishedAt.iso), "plan": .text(one.plan),
                    "skipped": .int(one.skippedCount),
                ]
            }
            return Outcome(
                certificates.isEmpty ? [] : table.lines(), messages: unfinished.map(unfinishedWords(place)),
                result: ["purges": .list(list), "unfinished": .list(unfinished.map { .text($0) })],
                status: unfinished.isEmpty ? .done : .problems)
        })

    private static func unfinishedWords(_ place: Workplace) -> (String) -> String {
        { "Not finished: run sammen retention apply \($0.prefix(12)) --tenant \(place.name) again." }
    }

    private static let verify = Command(
        "retention verify", "recompute independently that nothing overdue remains",
        details: "Finds overdue records by another way than the purge does. Exit 4 when anything is left.",
        json:
            "{ \"clean\", \"examined\", \"keysLeft\", \"overdue\": [{ \"category\", \"count\", \"oldest\" }], \"rowsLeft\", \"trailEntries\" }",
        example: "sammen retention verify --all-tenants",
        work: .workplace(many: true, evenDisabled: true) { place in
            let found = try Verifier(place.inventory).verify(place.store)
            var table = TextTable("Overdue", ">Records", "Oldest due")
            for line in found.overdue { table.add(line.category.name, "\(line.count)", line.oldest.iso) }
            let lines = found.overdue.isEmpty ? ["Overdue 0 of \(counted(found.examined, "record"))."] : table.lines()
            let left = found.rowsLeft + found.keysLeft
            let residue = "Left of what the ledger says is erased: \(found.rowsLeft) rows, \(found.keysLeft) keys."
            let trails = "Trail entries past the access log's rule: \(found.trailEntries)."
            return Outcome(
                lines + (found.trailEntries > 0 ? [trails] : []) + (left > 0 ? [residue] : []),
                messages: advice(found, place), result: json(found), status: found.isClean ? .done : .problems)
        })

    private static func json(_ found: Verification) -> JSON {
        let overdue = found.overdue.map { line -> JSON in
            ["category": .of(line.category), "count": .int(line.count), "oldest": .of(line.oldest)]
        }
        return [
            "clean": .bool(found.isClean), "examined": .int(found.examined), "keysLeft": .int(found.keysLeft),
            "overdue": .list(overdue), "rowsLeft": .int(found.rowsLeft), "trailEntries": .int(found.trailEntries),
        ]
    }

    /// What somebody can do about what is left.
    private static func advice(_ found: Verification, _ place: Workplace) -> [String] {
        let overdue = "Nobody has purged them yet: sammen retention plan --tenant \(place.name)"
        let trails = "Cut them: sammen audit cut --tenant \(place.name) --confirm=\(place.name)"
        return (found.overdue.isEmpty ? [] : [overdue]) + (found.trailEntries > 0 ? [trails] : [])
    }

    private static let forecast = Command(
        "retention forecast", "count what becomes due, month by month",
        options: [Option("months", "COUNT", "how many months, 1 to 60; default 12")],
        json: "{ \"months\": [{ \"category\", \"count\", \"month\" }] }",
        example: "sammen retention forecast --tenant vejle",
        work: .workplace(many: true, evenDisabled: true) { place in
            let months = try place.invocation.number("months", in: 1...60) ?? 12
            let lines = try place.store.upkeep { tx in
                try Forecast.months(tx, inventory: place.inventory, count: months)
            }
            var table = TextTable("Month", "Kind", ">Records")
            for line in lines { table.add(String(line.month.iso.prefix(7)), line.category.name, "\(line.count)") }
            let list = lines.map { line -> JSON in
                [
                    "category": .of(line.category), "count": .int(line.count),
                    "month": .text(String(line.month.iso.prefix(7))),
                ]
            }
            return Outcome(lines.isEmpty ? [] : table.lines(), result: ["months": .list(list)])
        })

    private static let certificate = Command(
        "retention certificate", "verify a certificate's signature, also away from the installation",
        arguments: [Argument("FILE", "the certificate")],
        options: [Option("public-key", "HEX", "the tenant's public key, from sammen audit anchor")],
        json: "{ \"erased\", \"plan\", \"tenant\", \"valid\" }",
        example: "sammen retention certificate 9f3c1a.json --public-key 5f2c",
        work: .once { invocation in
            let key = try invocation.text("public-key").map { text in
                guard let bytes = [UInt8](hex: text), bytes.count == 32 else {
                    throw UsageError.badValue("--public-key", wanted: "64 hexadecimal digits")
                }
                return bytes
            }
            let file = URL(fileURLWithPath: try invocation.argument("FILE"))
            let certificate = try Certificates.verify(file: file, publicKey: key)
            let trust = key == nil ? "Signature whole; give --public-key to know whose it is." : "Signature valid."
            return Outcome(
                [
                    "\(certificate.tenant): plan \(certificate.plan.prefix(12)), \(counted(certificate.erasedCount, "record")) erased."
                ],
                messages: [trust],
                result: [
                    "erased": .int(certificate.erasedCount), "plan": .text(certificate.plan),
                    "tenant": .text(certificate.tenant), "valid": true,
                ])
        })
}
