import Access
import Days
import Foundation
import Installed
import Participation
import People
import SQLite
import Sealing
import Store
import Tenancy

/// A tenant as a coordinator has it before them: participants and volunteers, matches that run with their meetings, a
/// waiting list, people who are due, and the coordinator's own account.
enum DeskFixture {
    static func make(_ arguments: Arguments) throws {
        let installation = Fixture.installation()
        let (tenant, host) = (arguments.text("tenant", "bench"), arguments.text("host", "127.0.0.1"))
        let text = """
            { kind: "association", name: "Bench", alias: { host: "\(host)" },
              operators: { "op-bench": { user: "\(Installation.currentUser)" } },
              programmes: { "\(Fixture.programme)": { enabled: true } } }
            """
        let name = try installation.create(tenant, configuration: Array(text.utf8))
        let store = try installation.open(name.text).store
        let (people, matches) = (arguments.number("people", 5_000), arguments.number("matches", 3_000))
        for start in stride(from: 0, to: people, by: 1_000) {
            try store.write(as: .system("bench")) { tx in
                for index in start..<min(start + 1_000, people) { try add(tx, index, isMatched: index < matches) }
                try tx.audit("bench.fixture")
                try People.changed(tx)
            }
        }
        try store.write(as: .system("bench")) { tx in
            for index in 0..<arguments.number("due", 0) { try Fixture.add(tx, isDue: true, number: index) }
            try tx.audit("bench.fixture")
            try People.changed(tx)
        }
        try account(store)
        _ = try store.truncateLogs()
    }

    /// Every second person is a volunteer's half of a pair; who has no match waits.
    private static func add(_ tx: borrowing Transaction, _ index: Int, isMatched: Bool) throws {
        let participant = try person(tx, index, as: .participant)
        let since = tx.today.adding(days: -(index % 200) - 10)
        _ = try History.enrolment(tx, participant, in: Fixture.programme, started: since)
        guard isMatched else {
            _ = try History.waiting(tx, participant, for: Fixture.programme, since: since)
            return
        }
        let volunteer = try person(tx, index + 1, as: .volunteer)
        _ = try History.volunteering(
            tx, volunteer, in: Fixture.programme, interested: since,
            steps: [.confirmed: since, .confidentiality: since], capacity: 2)
        let match = try History.match(
            tx, participant: participant, volunteer: volunteer, in: Fixture.programme, starts: since,
            ends: since.adding(days: 365), cadence: .weekly)
        for week in 0..<3 {
            let day = tx.today.adding(days: -7 * week - index % 7)
            if day >= since { _ = try History.meeting(tx, of: match, on: day, minutes: 60) }
        }
    }

    private static func person(_ tx: borrowing Transaction, _ index: Int, as capacity: Capacity) throws -> PersonID {
        let name = "\(Fixture.given[index % Fixture.given.count]) \(Fixture.families[index % Fixture.families.count])"
        let details = PersonDetails(name: name, chosenName: Fixture.given[index % Fixture.given.count])
        return try People.add(tx, details, as: capacity, recorded: .byCaller)
    }

    private static func account(_ store: Store) throws {
        let invitee = Invitee(name: "Koordinator", login: "bench@example.dk", roles: [.coordinator])
        let made = try store.write(as: .operatorUser("op-bench")) { tx in
            try Accounts.invite(tx, invitee, vouched: true)
        }
        let authenticator = Authenticator(store, passwords: try PasswordHasher())
        _ = try authenticator.accept(made.invitation, secret: Token.random().text)
    }
}
