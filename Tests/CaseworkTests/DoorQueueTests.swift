import Days
import Participation
import People
import Retention
import Rights
import SQLite
import Store
import Tenancy
import Testing

@testable import Casework

@Suite("What comes in by the doors, on the desk")
struct DoorQueueTests {
    let bureau: Bureau
    let index = DeskIndex()

    init() throws { bureau = try Bureau() }

    private func queue(_ kind: QueueKind) throws -> DeskQueue {
        try bureau.read { tx in try index.queue(kind, tx, bureau.offers) }
    }

    private func enquirer() throws -> PersonID {
        try bureau.write { tx in
            let details = PersonDetails(
                chosenName: "Uden navn", email: "spørger@example.dk", wishes: "Hvornår mødes I?")
            let person = try People.add(tx, details, as: .enquirer)
            try Enquiries.receive(tx, from: person)
            return person
        }
    }

    @Test("A question waits until it is answered, once; its words are not opened for the list")
    func enquiry() throws {
        let person = try enquirer()
        let found = try queue(.enquiries)
        #expect(found.rows.map(\.subject) == [.enquiry(person)] && found.action == .reply)
        #expect(!"\(found)".contains("Hvornår"))
        #expect(
            try bureau.read { tx in try PersonPage(tx, person, on: bureau.today).enquiry?.received } == bureau.today)
        try bureau.write { tx in try Enquiries.answer(tx, person) }
        #expect(try queue(.enquiries).count == 0)
        #expect(try bureau.read { tx in try PersonPage(tx, person, on: bureau.today).enquiry } == nil)
        #expect(throws: ParticipationError.alreadyEnded) {
            try bureau.write { tx in try Enquiries.answer(tx, person) }
        }
    }

    @Test("A question of somebody whose data may only be stored is not shown, and an erased one is gone")
    func hidden() throws {
        let (one, other) = (try enquirer(), try enquirer())
        try bureau.write { tx in try Restrictions.restrict(tx, one, ground: .accuracy) }
        #expect(try queue(.enquiries).rows.map(\.subject) == [.enquiry(other)])
        try bureau.write { tx throws in
            let erasure = bureau.tenant.erasure
            _ = try erasure.erase(tx, erasure.items(tx, of: other), reason: "test")
        }
        #expect(try queue(.enquiries).count == 0)
        #expect(try bureau.count("SELECT count(*) FROM enquiry WHERE person = \(other.raw)") == 0)
    }

    @Test("A volunteer stands there from the first interest to the confirmation, but not while being trained")
    func volunteer() throws {
        let person = try bureau.person("Ny Nielsen", as: .volunteer)
        let part = try bureau.write { tx in
            try Volunteers.express(tx, person, in: Bureau.mentoring, on: bureau.today)
        }
        let stages = { try queue(.volunteers).rows.map(\.code) }
        #expect(try queue(.volunteers).rows.map(\.subject) == [.volunteer(part, person)])
        #expect(try stages() == ["interested"])
        try bureau.write { tx in try Volunteers.step(tx, part, .conversation, on: bureau.today) }
        #expect(try stages() == ["in-conversation"])
        let (cohort, member) = try bureau.write { tx in
            let cohort = try Cohorts.plan(tx, in: Bureau.mentoring, days: [bureau.today])
            return (cohort, try Cohorts.join(tx, cohort, person, on: bureau.today))
        }
        #expect(try stages().isEmpty)
        try bureau.write { tx in
            for session in try Cohorts.sessions(tx, cohort) {
                try Cohorts.hold(tx, session.id, .delivered, marks: [member: .present])
            }
            _ = try TrainingCertificates.finish(tx, cohort, on: bureau.today, percent: 80)
        }
        #expect(try stages() == ["trained"])
        try bureau.write { tx in try Volunteers.step(tx, part, .confirmed, on: bureau.today) }
        #expect(try stages().isEmpty)
    }

    @Test("Somebody turned down stands there no more; one who volunteers elsewhere keeps the profile")
    func declined() throws {
        let person = try bureau.person("Ny Nielsen", as: .volunteer)
        let parts = try bureau.write { tx in
            try [Bureau.mentoring, Bureau.groups].map { try Volunteers.express(tx, person, in: $0, on: bureau.today) }
        }
        let first = try bureau.write { tx in try bureau.offers.decline(tx, parts[0], on: bureau.today) }
        #expect(first == nil, "the other programme has not said no")
        #expect(try queue(.volunteers).rows.map(\.subject) == [.volunteer(parts[1], person)])
        for _ in 1...2 {
            let second = try bureau.write { tx in try bureau.offers.decline(tx, parts[1], on: bureau.today) }
            #expect(second == person, "asked again, the profile is still to be shortened")
        }
        #expect(try queue(.volunteers).count == 0)
    }
}
