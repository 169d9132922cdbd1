package import Days
package import Foundation

extension Backups {
    /// Destroys the copies below `parent` whose day has come, and what an interrupted run left. Returns their ids.
    ///
    /// A folder is hidden first and emptied then: killed in between, it is no backup any more, and the next run ends it.
    @discardableResult
    package static func destroyExpired(in parent: URL, on day: Day) throws -> [String] {
        let expired = try list(in: parent).backups.filter { $0.isExpired(on: day) }
        for backup in expired {
            let hidden = parent.appending(path: ".\(backup.id).expired")
            guard rename(backup.folder.path, hidden.path) == 0 else {
                throw BackupError.cannotWrite(file: backup.id)
            }
        }
        try removeLeftovers(in: parent)
        return expired.map(\.id)
    }

    /// Hidden folders of expired copies, and unfinished copies that nobody has written to for a day.
    private static func removeLeftovers(in parent: URL) throws {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []
        for name in names where name.hasPrefix(".") {
            let folder = parent.appending(path: name)
            let isLeft = name.hasSuffix(".expired") || (name.hasSuffix(".partial") && isOlderThanADay(folder))
            guard isLeft else { continue }
            do {
                try FileManager.default.removeItem(at: folder)
            } catch {
                throw BackupError.cannotWrite(file: name)
            }
        }
    }

    /// By the file system's own clock: a copy that is being written now belongs to another process.
    private static func isOlderThanADay(_ folder: URL) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: folder.path)
        guard let changed = attributes?[.modificationDate] as? Date else { return false }
        return Date().timeIntervalSince(changed) > 86_400
    }
}
