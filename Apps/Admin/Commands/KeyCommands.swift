import Backups
import Days
import Foundation
import Sealing
import Store
import Tenancy

/// The master key, and copies of the key stores, kept apart from the backups of the data.
enum KeyCommands {
    static let all: [Command] = [create, copy, list, restore]

    private static let folder = Option(
        "folder", "DIRECTORY", "where each tenant's copies are, in a folder of its name, away from the backups",
        required: true)

    private static let create = Command(
        "keys create", "make the master key file, readable by its owner alone",
        details:
            "The path comes from --master-key or SAMMEN_MASTER_KEY. Its folder is made where it is missing; an "
            + "existing file is never touched. Keep a copy in a safe: without it no tenant can be opened.",
        json: "{ \"masterKey\" }",
        example: "sammen keys create --master-key /etc/sammen/master.key",
        work: .once { words in
            let path = words.settings.masterKey
            if words.settings.dryRun {
                return Outcome(messages: ["Dry run: nothing was changed."], result: ["masterKey": .text(path)])
            }
            try Sodium.start()
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try MasterKey.create(at: path)
            return Outcome(
                [path], messages: ["Keep a copy of this file in a safe."], result: ["masterKey": .text(path)])
        })

    private static let copy = Command(
        "keys copy", "copy the key store and the ledger; destroys expired copies",
        details: "Keep key copies on another machine than the backups: together they read what was erased in between.",
        options: [folder],
        json: "{ \"backup\", \"destroyed\", \"expires\", \"folder\" }",
        example: "sammen keys copy --folder /mnt/keys --all-tenants",
        work: .workplace(many: true, by: [.administrator], evenDisabled: true) { place in
            let parent = try parent(place.invocation, place.name)
            if place.settings.dryRun {
                return Outcome(messages: ["Dry run: nothing was changed."], result: ["folder": .text(parent.path)])
            }
            let copy = try KeyCopies.create(
                place.store, in: parent, keptFor: place.configuration.keyCopyPeriod, as: place.actor)
            let destroyed = try Backups.destroyExpired(in: parent, on: place.context.clock.today)
            return Outcome(
                [copy.id], messages: ["In \(parent.path), until \(copy.manifest.expires)."],
                result: CopyWords.json(copy, more: ["destroyed": .list(destroyed.map { .text($0) })]))
        })

    private static let list = Command(
        "keys list", "list the copies of a tenant's key store",
        options: [folder],
        json: "{ \"backups\": [{ \"backup\", \"created\", \"expires\", \"folder\", \"kind\" }], \"unreadable\" }",
        example: "sammen keys list --folder /mnt/keys --tenant vejle",
        work: .tenant(many: true) { words, name in
            let admission = try Admission(words.context, name, roles: [])
            return try CopyWords.list(try parent(words, admission.name.text), words.context)
        })

    private static let restore = Command(
        "keys restore", "put a key copy back when the key store is lost or damaged",
        details: """
            Refused when the copy is older than the ledger and still holds keys that were destroyed since; with
            --destroy-erased exactly those keys are destroyed again first. Keys made after the copy are lost.
            """,
        arguments: [BackupCommands.copy],
        options: [folder, Option("destroy-erased", "destroy again the keys that the ledger says are destroyed")],
        json: "{ \"backup\", \"restored\" }",
        example:
            "sammen keys restore 20261121T193000Z-1a2b3c4d --folder /mnt/keys --tenant vejle --confirm=vejle",
        work: .tenant(many: false) { words, name in
            let admission = try Admission(words.context, name, roles: [.administrator])
            let copy = try Backup(
                reading: try parent(words, admission.name.text).appendingPathComponent(try BackupCommands.id(words)))
            if words.settings.dryRun {
                return Outcome(messages: ["Dry run: nothing was changed."], result: ["restored": false])
            }
            try words.context.confirm(admission.name.text, "Put the keys of \(copy.id) back?")
            try KeyCopies.restore(
                copy, for: try admission.opening(words.context), destroyingErased: words.has("destroy-erased"))
            return Outcome(
                messages: ["Put back \(copy.id).", "Next: sammen doctor --tenant \(admission.name)"],
                result: ["backup": .text(copy.id), "restored": true])
        })

    private static func parent(_ words: Invocation, _ tenant: String) throws -> URL {
        URL(fileURLWithPath: try words.needed("folder"), isDirectory: true).appendingPathComponent(tenant)
    }
}
