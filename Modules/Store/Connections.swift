import Foundation
import SQLite

extension Connection {
    /// Settings of a connection that writes: nothing acknowledged is lost, nothing deleted stays behind.
    func prepareForWriting(cacheKiB: Int) throws {
        try execute(
            """
            PRAGMA journal_mode=WAL;
            PRAGMA synchronous=FULL;
            PRAGMA wal_autocheckpoint=0;
            PRAGMA secure_delete=ON;
            PRAGMA foreign_keys=ON;
            PRAGMA temp_store=MEMORY;
            PRAGMA cache_size=-\(cacheKiB);
            """)
    }

    func prepareForReading() throws {
        try execute("PRAGMA query_only=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-4096;")
    }

    /// Runs the body in a transaction that is rolled back when it throws.
    func transaction<T>(_ body: () throws -> T) throws -> T {
        try execute("BEGIN IMMEDIATE")
        do {
            let result = try body()
            try execute("COMMIT")
            return result
        } catch {
            try? execute("ROLLBACK")
            throw error
        }
    }
}

/// The size at which the write-ahead log is moved into its file.
enum WriteAheadLog {
    /// 4 MiB: a checkpoint of it holds the lock for some milliseconds.
    static let budget: Int64 = 4 << 20
    /// 16 MiB while a purge is alone on the tenant: fewer checkpoints of the same pages.
    static let wideBudget: Int64 = 16 << 20

    static func bytes(_ path: String) -> Int64 {
        var status = stat()
        return stat(path, &status) == 0 ? Int64(status.st_size) : 0
    }
}
