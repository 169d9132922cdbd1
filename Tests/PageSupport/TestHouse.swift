package import Access
package import Days
import Foundation
import HTTP
import Installed
import Participation
package import People
import ProgrammeKit
package import Reception
import Sealing
package import Store
package import Tenancy

/// Two municipalities in a temporary folder, served on the loopback by the rooms of a test: `aaby.localhost` and
/// `beby.localhost`. The folder goes with the value.
package final class TestHouse {
    package let clock: FixedClock
    package let installation: Installation
    package let sites: Sites
    package let reception: Reception
    package let port: UInt16
    private let root: URL
    private let server: Server

    package static let tenants = ["aaby", "beby"]

    package init(
        rooms: [PageRoom], rulebook: Rulebook = .standard, checks: Checks = Checks(), day: String = "2026-11-21",
        settings: String = ""
    ) throws {
        root = FileManager.default.temporaryDirectory.appendingPathComponent("sammen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: root, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        clock = FixedClock(Copenhagen.start(of: try Day(iso: day)).adding(milliseconds: 12 * 3_600_000))
        let master = MasterKey(key: .random())
        installation = Installation(root: root, house: Installed.house, clock: clock, master: { master })
        for name in TestHouse.tenants {
            try installation.create(name, configuration: TestHouse.configuration(name, installation.user, settings))
        }
        sites = try Sites(installation, clock: clock)
        reception = Reception(sites, rooms: rooms, rulebook: rulebook, checks: checks)
        let router = try Router(reception.routes, errorPage: { status, _ in ErrorPages.bare(status) })
        server = try Server(ServerOptions(endpoint: .loopback(port: 0)), router)
        port = server.port ?? 0
    }

    deinit {
        server.stop()
        server.waitUntilStopped()
        try? FileManager.default.removeItem(at: root)
    }

    /// - Parameter settings: further keys of `tenant.json`.
    private static func configuration(_ name: String, _ user: String, _ settings: String) -> [UInt8] {
        let programmes = Installed.programmes.map { "\"\($0.id)\": { enabled: true }" }.joined(separator: ", ")
        let others = tenants.filter { $0 != name }.map { "\"\($0)\"" }.joined(separator: ", ")
        return Array(
            """
            { kind: "municipality", name: "\(name)", alias: { host: "\(name).localhost" },
              operators: { "op-1": { user: "\(user)", roles: ["administrator"] } }, programmes: { \(programmes) },
              cooperations: { "across": { name: "På tværs", partners: [\(others)], arrangement: "26/1" } },
              \(settings) }
            """.utf8)
    }

    package func site(_ tenant: String = "aaby") throws -> Site { try sites.site(TenantName(tenant)) }

    /// Changes a tenant beside its pages, as the command line would.
    @discardableResult
    package func write<T>(_ tenant: String = "aaby", _ body: (borrowing Transaction) throws -> T) throws -> T {
        try site(tenant).tenant.store.write(as: .operatorUser("op-1"), body)
    }

    package func read<T>(_ tenant: String = "aaby", _ body: (borrowing Transaction) throws -> T) throws -> T {
        try site(tenant).tenant.store.read(as: .operatorUser("op-1"), for: "test", body)
    }

    /// A person who does not exist.
    package func add(
        _ name: String, as capacity: Capacity, in tenant: String = "aaby"
    ) throws -> PersonID {
        let policy = try site(tenant).tenant.configuration.cpr
        let chosen = name.split(separator: " ").first.map(String.init)
        let details = PersonDetails(name: name, chosenName: chosen)
        return try write(tenant) { tx in try People.add(tx, details, as: capacity, policy: policy) }
    }

    /// An active account.
    package func account(
        _ roles: Set<AccountRole>, person: PersonID? = nil, login: String? = nil, in tenant: String = "aaby"
    ) throws -> AccountID {
        let invitee = Invitee(
            person: person, name: person == nil ? "Test Testesen" : nil,
            login: login ?? "\(UUID().uuidString.lowercased().prefix(8))@example.dk", roles: roles)
        let made = try write(tenant) { tx in try Accounts.invite(tx, invitee, vouched: true) }
        let secret = roles.contains { $0.entrance == .link } ? "2580" : TestHouse.password
        _ = try site(tenant).authenticator.accept(made.invitation, secret: secret)
        return made.account
    }

    package static let password = "grøn cykel uden lygter"

    package func browser(_ tenant: String = "aaby") throws -> TestBrowser {
        try TestBrowser(port: port, host: "\(tenant).localhost:\(port)")
    }

    /// A browser that has come in as somebody with these roles.
    package func browser(
        as roles: Set<AccountRole>, person: PersonID? = nil, in tenant: String = "aaby"
    ) throws -> TestBrowser {
        try browser(of: account(roles, person: person, in: tenant), in: tenant)
    }

    /// A browser that has come in with an account that exists.
    package func browser(of account: AccountID, in tenant: String = "aaby") throws -> TestBrowser {
        let browser = try browser(tenant)
        let (token, _) = try site(tenant).authenticator.admit(account, vouchedBy: .operatorUser("op-1"))
        browser.cookies["__Host-session"] = token.text
        return browser
    }
}
