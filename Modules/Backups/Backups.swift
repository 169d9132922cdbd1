package import Days
package import Foundation
import SQLite
import Sealing
package import Store

/// Copies of a tenant's data, which never hold a key: destroying a key erases from each of them.
package enum Backups {
    static let dataFile = "data.sqlite"
    static let accessFile = "access.sqlite"

    /// Copies the data and the trail of reads into a new folder below `parent`, while others go on working; with
    /// them the tenant's configuration and certificates.
    ///
    /// The copy holds living rows only: nothing that was deleted lies on a free page. It expires one `period` after
    /// today. Throws `BackupError.cannotWrite`; an unfinished copy is taken away again.
    @discardableResult
    package static func create(
        _ store: Store, in parent: URL, keptFor period: Period, as actor: Actor
    ) throws -> Backup {
        try CopyFolder.fill(in: parent, at: store.clock.now()) { copy in
            // Read before the copy: what the data has followed then is at least this.
            let head = try store.ledgerHead()
            try snapshot(store.files.data, as: dataFile, in: copy)
            try snapshot(store.files.access, as: accessFile, in: copy)
            let papers = try Papers.copy(from: store.files, into: copy)
            let files = try ([dataFile, accessFile] + papers).map { try copy.finishFile($0) }
            let backup = try finish(copy, .data, store, keptFor: period, head, files)
            try record("backup.create", backup, store, actor)
            return backup
        }
    }

    /// Copies a database, as one moment saw it, through SQLite: nobody may open a live file in another way.
    static func snapshot(_ file: URL, as name: String, in copy: CopyFolder) throws {
        let target = try copy.makeFile(name)
        do {
            try Connection(file.path, .readWrite).vacuum(into: target.path)
        } catch let error as SQLiteError where error.isFull || error.isReadOnly || error.isInputOutput {
            throw BackupError.cannotWrite(file: name)
        }
    }

    /// Describes, signs and names the copy.
    static func finish(
        _ copy: CopyFolder, _ kind: Manifest.Kind, _ store: Store, keptFor period: Period, _ head: LedgerHead,
        _ files: [Manifest.File]
    ) throws -> Backup {
        let now = store.clock.now()
        let manifest = Manifest(
            format: Manifest.format, kind: kind, tenant: store.tenant.text, created: now,
            expires: Copenhagen.day(of: now).adding(period), schema: store.schemaVersion, ledger: Manifest.Head(head),
            files: files)
        return try copy.finish(manifest, signing: store.vault.signing)
    }

    static func record(_ action: String, _ backup: Backup, _ store: Store, _ actor: Actor) throws {
        try store.write(as: actor) { tx in try tx.audit(action, detail: backup.id) }
    }

    /// The copies below `parent`, oldest first, with the ids of folders that hold no readable manifest.
    package static func list(in parent: URL) throws -> (backups: [Backup], unreadable: [String]) {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: parent.path) else { return ([], []) }
        var backups: [Backup] = []
        var unreadable: [String] = []
        for name in names.sorted() where !name.hasPrefix(".") {
            do {
                backups.append(try Backup(reading: parent.appending(path: name)))
            } catch {
                unreadable.append(name)
            }
        }
        return (backups.sorted { $0.manifest.created < $1.manifest.created }, unreadable)
    }
}
