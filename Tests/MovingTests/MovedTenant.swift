import Days
import Foundation
import PageSupport
import People
import Reception
import Sealing
import Store
import Tenancy

@testable import Moving

/// A tenant with a few people, its export, and an installation that has none.
final class MovedTenant {
    let house: TestHouse
    let folder: URL
    let empty: Installation
    private(set) var persons: [PersonID] = []
    var tenant: Tenant { get throws { try house.site().tenant } }

    init() throws {
        house = try TestHouse(rooms: [])
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("sammen-moving-\(UUID().uuidString)")
        let master = MasterKey(key: .random())
        empty = Installation(
            root: folder.appending(path: "empty"), house: house.installation.house, clock: house.clock,
            master: { master })
        try FileManager.default.createDirectory(
            at: folder.appending(path: "exports"), withIntermediateDirectories: true)
        persons = [
            try house.add("Ørnulf \"Ø\" Berg\\Å", as: .participant), try house.add("Signe Storm", as: .volunteer),
        ]
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var exports: URL { folder.appending(path: "exports") }

    func export() throws -> FinishedExport { try TenantExport(tenant, as: .operatorUser("op-1")).write(to: exports) }

    func take(_ folder: URL, ledger: [UInt8]? = nil) throws -> Tenant {
        let name = try TenantImport(reading: folder).take(
            as: "aaby", in: empty, by: .operatorUser("op-1"), ledger: ledger)
        return try empty.open(name.text)
    }

    /// Every file below a folder, by its path in it.
    static func files(_ folder: URL) throws -> [String: Data] {
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects as? [URL]
        return try (found ?? []).filter { !$0.hasDirectoryPath }
            .reduce(into: [:]) { $0[String($1.path.dropFirst(folder.path.count + 1))] = try Data(contentsOf: $1) }
    }

    /// Writes a file of an export anew, with a manifest that agrees.
    static func forge(_ folder: URL, _ name: String, _ change: (String) -> String) throws {
        let file = folder.appending(path: name)
        let bytes = Array(change(try String(contentsOf: file, encoding: .utf8)).utf8)
        try Data(bytes).write(to: file)
        let manifest = folder.appending(path: MovingManifest.name)
        var read = try JSONSerialization.jsonObject(with: Data(contentsOf: manifest)) as? [String: Any] ?? [:]
        read["files"] = (read["files"] as? [[String: Any]] ?? []).map { entry -> [String: Any] in
            guard entry["name"] as? String == name else { return entry }
            return ["name": name, "bytes": bytes.count, "digest": Digest.of(bytes).hex]
        }
        try JSONSerialization.data(withJSONObject: read).write(to: manifest)
    }
}
