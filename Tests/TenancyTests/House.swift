import Days
import Foundation
import Installed
import Participation
import PersonalData
import ProgrammeKit
import Sealing
import Store
import Tenancy

/// A data folder of its own with a master key and a clock that stands still; the folder goes with the value.
final class TemporaryHouse {
    let root: URL
    let clock: FixedClock
    private let master = MasterKey(key: .random())

    init(day: String = "2026-11-21") throws {
        root = FileManager.default.temporaryDirectory.appendingPathComponent("house-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        clock = FixedClock(Copenhagen.start(of: try Day(iso: day)).adding(milliseconds: 12 * 3_600_000))
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    var installation: Installation { installation(with: Installed.programmes) }

    func installation(with programmes: [any Programme], master other: MasterKey? = nil) -> Installation {
        let key = other ?? master
        return Installation(
            root: root, house: House(upper: Installed.house.upper, programmes: programmes), clock: clock
        ) { key }
    }

    /// A template whose operator runs this test.
    func template(_ programmes: [ProgrammeID] = ["peer-groups"]) -> ConfigurationTemplate {
        ConfigurationTemplate(
            kind: .municipality, name: "Testby Kommune", operatorID: "op-1", user: Installation.currentUser,
            programmes: programmes)
    }

    /// Every file of a tenant but its locks and shared memory.
    func contents(of name: String) throws -> [String: Data] {
        let folder = root.appendingPathComponent("tenants/\(name)")
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return try (found?.allObjects as? [URL] ?? [])
            .filter { !$0.hasDirectoryPath && !$0.path.contains("/locks/") && !$0.path.hasSuffix("-shm") }
            .reduce(into: [:]) { $0[$1.lastPathComponent] = try Data(contentsOf: $1) }
    }
}
