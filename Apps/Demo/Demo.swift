import Days
package import Participation
import People
import PersonalData
import ProgrammeKit
import Store
package import Tenancy

/// Two municipalities of people who do not exist, whose reports give the figures that the real ones have published.
///
/// It stands beside the applications because it names programmes and places, which no module does. It writes through
/// the same doors as everything else, a person at a time, and always the same people.
package enum Demo {
    /// Makes the tenants `vejle` and `fredericia`.
    ///
    /// - Throws: `TenancyError.exists` when one of them is there: a demo never touches a tenant that exists.
    package static func write(to installation: Installation) throws -> [DemoTenant] {
        for town in towns where try installation.names().contains(where: { $0.text == town.name }) {
            throw TenancyError.exists(town.name)
        }
        return try towns.map { try make($0, in: installation) }
    }

    private static let towns: [any DemoTown] = [Vejle(), Fredericia()]

    private static func make(_ town: any DemoTown, in installation: Installation) throws -> DemoTenant {
        let template = ConfigurationTemplate(
            kind: .municipality, name: town.municipality, operatorID: "op-demo", user: installation.user,
            programmes: [town.programme])
        try installation.create(town.name, template)
        let tenant = try installation.open(town.name)
        let programme = try tenant.programme(town.programme.text)
        let site = Site(tenant: tenant, programme: programme, settings: tenant.terms(of: programme).settings)
        try tenant.store.write(as: .system("demo")) { tx in
            try town.fill(tx, site)
            try tx.audit("demo.write")
            try tx.bump("people")
        }
        return DemoTenant(name: town.name, programme: town.programme, years: town.years, assumptions: town.assumptions)
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

/// A municipality of the demo.
protocol DemoTown: Sendable {
    var name: String { get }
    var municipality: String { get }
    var programme: ProgrammeID { get }
    var years: ClosedRange<Int> { get }
    var assumptions: [String] { get }
    func fill(_ tx: borrowing Transaction, _ site: Site) throws
}

/// The tenant that is filled.
struct Site {
    let tenant: Tenant
    let programme: any Programme
    let settings: Settings

    var id: ProgrammeID { programme.id }

    /// A cohort of the programme's training that begins on a day, and its days; one where no length is configured.
    func cohort(
        _ tx: borrowing Transaction, from first: Day, isCompleted: Bool
    ) throws -> (id: CohortID, days: [Day]) {
        let course = programme.training(under: settings).first
        let planned = course?.calendar(from: first) ?? []
        let days = planned.isEmpty ? [first] : planned
        let id = try History.cohort(
            tx, in: programme.id, days: days, topics: course?.topics.map(\.danish) ?? [],
            completed: isCompleted ? days.last : nil)
        return (id, days)
    }

    /// A person who does not exist, known since a day.
    func add(
        _ tx: borrowing Transaction, _ details: PersonDetails, as capacity: Capacity, since day: Day
    ) throws -> PersonID {
        try People.add(
            tx, details, as: capacity, policy: tenant.configuration.cpr, since: day, recorded: .byCaller)
    }
}

/// Days that the demo writes down.
func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    guard let found = Day(year: year, month: month, day: day) else { preconditionFailure("no such day in the demo") }
    return found
}
