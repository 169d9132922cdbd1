import CSQLite

extension Connection {
    /// What a checkpoint left: `busy` when a reader kept part of the write-ahead log in use.
    package struct CheckpointResult: Equatable, Sendable {
        package let busy: Bool
        package let framesLeft: Int
    }

    /// Moves the write-ahead log into the file, and truncates it where asked. The caller holds the writer lock.
    package func checkpoint(truncate: Bool) throws -> CheckpointResult {
        let sql = truncate ? "PRAGMA wal_checkpoint(TRUNCATE)" : "PRAGMA wal_checkpoint(PASSIVE)"
        let result = try first(sql) { row in
            CheckpointResult(busy: row.int(0) != 0, framesLeft: max(0, Int(row.int(1) - row.int(2))))
        }
        return result ?? CheckpointResult(busy: false, framesLeft: 0)
    }

    /// How long a lock of another connection is waited for.
    package func setBusy(milliseconds: Int32) throws {
        try execute("PRAGMA busy_timeout=\(milliseconds)")
    }
}
