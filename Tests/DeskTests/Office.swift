import Access
import Casework
import Consent
import Days
import PageSupport
import Participation
import People
import Reception
import Store
import Tenancy

@testable import Desk

/// A municipality with a coordinator, and one of everything that a page can be about.
final class Office {
    let house: TestHouse
    let coordinator: AccountID
    static let mentoring: ProgrammeID = "one-to-one-mentoring"
    static let groups: ProgrammeID = "peer-groups"
    static let families: ProgrammeID = "family-mentors"

    init() throws {
        house = try TestHouse(rooms: [Desk.room])
        coordinator = try house.account([.coordinator])
    }

    var today: Day { house.clock.today }

    func browser() throws -> TestBrowser { try house.browser(of: coordinator) }

    func offers() throws -> Offers { Offers(try house.site().tenant) }

    func person(_ name: String, as capacity: Capacity = .participant) throws -> PersonID {
        try house.write { tx in try People.add(tx, PersonDetails(name: name), as: capacity) }
    }

    /// A participant with an accepted referral who waits.
    func waiting(_ name: String = "Vera Venter") throws -> PersonID {
        let person = try person(name)
        try house.write { tx in
            let offer = try offers().of(Office.mentoring)
            let referral = try offer.receive(
                tx, person, on: today.adding(days: -40), answers: ["lives-in-facility"], wishes: "Gåture")
            _ = try offers().accept(tx, referral, policy: .notHeld, on: today.adding(days: -30))
            _ = try offer.wait(tx, person, since: today.adding(days: -30))
        }
        return person
    }

    /// An officer who takes part, with a partner who does too and a child whose one parent has agreed.
    func family(_ name: String = "Otto Olsen") throws -> (child: PersonID, officer: PersonID, partner: PersonID) {
        let officer = try person(name)
        return try house.write { tx in
            let offer = try offers().of(Office.families)
            _ = try Enrolments.start(tx, officer, in: offer.id, on: today.adding(days: -50))
            let partner = try offer.addMember(
                tx, to: officer, PersonDetails(name: "Petra \(name)"), as: .partner, policy: .notHeld)
            _ = try RelativeParts.begin(tx, partner, in: offer.id, on: today.adding(days: -40))
            let child = try offer.addMember(
                tx, to: officer, PersonDetails(name: "Cille", birthDay: today.adding(days: -3_000)), as: .child,
                policy: .notHeld)
            try offer.sayCustody(
                tx, of: child, holder: .known(officer, as: .participant), agrees: true, on: today)
            return (child, officer, partner)
        }
    }

    func referral(_ person: PersonID, _ programme: ProgrammeID = Office.mentoring) throws -> IntakeID {
        try house.write { tx in
            try offers().of(programme).receive(
                tx, person, on: today.adding(days: -4),
                answers: programme == Office.mentoring ? ["lives-in-facility"] : ["feels-lonely", "says-old-enough"])
        }
    }

    /// A volunteer who is trained, confirmed and has room.
    func volunteer(
        _ name: String = "Frode Frivillig", capacity: Int = 2, in programme: ProgrammeID = Office.mentoring
    ) throws -> PersonID {
        let person = try person(name, as: .volunteer)
        let began = today.adding(days: -200)
        try house.write { tx in
            let part = try Volunteers.express(tx, person, in: programme, on: began)
            try Volunteers.step(tx, part, .confidentiality, on: began, version: "1")
            try Volunteers.step(tx, part, .confirmed, on: began)
            try Volunteers.offer(tx, part, capacity: capacity, days: "mandag", area: "midtby")
            let cohort = try Cohorts.plan(tx, in: programme, days: (0..<6).map { began.adding(days: 7 * $0) })
            let member = try Cohorts.join(tx, cohort, person, on: began)
            for session in try Cohorts.sessions(tx, cohort) {
                try Cohorts.hold(tx, session.id, .delivered, marks: [member: .present])
            }
            _ = try TrainingCertificates.finish(tx, cohort, on: began.adding(days: 60), percent: 80)
        }
        return person
    }

    func match(_ participant: PersonID, _ volunteer: PersonID, isRunning: Bool = true) throws -> MatchID {
        let day = today.adding(days: -60)
        return try house.write { tx in
            let id = try Matches.propose(
                tx, participant: participant, volunteer: volunteer, in: Office.mentoring, on: day)
            guard isRunning else { return id }
            for side in Side.allCases { try Matches.accept(tx, id, as: side, on: day) }
            try Matches.start(tx, id, on: day, ends: day.adding(.months(6)), cadence: .weekly)
            return id
        }
    }

    /// A running group with one participant and one facilitator.
    func group(_ participant: PersonID, leader: PersonID) throws -> GroupID {
        let starts = today.adding(days: -7)
        return try house.write { tx in
            let setting = GroupSetting(starts: starts, hour: 14, minute: 30, location: "Biblioteket")
            let id = try offers().of(Office.groups).planGroup(tx, setting, today: today).group
            try Groups.addFacilitator(tx, id, leader, on: starts)
            try Groups.advance(tx, id, to: .recruiting, on: starts)
            _ = try Places.give(tx, in: id, to: participant, on: starts)
            try Groups.advance(tx, id, to: .confirmed, on: starts)
            try Groups.advance(tx, id, to: .running, on: starts)
            return id
        }
    }

    func cohort(_ volunteer: PersonID) throws -> CohortID {
        try house.write { tx in
            let id = try offers().of(Office.mentoring).planCohort(tx, from: today.adding(days: -1)).cohort
            _ = try Cohorts.join(tx, id, volunteer, on: today.adding(days: -1))
            return id
        }
    }
}
