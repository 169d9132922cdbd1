import Foundation
import SQLite
import Store
import TestSupport

extension Fixture {
    /// A consistent copy of the data, without keys or ledger, as a backup holds it.
    func backUp() throws -> URL {
        let copy = temporary.directory.appendingPathComponent("backup-\(UUID().uuidString).sqlite")
        let data = try Connection(store.files.data.path, .readWrite)
        try data.run("VACUUM INTO ?", .text(copy.path))
        return copy
    }

    /// Puts old data back under today's keys and ledger, and opens the tenant.
    func restore(_ backup: URL) throws {
        _ = try store.truncateLogs()
        let data = store.files.data
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: data.path + suffix)
        }
        try FileManager.default.copyItem(at: backup, to: data)
        try reopen()
    }
}
