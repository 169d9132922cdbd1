package import Access
import Casework
import Days
import Neighbours
package import Participation
import People
import PersonalData
import ProgrammeKit
import Store
package import Tenancy

/// Municipalities of people who do not exist, whose reports give the figures that the real ones have published.
///
/// It stands beside the applications because it names programmes and places, which no module does. It writes through
/// the same doors as everything else, a person at a time. The years of the reports are always the same; the life of
/// today lies round the day on which the demo is made, as a coordinator would find it in the morning.
package enum Demo {
    /// Makes the tenants `vejle`, `fredericia`, `fri-af-ptsd` and `gladsaxe`, and the partners with whom Gladsaxe shares
    /// courses.
    ///
    /// - Throws: `TenancyError.exists` when one of them is there: a demo never touches a tenant that exists.
    package static func write(to installation: Installation) throws -> [DemoTenant] {
        for town in towns where try installation.names().contains(where: { $0.text == town.name }) {
            throw TenancyError.exists(town.name)
        }
        let passwords = try PasswordHasher()
        let made = try towns.map { try make($0, in: installation, passwords) }
        for town in made { try post(town, in: installation) }
        return made
    }

    /// Lets partners know which courses are open.
    private static func post(_ town: DemoTenant, in installation: Installation) throws {
        _ = try NoticeBoard(of: installation).post(installation.open(town.name))
    }

    /// The demo's account of each role: the first that is active.
    package static func accounts(in tenant: Tenant) throws -> [AccountRole: AccountID] {
        let all = try tenant.store.upkeep { tx in try Accounts.list(tx) }
        var first: [AccountRole: AccountID] = [:]
        for account in all where account.state == .active {
            for role in account.roles where first[role] == nil { first[role] = account.id }
        }
        return first
    }

    private static let towns: [any DemoTown] =
        [Vejle(), Fredericia(), FamiliesOfPolice(), Gladsaxe()] + Neighbour.all

    private static func make(
        _ town: any DemoTown, in installation: Installation, _ passwords: PasswordHasher
    ) throws -> DemoTenant {
        let template = ConfigurationTemplate(
            kind: town.kind, name: town.municipality, operatorID: "op-demo", user: installation.user,
            programmes: town.programmes, host: town.host, keepsMessages: true, cooperations: town.cooperations)
        try installation.create(town.name, template)
        try set(town, in: installation)
        let tenant = try installation.open(town.name)
        try fill(town, tenant, DemoAccounts(Authenticator(tenant.store, passwords: passwords)))
        return DemoTenant(
            name: town.name, programme: town.programme, years: town.years, assumptions: town.assumptions)
    }

    /// What the town has decided otherwise than its programme.
    private static func set(_ town: any DemoTown, in installation: Installation) throws {
        guard let programme = installation.house.programmes.first(where: { $0.id == town.programme }) else { return }
        let changes = programme.settings.compactMap { setting in town.settings[setting.key].map { (setting, $0) } }
        try installation.set(town.programme, enabled: true, changes, for: TenantName(town.name))
    }

    /// The past is written by the demo, the life of today by the coordinator who will open the desk.
    private static func fill(_ town: any DemoTown, _ tenant: Tenant, _ door: DemoAccounts) throws {
        let site = try Site(tenant, town.programme)
        var maker = PeopleMaker(seed: UInt64(town.years.lowerBound), town: town.place)
        let coordinators = try door.staff()
        let advisers = try town.advisers.map { try door.adviser($0.name, $0.login) }
        try tenant.store.write(as: .system("demo")) { tx in
            try town.fillHistory(tx, site, &maker)
            try answer(tx, town, site)
            try tx.audit("demo.write")
            try People.changed(tx)
        }
        let cast = try tenant.store.write(as: .account(advisers.first ?? coordinators[0])) { tx in
            let cast = try town.fillToday(tx, site, &maker)
            try share(tx, site, among: coordinators)
            try tx.audit("demo.write")
            return cast
        }
        if let cast { try door.admit(cast) }
    }

    /// Every third match or group is the colleague's, and every fifth is nobody's yet.
    private static func share(_ tx: borrowing Transaction, _ site: Site, among coordinators: [AccountID]) throws {
        let charges =
            try Matches.open(tx, in: site.id).map { Charge.match($0.id) }
            + Groups.open(tx, in: site.id).map { Charge.group($0.id) }
        for (index, charge) in charges.enumerated() where index % 5 != 4 {
            try Responsibilities.give(tx, charge, to: Actor.account(coordinators[index % 3 == 2 ? 1 : 0]).id)
        }
    }

    /// Where nobody needs to agree first: an association asks for consent.
    private static func answer(_ tx: borrowing Transaction, _ town: any DemoTown, _ site: Site) throws {
        guard town.kind == .municipality else { return }
        var maker = PeopleMaker(seed: UInt64(town.years.upperBound), town: town.place)
        try PastAnswers.write(tx, site, &maker)
    }
}

/// A tenant that the demo made, and what to know about it.
package struct DemoTenant: Equatable, Sendable {
    package let name: String
    package let programme: ProgrammeID
    /// The years whose report gives the published figures.
    package let years: ClosedRange<Int>
    /// What the source leaves open, and what the demo chose.
    package let assumptions: [String]
}

/// A municipality or an organisation of the demo.
protocol DemoTown: Sendable {
    var name: String { get }
    /// What stands in the address bar; it tells nobody what the support is about.
    var host: String { get }
    /// Who goes along with families, where the programme has such.
    var advisers: [(name: String, login: String)] { get }
    var municipality: String { get }
    /// Postcode and town of every address.
    var place: String { get }
    var kind: TenantKind { get }
    /// What it offers; its report is about the first.
    var programmes: [ProgrammeID] { get }
    /// With whom it shares courses.
    var cooperations: [Cooperation] { get }
    /// What it sets about its first programme, by key.
    var settings: [String: SettingValue] { get }
    var years: ClosedRange<Int> { get }
    var assumptions: [String] { get }
    func fillHistory(_ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker) throws
    /// nil where nobody but staff can sign in.
    func fillToday(_ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker) throws -> Cast?
}

extension DemoTown {
    var programme: ProgrammeID { programmes[0] }
    var kind: TenantKind { .municipality }
    var host: String { "\(name).localhost" }
    var advisers: [(name: String, login: String)] { [] }
    var cooperations: [Cooperation] { [] }
    var settings: [String: SettingValue] { [:] }
}

/// Those of today's people who can sign in.
struct Cast {
    let volunteer: Somebody
    let participant: Somebody
    /// A volunteer who has accepted the invitation, and whom nobody has confirmed.
    var newcomer: Somebody?
    /// Somebody who takes part as a relative.
    var relative: Somebody?
}

/// Days that the demo writes down.
func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    guard let found = Day(year: year, month: month, day: day) else { preconditionFailure("no such day in the demo") }
    return found
}
