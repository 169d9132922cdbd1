import Days
import PersonalData
import Retention
import Store
import TestSupport
import Testing

@Suite("The trails")
struct TrailRetentionTests {
    @Test("The trails lose what is past the rule of the access log, and still verify")
    func cut() throws {
        let fixture = try Fixture(day: "2025-01-01")
        let (person, _) = try fixture.addParticipant(closed: nil)
        _ = try fixture.name(of: person)
        fixture.clock.set(Copenhagen.start(of: try Day(iso: "2026-01-01")).adding(milliseconds: -1000))
        #expect(try TrailRetention.overdue(fixture.store) == 0)
        fixture.clock.advance(milliseconds: 1000)
        let overdue = try TrailRetention.overdue(fixture.store)
        #expect(overdue == 3)
        #expect(throws: ClockError.jumped(days: 364, limit: 45)) {
            try TrailRetention.cut(fixture.store, policy: fixture.policy, as: .tester)
        }
        let cut = try TrailRetention.cut(
            fixture.store, policy: fixture.policy, as: .tester, acceptClockJump: true)
        #expect(cut == overdue)
        #expect(try fixture.store.whoRead(person).isEmpty)
        #expect(try fixture.store.verifyTrails().findings.isEmpty)
    }

    @Test("A purge cuts the trails too, and its certificate names the count, also when it is killed in between")
    func purge() throws {
        struct Killed: Error {}
        for place in ["nowhere", "trails noted", "trails cut"] {
            let fixture = try Fixture(day: "2025-01-01")
            let (person, _) = try fixture.addParticipant(closed: "2020-01-01")
            _ = try fixture.name(of: person)
            fixture.clock.set(day: try Day(iso: "2026-01-01"))
            #expect(try fixture.verify().trailEntries == 3)
            let plan = try fixture.plan()
            try fixture.reopen(faults: .calling { if $0 == place { throw Killed() } })
            let apply = {
                try fixture.purge.apply(plan, to: fixture.store, as: .tester, acceptClockJump: true).certificate
            }
            if place != "nowhere" { #expect(throws: Killed.self) { try apply() } }
            try fixture.reopen()
            #expect(try apply().trailEntries == 3, "\(place)")
            #expect(try fixture.verify().isClean)
            #expect(try fixture.store.verifyTrails().findings.isEmpty)
            #expect(try apply().trailEntries == 3, "\(place)")
        }
    }

    @Test("A purge leaves the trails of a municipality that has no decision about them, and the verifier says so")
    func undecided() throws {
        let fixture = try Fixture(.municipality, day: "2025-01-01")
        try fixture.addParticipant(closed: "2018-01-01")
        try fixture.write { tx in
            for category in [Category.participantProfile, .journalNotes] {
                try ArchiveDecisions.record(
                    tx, category: category, kind: .decision, reference: "26/1", decidedOn: tx.today)
            }
        }
        fixture.clock.set(day: try Day(iso: "2026-01-01"))
        let result = try fixture.purge.apply(
            fixture.plan(), to: fixture.store, as: .tester, acceptClockJump: true)
        #expect(result.certificate.trailEntries == 0)
        #expect(try fixture.verify().trailEntries > 0)
        #expect(try !fixture.verify().isClean)
    }

    @Test("Entries about a held person stay")
    func held() throws {
        let fixture = try Fixture(day: "2025-01-01")
        let (person, _) = try fixture.addParticipant(closed: nil)
        _ = try fixture.name(of: person)
        try fixture.hold(.person(person), review: "2027-01-01")
        fixture.clock.set(Copenhagen.start(of: try Day(iso: "2026-06-01")))
        #expect(try TrailRetention.overdue(fixture.store) == 0)
        #expect(
            try TrailRetention.cut(fixture.store, policy: fixture.policy, as: .tester, acceptClockJump: true) == 0)
        #expect(try fixture.store.whoRead(person).count == 1)
    }

    @Test("Trails of a municipality need the archive decision like everything else")
    func archives() throws {
        let fixture = try Fixture(.municipality, day: "2025-01-01")
        try fixture.addParticipant(closed: nil)
        fixture.clock.set(Copenhagen.start(of: try Day(iso: "2026-06-01")))
        #expect(throws: RetentionError.noArchiveDecision(.accessLog)) {
            try TrailRetention.cut(fixture.store, policy: fixture.policy, as: .tester, acceptClockJump: true)
        }
    }
}
