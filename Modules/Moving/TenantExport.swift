import Days
package import Foundation
import SQLite
import Sealing
package import Store
package import Tenancy

/// Everything of a tenant as a folder of open files: what a municipality takes along when it leaves.
package struct TenantExport {
    private let tenant: Tenant
    private let actor: Actor
    private var store: Store { tenant.store }

    package init(_ tenant: Tenant, as actor: Actor) {
        self.tenant = tenant
        self.actor = actor
    }

    /// How many rows of each table would go along. Nothing is opened or written.
    package func rows() throws -> [(table: String, rows: Int)] {
        try store.upkeep { tx in
            try MovedTable.all(tx, tenant.inventory).map { table in
                let condition = LeftBehind.travelling[table.name].map { " WHERE \($0)" } ?? ""
                let count = try tx.first("SELECT count(*) FROM \"\(table.name)\"\(condition)") { Int($0.int(0)) }
                return (table.name, count ?? 0)
            }
        }
    }

    /// Writes the folder into `parent`, for the owner alone. That it leaves is in the trail of writes before the first
    /// byte, who was opened in the trail of reads before the folder has its name.
    ///
    /// - Parameter detail: what else the trail shall say, such as who approved it.
    /// - Throws: ``MovingError`` or `StoreError`; no folder is left then.
    package func write(to parent: URL, detail: String? = nil) throws -> FinishedExport {
        let lock = try store.purgeLock()
        return try withExtendedLifetime(lock) {
            let folder = try MovingFolder(in: parent, of: tenant.name.text)
            do {
                return try fill(folder, detail)
            } catch {
                folder.discard()
                throw error
            }
        }
    }

    private func fill(_ folder: MovingFolder, _ detail: String?) throws -> FinishedExport {
        let id = TenantExport.id(at: store.clock.now())
        try store.write(as: actor) { tx in
            try tx.audit("tenant.export", detail: id + (detail.map { " \($0)" } ?? ""))
        }
        // Before the view of the data begins: what is erased from here on stands behind it in the ledger.
        let made = store.clock.now()
        let (tables, followed) = try tables(folder)
        try papers(folder)
        let manifest = MovingManifest(
            format: MovingManifest.format, tenant: tenant.name.text, made: made, schema: store.schemaVersion,
            ledger: followed, publicKey: store.vault.signing.publicKey.hex,
            tables: tables.map { $0.table.described(rows: $0.rows) }, files: folder.files,
            left: LeftBehind.tables)
        let (final, digest) = try folder.finish(manifest, as: "export-\(id)")
        return FinishedExport(folder: final, manifest: manifest, digest: digest)
    }

    private static func id(at now: Instant) -> String {
        "\(now.iso.prefix(19).filter { $0 != "-" && $0 != ":" })Z-\(Randomness.bytes(4).hex)"
    }

    /// One view of all tables, one entry in the trail of reads.
    private func tables(_ folder: MovingFolder) throws -> ([(table: MovedTable, rows: Int)], followed: Int64) {
        try folder.makeFolder("tables")
        return try store.read(as: actor, for: "tenant-export") { tx in
            let tables = try MovedTable.all(tx, tenant.inventory)
            var written: [(table: MovedTable, rows: Int)] = []
            for table in tables {
                let rows = try folder.write(table.file) { try TableWriter(table: table).write(tx, to: $0) }
                written.append((table, rows))
            }
            try folder.write(Guide.name, Guide(tenant: tenant, tables: tables).text)
            return (written, try tx.ledgerFollowed())
        }
    }

    /// Whatever stands beside the tables: the configuration, the ledger, the certificates, both trails.
    private func papers(_ folder: MovingFolder) throws {
        let files = store.files
        try folder.write("tenant.json", Array(try Data(contentsOf: files.configuration)))
        try folder.write("ledger", try store.ledger.whole())
        try folder.makeFolder("certificates")
        for name in try FileManager.default.contentsOfDirectory(atPath: files.certificates.path).sorted()
        where name.hasSuffix(".json") && !name.hasPrefix(".") {
            try folder.write(
                "certificates/\(name)", Array(try Data(contentsOf: files.certificates.appending(path: name))))
        }
        try folder.makeFolder("trails")
        for trail in KeptTrail.allCases {
            try folder.write("trails/\(trail.rawValue).jsonl") { file in
                try store.forEachEntry(of: trail) { try file.add(TrailText.line($0, $1)) }
            }
        }
    }
}

/// An export that was made.
package struct FinishedExport: Sendable {
    package let folder: URL
    package let manifest: MovingManifest
    /// BLAKE2b-256 of the manifest, which has the digest of every file: whoever noted it can tell a changed copy.
    package let digest: String
}
