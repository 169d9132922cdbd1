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

/// The length, in pages of 4 KiB, at which the write-ahead log is moved into its file.
enum WriteAheadLog {
    /// 4 MiB: a checkpoint of it holds the lock for some milliseconds.
    static let budget = 1_024
    /// 24 MiB while a purge is alone on the tenant: fewer syncs of the same pages.
    static let wideBudget = 6_144
}
