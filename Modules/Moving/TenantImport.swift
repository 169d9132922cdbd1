import Days
package import Foundation
import Retention
import SQLite
import Sealing
package import Store
package import Tenancy

/// An export as it comes in at another installation: checked first, then taken in whole or not at all.
package struct TenantImport {
    package let manifest: MovingManifest
    /// BLAKE2b-256 of the manifest, as the export printed it.
    package let digest: String
    private let folder: URL

    /// Checks the manifest and every file of the folder. Throws ``MovingError``.
    package init(reading folder: URL) throws {
        self.folder = folder
        (manifest, digest) = try MovingManifest.read(in: folder)
        for file in manifest.files { _ = try bytes(of: file.name) }
    }

    /// The configuration that came along.
    package func configuration() throws -> [UInt8] { try bytes(of: "tenant.json") }

    /// Makes a tenant of the export: new keys, the same ids. Its trail begins with the import.
    ///
    /// - Parameters:
    ///   - configuration: instead of the one that came along.
    ///   - ledger: the newest ledger of the old place, where the export is not the newest: what was erased since then is
    ///     erased here too.
    /// - Throws: ``MovingError``, `TenancyError.exists` where there is a tenant of the name, `ConfigurationError`,
    ///   `StoreError`; nothing is left then.
    package func take(
        as name: String, in installation: Installation, by actor: Actor, configuration: [UInt8]? = nil,
        ledger: [UInt8]? = nil
    ) throws -> TenantName {
        let own = try bytes(of: "ledger")
        let ledger = ledger ?? own
        guard ledger.starts(with: own) else { throw MovingError.ledgerNotLater }
        return try installation.create(name, configuration: configuration ?? self.configuration()) { tenant in
            guard tenant.store.schemaVersion == manifest.schema else {
                throw MovingError.otherSchema(theirs: manifest.schema, ours: tenant.store.schemaVersion)
            }
            try tenant.store.adopt(ledger: ledger, followed: manifest.ledger)
            try fill(tenant, actor)
            try tenant.store.dateKeys(at: manifest.made)
            try tenant.store.replay(tenant.house.replay)
            try certificates(to: tenant.store.files)
        }
    }

    private func fill(_ tenant: Tenant, _ actor: Actor) throws {
        do {
            try tenant.store.write(as: actor) { tx in try fill(tx, tenant) }
        } catch let error as SQLiteError where error.isConstraint {
            throw MovingError.dangling
        }
    }

    private func fill(_ tx: borrowing Transaction, _ tenant: Tenant) throws {
        try tx.audit("tenant.import", detail: "\(digest) ledger \(manifest.ledger)")
        let tables = try MovedTable.all(tx, tenant.inventory)
        let wanted = Set(tables.map { $0.described(rows: 0) })
        let found = Set(manifest.tables.map { MovingManifest.Table(name: $0.name, rows: 0, columns: $0.columns) })
        guard wanted == found else {
            throw MovingError.otherSchema(theirs: manifest.schema, ours: tenant.store.schemaVersion)
        }
        // Rows point at rows that come after them; whether all are there is checked at the commit.
        try tx.execute("PRAGMA defer_foreign_keys=ON")
        let readers = try tables.map { TableReader(table: $0, lines: try bytes(of: $0.file)) }
        for reader in readers { try reader.insert(tx) }
        for reader in readers { try reader.seal(tx) }
        for room in tenant.house.rooms { try room.settling?(tx) }
    }

    private func certificates(to files: TenantFiles) throws {
        for file in manifest.files where file.name.hasPrefix("certificates/") {
            let output = try FileOutput(in: files.certificates)
            try output.write(try bytes(of: file.name))
            try output.finish(as: files.directory.appending(path: file.name))
        }
    }

    /// A file's bytes, which must be those that the manifest describes: read anew each time, they cannot have changed
    /// between the check and the use.
    private func bytes(of name: String) throws -> [UInt8] {
        guard TenantImport.isInside(name), let described = manifest.files.first(where: { $0.name == name }),
            let data = try? Data(contentsOf: folder.appending(path: name)), data.count == described.bytes
        else { throw MovingError.fileChanged(name) }
        let bytes = Array(data)
        guard Digest.of(bytes).hex == described.digest else { throw MovingError.fileChanged(name) }
        return bytes
    }

    /// Whether a name from a manifest stays inside the export's folder.
    private static func isInside(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") }
    }
}
