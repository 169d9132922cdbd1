package import Days
package import Foundation
import SQLite
package import Sealing

/// What is needed to open or make a tenant's files.
package struct Opening: Sendable {
    package internal(set) var files: TenantFiles
    package let tenant: TenantName
    package let migrations: [Migration]
    package let clock: any WallClock
    package let faults: FaultPoints
    let master: MasterKey

    package init(
        directory: URL, tenant: TenantName, master: MasterKey, migrations: [Migration], clock: any WallClock,
        faults: FaultPoints = .none
    ) {
        files = TenantFiles(directory)
        self.tenant = tenant
        self.master = master
        self.migrations = Migration.store + migrations
        self.clock = clock
        self.faults = faults
    }
}

extension Store {
    /// Makes a tenant's files beside their place and moves the folder there when it is whole.
    /// Throws `alreadyExists` when the tenant does.
    package static func create(_ opening: Opening) throws {
        let final = opening.files.directory
        guard !FileManager.default.fileExists(atPath: final.path) else { throw StoreError.alreadyExists }
        let building = TenantFiles(final.appendingPathExtension("new"))
        try? FileManager.default.removeItem(at: building.directory)
        do {
            try build(opening, in: building)
            guard rename(building.directory.path, final.path) == 0 else { throw StoreError.alreadyExists }
        } catch {
            try? FileManager.default.removeItem(at: building.directory)
            throw error
        }
    }

    private static func build(_ opening: Opening, in files: TenantFiles) throws {
        try files.makeFolders()
        for file in [files.data, files.keys, files.access, files.ledger] { try TenantFiles.makeFile(file) }
        let now = opening.clock.now()
        try prepare(files.data, opening.migrations)
        try prepare(files.access, Migration.access)
        let keys = try prepare(files.keys, Migration.keys)
        try keys.transaction {
            try Vault.create(for: opening.tenant, under: opening.master, in: keys, at: now)
        }
        _ = try keys.checkpoint(truncate: true)
    }

    @discardableResult
    private static func prepare(_ file: URL, _ migrations: [Migration]) throws -> Connection {
        let connection = try Connection(file.path, .readWrite)
        try connection.prepareForWriting(cacheKiB: 1_024)
        try migrations.apply(to: connection)
        _ = try connection.checkpoint(truncate: true)
        return connection
    }

    /// Opens a tenant's files, brings the schema up to date and does again what the ledger says is not done.
    ///
    /// Throws `wrongKey`, `newerSchema`, `missing`, `ledgerBehindKeys` or `damaged`; nothing is changed then.
    package static func open(_ opening: Opening, replay: LedgerReplay?) throws -> Store {
        let files = opening.files
        try requireOwner(of: files.directory)
        try files.requireAll()
        files.removeAbandonedStaging()
        let keys = try writing(files.keys)
        let vault = try openingVault(opening, keys)
        let data = try writing(files.data)
        let store = try Store(opening, vault: vault, writer: ConnectionPair(data: data, keys: keys))
        try store.migrate()
        if try store.needsReplay() {
            guard let replay else { throw StoreError.replayNeeded }
            try store.replay(replay)
        }
        return store
    }

    private static func writing(_ file: URL) throws -> Connection {
        do {
            let connection = try Connection(file.path, .readWrite)
            try connection.prepareForWriting(cacheKiB: 65_536)
            return connection
        } catch let error as SQLiteError where error.isDamaged {
            throw StoreError.damaged(what: "\(file.lastPathComponent) is no database")
        }
    }

    private static func openingVault(_ opening: Opening, _ keys: Connection) throws -> Vault {
        do {
            return try Vault.open(opening.tenant, under: opening.master, in: keys)
        } catch let error as SQLiteError where error.isDamaged || error.isNoSuchTable {
            throw StoreError.damaged(what: "the key store")
        }
    }

    private func migrate() throws {
        try exclusively { pair in
            try migrations.upgrade(pair.data, of: files.data)
            try Migration.keys.upgrade(pair.keys, of: files.keys)
            try access.locked { try Migration.access.upgrade($0, of: files.access) }
        }
    }

    static func requireOwner(of directory: URL) throws {
        var status = stat()
        guard stat(directory.path, &status) == 0 else { throw StoreError.missing(file: "folder") }
        guard status.st_uid == geteuid() else { throw StoreError.notOwner }
    }
}
