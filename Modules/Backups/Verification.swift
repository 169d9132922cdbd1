import Foundation
import SQLite
import Sealing
package import Store

extension Backup {
    /// Whether the copy is what this tenant once signed: the manifest, every file's digest, and each database inside.
    ///
    /// Throws `tampered`, `otherTenant`, `fileChanged` or `damaged`. Nothing of the live tenant is needed but its keys.
    package func verify(with vault: Vault) throws {
        try verifyManifest(with: vault)
        for file in manifest.files { try verify(file) }
        for file in manifest.files where file.name.hasSuffix(".sqlite") { try verifyDatabase(file.name) }
    }

    /// The signature, and whose copy it is.
    func verifyManifest(with vault: Vault) throws {
        guard manifest.tenant == vault.tenant.text else {
            throw BackupError.otherTenant(backup: id, tenant: manifest.tenant)
        }
        guard let bytes = try? Data(contentsOf: file(Manifest.name)),
            let text = try? String(contentsOf: file(Manifest.signatureName), encoding: .utf8),
            let signature = [UInt8](hex: text.trimmingCharacters(in: .whitespacesAndNewlines)),
            Signature.verify(
                Manifest.signedBytes(Array(bytes)), signature: signature, publicKey: vault.signing.publicKey)
        else { throw BackupError.tampered(id) }
    }

    /// A file that the manifest names lies inside the copy and has its length and its digest.
    private func verify(_ described: Manifest.File) throws {
        let changed = BackupError.fileChanged(backup: id, file: described.name)
        guard Papers.isInside(described.name), let found = try? fileDigest(file(described.name)),
            found.bytes == described.bytes, found.digest == described.digest
        else { throw changed }
    }

    private func verifyDatabase(_ name: String) throws {
        let problems = try? Connection(file(name).path, .readOnly).integrityProblems()
        guard problems == [] else { throw BackupError.damaged(backup: id, file: name) }
    }
}
