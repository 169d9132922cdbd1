package import Days
package import Foundation
import SQLite
import Sealing

extension Opening {
    /// The number of migrations of the data that this program knows.
    package var schemaVersion: Int { migrations.count }

    /// The secrets in a key store file, such as a copy that is kept elsewhere. Throws `wrongKey`, `missing`, `damaged`.
    package func vault(in keys: URL) throws -> Vault {
        guard FileManager.default.fileExists(atPath: keys.path) else { throw StoreError.missing(file: "keys.sqlite") }
        do {
            return try Vault.open(tenant, under: master, in: Connection(keys.path, .readWrite))
        } catch let error as SQLiteError where error.isDamaged || error.isInputOutput || error.isNoSuchTable {
            throw StoreError.damaged(what: "the key store")
        }
    }

    /// The same tenant over a copy of its data that lies beside it.
    private func staged(_ data: URL) -> Opening {
        var opening = self
        opening.files = TenantFiles(files.directory, data: data)
        return opening
    }

    /// Opens an older copy of the data over the present keys and ledger, out of everybody's sight: its schema is
    /// brought up to date, and what the ledger says is done to it again.
    package func stage(_ data: URL, replay: @escaping LedgerReplay) throws -> Store {
        try Store.open(staged(data), replay: replay)
    }
}

extension Store {
    /// Puts the content of this staged copy in the place of the tenant's data, all at once or not at all.
    ///
    /// The living trail of writes stays: who did what is not undone by a restore. Caches that follow a generation see
    /// each of them change. Nothing can be read before the ledger has been followed to its very end.
    package func takePlace(
        of live: TenantFiles, as actor: Actor, detail: String, replay: @escaping LedgerReplay
    ) throws {
        while try !takePlaceIfFollowed(live, actor, detail) { try self.replay(replay) }
    }

    /// False, and nothing done, when the ledger has grown since the copy followed it.
    private func takePlaceIfFollowed(_ live: TenantFiles, _ actor: Actor, _ detail: String) throws -> Bool {
        try exclusively { pair in
            let position = try ledgerPosition(on: pair.data, keys: pair.keys)
            guard try state("ledger_seq", on: pair.data) ?? 0 <= position.tip.head.seq else {
                throw StoreError.ledgerBehindKeys
            }
            guard position.isFollowed else { return false }
            let target = try Store.usable(live.data)
            if let target { try requireNotNewer(target) }
            if target != nil { try carryTrail(from: live.data, to: pair.data) }
            try faults.reach("restore carried")
            try conclude(pair, actor, detail: "\(detail) ledger \(position.tip.head.seq)")
            try faults.reach("restore concluded")
            if let target {
                try target.takeContent(of: pair.data) { try faults.reach("restore copying") }
                try faults.reach("restore copied")
                _ = try? target.checkpoint(truncate: true)
            } else {
                try movePlace(pair.data, to: live)
            }
            try faults.reach("restore placed")
            return true
        }
    }

    /// A connection to the living data, or nil where there is none that SQLite can use.
    private static func usable(_ file: URL) throws -> Connection? {
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        do {
            let connection = try Connection(file.path, .readWrite)
            try connection.prepareForWriting(cacheKiB: 16_384)
            _ = try connection.first("SELECT count(*) FROM sqlite_schema") { $0.int(0) }
            return connection
        } catch let error as SQLiteError where error.isDamaged {
            return nil
        }
    }

    private func requireNotNewer(_ live: Connection) throws {
        let found = try live.first("PRAGMA user_version") { $0.int(0) } ?? 0
        guard found <= migrations.version else { throw StoreError.newerSchema }
    }

    /// Takes over the living trail of writes and the trusted time. Where they cannot be read, the copy's own remain.
    private func carryTrail(from live: URL, to data: Connection) throws {
        try data.run("ATTACH ? AS live", .text(live.path))
        defer { try? data.execute("DETACH live") }
        do {
            try data.transaction {
                try data.execute(
                    """
                    DELETE FROM main.audit;
                    INSERT INTO main.audit(seq, at, actor, actor_kind, action, record, detail, persons, chain)
                        SELECT seq, at, actor, actor_kind, action, record, detail, persons, chain FROM live.audit;
                    DELETE FROM main.audit_checkpoint;
                    INSERT INTO main.audit_checkpoint(seq, at, chain, signature)
                        SELECT seq, at, chain, signature FROM live.audit_checkpoint;
                    INSERT OR REPLACE INTO main.store_state(name, number)
                        SELECT name, number FROM live.store_state WHERE name = 'trusted_time';
                    """)
            }
        } catch let error as SQLiteError where !error.isBusy && !error.isFull {
            // No such table, or a page that cannot be read: there is no living trail to carry on.
        }
    }

    /// Writes down in the copy that it is a restored one, and makes every cache look again.
    private func conclude(_ pair: ConnectionPair, _ actor: Actor, detail: String) throws {
        let session = Session(pair, store: self, actor: actor, now: clock.now(), isWriting: true)
        try pair.data.transaction {
            session.audit(.init(action: "backup.restore", persons: [], record: nil, detail: detail))
            try session.writeAudit()
            try setState("restored", session.now.milliseconds, on: pair.data)
            // A time in milliseconds is ahead of every count of changes that a cache can have seen.
            try pair.data.run("UPDATE generation SET number = ?", .int(session.now.milliseconds))
        }
    }

    /// Moves the copy's file to where no usable one is.
    private func movePlace(_ data: Connection, to live: TenantFiles) throws {
        guard try !data.checkpoint(truncate: true).busy else { throw StoreError.cannotWrite(file: "data.sqlite") }
        try TenantFiles.replace(live.data, by: files.data)
    }

    /// The number of migrations of the data.
    package var schemaVersion: Int { migrations.count }

    /// When the data was last restored from a backup, or nil.
    package func restoredAt() throws -> Instant? {
        try readers.withPair { try state("restored", on: $0.data) }.map { Instant(milliseconds: $0) }
    }
}

extension TenantFiles {
    /// Whether there is a trail of reads that can be gone on with.
    package var hasUsableAccessTrail: Bool {
        guard FileManager.default.fileExists(atPath: access.path) else { return false }
        let head = try? Connection(access.path, .readWrite).first("SELECT max(seq) FROM access") { $0.int(0) }
        return head != nil
    }

    /// Puts a copy of the trail of reads where none can be used. The copy's file is gone then.
    package func replaceAccessTrail(by copy: URL) throws {
        try Turnstile(folder: locks, name: "access").withLock { try TenantFiles.replace(access, by: copy) }
    }

    /// Puts a whole database file where none is in use, durably, and takes away what the old one's log left.
    static func replace(_ file: URL, by prepared: URL) throws {
        for suffix in ["-wal", "-shm"] { unlink(file.path + suffix) }
        try move(prepared, to: file)
    }

    /// Gives a whole file its place, durably.
    static func move(_ prepared: URL, to file: URL) throws {
        guard rename(prepared.path, file.path) == 0, sync(folder: file.deletingLastPathComponent()) else {
            throw StoreError.cannotWrite(file: file.lastPathComponent)
        }
    }

    private static func sync(folder: URL) -> Bool {
        let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return fsync(descriptor) == 0
    }
}
