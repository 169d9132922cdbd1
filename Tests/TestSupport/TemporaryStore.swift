package import Days
package import Foundation
package import Sealing
package import Store

/// A real tenant in a temporary folder, with a clock that stands still. The folder goes with the value.
package final class TemporaryStore {
    package let directory: URL
    package let clock: FixedClock
    package let master = MasterKey(key: .random())
    package private(set) var store: Store
    private let tenant: TenantName
    private let migrations: [Migration]

    /// Makes and opens the tenant at noon, Danish time, on the day.
    package init(_ migrations: [Migration], day: String = "2026-11-21", tenant: String = "testby") throws {
        directory = FileManager.default.temporaryDirectory.appendingPathComponent("sammen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        clock = FixedClock(Copenhagen.start(of: try Day(iso: day)).adding(milliseconds: 12 * 3_600_000))
        self.tenant = try TenantName(tenant)
        self.migrations = migrations
        let opening = TemporaryStore.opening(directory, self.tenant, master, migrations, clock, .none)
        try Store.create(opening)
        store = try Store.open(opening, replay: nil)
    }

    deinit { try? FileManager.default.removeItem(at: directory) }

    /// Opens the same files anew, as another process would; what `replay` does is done before this returns.
    @discardableResult
    package func reopen(
        faults: FaultPoints = .none, migrations: [Migration]? = nil, replay: LedgerReplay? = nil
    ) throws -> Store {
        store = try open(faults: faults, migrations: migrations, replay: replay)
        return store
    }

    /// A second opening beside the first.
    package func open(
        faults: FaultPoints = .none, migrations: [Migration]? = nil, master: MasterKey? = nil,
        replay: LedgerReplay? = nil
    ) throws -> Store {
        let opening = TemporaryStore.opening(
            directory, tenant, master ?? self.master, migrations ?? self.migrations, clock, faults)
        return try Store.open(opening, replay: replay)
    }

    private static func opening(
        _ directory: URL, _ tenant: TenantName, _ master: MasterKey, _ migrations: [Migration], _ clock: FixedClock,
        _ faults: FaultPoints
    ) -> Opening {
        Opening(
            directory: directory.appendingPathComponent(tenant.text), tenant: tenant, master: master,
            migrations: migrations, clock: clock, faults: faults)
    }
}

extension Actor {
    /// Who acts in tests.
    package static let tester = Actor.operatorUser("op-tester")
}
