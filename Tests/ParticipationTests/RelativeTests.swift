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
import Testing

@Suite("Relatives and their own parts")
struct RelativeTests {
    let town: Town
    let began: Day
    let left: Day

    init() throws {
        town = try Town(day: "2026-11-21")
        began = try Day(iso: "2020-01-06")
        left = try Day(iso: "2020-03-02")
        try town.write { tx in try Rules.seed(tx, kind: .association) }
    }

    @Test("A relative's clock starts when the own part closed, whatever the rest of the family does")
    func ownPart() throws {
        let (brother, sister) = (try town.person(.relative), try town.person(.relative))
        try town.write { tx in
            let part = try RelativeParts.begin(tx, brother, in: town.pairs, on: began)
            _ = try RelativeParts.begin(tx, sister, in: town.pairs, on: began)
            try RelativeParts.close(tx, part, on: left, because: .ownWish)
        }
        #expect(try starts() == [brother: left])
        try purge()
        #expect(try town.count("SELECT count(*) FROM relative_profile") == 1)
        #expect(try town.count("SELECT count(*) FROM relative_part") == 1)
        #expect(try town.read { tx in try People.standing(tx, of: brother) } == nil)
        #expect(try town.read { tx in try RelativeParts.of(tx, sister) }.map(\.reason) == [nil])
    }

    @Test("The last of several parts counts, and an open one keeps the relative")
    func several() throws {
        let relative = try town.person(.relative)
        let parts = try town.write { tx in
            try [town.pairs, town.circles].map { try RelativeParts.begin(tx, relative, in: $0, on: began) }
        }
        try town.write { tx in try RelativeParts.close(tx, parts[0], on: left, because: .completed) }
        #expect(try starts().isEmpty)
        try town.write { tx in try RelativeParts.close(tx, parts[1], on: left.adding(days: 30), because: .completed) }
        #expect(try starts() == [relative: left.adding(days: 30)])
    }

    @Test("A relative with no part at all is listed as lacking the event that starts the clock")
    func exception() throws {
        let relative = try town.person(.relative)
        let missing = try town.store.upkeep { tx in try Exceptions.list(tx, inventory: Town.inventory) }
        #expect(missing.map(\.person) == [relative] && missing.map(\.event) == ["own part closed"])
    }

    @Test("Somebody who is also a participant loses only what was known as a relative")
    func alsoParticipant() throws {
        let (person, _) = try town.enrolled()
        try town.write { tx in
            try People.copyCapacity(tx, person, from: .participant, to: .relative)
            let part = try RelativeParts.begin(tx, person, in: town.pairs, on: began)
            try RelativeParts.close(tx, part, on: left, because: .moved)
        }
        try purge()
        #expect(try town.count("SELECT count(*) FROM relative_profile") == 0)
        #expect(try town.count("SELECT count(*) FROM participant_profile") == 1)
    }

    @Test("The relative's consents end with the last part, and not before")
    func consents() throws {
        let relative = try town.person(.relative)
        let part = try town.write { tx in
            try Purposes.declare(tx, Purpose(code: "family", basis: .consent, categories: [.relative]))
            _ = try ConsentTexts.publish(tx, purpose: "family", words: ["da": "Må vi?"])
            _ = try Consents.give(tx, relative, "family", language: "da", channel: .paper)
            return try RelativeParts.begin(tx, relative, in: town.pairs, on: began)
        }
        #expect(try town.read { tx in try Consents.mayUse(tx, relative, "family") })
        try town.write { tx in try RelativeParts.close(tx, part, on: left, because: .completed) }
        #expect(try town.read { tx in try Consents.list(tx, of: relative) }.map(\.ended) == [left])
    }

    @Test("A report about a child is sealed with the relative's profile and goes with it; a stranger's has no place")
    func dutyReport() throws {
        let (child, volunteer) = (try town.person(.relative), try town.person(.volunteer))
        let both = try town.person()
        let part = try town.write { tx in
            try People.copyCapacity(tx, both, from: .participant, to: .relative)
            for person in [child, both] {
                try DutyReports.record(tx, about: person, to: "Kanariemyndigheden", on: left)
            }
            #expect(throws: ParticipationError.notFound) {
                try DutyReports.record(tx, about: volunteer, to: "x", on: left)
            }
            return try RelativeParts.begin(tx, child, in: town.pairs, on: began)
        }
        #expect(try town.read { tx in try DutyReports.of(tx, child).map(\.recipient.text) } == ["Kanariemyndigheden"])
        let export = try AccessExport().collect(
            town.store, of: child, inventory: Town.inventory, by: .tester
        ).parts.filter { $0.entries.contains { $0.table == "duty_report" } }
        #expect(export.map(\.category) == ["relative"])
        try town.write { tx in try RelativeParts.close(tx, part, on: left, because: .completed) }
        try purge()
        #expect(try town.count("SELECT count(*) FROM duty_report") == 1)
        #expect(try town.read { tx in try DutyReports.of(tx, both).count } == 1)
    }

    @Test("No second open part, no part without a relative's profile, none closed before it began or twice")
    func refused() throws {
        let (relative, participant) = (try town.person(.relative), try town.person())
        try town.write { tx in
            let part = try RelativeParts.begin(tx, relative, in: town.pairs, on: began)
            #expect(throws: ParticipationError.alreadyOpen) {
                try RelativeParts.begin(tx, relative, in: town.pairs, on: began)
            }
            #expect(throws: ParticipationError.notFound) {
                try RelativeParts.begin(tx, participant, in: town.pairs, on: began)
            }
            #expect(throws: ParticipationError.beforeStart) {
                try RelativeParts.close(tx, part, on: began.adding(days: -1), because: .moved)
            }
            try RelativeParts.close(tx, part, on: left, because: .moved)
            #expect(throws: ParticipationError.alreadyEnded) {
                try RelativeParts.close(tx, part, on: left, because: .moved)
            }
            _ = try Restrictions.restrict(tx, relative, ground: .claims)
            #expect(throws: RestrictedError(person: relative)) {
                try RelativeParts.begin(tx, relative, in: town.circles, on: began)
            }
        }
    }

    private func starts() throws -> [PersonID: Day] {
        let source = Inventory.participation.sources.first { $0.category == .relative }
        let found = try town.store.upkeep { tx in
            try tx.all(source?.ended ?? "") { ($0.id(1) as PersonID, $0.dayOrNil(2)) }
        }
        return Dictionary(found) { $1 }.compactMapValues { $0 }
    }

    private func purge() throws {
        let policy = PurgePolicy(
            kind: .association, massThreshold: MassThreshold(percent: 100, floor: 1_000), backupPeriod: .days(35))
        let plan = try Planner(inventory: Town.inventory, policy: policy).plan(town.store)
        let result = try Purge(inventory: Town.inventory, policy: policy).apply(plan, to: town.store, as: .tester)
        #expect(result.certificate.erasedCount > 0)
        #expect(try Verifier(Town.inventory).verify(town.store).isClean)
    }
}
