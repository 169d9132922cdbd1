import Days
import Foundation
import PersonalData
import Retention
import SQLite
import Store
import TestSupport

/// A small tenant of its own: participants with courses, notes and meetings that they share with volunteers.
final class Fixture {
    let temporary: TemporaryStore
    var policy: PurgePolicy
    var inventory = Fixture.inventory

    var store: Store { temporary.store }
    var clock: FixedClock { temporary.clock }
    var purge: Purge { Purge(inventory: inventory, policy: policy) }

    /// A tenant with the default schedule, on a day, with a mass threshold that never asks.
    init(_ kind: TenantKind = .association, day: String = "2026-11-21", tenant: String = "testby") throws {
        temporary = try TemporaryStore(Migration.retention + [Fixture.migration], day: day, tenant: tenant)
        policy = PurgePolicy(
            kind: kind, massThreshold: MassThreshold(percent: 100, floor: 10_000),
            backupPeriod: try Period("P35D"))
        try write { tx in try Rules.seed(tx, kind: kind) }
    }

    func write<T>(as actor: Actor = .tester, _ body: (borrowing Transaction) throws -> T) throws -> T {
        try store.write(as: actor, body)
    }

    func plan() throws -> Plan { try Planner(inventory: inventory, policy: policy).plan(store) }

    @discardableResult
    func apply(_ plan: Plan, as actor: Actor = .tester, limit: Int? = nil) throws -> Purge.Result {
        try purge.apply(plan, to: store, as: actor, limit: limit)
    }

    func lines(of plan: Plan) throws -> [PlanLine] {
        var lines: [PlanLine] = []
        try plan.forEachLine { lines.append($0) }
        return lines
    }

    func verify() throws -> Verification { try Verifier(inventory).verify(store) }

    func count(_ sql: String) throws -> Int {
        try store.upkeep { tx in try tx.first(sql) { Int($0.int(0)) } ?? 0 }
    }

    /// Opens the files as another process would, finishing what the ledger says was begun.
    func reopen(faults: FaultPoints = .none) throws {
        try temporary.reopen(faults: faults, replay: Erasure(inventory).replay)
    }
}

extension Fixture {
    /// A participant whose one course closed on the day; nil: the day is missing. Notes belong to the course.
    @discardableResult
    func addParticipant(
        closed: String?, notes: Int = 1, name: String = "Kanarie Kofoed", meetingWith volunteer: PersonID? = nil
    ) throws -> (person: PersonID, course: Int64) {
        try write { tx in
            let person: PersonID = tx.newID()
            let course = Store.newID()
            try tx.run("INSERT INTO person VALUES (?)", .id(person))
            try Fixture.insertProfile(tx, person, .participantProfile, "participant", name)
            let ended = try closed.map { Value.day(try Day(iso: $0)) } ?? .null
            try tx.run("INSERT INTO course VALUES (?, ?, 1, ?)", .int(course), .id(person), ended)
            for number in 0..<notes {
                let note = Store.newID()
                let key = KeyName(person: person, category: Category.journalNotes.number, record: course)
                let text = try tx.seal("\(name) note \(number)", at: Place("note", "text", row: note), under: key)
                try tx.run("INSERT INTO note VALUES (?, ?, ?, ?)", .int(note), .int(course), .id(person), text)
            }
            if let volunteer {
                try tx.run(
                    "INSERT INTO meeting VALUES (?, ?, ?, 60)", .int(Store.newID()), .id(person), .id(volunteer))
            }
            try tx.audit("test.add", about: [person])
            return (person, course)
        }
    }

    @discardableResult
    func addVolunteer(left: String? = nil, name: String = "Frivillig Fisker") throws -> PersonID {
        try write { tx in
            let person: PersonID = tx.newID()
            try tx.run("INSERT INTO person VALUES (?)", .id(person))
            try Fixture.insertProfile(tx, person, .volunteerProfile, "volunteer", name)
            if let left {
                try tx.run("INSERT INTO volunteer_exit VALUES (?, ?)", .id(person), .day(try Day(iso: left)))
            }
            try tx.audit("test.add", about: [person])
            return person
        }
    }

    private static func insertProfile(
        _ tx: borrowing Transaction, _ person: PersonID, _ category: PersonalData.Category, _ capacity: String,
        _ name: String
    ) throws {
        let id = Store.newID()
        let key = KeyName(person: person, category: category.number)
        let sealed = try tx.seal(name, at: Place("profile", "name", row: id), under: key)
        try tx.run("INSERT INTO profile VALUES (?, ?, ?, ?)", .int(id), .id(person), .text(capacity), sealed)
        try tx.remember(name.lowercased(), as: .email, under: key)
    }

    func restrict(_ person: PersonID) throws {
        try write { tx in
            try tx.run("INSERT INTO restriction VALUES (?)", .id(person))
            try tx.audit("test.restrict")
        }
    }

    /// The name as a reader of the profile sees it.
    func name(of person: PersonID, _ category: PersonalData.Category = .participantProfile) throws -> Opened? {
        try store.read(as: .tester, for: "test") { tx in
            let rows = try tx.all(
                "SELECT id, name FROM profile WHERE person = ? AND capacity = ?", .id(person),
                .text(category == .participantProfile ? "participant" : "volunteer")
            ) { ($0.int(0), $0.blobOrNil(1)) }
            guard let (id, sealed) = rows.first else { return nil }
            return try tx.open(
                sealed, at: Place("profile", "name", row: id),
                under: KeyName(person: person, category: category.number))
        }
    }
}
