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
            try? execute("ROLLBACK")
            throw error
        }
    }
}

/// When the write-ahead log is moved into its file, in pages of 4 KiB.
enum WriteAheadLog {
    /// 4 MiB: a checkpoint of it holds the lock for some milliseconds.
    private static let budget = 1_024
    /// 64 MiB while a purge is alone on the tenant: fewer checkpoints of the same pages.
    private static let wideBudget = 16_384
    /// 256 MiB: from here on somebody waits for the disk's sake.
    private static let most = 65_536

    static func isFull(pages: Int, isPurging: Bool, othersWait: Bool) -> Bool {
        guard isPurging else { return pages > budget }
        guard othersWait else { return pages > wideBudget }
        // Who comes upon a log that a purge has filled alone does not wait until all of it is moved.
        return (budget + 1..<4 * budget).contains(pages) || pages > most
    }
}
