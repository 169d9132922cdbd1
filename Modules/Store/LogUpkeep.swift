import SQLite
import Synchronization

/// How many pages of 4 KiB the write-ahead log gathers.
enum WriteAheadLog {
    /// 4 MiB wait to be moved into the file: a checkpoint of them holds the lock for some milliseconds.
    static let budget = 1_024
    /// What a batch of a purge leaves to be moved beside the next one.
    static let batch = 64
    /// 64 MiB, most of it moved already, before the log of a purge is begun anew.
    static let longest = 16_384
}

extension Store {
    /// Moves the write-ahead logs into their files when they have grown, under the lock that the caller holds. A purge
    /// does it beside its batches, so that nobody waits for both at once.
    func limitLog(of pair: ConnectionPair) {
        for log in [pair.data, pair.keys] where log.pagesInLog > WriteAheadLog.budget && !mover.isAtWork {
            _ = try? log.checkpoint(truncate: false)
        }
        logsAreLong.withLock { $0 = [pair.data, pair.keys].contains { $0.logSize > WriteAheadLog.longest } }
    }

    /// Lets write-ahead logs that have grown long be begun anew: for work in many batches. A log of which every page
    /// is moved when a transaction begins is written from its start again.
    package func trimLogs() throws {
        guard logsAreLong.withLock({ $0 }) else { return }
        try exclusively(changing: false) { pair in
            for log in [pair.data, pair.keys] where log.logSize > WriteAheadLog.longest {
                _ = try log.checkpoint(truncate: false)
            }
        }
        logsAreLong.withLock { $0 = false }
    }

    /// Empties the write-ahead logs, so that nothing deleted is left in them. False while a reader is in the way:
    /// then the lock is released and the caller tries again later.
    package func truncateLogs() throws -> Bool {
        try exclusively(changing: false) { pair in
            var isEmpty = true
            for log in [pair.data, pair.keys] {
                try log.setBusy(milliseconds: 0)
                defer { try? log.setBusy(milliseconds: 5_000) }
                if try log.checkpoint(truncate: true).busy { isEmpty = false }
            }
            return isEmpty
        }
    }
}
