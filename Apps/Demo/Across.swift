import Casework
import Days
import Participation
import PersonalData
import ProgrammeKit
import Store
import Tenancy

/// 'Skolen på tværs': the tenants that share open courses, and what each says about the others.
enum Across {
    static let code = "skolen-paa-tvaers"
    static let tenants = ["gladsaxe", "gentofte", "lyngby-taarbaek", "rudersdal", "region-h"]

    /// The cooperation as one of its tenants configures it.
    static func of(_ tenant: String) -> Cooperation {
        Cooperation(
            code: code, name: "Skolen på tværs",
            partners: tenants.filter { $0 != tenant }.compactMap { try? TenantName($0) }, arrangement: "17/02860")
    }
}

/// A partner: open courses of its own, and those of the others in its list.
struct Neighbour: DemoTown {
    let name: String
    let municipality: String
    let place: String
    let kind: TenantKind
    /// The subject of its own course; nil where it holds none now.
    let subject: String?
    let programmes: [ProgrammeID] = ["recovery-courses"]
    let years = 2017...2017
    let assumptions: [String] = []

    var cooperations: [Cooperation] { [Across.of(name)] }

    static let all: [any DemoTown] = [
        Neighbour(
            name: "gentofte", municipality: "Gentofte Kommune", place: "2920 Charlottenlund", kind: .municipality,
            subject: "life-story"),
        Neighbour(
            name: "lyngby-taarbaek", municipality: "Lyngby-Taarbæk Kommune", place: "2800 Kongens Lyngby",
            kind: .municipality, subject: nil),
        Neighbour(
            name: "rudersdal", municipality: "Rudersdal Kommune", place: "2840 Holte", kind: .municipality,
            subject: nil),
        Neighbour(
            name: "region-h", municipality: "Region Hovedstadens Psykiatri", place: "2100 København Ø", kind: .region,
            subject: "mastering-studies"),
    ]

    func fillHistory(_ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker) throws {}

    func fillToday(_ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker) throws -> Cast? {
        let plans = site.programme.bond(under: site.settings).courses
        guard let plan = plans.first(where: { $0.subject == subject }) else { return nil }
        let setting = GroupSetting(starts: tx.today.adding(days: 13), hour: 15, location: "Biblioteket")
        let group = try OpenCourses.announce(
            tx, in: site.id, plan, setting, for: Set(plan.audiences), cooperation: Across.code,
            on: tx.today.adding(days: -8))
        _ = try site.offers.advance(tx, group, to: .recruiting, on: tx.today.adding(days: -7))
        return nil
    }
}
