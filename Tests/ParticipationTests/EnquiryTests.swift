import Days
import Participation
import People
import PersonalData
import Retention
import Store
import TestSupport
import Testing

@Suite("Enquiries that are no case yet")
struct EnquiryTests {
    let town: Town
    let day: Day

    init() throws {
        town = try Town(day: "2026-11-21")
        day = try Day(iso: "2026-11-21")
        try town.write { tx in try Rules.seed(tx, kind: .association) }
    }

    @Test("An enquiry goes six months after the last contact, its undecided referral with it, and not a day before")
    func purged() throws {
        let asked = try town.person(.enquirer)
        let referred = try town.person(.enquirer)
        let withdrew = try town.person(.enquirer)
        try town.write { tx in
            _ = try receive(tx, referred, on: day.adding(days: 3))
            try Intakes.withdraw(tx, receive(tx, withdrew, on: day), on: day.adding(days: 5))
        }
        let before = try received()
        town.temporary.clock.set(day: try town.day("2027-05-20"))
        #expect(try purge() == 0)
        town.temporary.clock.set(day: try town.day("2027-05-21"))
        #expect(try purge() == 1)
        #expect(try shown(asked) == nil)
        #expect(try shown(referred) != nil)
        town.temporary.clock.set(day: try town.day("2027-05-26"))
        #expect(try purge() == 2)
        #expect(try shown(referred) == nil)
        #expect(try shown(withdrew) == nil)
        #expect(try town.count("SELECT count(*) FROM intake") == 0)
        #expect(try town.temporary.filesContaining("kanarie").isEmpty)
        #expect(try received() == before)
        #expect(try Verifier(Town.inventory).verify(town.store).isClean)
    }

    @Test("A referral of somebody who is known otherwise goes as an enquiry too, by the latest that was received")
    func known() throws {
        let person = try town.person()
        try town.write { tx in
            _ = try receive(tx, person, on: day)
            _ = try receive(tx, person, on: day.adding(days: 2))
        }
        town.temporary.clock.set(day: try town.day("2027-05-22"))
        #expect(try purge() == 0)
        town.temporary.clock.set(day: try town.day("2027-05-23"))
        #expect(try purge() == 1)
        #expect(try town.count("SELECT count(*) FROM intake") == 0)
        #expect(try shown(person)?.capacities == [.participant])
    }

    @Test("An accepted referral is the case's: it stays when the enquiry goes")
    func accepted() throws {
        let person = try town.person(.enquirer)
        let id = try town.write { tx in
            let id = try receive(tx, person, on: day)
            try People.copyCapacity(tx, person, from: .enquirer, to: .participant, changes: [.name("Mia Friis")])
            try Intakes.accept(tx, id, on: day)
            return id
        }
        town.temporary.clock.set(day: try town.day("2027-05-21"))
        #expect(try purge() == 1)
        try town.read { tx throws in
            #expect(try Intakes.wishes(tx, id) == .text("Helst kanariefugle"))
            #expect(try Intakes.answers(tx, id) == ["moving"])
        }
        #expect(try shown(person)?.capacities == [.participant])
    }

    @Test("Once nothing is undecided any more, somebody who is no enquirer keeps no key of an enquiry")
    func keys() throws {
        let known = try town.person()
        let enquirer = try town.person(.enquirer)
        let ids = try town.write { tx in
            [try receive(tx, known, on: day), try receive(tx, known, on: day), try receive(tx, enquirer, on: day)]
        }
        try town.write { tx in try Intakes.accept(tx, ids[0], on: day) }
        #expect(try hasEnquiryKey(known))
        try town.write { tx in try Intakes.reject(tx, ids[1], on: day, guidance: "other") }
        #expect(try !hasEnquiryKey(known))
        try town.write { tx in try Intakes.reject(tx, ids[2], on: day, guidance: "other") }
        #expect(try hasEnquiryKey(enquirer), "the profile is sealed under it")
        for id in ids { #expect(try town.read { tx in try Intakes.answers(tx, id) } == ["moving"]) }
        town.temporary.clock.advance(milliseconds: 1)
        _ = try town.write { tx in try receive(tx, known, on: day) }
        #expect(try Verifier(Town.inventory).verify(town.store).isClean, "a new enquiry is no trace of the old one")
    }

    private func hasEnquiryKey(_ person: PersonID) throws -> Bool {
        try town.read { tx in try tx.keys(of: person) }.contains { $0.category == Category.enquiry.number }
    }

    private func receive(_ tx: borrowing Transaction, _ person: PersonID, on day: Day) throws -> IntakeID {
        try Intakes.receive(
            tx, person, to: town.pairs, from: "doctor", on: day, answers: ["moving"], wishes: "Helst kanariefugle")
    }

    private func received() throws -> Int {
        try town.read { tx in try Figures.total(tx, .referralsReceived, in: town.pairs, years: 2026...2026) }
    }

    private func shown(_ person: PersonID) throws -> Person? { try town.read { tx in try People.show(tx, person) } }

    /// Returns how many records went.
    private func purge() throws -> Int {
        let policy = PurgePolicy(
            kind: .association, massThreshold: MassThreshold(percent: 100, floor: 100), backupPeriod: try Period("P35D")
        )
        let plan = try Planner(inventory: Town.inventory, policy: policy).plan(town.store)
        guard plan.dueCount > 0 else { return 0 }
        return try Purge(inventory: Town.inventory, policy: policy).apply(
            plan, to: town.store, as: .tester, acceptClockJump: true
        ).certificate.erasedCount
    }
}
