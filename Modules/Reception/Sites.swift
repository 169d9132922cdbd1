import Access
import Casework
package import Days
import Foundation
import Locks
import People
import Retention
package import Store
import Synchronization
package import Tenancy

/// The tenants of an installation by the host that a request names. A tenant is opened when somebody asks for it, and
/// the one that was asked for least recently is closed again; one that is damaged leaves the others alone.
package final class Sites: Sendable {
    package let installation: Installation
    private let clock: any WallClock
    private let passwords: PasswordHasher
    private let mostOpen: Int
    private let directory: SiteDirectory
    private let open = Guarded(OpenSites())

    /// - Parameter mostOpen: so many tenants have their files open at once; each takes some ten descriptors.
    package init(_ installation: Installation, clock: any WallClock, mostOpen: Int = 32) throws {
        self.installation = installation
        self.clock = clock
        self.mostOpen = mostOpen
        passwords = try PasswordHasher()
        directory = SiteDirectory(installation, clock: clock)
    }

    /// The site of a host; nil where no tenant has it, or the tenant is turned off.
    /// - Throws: what keeps the tenant from being opened.
    package func site(host: String) throws -> Site? {
        guard let place = directory.place(host: host), !place.isDisabled else { return nil }
        return try site(place)
    }

    /// The site of a tenant, its configuration as it stands in the file now.
    package func site(_ name: TenantName) throws -> Site { try site(SitePlace(name, in: installation)) }

    private func site(_ place: SitePlace) throws -> Site {
        let mark = place.mark
        let (slot, ready) = open.withLock { $0.slot(place.name, most: mostOpen) }
        if let ready, mark == nil || mark == ready.mark { return ready }
        let site = try slot.site { old in try renewed(old, place.name, mark) }
        open.withLock { $0.keep(site, of: slot) }
        return site
    }

    private func renewed(_ old: Site?, _ name: TenantName, _ mark: FileMark?) throws -> Site {
        guard let old else { return try begin(name, mark) }
        guard let mark, mark != old.mark else { return old }
        guard let tenant = try? installation.reconfigured(old.tenant) else { return old }
        return old.reconfigured(tenant, mark)
    }

    /// Lets a tenant go, so that the next request opens it anew: after what only opening mends.
    func close(_ name: TenantName) { open.withLock { $0.remove(name) } }

    /// The tenants that can be served now, open or not.
    package func names() throws -> [TenantName] {
        try installation.names().filter { !installation.isDisabled($0) }
    }

    private func begin(_ name: TenantName, _ mark: FileMark?) throws -> Site {
        guard let mark else { throw StoreError.missing(file: "configuration") }
        return Site(try installation.open(name.text), mark, passwords: passwords)
    }
}

/// The sites that are open, and when each was last asked for.
private struct OpenSites {
    private var entries: [TenantName: Entry] = [:]
    private var turn: UInt64 = 0

    private struct Entry {
        let slot: SiteSlot
        /// The site as it was made last, so that nobody waits at the slot for one that is open.
        var ready: Site?
        var used: UInt64
    }

    mutating func slot(_ name: TenantName, most: Int) -> (SiteSlot, ready: Site?) {
        turn += 1
        var entry = entries[name] ?? Entry(slot: SiteSlot(), used: turn)
        entry.used = turn
        entries[name] = entry
        if entries.count > most, let oldest = entries.min(by: { $0.value.used < $1.value.used }) {
            entries[oldest.key] = nil
        }
        return (entry.slot, entry.ready)
    }

    /// Keeps what was made in a slot, unless the slot has been let go meanwhile.
    mutating func keep(_ site: Site, of slot: SiteSlot) {
        if entries[site.tenant.name]?.slot === slot { entries[site.tenant.name]?.ready = site }
    }

    mutating func remove(_ name: TenantName) { entries[name] = nil }
}

/// The place of one site: it is opened once, however many ask at the same time.
private final class SiteSlot: Sendable {
    private let held = Mutex<Site?>(nil)

    func site(_ make: (Site?) throws -> Site) rethrows -> Site {
        try held.withLock { site in
            let made = try make(site)
            site = made
            return made
        }
    }
}

/// Which tenant a host belongs to, from the configurations: no key is needed, and no tenant is opened for it.
private final class SiteDirectory: Sendable {
    private let installation: Installation
    private let clock: any WallClock
    private let hosts = Guarded<(places: [String: SitePlace], read: Instant)?>(nil)

    /// A new tenant and a changed host are seen so many milliseconds later.
    private static let age: Int64 = 2_000

    init(_ installation: Installation, clock: any WallClock) {
        self.installation = installation
        self.clock = clock
    }

    func place(host: String) -> SitePlace? {
        let now = clock.now()
        return hosts.withLock { hosts in
            if let hosts, abs(hosts.read.milliseconds(until: now)) < SiteDirectory.age { return hosts.places[host] }
            let places = read().mapValues { SitePlace($0, in: installation) }
            hosts = (places, now)
            return places[host]
        }
    }

    /// Two tenants with one host are both left out: neither may get the other's letters.
    private func read() -> [String: TenantName] {
        var tenants: [String: TenantName] = [:]
        var twice: Set<String> = []
        for name in (try? installation.names()) ?? [] {
            guard let host = try? installation.configuration(of: name).alias.host?.lowercased() else { continue }
            if tenants.updateValue(name, forKey: host) != nil { twice.insert(host) }
        }
        for host in twice { tenants[host] = nil }
        return tenants
    }
}
