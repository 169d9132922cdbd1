import Consent
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

@testable import Casework

/// A tenant that offers pairs, groups and families, with people in it, on a day that stands still.
final class Bureau {
    let root: URL
    let clock: FixedClock
    let tenant: Tenant
    static let mentoring: ProgrammeID = "one-to-one-mentoring"
    static let groups: ProgrammeID = "peer-groups"
    static let families: ProgrammeID = "family-mentors"

    init(_ kind: TenantKind = .municipality, day: String = "2026-11-21") throws {
        root = FileManager.default.temporaryDirectory.appendingPathComponent("bureau-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        clock = FixedClock(Copenhagen.start(of: try Day(iso: day)).adding(milliseconds: 12 * 3_600_000))
        let master = MasterKey(key: .random())
        let installation = Installation(root: root, house: Installed.house, clock: clock) { master }
        let template = ConfigurationTemplate(
            kind: kind, name: "Testby", operatorID: "anna", user: Installation.currentUser,
            programmes: [Bureau.mentoring, Bureau.groups, Bureau.families])
        _ = try installation.create("testby", template)
        tenant = try installation.open("testby")
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    var offers: Offers { Offers(tenant) }
    var today: Day { clock.today }

    func offer(_ id: ProgrammeID = Bureau.mentoring) throws -> Offer { try offers.of(id) }

    @discardableResult
    func write<T>(_ body: (borrowing Transaction) throws -> T) throws -> T {
        try tenant.store.write(as: .operatorUser("anna"), body)
    }

    func read<T>(_ body: (borrowing Transaction) throws -> T) throws -> T {
        try tenant.store.read(as: .operatorUser("anna"), for: "test", body)
    }

    func day(_ iso: String) throws -> Day { try Day(iso: iso) }

    func count(_ sql: String) throws -> Int {
        try tenant.store.upkeep { tx in try tx.first(sql) { Int($0.int(0)) } ?? 0 }
    }

    /// Adds a person in a capacity.
    func person(
        _ name: String, as capacity: Capacity = .participant, _ change: (inout PersonDetails) -> Void = { _ in }
    ) throws -> PersonID {
        var details = PersonDetails(name: name)
        change(&details)
        return try write { tx in try People.add(tx, details, as: capacity, policy: tenant.configuration.cpr) }
    }

    /// A volunteer who is trained, confirmed and wants so many participants.
    func volunteer(
        _ name: String = "Frivillig Friis", capacity: Int = 1, in programme: ProgrammeID = Bureau.mentoring,
        area: String? = nil, _ change: (inout PersonDetails) -> Void = { _ in }
    ) throws -> PersonID {
        let person = try person(name, as: .volunteer, change)
        let began = today.adding(days: -200)
        try write { tx in
            let id = try Volunteers.express(tx, person, in: programme, on: began)
            try Volunteers.step(tx, id, .confidentiality, on: began, version: "2026-1")
            try Volunteers.step(tx, id, .confirmed, on: began)
            try Volunteers.offer(tx, id, capacity: capacity, days: "mandag", area: area)
        }
        try train([person], in: programme, from: began)
        return person
    }

    /// A cohort of these people that is held and ended with a certificate for all.
    func train(_ people: [PersonID], in programme: ProgrammeID = Bureau.mentoring, from day: Day) throws {
        try write { tx in
            let cohort = try Cohorts.plan(tx, in: programme, days: (0..<6).map { day.adding(days: 28 * $0) })
            for person in people { _ = try Cohorts.join(tx, cohort, person, on: day) }
            let members = try Cohorts.members(tx, cohort).map { ($0.id, AttendanceMark.present) }
            for session in try Cohorts.sessions(tx, cohort) {
                try Cohorts.hold(tx, session.id, .delivered, marks: Dictionary(uniqueKeysWithValues: members))
            }
            _ = try TrainingCertificates.finish(tx, cohort, on: day.adding(days: 170), percent: 80)
        }
    }

    /// A participant with an open course of support.
    func participant(
        _ name: String = "Deltager Dam", in programme: ProgrammeID = Bureau.mentoring,
        _ change: (inout PersonDetails) -> Void = { _ in }
    ) throws -> PersonID {
        let person = try person(name, change)
        let day = today.adding(days: -100)
        try write { tx in _ = try Enrolments.start(tx, person, in: programme, on: day) }
        return person
    }

    /// A match that runs for half a year.
    func match(
        _ participant: PersonID, _ volunteer: PersonID, daysAgo: Int = 30, _ cadence: Cadence = .weekly
    ) throws -> MatchID {
        let starts = today.adding(days: -daysAgo)
        return try write { tx in
            let id = try Matches.propose(
                tx, participant: participant, volunteer: volunteer, in: Bureau.mentoring, on: starts)
            for side in Side.allCases { try Matches.accept(tx, id, as: side, on: starts) }
            try Matches.start(tx, id, on: starts, ends: starts.adding(.months(6)), cadence: cadence)
            return id
        }
    }
}
