import Foundation
import Synchronization

/// Work that is alone on a tenant for longer than one write: a purge, a restore, a sweep of keys.
package final class PurgeLock: Sendable {
    private let descriptor: Int32
    private let store: Store?

    /// Takes the lock, or throws `purgeRunning` at once.
    fileprivate init(_ files: TenantFiles, for store: Store? = nil) throws {
        // Held in a constant until locked: once every property is set, throwing would run deinit and close it twice.
        let opened = try LockFile.open(files.locks.appendingPathComponent("purge.lock"))
        guard LockFile.tryLock(opened) else {
            closeDescriptor(opened)
            throw StoreError.purgeRunning
        }
        descriptor = opened
        self.store = store
        // Unclaimed, the logs are moved between the batches as in any other write.
        try? store?.mover.begin()
    }

    deinit {
        store?.mover.end()
        // Closing alone would leave the lock with a process that is being started from this one at the moment.
        LockFile.unlock(descriptor)
        closeDescriptor(descriptor)
    }
}

extension Store {
    /// Takes the tenant's purge lock, or throws `purgeRunning` at once. Released with the value, or with the process.
    package func purgeLock() throws -> PurgeLock { try PurgeLock(files, for: self) }
}

extension Opening {
    /// Takes the purge lock of a tenant that may not open, and makes its folders where they are lost.
    package func purgeLock() throws -> PurgeLock {
        if FileManager.default.fileExists(atPath: files.directory.path) {
            try Store.requireOwner(of: files.directory)
        }
        try files.makeFolders()
        return try PurgeLock(files)
    }
}

extension TenantFiles {
    /// Removes what a killed restore left beside the data, unless a restore is running. It holds people.
    func removeAbandonedStaging() {
        guard FileManager.default.fileExists(atPath: staging.path), let lock = try? PurgeLock(self) else { return }
        withExtendedLifetime(lock) { try? FileManager.default.removeItem(at: staging) }
    }
}
