import Foundation
import SQLite
import Sealing

/// One step of a room's schema. A shipped migration is never edited: its checksum is stored with the data.
package struct Migration: Sendable {
    package let module: String
    package let number: Int
    package let sql: String

    package init(module: String, number: Int, sql: [UInt8]) {
        self.module = module
        self.number = number
        self.sql = String(decoding: sql, as: UTF8.self)
    }

    package var checksum: [UInt8] { Digest.of(sql) }
}

extension [Migration] {
    /// The schema's version: the number of steps. A file with a higher one was written by a newer Sammen.
    var version: Int64 { Int64(count) }

    /// Brings the file up to date. The caller holds the writer lock.
    func apply(to connection: Connection) throws {
        let found = try connection.first("PRAGMA user_version") { $0.int(0) } ?? 0
        guard found <= version else { throw StoreError.newerSchema }
        if found > 0 { try verify(on: connection) }
        guard found < version else { return }
        try connection.execute("BEGIN IMMEDIATE")
        do {
            for migration in self { try migration.applyOnce(to: connection) }
            try connection.execute("PRAGMA user_version=\(version)")
            try connection.execute("COMMIT")
        } catch {
            connection.rollBack()
            throw error
        }
    }

    private func verify(on connection: Connection) throws {
        for migration in self {
            let stored = try migration.storedChecksum(on: connection)
            guard stored == nil || stored == migration.checksum else {
                throw StoreError.changedMigration(module: migration.module, number: migration.number)
            }
        }
    }
}

extension [Migration] {
    /// Brings the file of a tenant that exists up to date. One without any schema has lost its content, and to fill it
    /// anew would hide that.
    func upgrade(_ connection: Connection, of file: URL) throws {
        let found = try connection.first("PRAGMA user_version") { $0.int(0) } ?? 0
        guard found > 0 else { throw StoreError.damaged(what: "\(file.lastPathComponent) is empty") }
        try apply(to: connection)
    }
}

extension Migration {
    fileprivate func storedChecksum(on connection: Connection) throws -> [UInt8]? {
        try connection.first(
            "SELECT checksum FROM migration WHERE module = ? AND number = ?", .text(module), .count(number)
        ) { $0.blob(0) }
    }

    fileprivate func applyOnce(to connection: Connection) throws {
        try connection.execute(
            """
            CREATE TABLE IF NOT EXISTS migration(
                module TEXT NOT NULL, number INTEGER NOT NULL, checksum BLOB NOT NULL, PRIMARY KEY(module, number)
            ) STRICT, WITHOUT ROWID
            """)
        guard try storedChecksum(on: connection) == nil else { return }
        try connection.execute(sql)
        try connection.run(
            "INSERT INTO migration VALUES (?, ?, ?)", .text(module), .count(number), .blob(checksum))
    }
}

extension Migration {
    static let store = [Migration(module: "Store", number: 1, sql: PackageResources.M0001_store_sql)]
    static let keys = [Migration(module: "Keys", number: 1, sql: PackageResources.K0001_keys_sql)]
    static let access = [Migration(module: "Access", number: 1, sql: PackageResources.A0001_access_sql)]
}
