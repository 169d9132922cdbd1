package import Days
package import Foundation
import Sealing
package import Store

/// Copies of a tenant's key store, with the ledger as it was right after. They are made and kept apart from the
/// backups of the data: whoever holds one of each, and the master key, reads what was erased in between.
package enum KeyCopies {
    static let keysFile = "keys.sqlite"
    static let ledgerFile = "ledger"

    /// Copies the key store and the ledger into a new folder below `parent`, while others go on working.
    ///
    /// It expires one `period` after today, as a backup does. Throws `BackupError.cannotWrite`.
    @discardableResult
    package static func create(
        _ store: Store, in parent: URL, keptFor period: Period, as actor: Actor
    ) throws -> Backup {
        try CopyFolder.fill(in: parent, at: store.clock.now()) { copy in
            try Backups.snapshot(store.files.keys, as: keysFile, in: copy)
            // After the keys: the ledger only grows, so it is never behind the keys that it ships with.
            let head = try store.ledgerHead()
            let ledger = copy.working.appending(path: ledgerFile)
            try copyFile(store.files.ledger, to: ledger)
            guard try Ledger.blocks(in: ledger).reaches(Manifest.Head(head)) else {
                throw BackupError.ledgerBehind(copy.id)
            }
            let files = try [keysFile, ledgerFile].map { try copy.finishFile($0) }
            let backup = try Backups.finish(copy, .keys, store, keptFor: period, head, files)
            try Backups.record("keys.copy", backup, store, actor)
            return backup
        }
    }

    /// Puts a key copy back for a tenant whose key store is lost or damaged.
    ///
    /// The tenant goes on with its own ledger where it has one, else with the one that came with the copy. Keys that
    /// the ledger says were destroyed since are never put back: without `destroyingErased` a copy with such keys is
    /// refused with `BackupError.wouldRevive`, with it they are destroyed in the copy first. Keys made after the copy
    /// are lost: what was sealed with them reads as damaged until a backup from before is restored.
    package static func restore(_ backup: Backup, for opening: Opening, destroyingErased: Bool = false) throws {
        try check(backup, opening)
        let lock = try opening.purgeLock()
        try withExtendedLifetime(lock) {
            try withStaging(of: opening) { staging in
                let keys = staging.appending(path: keysFile)
                try copyFile(backup.file(keysFile), to: keys)
                let staged = try StagedKeys(keys, ledger: ledger(of: backup, opening, staging), for: opening)
                let revived = try staged.revived().count
                guard revived == 0 || destroyingErased else { throw BackupError.wouldRevive(count: revived) }
                try opening.faults.reach("keys staged")
                try staged.takePlace()
            }
        }
    }

    private static func check(_ backup: Backup, _ opening: Opening) throws {
        guard backup.manifest.kind == .keys else { throw BackupError.wrongKind(backup.id) }
        guard backup.manifest.tenant == opening.tenant.text else {
            throw BackupError.otherTenant(backup: backup.id, tenant: backup.manifest.tenant)
        }
        guard try !StagedKeys.areUsable(in: opening) else { throw BackupError.keysUsable }
        try backup.verify(with: opening.vault(in: backup.file(keysFile)))
        guard !backup.isExpired(on: opening.clock.today) else { throw BackupError.expired(backup.id) }
    }

    /// The tenant's own ledger, which must reach beyond the copy's, or the copy's where there is none.
    private static func ledger(of backup: Backup, _ opening: Opening, _ staging: URL) throws -> URL {
        let own = opening.files.ledger
        guard FileManager.default.fileExists(atPath: own.path) else {
            let shipped = staging.appending(path: ledgerFile)
            try copyFile(backup.file(ledgerFile), to: shipped)
            return shipped
        }
        guard try Ledger.blocks(in: own).reaches(backup.manifest.ledger) else {
            throw BackupError.ledgerBehind(backup.id)
        }
        return own
    }
}
