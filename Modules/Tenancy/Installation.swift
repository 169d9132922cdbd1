package import Days
package import Foundation
import Glibc
import People
package import Sealing
package import Store

/// All tenants of one data folder. A tenant is opened when somebody asks for it, and one that is damaged or refused
/// leaves the others alone.
package struct Installation: Sendable {
    package let root: URL
    package let house: House
    /// The user of the machine who runs this process.
    package let user: String
    let clock: any WallClock
    let master: @Sendable () throws -> MasterKey

    /// - Parameter master: reads the master key, which lives outside `root`; asked only when a tenant is opened.
    package init(
        root: URL, house: House, clock: any WallClock, user: String = Installation.currentUser,
        master: @escaping @Sendable () throws -> MasterKey
    ) {
        self.root = root
        self.house = house
        self.clock = clock
        self.user = user
        self.master = master
    }

    /// The names of all tenants, sorted.
    package func names() throws -> [TenantName] {
        guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
        guard let found = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
            throw TenancyError.unwritable("the data folder")
        }
        return found.sorted().compactMap { try? TenantName($0) }
    }

    /// Opens a tenant: its owner only, its configuration checked, its schema brought up to date, its ledger followed,
    /// and a merge of people that was interrupted brought to its end.
    ///
    /// Rules of retention run for a tenant that is turned off, so those who run them say `evenDisabled`.
    /// - Throws: `TenancyError`, `ConfigurationError` or `StoreError`; nothing is changed then.
    package func open(_ text: String, evenDisabled: Bool = false) throws -> Tenant {
        let name = try find(text)
        let configuration = try configuration(of: name)
        let isDisabled = isDisabled(name)
        guard evenDisabled || !isDisabled else { throw TenancyError.disabled(name.text) }
        let store = try Store.open(opening(name, in: files(of: name).directory), replay: house.replay)
        try Merge.finish(store, as: .system("opening"))
        let tenant = Tenant(
            name: name, store: store, configuration: configuration, house: house, isDisabled: isDisabled)
        try tenant.refuseUnknownProgrammes()
        try tenant.adoptRules()
        try tenant.declarePurposes()
        return tenant
    }

    /// Opens every tenant in turn. One that is refused is handed on as its error, and the next is opened.
    package func forEach(
        evenDisabled: Bool = false, _ body: (TenantName, Result<Tenant, any Error>) throws -> Void
    ) throws {
        for name in try names() {
            try body(name, Result { try open(name.text, evenDisabled: evenDisabled) })
        }
    }

    /// The configuration of a tenant without opening its data: no key is needed.
    package func configuration(of name: TenantName) throws -> TenantConfiguration {
        try requireOwner(of: name)
        guard let text = try? Data(contentsOf: files(of: name).configuration) else {
            throw ConfigurationError.unreadable
        }
        return try TenantConfiguration([UInt8](text), installed: house.programmes)
    }

    /// The tenant that somebody typed.
    /// - Throws: `.notAName` for a path or the like, `.noSuchTenant` with the nearest name.
    package func find(_ text: String) throws -> TenantName {
        guard let name = try? TenantName(text) else { throw TenancyError.notAName }
        guard FileManager.default.fileExists(atPath: files(of: name).directory.path) else {
            throw TenancyError.noSuchTenant(name.text, nearest: nearest(to: text, among: try names().map(\.text)))
        }
        return name
    }

    /// The files of a tenant, whether it exists or not.
    package func files(of name: TenantName) -> TenantFiles {
        TenantFiles(folder.appendingPathComponent(name.text))
    }

    var folder: URL { root.appendingPathComponent("tenants") }

    func opening(_ name: TenantName, in directory: URL) throws -> Opening {
        Opening(
            directory: directory, tenant: name, master: try master(), migrations: house.migrations, clock: clock)
    }

    func requireOwner(of name: TenantName) throws {
        var status = stat()
        guard stat(files(of: name).directory.path, &status) == 0, status.st_uid == geteuid() else {
            throw TenancyError.wrongUser(name.text)
        }
    }

    /// The name of the user who runs this process.
    package static var currentUser: String {
        getpwuid(geteuid()).map { String(cString: $0.pointee.pw_name) } ?? String(geteuid())
    }
}

extension Installation {
    /// The same open tenant with its configuration read anew.
    /// - Throws: `ConfigurationError` for a text with a mistake; who serves the tenant goes on with the old one.
    package func reconfigured(_ tenant: Tenant) throws -> Tenant {
        Tenant(
            name: tenant.name, store: tenant.store, configuration: try configuration(of: tenant.name), house: house,
            isDisabled: isDisabled(tenant.name))
    }
}
