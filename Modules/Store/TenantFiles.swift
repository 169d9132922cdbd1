package import Foundation

/// The files of one tenant, and nothing that opens them.
package struct TenantFiles: Sendable {
    package let directory: URL
    package let data: URL

    /// `data` is another file than the tenant's own when a copy is worked on that lies beside it.
    package init(_ directory: URL, data: URL? = nil) {
        self.directory = directory
        self.data = data ?? directory.appendingPathComponent("data.sqlite")
    }

    package var configuration: URL { directory.appendingPathComponent("tenant.json") }
    package var access: URL { directory.appendingPathComponent("access.sqlite") }
    package var keys: URL { directory.appendingPathComponent("keys.sqlite") }
    package var ledger: URL { directory.appendingPathComponent("ledger") }
    package var plans: URL { directory.appendingPathComponent("plans") }
    package var certificates: URL { directory.appendingPathComponent("certificates") }
    /// Where a second operator's approvals of restores are: beside the data, which a restore replaces.
    package var approvals: URL { directory.appendingPathComponent("approvals") }
    package var locks: URL { directory.appendingPathComponent("locks") }
    /// Where a restore prepares its copies.
    package var staging: URL { directory.appendingPathComponent("restoring") }

    /// Makes the folders, for the owner alone.
    func makeFolders() throws {
        for folder in [directory, plans, certificates, approvals, locks] {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        }
    }

    /// Makes an empty file for the owner alone, before SQLite or the ledger opens it.
    static func makeFile(_ url: URL) throws {
        guard !FileManager.default.fileExists(atPath: url.path) else { return }
        let made = FileManager.default.createFile(
            atPath: url.path, contents: nil, attributes: [.posixPermissions: 0o600])
        guard made else { throw StoreError.cannotWrite(file: url.lastPathComponent) }
    }

    func requireAll() throws {
        for file in [data, access, keys, ledger] where !FileManager.default.fileExists(atPath: file.path) {
            throw StoreError.missing(file: file.lastPathComponent)
        }
    }
}
