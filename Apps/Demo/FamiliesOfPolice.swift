import Consent
import Days
import Participation
import People
import PersonalData
import ProgrammeKit
import Store
import Tenancy

/// Twenty officers who came in 2021–22 and are with it still, and what surrounds them today: the twenty-first waits.
///
/// The organisation's own name says what it is about; the address of its pages does not.
struct FamiliesOfPolice: DemoTown {
    let name = "fri-af-ptsd"
    let kind = TenantKind.association
    let host = "netvaerket.localhost"
    let municipality = "Det gode liv – fri af PTSD"
    let place = "4000 Roskilde"
    let programmes: [ProgrammeID] = ["family-mentors"]
    let years = 2021...2022
    let advisers = [
        (name: "Rikke Riis", login: "raadgiver@example.org"), (name: "Jens Juhl", login: "raadgiver2@example.org"),
    ]

    let assumptions = [
        "The source offers places to up to 20 officers in 2021–22: the demo's 20 came then, and are with it still.",
        "The source does not say whether mentors, who are officers too, count: here they do not.",
        "The source names seminars and no number of them, no length of a match and no cadence: the demo takes defaults.",
        "The source expects six goals and publishes no answers: those of fourteen families are made up.",
        "What happens today is made up: families, a separation, one who is both mentor and participant.",
    ]

    /// Twenty places are taken, one after the other.
    func fillHistory(_ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker) throws {
        for number in 0..<20 {
            let received = day(2021, 2, 1).adding(days: 28 * number)
            let person = try site.add(tx, maker.next(ages: 32...58, on: received), as: .participant, since: received)
            let intake = try History.intake(
                tx, person, to: site.id, from: number % 3 == 0 ? "colleague" : "self", received: received,
                accepted: received.adding(days: 9))
            _ = try History.enrolment(tx, person, in: site.id, after: intake, started: received.adding(days: 16))
        }
    }
}
