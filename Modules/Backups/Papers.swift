import Foundation
import Store

/// The files of a tenant that are no database: its configuration and the certificates of its purges. They name
/// nobody, and a tenant that lost its folder needs them back.
enum Papers {
    private static let configuration = "tenant.json"
    private static let certificates = "certificates"

    /// Copies what there is, and returns the names relative to the folder.
    static func copy(from files: TenantFiles, into copy: CopyFolder) throws -> [String] {
        let signed = (try? FileManager.default.contentsOfDirectory(atPath: files.certificates.path)) ?? []
        let names = signed.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.sorted()
        if !names.isEmpty { try makeFolder(copy.working.appending(path: certificates)) }
        let all = [configuration] + names.map { "\(certificates)/\($0)" }
        let present = all.filter { FileManager.default.fileExists(atPath: files.directory.appending(path: $0).path) }
        for name in present {
            try copyFile(files.directory.appending(path: name), to: copy.working.appending(path: name))
        }
        return present
    }

    /// Puts back what the tenant has lost, each file whole; what is there stays as it is.
    static func restore(from backup: Backup, to files: TenantFiles, by staging: URL) throws {
        for name in backup.manifest.files.map(\.name) where isPaper(name) {
            let target = files.directory.appending(path: name)
            guard !FileManager.default.fileExists(atPath: target.path) else { continue }
            let prepared = staging.appending(path: "paper")
            try copyFile(backup.file(name), to: prepared)
            guard rename(prepared.path, target.path) == 0 else { throw BackupError.cannotWrite(file: name) }
            try syncToDisk(target.deletingLastPathComponent())
        }
    }

    private static func isPaper(_ name: String) -> Bool {
        name == configuration || name.hasPrefix("\(certificates)/")
    }

    /// Whether a name from a manifest stays inside the copy's folder.
    static func isInside(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let isPlain = parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") }
        return isPlain && (parts.count == 1 || (parts.count == 2 && parts[0] == certificates))
    }
}
