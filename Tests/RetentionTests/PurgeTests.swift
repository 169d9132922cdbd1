import Days
import Foundation
import PersonalData
import Retention
import SQLite
import Store
import TestSupport
import Testing

@Suite("A purge")
struct PurgeTests {
    @Test("An expired plan is refused; on its last day it is applied")
    func expired() throws {
        let fixture = try Fixture()
        try fixture.addParticipant(closed: "2020-01-01")
        let plan = try fixture.plan()
        fixture.clock.advance(days: 4)
        #expect(throws: RetentionError.planExpired(validUntil: plan.header.validUntil)) { try fixture.apply(plan) }
        #expect(try fixture.count("SELECT count(*) FROM person") == 1)
        fixture.clock.set(Copenhagen.start(of: plan.header.validUntil))
        #expect(try fixture.apply(plan).certificate.erasedCount == 2)
    }

    @Test("Another tenant's plan is refused")
    func otherTenant() throws {
        let fixture = try Fixture()
        let other = try Fixture(tenant: "nabokommune")
        try fixture.addParticipant(closed: "2020-01-01")
        try other.addParticipant(closed: "2020-01-01")
        let plan = try fixture.plan()
        #expect(throws: RetentionError.planOfOtherTenant) { try other.apply(plan) }
        #expect(try other.count("SELECT count(*) FROM person") == 1)
    }

    @Test("An empty scope is refused")
    func empty() throws {
        let fixture = try Fixture()
        try fixture.addParticipant(closed: "2026-11-01")
        let plan = try fixture.plan()
        #expect(throws: RetentionError.emptyScope) { try fixture.apply(plan) }
    }

    @Test("A plan whose set, rules or holds changed is refused, and nothing is erased")
    func changed() throws {
        let changes: [(Fixture, PersonID) throws -> Void] = [
            { fixture, _ in try fixture.addParticipant(closed: "2020-01-01", notes: 0) },
            { fixture, _ in try fixture.setPeriod("P11M", of: .participantProfile) },
            { fixture, person in try fixture.hold(.person(person)) },
            { fixture, person in try fixture.restrict(person) },
            { fixture, person in try fixture.open(courseOf: person) },
        ]
        for (index, change) in changes.enumerated() {
            let fixture = try Fixture()
            let (person, _) = try fixture.addParticipant(closed: "2020-01-01")
            try fixture.addParticipant(closed: "2020-01-01")
            let plan = try fixture.plan()
            try change(fixture, person)
            #expect(throws: RetentionError.planChanged, "change \(index)") { try fixture.apply(plan) }
            #expect(try fixture.count("SELECT count(*) FROM note") == 2)
        }
    }

    @Test("A plan cannot borrow another plan's word that nothing has changed")
    func forgedGround() throws {
        let fixture = try Fixture()
        let (person, _) = try fixture.addParticipant(closed: "2020-01-01")
        try fixture.addParticipant(closed: "2020-01-01")
        let old = try fixture.plan()
        try fixture.open(courseOf: person)
        let new = try fixture.plan()
        let forged = try String(contentsOf: old.file, encoding: .utf8)
            .replacingOccurrences(of: try ground(of: old), with: try ground(of: new))
        try forged.write(to: old.file, atomically: true, encoding: .utf8)
        let loaded = try Plan.load(file: old.file)
        #expect(throws: RetentionError.planChanged) { try fixture.apply(loaded) }
        #expect(try fixture.count("SELECT count(*) FROM note") == 2)
        #expect(try fixture.apply(new).certificate.erasedCount == new.dueCount)
    }

    private func ground(of plan: Plan) throws -> String {
        let text = try String(contentsOf: plan.file, encoding: .utf8)
        let end = try #require(text.range(of: "\"ground\":\"")).upperBound
        return String(text[end...].prefix(128))
    }

    @Test("A live server's other work does not spoil a plan")
    func otherWork() throws {
        let fixture = try Fixture()
        try fixture.addParticipant(closed: "2020-01-01")
        let plan = try fixture.plan()
        let (newcomer, _) = try fixture.addParticipant(closed: "2026-11-20")
        fixture.clock.advance(days: 2)
        #expect(try fixture.apply(plan).certificate.erasedCount == 2)
        #expect(try fixture.name(of: newcomer) == .text("Kanarie Kofoed"))
    }

    @Test("A clock before the last trusted time is refused")
    func backwards() throws {
        let fixture = try Fixture()
        try fixture.addParticipant(closed: "2020-01-01")
        let plan = try fixture.plan()
        fixture.clock.advance(days: -1)
        #expect(throws: ClockError.backwards) { try fixture.apply(plan) }
    }

    @Test("A jump of the clock beyond the limit needs somebody who accepts it")
    func jumped() throws {
        let fixture = try Fixture()
        try fixture.addParticipant(closed: "2020-01-01")
        fixture.clock.advance(days: 400)
        let plan = try fixture.plan()
        #expect(throws: ClockError.jumped(days: 400, limit: 45)) { try fixture.apply(plan) }
        let result = try fixture.purge.apply(plan, to: fixture.store, as: .tester, acceptClockJump: true)
        #expect(result.certificate.erasedCount == 2)
    }

    @Test("More than the mass threshold needs the number, and not one more than it is erased")
    func mass() throws {
        let fixture = try Fixture()
        fixture.policy.massThreshold = MassThreshold(percent: 20, floor: 2)
        for _ in 0..<3 { try fixture.addParticipant(closed: "2020-01-01", notes: 0) }
        for _ in 0..<7 { try fixture.addParticipant(closed: "2026-11-01", notes: 0) }
        let plan = try fixture.plan()
        #expect(throws: RetentionError.massThreshold(count: 3, limit: 2)) { try fixture.apply(plan) }
        #expect(throws: RetentionError.aboveLimit(count: 3, limit: 2)) { try fixture.apply(plan, limit: 2) }
        #expect(try fixture.apply(plan, limit: 3).certificate.erasedCount == 3)
    }

    @Test("Where the tenant demands it, a second named person approves the plan before it is applied")
    func approval() throws {
        let fixture = try Fixture()
        fixture.policy.twoPersons = true
        try fixture.addParticipant(closed: "2020-01-01")
        let plan = try fixture.plan()
        let (anna, bent) = (Actor.operatorUser("op-anna"), Actor.operatorUser("op-bent"))
        #expect(throws: RetentionError.needsApproval) { try fixture.apply(plan, as: anna) }
        try fixture.write(as: anna) { tx in try Approvals.record(tx, plan: plan) }
        #expect(throws: RetentionError.needsApproval) { try fixture.apply(plan, as: anna) }
        try fixture.write(as: bent) { tx in try Approvals.record(tx, plan: plan) }
        #expect(try fixture.apply(plan, as: anna).certificate.erasedCount == 2)
        let approvals = try fixture.store.upkeep { tx in try Approvals.list(tx, plan: plan.id) }
        #expect(approvals.map(\.approvedBy) == ["op-anna", "op-bent"])
    }

    @Test("A plan approved by one's own account is approved by nobody else")
    func ownAccount() throws {
        let fixture = try Fixture()
        fixture.policy.twoPersons = true
        fixture.policy.persons = SecondPerson(accounts: ["AC-1": "op-anna"])
        try fixture.addParticipant(closed: "2020-01-01")
        let plan = try fixture.plan()
        let anna = Actor.operatorUser("op-anna")
        try fixture.write(as: Actor(id: "AC-1", kind: .account)) { tx in try Approvals.record(tx, plan: plan) }
        #expect(throws: RetentionError.needsApproval) { try fixture.apply(plan, as: anna) }
        try fixture.write(as: Actor(id: "AC-2", kind: .account)) { tx in try Approvals.record(tx, plan: plan) }
        #expect(try fixture.apply(plan, as: anna).certificate.erasedCount == 2)
    }

    @Test("A municipality and a region need an archive decision or a receipt for each category, an association none")
    func archives() throws {
        for kind in [TenantKind.municipality, .region] {
            let fixture = try Fixture(kind)
            try fixture.addParticipant(closed: "2020-01-01")
            let plan = try fixture.plan()
            #expect(throws: RetentionError.noArchiveDecision(.journalNotes)) { try fixture.apply(plan) }
            try fixture.write { tx in
                try ArchiveDecisions.record(
                    tx, category: .journalNotes, kind: .decision, reference: "RA 2024/117", decidedOn: tx.today)
            }
            #expect(throws: RetentionError.noArchiveDecision(.participantProfile)) { try fixture.apply(plan) }
            try fixture.write { tx in
                try ArchiveDecisions.record(
                    tx, category: .participantProfile, kind: .receipt, reference: "AVID.SA.1", decidedOn: tx.today)
            }
            #expect(try fixture.apply(plan).certificate.erasedCount == 2)
        }
    }

    @Test("Two purges at once: one runs, the other is told so and changes nothing")
    func twoAtOnce() throws {
        let fixture = try Fixture()
        try fixture.addParticipant(closed: "2020-01-01")
        let plan = try fixture.plan()
        let other = try fixture.temporary.open(replay: Erasure(fixture.inventory).replay)
        var refused = 0
        try fixture.purge.apply(plan, to: fixture.store, as: .tester) { _, _ in
            do {
                try fixture.purge.apply(plan, to: other, as: .tester)
            } catch StoreError.purgeRunning {
                refused += 1
            } catch { Issue.record(error) }
        }
        #expect(refused == 2)
        let after = try fixture.purge.apply(plan, to: other, as: .tester)
        #expect(after.certificate.erasedCount == 2)
    }

    @Test("The other party of a shared record keeps it, without the erased one")
    func shared() throws {
        let fixture = try Fixture()
        let volunteer = try fixture.addVolunteer()
        let (participant, _) = try fixture.addParticipant(closed: "2020-01-01", meetingWith: volunteer)
        try fixture.apply(fixture.plan())
        #expect(try fixture.count("SELECT minutes FROM meeting WHERE participant IS NULL") == 60)
        #expect(try fixture.count("SELECT count(*) FROM meeting WHERE volunteer = \(volunteer.raw)") == 1)
        #expect(try fixture.name(of: volunteer, .volunteerProfile) == .text("Frivillig Fisker"))
        #expect(try fixture.count("SELECT count(*) FROM person WHERE id = \(participant.raw)") == 0)
    }

    @Test("Of a person in two capacities one dies without the other, and the person with the last")
    func capacities() throws {
        let fixture = try Fixture()
        let (person, _) = try fixture.addParticipant(closed: "2020-01-01", notes: 0)
        try fixture.makeVolunteer(person, left: "2026-06-01")
        try fixture.apply(fixture.plan())
        #expect(try fixture.name(of: person) == nil)
        #expect(try fixture.name(of: person, .volunteerProfile) == .text("Kanarie Kofoed"))
        fixture.clock.set(Copenhagen.start(of: try Day(iso: "2027-06-01")))
        try fixture.purge.apply(fixture.plan(), to: fixture.store, as: .tester, acceptClockJump: true)
        #expect(try fixture.count("SELECT count(*) FROM person") == 0)
    }

    @Test("Figures stay what they were")
    func keptFigures() throws {
        let fixture = try Fixture()
        for _ in 0..<5 { try fixture.addParticipant(closed: "2020-01-01") }
        for _ in 0..<2 { try fixture.addParticipant(closed: "2026-11-01") }
        let sql = "SELECT (SELECT count(*) FROM course) + ifnull((SELECT sum(count) FROM kept_figure), 0)"
        #expect(try fixture.count(sql) == 7)
        try fixture.apply(fixture.plan())
        #expect(try fixture.count("SELECT count(*) FROM course") == 2)
        #expect(try fixture.count(sql) == 7)
    }

    @Test("Nothing of an erased name is left in any file of the tenant, nor in the look-ups")
    func canaries() throws {
        let fixture = try Fixture()
        let canary = "Kanariefugl-\(UInt64.random(in: .min ... .max))"
        let (person, _) = try fixture.addParticipant(closed: "2020-01-01", name: canary)
        #expect(try fixture.store.upkeep { tx in try tx.find(canary.lowercased(), as: .email) } == [person])
        try fixture.apply(fixture.plan())
        #expect(try fixture.temporary.filesContaining(canary).isEmpty)
        #expect(try fixture.store.upkeep { tx in try tx.find(canary.lowercased(), as: .email) } == [])
    }

    @Test("After the keys are destroyed no earlier backup of the data yields plaintext, and a restore erases again")
    func backups() throws {
        let fixture = try Fixture()
        let (erased, _) = try fixture.addParticipant(closed: "2020-01-01")
        let (kept, _) = try fixture.addParticipant(closed: "2026-11-01")
        let backup = try fixture.backUp()
        try fixture.apply(fixture.plan())
        try fixture.restore(backup)
        #expect(try fixture.name(of: erased) == nil)
        #expect(try fixture.count("SELECT count(*) FROM note") == 1)
        #expect(try fixture.count("SELECT sum(count) FROM kept_figure") == 1)
        #expect(try fixture.name(of: kept) == .text("Kanarie Kofoed"))
        #expect(try fixture.verify().isClean)
    }

    @Test("The ledger holds random ids, kinds and times, and nothing else")
    func ledger() throws {
        let fixture = try Fixture()
        try fixture.addParticipant(closed: "2020-01-01", name: "Kanarie Kofoed")
        try fixture.apply(fixture.plan())
        let text = try String(contentsOf: fixture.store.files.ledger, encoding: .utf8)
        #expect(!text.isEmpty)
        let line = /#\d+ erase \d+ - \d+|P-[0-9A-Z]{13} \d+ [0-9A-Z]{13}|=\d+ [0-9a-f]{64}/
        for part in text.split(separator: "\n") { #expect(part.wholeMatch(of: line) != nil) }
    }
}

extension Fixture {
    /// The course goes on after all.
    func open(courseOf person: PersonID) throws {
        try write { tx in
            try tx.run("UPDATE course SET is_closed = 0, ended = NULL WHERE person = ?", .id(person))
            try tx.audit("test.open")
        }
    }

    func makeVolunteer(_ person: PersonID, left: String) throws {
        try write { tx in
            let id = Store.newID()
            let key = KeyName(person: person, category: Category.volunteerProfile.number)
            let name = try tx.seal("Kanarie Kofoed", at: Place("profile", "name", row: id), under: key)
            try tx.run("INSERT INTO profile VALUES (?, ?, 'volunteer', ?)", .int(id), .id(person), name)
            try tx.run("INSERT INTO volunteer_exit VALUES (?, ?)", .id(person), .day(try Day(iso: left)))
            try tx.audit("test.volunteer")
        }
    }
}
