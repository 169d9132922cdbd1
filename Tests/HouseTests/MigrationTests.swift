import Foundation
import Testing

@Suite("Shipped migrations")
struct MigrationTests {
    @Test("A migration is never edited: its text is the one that was frozen")
    func frozen() throws {
        let frozen = try Repository.text("Tests/HouseTests/frozen-migrations.txt").split(separator: "\n").map(
            String.init)
        #expect(try current() == frozen, "A shipped migration is never edited. Add a new one and freeze its line.")
    }

    private func current() throws -> [String] {
        let modules = Repository.root.appendingPathComponent("Modules")
        let found = FileManager.default.enumerator(at: modules, includingPropertiesForKeys: nil)
        let files = (found?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "sql" }
        return try files.map { file in
            let room = file.deletingLastPathComponent().deletingLastPathComponent().lastPathComponent
            return "\(room)/\(file.lastPathComponent) \(fingerprint(try Data(contentsOf: file)))"
        }.sorted()
    }

    /// FNV-1a: enough to notice an edit; the store keeps BLAKE2b with the data.
    private func fingerprint(_ data: Data) -> String {
        let hash = data.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16)
    }
}
