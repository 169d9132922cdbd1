import Backups
import Days
import Foundation
import Retention
import Store
import Tenancy

/// Copies of a tenant's data, which never hold a key.
enum BackupCommands {
    static let all: [Command] = [create, list, verify, approve, restore]

    static let folder = Option(
        "folder", "DIRECTORY", "where each tenant's copies are, in a folder of its name; default backups below --data")
    static let copy = Argument("BACKUP", "the backup's id, from the list")

    private static let create = Command(
        "backup create", "copy the data, without keys, while others work; destroys expired copies",
        options: [folder],
        json: "{ \"backup\", \"destroyed\", \"expires\", \"folder\" }",
        example: "sammen backup create --all-tenants",
        work: .workplace(many: true, by: [.administrator], evenDisabled: true) { place in
            let parent = parent(place.context, place.name, place.invocation)
            if place.settings.dryRun {
                return Outcome(messages: ["Dry run: nothing was changed."], result: ["folder": .text(parent.path)])
            }
            let backup = try Backups.create(
                place.store, in: parent, keptFor: place.policy.backupPeriod, as: place.actor)
            let destroyed = try Backups.destroyExpired(in: parent, on: place.context.clock.today)
            let gone = destroyed.isEmpty ? [] : ["Destroyed \(destroyed.count) expired."]
            return Outcome(
                [backup.id], messages: ["In \(parent.path), until \(backup.manifest.expires)."] + gone,
                result: CopyWords.json(backup, more: ["destroyed": .list(destroyed.map { .text($0) })]))
        })

    private static let list = Command(
        "backup list", "list the copies of a tenant's data",
        options: [folder],
        json: "{ \"backups\": [{ \"backup\", \"created\", \"expires\", \"folder\", \"kind\" }], \"unreadable\" }",
        example: "sammen backup list --tenant vejle",
        work: .tenant(many: true) { words, name in
            let admission = try Admission(words.context, name, roles: [])
            return try CopyWords.list(parent(words.context, admission.name.text, words), words.context)
        })

    private static let verify = Command(
        "backup verify", "check a copy's signature, files and databases; exit 4 when it is not whole",
        arguments: [copy], options: [folder],
        json: "{ \"backup\", \"expires\", \"folder\" }",
        example: "sammen backup verify 20261121T193000Z-1a2b3c4d --tenant vejle",
        work: .workplace(evenDisabled: true) { place in
            let parent = parent(place.context, place.name, place.invocation)
            let backup = try Backup(reading: parent.appendingPathComponent(try id(place.invocation)))
            try backup.verify(with: place.store.vault)
            return Outcome(messages: ["\(backup.id) is whole."], result: CopyWords.json(backup))
        })

    private static let approve = Command(
        "backup approve", "let a copy be restored, as the second person",
        details: """
            Needed where the tenant says backups: { "two-persons": true }. The approval is bound to this very copy, holds
            as long as a plan does, and for one restore. It works also when the data is lost or damaged.
            """,
        arguments: [copy], options: [folder],
        json: "{ \"approved\", \"validUntil\" }",
        example: "sammen backup approve 20261121T193000Z-1a2b3c4d --tenant vejle",
        work: .tenant(many: false) { words, name in
            let admission = try Admission(words.context, name, roles: [.approver])
            let parent = parent(words.context, admission.name.text, words)
            let backup = try Backup(reading: parent.appendingPathComponent(try id(words)))
            if words.settings.dryRun {
                return Outcome(messages: ["Dry run: nothing was changed."], result: ["approved": .text(backup.id)])
            }
            let approval = try RestoreApprovals(try admission.opening(words.context)).record(
                backup, by: admission.actor, days: admission.configuration.purge.planValidDays)
            return Outcome(
                messages: trail(approval, admission) + [
                    "Approved until \(approval.validUntil).",
                    "Next, by another operator: sammen backup restore \(backup.id) --tenant \(admission.name)",
                ],
                result: ["approved": .text(backup.id), "validUntil": .of(approval.validUntil)])
        })

    /// Writes the approval into the trail where there is one: the data may be what is lost. The restore's own entry
    /// names who approved it in any case.
    private static func trail(_ approval: RestoreApproval, _ admission: Admission) -> [String] {
        do {
            let tenant = try admission.installation.open(admission.name.text, evenDisabled: true)
            try tenant.store.write(as: admission.actor) { tx in
                try tx.audit("backup.approve", detail: approval.backup)
            }
            return []
        } catch {
            return ["The tenant does not open, so its trail will name the approval with the restore only."]
        }
    }

    private static let restore = Command(
        "backup restore", "put a copy in place of the data; what was erased since stays erased",
        details: """
            Works also when the data is lost or damaged. Erasures, withdrawals, restrictions and holds since the copy
            are done again before anything can be read. The keys are not part of it: see sammen keys restore. Where the
            tenant demands two persons, another operator approves this copy first: backup approve.
            """,
        arguments: [copy], options: [folder],
        json: "{ \"backup\", \"restored\" }",
        example: "sammen backup restore 20261121T193000Z-1a2b3c4d --tenant vejle --confirm=vejle",
        work: .tenant(many: false) { words, name in
            let admission = try Admission(words.context, name, roles: [.administrator])
            let parent = parent(words.context, admission.name.text, words)
            let backup = try Backup(reading: parent.appendingPathComponent(try id(words)))
            if words.settings.dryRun {
                return Outcome(messages: ["Dry run: nothing was changed."], result: ["restored": false])
            }
            try words.context.confirm(admission.name.text, "Replace the data of \(admission.name) by \(backup.id)?")
            let house = admission.installation.house
            let restore = Restore(
                try admission.opening(words.context), secondPerson: admission.configuration.restoreSecond,
                replay: house.replay)
            try restore.apply(backup, as: admission.actor)
            return Outcome(
                messages: ["Restored \(backup.id).", "Next: sammen retention plan --tenant \(admission.name)"],
                result: ["backup": .text(backup.id), "restored": true])
        })

    /// The id of a copy is a folder's name and nothing else.
    static func id(_ words: Invocation) throws -> String {
        let id = try words.argument("BACKUP")
        guard !id.contains("/"), !id.hasPrefix(".") else {
            throw UsageError.badValue("BACKUP", wanted: "the id of a copy, from the list")
        }
        return id
    }

    static func parent(_ context: Context, _ tenant: String, _ words: Invocation) -> URL {
        let data = URL(fileURLWithPath: context.settings.data, isDirectory: true)
        let folder = words.text("folder").map { URL(fileURLWithPath: $0, isDirectory: true) }
        return (folder ?? data.appendingPathComponent("backups")).appendingPathComponent(tenant)
    }
}

/// How copies of data and of keys are printed.
enum CopyWords {
    static func json(_ backup: Backup, more: [String: JSON] = [:]) -> JSON {
        let manifest = backup.manifest
        let own: [String: JSON] = [
            "backup": .text(backup.id), "created": .text(manifest.created.iso), "expires": .of(manifest.expires),
            "folder": .text(backup.folder.path), "kind": .text(manifest.kind.rawValue),
        ]
        return .object(own.merging(more) { $1 })
    }

    static func list(_ parent: URL, _ context: Context) throws -> Outcome {
        let (backups, unreadable) = try Backups.list(in: parent)
        var table = TextTable("Backup", "Kind", "Made", "Expires", "State")
        for one in backups {
            let state = one.isExpired(on: context.clock.today) ? "EXPIRED" : ""
            let manifest = one.manifest
            table.add(one.id, manifest.kind.rawValue, manifest.created.iso, manifest.expires.iso, state)
        }
        for name in unreadable { table.add(name, "", "", "", "no readable manifest") }
        return Outcome(
            table.isEmpty ? [] : table.lines(), messages: table.isEmpty ? ["No copies in \(parent.path)."] : [],
            result: [
                "backups": .list(backups.map { json($0) }), "unreadable": .list(unreadable.map { .text($0) }),
            ], status: unreadable.isEmpty ? .done : .problems)
    }
}
