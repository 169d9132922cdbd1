import CSQLite

/// Follows the length of the write-ahead log. The size of its file does not tell: it is written from the start again.
final class LogLength {
    private var written = 0
    private var moved = 0

    /// The pages that wait to be moved. A reader may keep the log from being begun anew, with all of it moved.
    var pages: Int { written - moved }

    /// All pages in the log, moved or not.
    var size: Int { written }

    /// Takes the place of SQLite's own hook, which would checkpoint without the writer lock.
    func watch(_ database: OpaquePointer) {
        let me = Unmanaged.passUnretained(self).toOpaque()
        sqlite3_wal_hook(database, { me, _, _, pages in noteLength(me, pages) }, me)
    }

    /// A commit left so many pages in the log: fewer than before mean that it was begun anew.
    fileprivate func note(_ pages: Int) {
        if pages < written { moved = 0 }
        written = pages
    }

    /// A checkpoint has moved so many of the pages.
    func note(moved count: Int, of pages: Int) {
        written = max(pages, 0)
        moved = min(max(count, 0), written)
    }
}

private func noteLength(_ log: UnsafeMutableRawPointer?, _ pages: Int32) -> Int32 {
    guard let log else { return SQLITE_OK }
    Unmanaged<LogLength>.fromOpaque(log).takeUnretainedValue().note(Int(pages))
    return SQLITE_OK
}

extension Connection {
    /// What a checkpoint left: `busy` when a reader kept part of the write-ahead log in use.
    package struct CheckpointResult: Equatable, Sendable {
        package let busy: Bool
        package let pages: Int
        package let moved: Int
        package var framesLeft: Int { max(0, pages - moved) }
    }

    /// Moves the write-ahead log into the file, and truncates it where asked. The caller holds the writer lock.
    package func checkpoint(truncate: Bool) throws -> CheckpointResult {
        let sql = truncate ? "PRAGMA wal_checkpoint(TRUNCATE)" : "PRAGMA wal_checkpoint(PASSIVE)"
        let result = try first(sql) { row in
            CheckpointResult(busy: row.int(0) != 0, pages: Int(row.int(1)), moved: Int(row.int(2)))
        }
        result.map(note)
        return result ?? CheckpointResult(busy: false, pages: 0, moved: 0)
    }

    /// Learns of a checkpoint that another connection of this process made.
    package func note(_ result: CheckpointResult) { log.note(moved: result.moved, of: result.pages) }

    /// How long a lock of another connection is waited for.
    package func setBusy(milliseconds: Int32) throws {
        try execute("PRAGMA busy_timeout=\(milliseconds)")
    }
}
