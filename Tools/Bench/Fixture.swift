import Days
import Foundation
import Installed
import Participation
import People
import PersonalData
import ProgrammeKit
import SQLite
import Sealing
import Store
import Tenancy

/// Tenants to measure on. Every person has ten rows over four tables, and keys of their own.
enum Fixture {
    static let programme = Installed.programmes[0].id
    static let goals = 7

    static func installation() -> Installation {
        let environment = ProcessInfo.processInfo.environment
        let root = URL(fileURLWithPath: environment["SAMMEN_DATA"] ?? "/var/lib/sammen")
        let key = environment["SAMMEN_MASTER_KEY"] ?? "/etc/sammen/master.key"
        return Installation(root: root, house: Installed.house, clock: SystemClock()) { try MasterKey.read(key) }
    }

    static func tenant(_ arguments: Arguments) throws -> Tenant {
        try installation().open(arguments.text("tenant", "bench"))
    }

    static func make(_ arguments: Arguments) throws {
        let template = ConfigurationTemplate(
            kind: .association, name: "Bench", operatorID: "op-bench", user: Installation.currentUser,
            programmes: [programme])
        let name = try installation().create(arguments.text("tenant", "bench"), template)
        let store = try installation().open(name.text).store
        let (people, due) = (arguments.number("people", 200_000), arguments.number("due", 20_000))
        let every = due > 0 ? people / due : .max
        let batch = 10_000
        for start in stride(from: 0, to: people, by: batch) {
            try store.write(as: .system("bench")) { tx in
                for index in start..<min(start + batch, people) {
                    try add(tx, isDue: index % every == 0, number: index)
                }
                try tx.audit("bench.fixture")
                try People.changed(tx)
            }
        }
        _ = try store.truncateLogs()
    }

    static func add(_ tx: borrowing Transaction, isDue: Bool, number: Int) throws {
        let details = PersonDetails(name: "\(given[number % given.count]) \(families[number % families.count])")
        let person = try People.add(tx, details, as: .participant, since: long, recorded: .byCaller)
        _ = try History.enrolment(
            tx, person, in: programme, started: long, reason: .completed, closed: isDue ? long : tx.today)
        let key = KeyName(person: person, category: Category.participantProfile.number)
        for _ in 0..<goals {
            let goal: GoalID = tx.newID(near: person)
            let words = try tx.seal("Jeg vil ud at gå hver dag", at: Place("goal", "words", row: goal.raw), under: key)
            try tx.run(
                "INSERT INTO goal(id, programme, person, stated, words) VALUES (?, ?, ?, ?, ?)",
                .id(goal), .text(programme.text), .id(person), .day(long), words)
        }
    }

    private static let long = Day(number: 16_500)
    static let given = [
        "Anna", "Bo", "Carla", "Dorte", "Erik", "Freja", "Gustav", "Hanne", "Ivan", "Jytte", "Kaj",
    ]
    static let families = ["Madsen", "Holm", "Lund", "Krog", "Dam", "Bech", "Friis"]
}
