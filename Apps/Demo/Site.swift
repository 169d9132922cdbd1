import Casework
import Days
import Participation
import People
import ProgrammeKit
import Store
import Tenancy

/// The tenant that is filled.
struct Site {
    let tenant: Tenant
    let programme: any Programme
    let settings: Settings
    let offer: Offer
    let offers: Offers

    init(_ tenant: Tenant, _ programme: ProgrammeID) throws {
        self.tenant = tenant
        self.programme = try tenant.programme(programme.text)
        settings = tenant.terms(of: self.programme).settings
        offer = Offer(self.programme, in: tenant)
        offers = Offers(tenant)
    }

    var id: ProgrammeID { programme.id }

    /// A cohort of the programme's training that was over long ago, and its days; one where no length is configured.
    func pastCohort(_ tx: borrowing Transaction, from first: Day) throws -> (id: CohortID, days: [Day]) {
        let course = programme.training(under: settings).first
        let planned = course?.calendar(from: first) ?? []
        let days = planned.isEmpty ? [first] : planned
        let id = try History.cohort(
            tx, in: programme.id, days: days, topics: course?.topics.map(\.danish) ?? [], completed: days.last)
        return (id, days)
    }

    /// A person who does not exist, known since a day.
    func add(
        _ tx: borrowing Transaction, _ details: PersonDetails, as capacity: Capacity, since day: Day
    ) throws -> PersonID {
        var details = details
        if tenant.configuration.cpr == .notHeld { details.cpr = nil }
        return try People.add(
            tx, details, as: capacity, policy: tenant.configuration.cpr, since: day, recorded: .byCaller)
    }

    /// - Parameter isRunning: the pair met the last time; before that, and once it is over, a meeting may be called off.
    func addMeetings(
        _ tx: borrowing Transaction, _ maker: inout PeopleMaker, _ match: MatchID, _ cadence: Cadence,
        from starts: Day, to ends: Day, isRunning: Bool = false
    ) throws {
        var meeting = starts
        while meeting <= ends {
            let next = meeting.adding(days: cadence.days)
            let held = maker.number(in: 1...8) > 1 || (isRunning && next > ends)
            _ = try History.meeting(
                tx, of: match, on: meeting, minutes: held ? 30 * maker.number(in: 2...5) : 0,
                held ? .held : .cancelled, withCoordinator: meeting == starts)
            meeting = next
        }
    }
}
