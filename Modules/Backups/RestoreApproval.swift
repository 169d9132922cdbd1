package import Days
import Foundation
import Retention
import Sealing
package import Store

/// That a second operator lets this very copy take the place of the data.
package struct RestoreApproval: Codable, Equatable, Sendable {
    package let tenant: String
    package let backup: String
    /// BLAKE2b-256 of the manifest, which has the digest of every file: another copy under the same id is not meant.
    package let manifest: String
    package let approvedBy: String
    package let approvedAt: Instant
    /// The last day on which it holds.
    package let validUntil: Day
}

/// Approvals of restores: files signed by the tenant, beside the data. A restore replaces the data and must also work
/// when it is lost, so that no table of it can hold them.
package struct RestoreApprovals {
    private struct File: Codable {
        let approval: RestoreApproval
        let signature: String
    }

    private let opening: Opening
    private var folder: URL { opening.files.approvals }

    package init(_ opening: Opening) {
        self.opening = opening
    }

    /// Checks the whole copy and records that `actor` approves its restore, for so many days.
    ///
    /// Throws what a restore of the copy would throw.
    @discardableResult
    package func record(_ backup: Backup, by actor: Actor, days: Int) throws -> RestoreApproval {
        let vault = try opening.vault(in: opening.files.keys)
        guard backup.manifest.kind == .data else { throw BackupError.wrongKind(backup.id) }
        try backup.verify(with: vault)
        guard !backup.isExpired(on: opening.clock.today) else { throw BackupError.expired(backup.id) }
        removeExpired()
        let approval = RestoreApproval(
            tenant: vault.tenant.text, backup: backup.id, manifest: try digest(of: backup), approvedBy: actor.id,
            approvedAt: opening.clock.now(), validUntil: opening.clock.today.adding(days: days))
        try write(approval, signing: vault.signing)
        return approval
    }

    /// The approval by somebody else that stands for this copy.
    ///
    /// Throws `needsApproval` where there is none, or only one that has run out or was changed.
    func required(
        for backup: Backup, restoredBy actor: Actor, second: SecondPerson
    ) throws -> RestoreApproval {
        let publicKey = try opening.vault(in: opening.files.keys).signing.publicKey
        let (now, manifest) = (opening.clock.now(), try digest(of: backup))
        let found = files(of: backup.id).compactMap { read($0, publicKey) }.first { approval in
            approval.tenant == opening.tenant.text && approval.backup == backup.id && approval.manifest == manifest
                && second.isAnother(approval.approvedBy, than: actor.id) && approval.approvedAt <= now
                && Copenhagen.day(of: now) <= approval.validUntil
        }
        guard let found else { throw BackupError.needsApproval(backup.id) }
        return found
    }

    /// An approval holds for one restore.
    func remove(_ backup: String) {
        for file in files(of: backup) { try? FileManager.default.removeItem(at: file) }
    }

    private func write(_ approval: RestoreApproval, signing key: SigningKey) throws {
        if !FileManager.default.fileExists(atPath: folder.path) { try makeFolder(folder) }
        let signature = key.sign(try Self.signedBytes(approval)).hex
        let output = try FileOutput(in: folder)
        try output.write(try Self.bytes(File(approval: approval, signature: signature)))
        try output.finish(as: folder.appending(path: "\(approval.backup).\(approval.approvedBy).json"))
    }

    private func read(_ file: URL, _ publicKey: [UInt8]) -> RestoreApproval? {
        guard let data = try? Data(contentsOf: file), let parsed = try? JSONDecoder().decode(File.self, from: data),
            let signature = [UInt8](hex: parsed.signature), let signed = try? Self.signedBytes(parsed.approval),
            Signature.verify(signed, signature: signature, publicKey: publicKey)
        else { return nil }
        return parsed.approval
    }

    private func files(of backup: String) -> [URL] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasPrefix("\(backup).") }.sorted().map { folder.appending(path: $0) }
    }

    private func removeExpired() {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in names {
            let file = folder.appending(path: name)
            guard let data = try? Data(contentsOf: file), let parsed = try? JSONDecoder().decode(File.self, from: data),
                parsed.approval.validUntil < opening.clock.today
            else { continue }
            try? FileManager.default.removeItem(at: file)
        }
    }

    private func digest(of backup: Backup) throws -> String {
        guard let bytes = try? Data(contentsOf: backup.file(Manifest.name)) else {
            throw BackupError.notABackup(backup.id)
        }
        return Digest.of(Array(bytes)).hex
    }

    /// What is signed says what it is, so that no signature of another kind of file fits.
    private static func signedBytes(_ approval: RestoreApproval) throws -> [UInt8] {
        try Array("sammen restore approval 1\n".utf8) + bytes(approval)
    }

    private static func bytes(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value)) + [10]
    }
}
