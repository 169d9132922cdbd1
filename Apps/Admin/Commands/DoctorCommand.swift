import Days
import Foundation
import Retention
import Sealing
import Store
import Tenancy

/// Checks an installation and its tenants, changing nothing.
enum DoctorCommand {
    static let all: [Command] = [doctor]

    /// Below this much free space a purge or a backup may not fit.
    private static let leastFreeBytes = 256 << 20

    private static let doctor = Command(
        "doctor", "check keys, files, clock, trails, rules and holds; exit 4 when something needs doing",
        json: "{ \"checks\": [{ \"check\", \"finding\" (null when well), \"tenant\" }] }",
        example: "sammen doctor",
        work: .once { words in
            var checks = machine(words.context)
            let installation = Installation(words.context)
            for name in try installation.names() where words.settings.tenant.map({ $0 == name.text }) ?? true {
                try Interrupt.check()
                checks += tenant(name, installation)
            }
            var table = TextTable("Tenant", "Check", "Finding")
            for one in checks { table.add(one.tenant, one.name, one.finding ?? "ok") }
            let bad = checks.filter { $0.finding != nil }.count
            return Outcome(
                table.lines(), messages: [bad == 0 ? "All is well." : "\(bad) of \(checks.count) checks need doing."],
                result: ["checks": .list(checks.map(json))], status: bad == 0 ? .done : .problems)
        })

    private struct Check {
        let tenant: String
        let name: String
        /// What is wrong; nil when all is well.
        let finding: String?

        init(_ tenant: String, _ name: String, _ body: () throws -> String?) {
            self.tenant = tenant
            self.name = name
            do { finding = try body() } catch { finding = Failure(error).text }
        }
    }

    private static func machine(_ context: Context) -> [Check] {
        let data = context.settings.data
        return [
            Check("", "master key") {
                _ = try MasterKey.read(context.settings.masterKey)
                return nil
            },
            Check("", "data directory") {
                let exists = FileManager.default.fileExists(atPath: data)
                return exists ? nil : "\(data) does not exist: make a tenant first, or give --data."
            },
            Check("", "free space") { try freeSpace(at: data) },
        ]
    }

    private static func freeSpace(at path: String) throws -> String? {
        let free = try FileManager.default.attributesOfFileSystem(forPath: path)[.systemFreeSize] as? NSNumber
        guard let free, free.intValue < leastFreeBytes else { return nil }
        return "Only \(free.intValue >> 20) MiB are free: a purge or a backup may not fit."
    }

    private static func tenant(_ name: TenantName, _ installation: Installation) -> [Check] {
        let tenant: Tenant
        do {
            tenant = try installation.open(name.text, evenDisabled: true)
        } catch {
            return [Check(name.text, "opens") { throw error }]
        }
        let policy = tenant.configuration.purge
        return [
            Check(name.text, "opens") { nil },
            Check(name.text, "clock") {
                try TrustedTime.check(
                    now: tenant.store.clock.now(), last: tenant.store.trustedTime(),
                    jumpLimitDays: policy.clockJumpLimitDays)
                return nil
            },
            Check(name.text, "trails") {
                let findings = try tenant.store.verifyTrails().findings
                return findings.isEmpty ? nil : findings.map(\.description).joined(separator: "; ")
            },
            Check(name.text, "ledger") { try tenant.store.needsReplay() ? "Entries wait to be followed." : nil },
            Check(name.text, "rules") {
                try tenant.store.upkeep { tx in try Rules.require(tx, for: tenant.inventory) }
                return nil
            },
            Check(name.text, "holds") {
                let overdue = try tenant.store.upkeep { tx in try Holds.overdue(tx).count }
                return overdue == 0 ? nil : "\(overdue) past their review: sammen legal-hold list --tenant \(name)."
            },
            Check(name.text, "unfinished purges") {
                let left = try tenant.store.upkeep { tx in try UnfinishedPurges.list(tx) }
                return left.isEmpty ? nil : "Run sammen retention apply \(left[0].prefix(12)) --tenant \(name) again."
            },
        ]
    }

    private static func json(_ check: Check) -> JSON {
        ["check": .text(check.name), "finding": .text(check.finding), "tenant": .text(check.tenant)]
    }
}
