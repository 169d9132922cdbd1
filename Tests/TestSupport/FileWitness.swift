package import Foundation
import Sealing

extension TemporaryStore {
    /// The files under the tenant's folder, whatever their kind.
    package var allFiles: [URL] {
        let found = FileManager.default.enumerator(at: directory, includingPropertiesForKeys: nil)
        return (found?.allObjects as? [URL] ?? []).filter { !$0.hasDirectoryPath }
    }

    /// Which files hold the text, as UTF-8, anywhere in their bytes.
    package func filesContaining(_ text: String) throws -> [String] {
        let needle = Data(text.utf8)
        return try allFiles.filter { try Data(contentsOf: $0).range(of: needle) != nil }.map(\.lastPathComponent)
    }

    /// A hash of each file that holds data: shared memory and locks are working space.
    package func fileHashes() throws -> [String: String] {
        let kept = allFiles.filter { !$0.path.hasSuffix("-shm") && !$0.path.contains("/locks/") }
        return try Dictionary(
            uniqueKeysWithValues: kept.map { ($0.path, Digest.of([UInt8](try Data(contentsOf: $0))).hex) })
    }
}
