import Consent
import Days
import Participation
import People
import PersonalData
import Retention
import Rights
import SQLite
import Store
import TestSupport

/// A small association with people in it, on a fixed day.
final class Town {
    let temporary: TemporaryStore
    let pairs: ProgrammeID = "pairs"
    let circles: ProgrammeID = "circles"
    static let inventory = Inventory.rights + .people + .consent + .participation

    var store: Store { temporary.store }

    init(day: String = "2026-11-21") throws {
        let migrations =
            Migration.retention + Migration.rights + Migration.people + Migration.consent + Migration.participation
        temporary = try TemporaryStore(migrations, day: day)
    }

    func write<T>(_ body: (borrowing Transaction) throws -> T) throws -> T {
        try store.write(as: .tester, body)
    }

    func read<T>(_ body: (borrowing Transaction) throws -> T) throws -> T {
        try store.read(as: .tester, for: "test", body)
    }

    func count(_ sql: String) throws -> Int {
        try store.upkeep { tx in try tx.first(sql) { Int($0.int(0)) } ?? 0 }
    }

    /// Adds a person in a capacity.
    func person(_ capacity: Capacity = .participant, name: String = "Kanarie Kofoed") throws -> PersonID {
        let full = capacity.fields.contains(.name) ? name : ""
        return try write { tx in
            try People.add(tx, PersonDetails(name: full, chosenName: "Kanarie"), as: capacity)
        }
    }

    /// A volunteer who is confirmed and wants so many participants.
    func volunteer(capacity: Int = 1, in programme: ProgrammeID? = nil) throws -> PersonID {
        let person = try person(.volunteer, name: "Frivillig Fisker")
        let day = try self.day("2026-01-05")
        try write { tx in
            let id = try Volunteers.express(tx, person, in: programme ?? pairs, on: day)
            try Volunteers.step(tx, id, .confidentiality, on: day, version: "2026-1")
            try Volunteers.step(tx, id, .confirmed, on: day)
            try Volunteers.offer(tx, id, capacity: capacity, days: "mandag", area: "midtbyen")
        }
        return person
    }

    /// A participant with an open course of support.
    func enrolled(in programme: ProgrammeID? = nil, on day: String = "2026-01-05") throws -> (PersonID, EnrolmentID) {
        let person = try person()
        let day = try self.day(day)
        let id = try write { tx in try Enrolments.start(tx, person, in: programme ?? pairs, on: day) }
        return (person, id)
    }

    /// A match that runs for half a year from a day.
    func match(
        _ participant: PersonID, _ volunteer: PersonID, from day: String = "2026-02-02", _ cadence: Cadence = .weekly
    ) throws -> MatchID {
        let starts = try self.day(day)
        return try write { tx in
            let id = try Matches.propose(tx, participant: participant, volunteer: volunteer, in: pairs, on: starts)
            for side in Side.allCases { try Matches.accept(tx, id, as: side, on: starts) }
            try Matches.start(tx, id, on: starts, ends: starts.adding(.months(6)), cadence: cadence)
            return id
        }
    }

    /// A group of some sessions that recruits.
    func group(sessions: Int = 3, places: Int = 4, from day: String = "2026-03-03") throws -> GroupID {
        let starts = try self.day(day)
        let manual = Manual(version: "1", themes: (1...sessions).map { "theme-\($0)" })
        let plan = GroupPlan(manual: manual, minutes: 120, places: places, facilitators: 2)
        return try write { tx in
            let setting = GroupSetting(starts: starts, hour: 16, minute: 30, location: "Biblioteket")
            let id = try Groups.plan(tx, in: circles, plan, setting, on: starts.adding(days: -60))
            try Groups.advance(tx, id, to: .recruiting, on: starts.adding(days: -30))
            return id
        }
    }

    /// Confirms a group and lets it run.
    func run(_ group: GroupID, on day: String = "2026-03-03") throws {
        let day = try self.day(day)
        try write { tx in
            try Groups.advance(tx, group, to: .confirmed, on: day)
            try Groups.advance(tx, group, to: .running, on: day)
        }
    }

    /// Erases everything of a person in some categories, as a purge would.
    func erase(_ person: PersonID, _ categories: Set<PersonalData.Category>) throws {
        let erasure = Erasure(Town.inventory)
        try write { tx in
            _ = try erasure.erase(tx, erasure.items(tx, of: person, in: categories), reason: "test")
        }
    }

    func day(_ iso: String) throws -> Day { try Day(iso: iso) }
}
