import SQLite

extension Connection {
    /// Settings of a connection that writes: nothing acknowledged is lost, nothing deleted stays behind.
    ///
    /// `wal_autocheckpoint` is not set to 0: that would take away the hook which follows the log's length, and which
    /// has taken the place of SQLite's own (sqlite.org/c3ref/wal_autocheckpoint.html).
    func prepareForWriting(cacheKiB: Int) throws {
        try execute(
            """
            PRAGMA journal_mode=WAL;
            PRAGMA synchronous=FULL;
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
            rollBack()
            throw error
        }
    }
}
