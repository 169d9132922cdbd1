import Foundation
import SQLite
package import Store

/// What can be seen from a tenant's folder alone, also when the tenant does not open.
package enum FileChecks {
    /// Looks at files, their permissions, the structure of the databases, and what interrupted work left behind.
    package static func examine(_ files: TenantFiles) -> [Finding] {
        missing(files) + exposed(files) + broken(files) + left(files)
    }

    private static func missing(_ files: TenantFiles) -> [Finding] {
        let wanted = [files.configuration, files.data, files.access, files.keys, files.ledger]
        return wanted.filter { !FileManager.default.fileExists(atPath: $0.path) }.map { file in
            .problem(.files, "\(file.lastPathComponent) is missing: restore it from a backup or a key copy")
        }
    }

    /// Everything in the folder belongs to the user who runs this, and nobody else can look at it.
    private static func exposed(_ files: TenantFiles) -> [Finding] {
        let inside = FileManager.default.enumerator(at: files.directory, includingPropertiesForKeys: nil)
        let all = [files.directory] + (inside?.allObjects as? [URL] ?? [])
        return all.compactMap { url in
            var status = stat()
            guard lstat(url.path, &status) == 0 else { return nil }
            let name = url == files.directory ? "the tenant's folder" : url.lastPathComponent
            if status.st_uid != geteuid() {
                return .problem(.permissions, "\(name) belongs to another user: run chown")
            }
            guard status.st_mode & 0o077 != 0 else { return nil }
            return .problem(.permissions, "others can look at \(name): run chmod go-rwx")
        }
    }

    private static func broken(_ files: TenantFiles) -> [Finding] {
        let present = [files.data, files.access, files.keys].filter {
            FileManager.default.fileExists(atPath: $0.path)
        }
        return present.flatMap { file -> [Finding] in
            let name = file.lastPathComponent
            do {
                let problems = try Connection(file.path, .readWrite).integrityProblems()
                return problems.isEmpty
                    ? [] : [.problem(.integrity, "\(name) is damaged in \(problems.count) places: restore it")]
            } catch {
                return [.problem(.integrity, "\(name) cannot be read as a database: restore it")]
            }
        }
    }

    /// Unfinished copies hold people, and logs hold deleted rows until they are emptied.
    private static func left(_ files: TenantFiles) -> [Finding] {
        var findings: [Finding] = []
        let inside = FileManager.default.enumerator(at: files.directory, includingPropertiesForKeys: nil)
        for case let url as URL in inside ?? FileManager.DirectoryEnumerator() {
            let name = url.lastPathComponent
            if url.path == files.staging.path || name.hasPrefix(".new-") {
                findings.append(.problem(.residue, "\(name) was left by interrupted work: remove it when nothing runs"))
            }
        }
        for log in ["data.sqlite-wal", "keys.sqlite-wal"] {
            let attributes = try? FileManager.default.attributesOfItem(
                atPath: files.directory.appending(path: log).path)
            guard let bytes = attributes?[.size] as? Int, bytes > 0 else { continue }
            findings.append(.notice(.residue, "\(log) holds \(bytes) bytes that may repeat deleted rows until emptied"))
        }
        return findings
    }
}
