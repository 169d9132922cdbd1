import Days
import Foundation
package import Retention
import SQLite
import Sealing
package import Store

/// Puts old data back under today's keys, with everything done to it again that the erasure ledger says.
///
/// The copy is prepared out of sight: schema, erasures, withdrawals, restrictions, holds. Then its content takes the
/// place of the data in one transaction under the writer lock. Killed at any step, the tenant has the data from before
/// or the restored data, whole, and never an erased person.
package struct Restore: Sendable {
    private let opening: Opening
    private let replay: LedgerReplay
    private let second: SecondPerson?

    /// - Parameters:
    ///   - second: who counts as the second person that the tenant demands; nil where one is enough.
    ///   - replay: does a ledger entry again on data that has not followed it, for every room.
    package init(_ opening: Opening, secondPerson second: SecondPerson? = nil, replay: @escaping LedgerReplay) {
        self.opening = opening
        self.second = second
        self.replay = replay
    }

    /// Restores the tenant's data from the backup. Nothing needs to be left of the data that it replaces.
    ///
    /// Throws `BackupError` or `StoreError`; then nothing has changed.
    package func apply(_ backup: Backup, as actor: Actor) throws {
        try check(backup)
        let approval = try second.map {
            try RestoreApprovals(opening).required(for: backup, restoredBy: actor, second: $0)
        }
        // A purge that runs would go on with a plan of data that is not there any more.
        let lock = try opening.purgeLock()
        try withExtendedLifetime(lock) {
            try withStaging(of: opening) { staging in
                let data = staging.appending(path: Backups.dataFile)
                try copy(Backups.dataFile, of: backup, to: data)
                try opening.faults.reach("restore copied beside")
                try mendAccess(from: backup, staging)
                try Papers.restore(from: backup, to: opening.files, by: staging)
                try place(data, as: actor, backup, approval)
            }
            if second != nil { RestoreApprovals(opening).remove(backup.id) }
        }
    }

    /// Everything that can be refused before a file is written.
    private func check(_ backup: Backup) throws {
        guard backup.manifest.kind == .data else { throw BackupError.wrongKind(backup.id) }
        try backup.verify(with: opening.vault(in: opening.files.keys))
        guard !backup.isExpired(on: opening.clock.today) else { throw BackupError.expired(backup.id) }
        guard backup.manifest.schema <= opening.schemaVersion else { throw BackupError.newerSchema(backup.id) }
        let head = backup.manifest.ledger
        guard try Ledger.blocks(in: opening.files.ledger).reaches(head) else {
            throw BackupError.ledgerBehind(backup.id)
        }
    }

    private func place(_ data: URL, as actor: Actor, _ backup: Backup, _ approval: RestoreApproval?) throws {
        let detail = backup.id + (approval.map { " approved by \($0.approvedBy)" } ?? "")
        let staged = try opening.stage(data, replay: replay)
        try opening.faults.reach("restore staged")
        try staged.takePlace(of: opening.files, as: actor, detail: detail, replay: replay)
    }

    /// The trail of reads is put back only where there is none to go on with: it must never lose an entry.
    private func mendAccess(from backup: Backup, _ staging: URL) throws {
        guard !opening.files.hasUsableAccessTrail else { return }
        let access = staging.appending(path: Backups.accessFile)
        try copy(Backups.accessFile, of: backup, to: access)
        try opening.files.replaceAccessTrail(by: access)
    }

    private func copy(_ name: String, of backup: Backup, to target: URL) throws {
        try copyFile(backup.file(name), to: target)
        let described = backup.manifest.files.first { $0.name == name }
        guard try fileDigest(target).digest == described?.digest else {
            throw BackupError.fileChanged(backup: backup.id, file: name)
        }
    }
}

/// A folder beside the tenant's files to prepare a copy in. It is empty at first, and gone at the end.
func withStaging(of opening: Opening, _ body: (URL) throws -> Void) throws {
    let staging = opening.files.staging
    try? FileManager.default.removeItem(at: staging)
    try makeFolder(staging)
    defer { try? FileManager.default.removeItem(at: staging) }
    try body(staging)
}

/// Copies a file that no database has open, synced and for the owner alone.
func copyFile(_ source: URL, to target: URL) throws {
    let descriptor = open(target.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    let failure = BackupError.cannotWrite(file: target.lastPathComponent)
    guard descriptor >= 0 else { throw failure }
    defer { close(descriptor) }
    try forEachStretch(of: source) { stretch in
        var written = 0
        while written < stretch.count {
            let count = write(descriptor, stretch.baseAddress! + written, stretch.count - written)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw failure }
            written += count
        }
    }
    guard fsync(descriptor) == 0 else { throw failure }
}

extension [LedgerBlock] {
    /// Whether these blocks hold that very point, or it is the origin.
    func reaches(_ head: Manifest.Head) -> Bool {
        head.seq == 0 || contains { $0.seq == head.seq && $0.chain.hex == head.chain }
    }
}
