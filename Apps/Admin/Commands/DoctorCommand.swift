import Backups
import Foundation
import Participation
import ProgrammeKit
import Retention
import Sealing
import Store
import Tenancy

/// Checks an installation and its tenants.
enum DoctorCommand {
    static let all: [Command] = [doctor]

    /// Below this much free space a purge or a backup may not fit.
    private static let leastFreeBytes = 256 << 20

    private static let doctor = Command(
        "doctor", "check keys, files, clock, trails, rules, holds and copies",
        details:
            "Exit 4 when something needs doing. Changes nothing, unless --sweep is given. With --tenant only that tenant is looked at.",
        options: [Option("sweep", "destroy keys that belong to no row, a day old at least, never after a restore")],
        json: "{ \"findings\": [{ \"check\", \"message\", \"notice\", \"tenant\" }], \"tenants\" }",
        example: "sammen doctor",
        work: .once { words in
            let installation = Installation(words.context)
            let names = try examined(words, installation)
            var findings = machine(words.context)
            for name in names {
                try Interrupt.check()
                findings += tenant(name, installation, words)
            }
            return outcome(findings, names.count)
        })

    private static func examined(_ words: Invocation, _ installation: Installation) throws -> [TenantName] {
        guard let tenant = words.settings.tenant, !words.settings.allTenants else { return try installation.names() }
        return [try installation.find(tenant)]
    }

    private struct Line {
        let tenant: String
        let check: String
        let message: String
        var isNotice = false
    }

    private static func outcome(_ findings: [Line], _ tenants: Int) -> Outcome {
        var table = TextTable("Tenant", "Check", "Finding")
        for one in findings { table.add(one.tenant, one.check, one.message) }
        let list = findings.map { one -> JSON in
            [
                "check": .text(one.check), "message": .text(one.message), "notice": .bool(one.isNotice),
                "tenant": .text(one.tenant),
            ]
        }
        let problems = findings.count { !$0.isNotice }
        return Outcome(
            findings.isEmpty ? [] : table.lines(),
            messages: ["\(counted(tenants, "tenant")) examined, \(counted(problems, "problem"))."],
            result: ["findings": .list(list), "tenants": .int(tenants)], status: problems == 0 ? .done : .problems)
    }

    private static func machine(_ context: Context) -> [Line] {
        var lines: [Line] = []
        do {
            _ = try MasterKey.read(context.settings.masterKey)
        } catch {
            lines.append(Line(tenant: "", check: "master-key", message: Failure(error).text))
        }
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: context.settings.data)
        guard let free = (attributes?[.systemFreeSize] as? NSNumber)?.intValue else {
            let message = "\(context.settings.data) cannot be read: make a tenant first, or give --data."
            return lines + [Line(tenant: "", check: "data", message: message)]
        }
        guard free < leastFreeBytes else { return lines }
        return lines + [Line(tenant: "", check: "space", message: "Only \(free >> 20) MiB are free.")]
    }

    private static func tenant(_ name: TenantName, _ installation: Installation, _ words: Invocation) -> [Line] {
        let files = FileChecks.examine(installation.files(of: name)).map { line(name, $0) }
        do {
            let admission = try Admission(words.context, name.text, roles: [])
            let tenant = try installation.open(name.text, evenDisabled: true)
            return try files + examine(tenant, admission, words).map { line(name, $0) } + trails(tenant)
        } catch {
            return files + [Line(tenant: name.text, check: "opens", message: Failure(error).text)]
        }
    }

    private static func line(_ name: TenantName, _ finding: Finding) -> Line {
        Line(tenant: name.text, check: finding.check.rawValue, message: finding.message, isNotice: finding.isNotice)
    }

    private static func examine(
        _ tenant: Tenant, _ admission: Admission, _ words: Invocation
    ) throws -> [Finding] {
        let doctor = Doctor(
            inventory: tenant.inventory, programmes: Set(tenant.house.programmes.map(\.id.text)),
            clockJumpLimitDays: tenant.configuration.purge.clockJumpLimitDays)
        if words.has("sweep"), !words.settings.dryRun {
            let swept = try doctor.sweepOrphanKeys(in: tenant.store, as: admission.actor)
            words.context.say("\(tenant.name): \(counted(swept, "key")) swept.")
        }
        let copies = BackupCommands.parent(words.context, tenant.name.text, words)
        return try doctor.examine(tenant.store, copiesIn: [copies])
    }

    private static func trails(_ tenant: Tenant) throws -> [Line] {
        try tenant.store.verifyTrails().findings.map {
            Line(tenant: tenant.name.text, check: "trails", message: $0.description)
        }
    }
}
