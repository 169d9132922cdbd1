import Days
import Foundation
import PersonalData
import Retention
import Store
import TestSupport
import Testing

@Suite("A plan")
struct PlanTests {
    @Test("Making a plan changes no byte of the tenant's data")
    func dryRun() throws {
        let fixture = try Fixture()
        try fixture.addParticipant(closed: "2020-01-01")
        try fixture.addParticipant(closed: nil)
        let before = try fixture.temporary.fileHashes()
        let plan = try fixture.plan()
        var after = try fixture.temporary.fileHashes()
        #expect(after.removeValue(forKey: plan.file.path) != nil)
        #expect(after == before)
    }

    @Test("Plan and apply at one instant select identical records")
    func identical() throws {
        let fixture = try Fixture()
        let due = try (0..<20).map { _ in try fixture.addParticipant(closed: "2020-01-01") }
        let kept = try (0..<20).map { _ in try fixture.addParticipant(closed: "2026-11-01") }
        let plan = try fixture.plan()
        let planned = try fixture.lines(of: plan).map(\.item)
        try fixture.apply(plan)
        let erased = try fixture.store.ledger.all().flatMap { $0.entry.kind == .erase ? $0.entry.items : [] }
        #expect(erased.count == 40)
        #expect(Set(erased) == Set(planned))
        for (person, _) in due { #expect(try fixture.name(of: person) == nil) }
        for (person, _) in kept { #expect(try fixture.name(of: person) == .text("Kanarie Kofoed")) }
    }

    @Test("The same plan made again has the same id, another day's deadline another")
    func identity() throws {
        let fixture = try Fixture()
        try fixture.addParticipant(closed: "2025-11-20", notes: 0)
        try fixture.addParticipant(closed: "2025-11-22", notes: 0)
        let first = try fixture.plan()
        fixture.clock.advance(milliseconds: 1000)
        #expect(try fixture.plan().id == first.id)
        fixture.clock.advance(days: 1)
        let next = try fixture.plan()
        #expect(next.id != first.id)
        #expect((first.dueCount, next.dueCount) == (1, 2))
    }

    @Test("Each item names its record, its start and its due day, and the header the rule that is the reason")
    func items() throws {
        let fixture = try Fixture()
        let (person, course) = try fixture.addParticipant(closed: "2024-02-29")
        let plan = try Plan.load(String(try fixture.plan().id.prefix(8)), in: fixture.store.files)
        let lines = try fixture.lines(of: plan)
        #expect(lines.map(\.category) == [4, 1])
        #expect(lines.map(\.person) == [person, person])
        #expect(lines.map(\.record) == [course, person.raw])
        #expect(lines.map(\.due?.iso) == ["2024-05-29", "2025-02-28"])
        #expect(lines.map(\.start?.iso) == ["2024-02-29", "2024-02-29"])
        let rule = try #require(plan.header.rules.last)
        #expect(rule.category == "participant-profile")
        #expect(rule.period.description == "P1Y")
        #expect(rule.start == "last course of support closed")
        #expect(plan.header.backupsExpire.iso == "2026-12-26")
    }

    @Test("Held and restricted people are listed with the reason, not among the due")
    func leftAlone() throws {
        let fixture = try Fixture()
        let (held, _) = try fixture.addParticipant(closed: "2020-01-01", notes: 0)
        let (restricted, _) = try fixture.addParticipant(closed: "2020-01-01", notes: 0)
        _ = try fixture.write { tx in
            try Holds.add(
                tx, on: .person(held), reason: .complaint, owner: "op-tester", reviewOn: tx.today.adding(days: 30))
        }
        try fixture.restrict(restricted)
        let plan = try fixture.plan()
        let reasons = try Dictionary(
            uniqueKeysWithValues: fixture.lines(of: plan).map { ($0.person, $0.reason) })
        #expect(reasons == [held: "held", restricted: "restricted"])
        #expect((plan.dueCount, plan.leftCount) == (0, 2))
        #expect(plan.summary.counts.last?.left == ["held": 1, "restricted": 1])
    }

    @Test("A record that ended without its start event is listed, and never due")
    func missing() throws {
        let fixture = try Fixture()
        let (person, course) = try fixture.addParticipant(closed: nil)
        let plan = try fixture.plan()
        #expect((plan.dueCount, plan.missingCount) == (0, 2))
        #expect(try fixture.lines(of: plan).allSatisfy { $0.kind == .missing && $0.due == nil })
        let exceptions = try fixture.store.upkeep { tx in try Exceptions.list(tx, inventory: fixture.inventory) }
        #expect(exceptions.map(\.record) == [person.raw, course])
        #expect(exceptions.map(\.event) == ["last course of support closed", "case closed"])
    }

    @Test("The plan file holds random ids and days, and no name")
    func noNames() throws {
        let fixture = try Fixture()
        try fixture.addParticipant(closed: "2020-01-01", name: "Kanarie Kofoed")
        let text = try String(contentsOf: fixture.plan().file, encoding: .utf8)
        #expect(!text.contains("Kanarie"))
        #expect(text.contains("i 1 P-"))
    }

    @Test("An edited plan file is refused")
    func edited() throws {
        let fixture = try Fixture()
        try fixture.addParticipant(closed: "2020-01-01")
        try fixture.addParticipant(closed: "2020-01-02")
        let file = try fixture.plan().file
        let text = try String(contentsOf: file, encoding: .utf8)
        let lines = text.split(separator: "\n")
        let item = try #require(lines.first { $0.hasPrefix("i ") })
        let edits = [
            text.replacingOccurrences(of: "2020-01-01", with: "2020-01-03"),
            text.replacingOccurrences(of: item + "\n", with: ""),
            text.replacingOccurrences(of: "\"due\":2", with: "\"due\":1"),
            String(text.dropLast(20)), "", "\u{0}\u{1}\u{2}",
        ]
        for edit in edits {
            try edit.write(to: file, atomically: true, encoding: .utf8)
            #expect(throws: RetentionError.planDamaged) { try Plan.load(file: file) }
        }
    }

    @Test("A short id finds its plan; an unknown or an ambiguous one is refused")
    func shortIDs() throws {
        let fixture = try Fixture()
        try fixture.addParticipant(closed: "2020-01-01")
        let plan = try fixture.plan()
        let files = fixture.store.files
        #expect(try Plan.load(plan.shortID, in: files).id == plan.id)
        #expect(throws: RetentionError.noSuchPlan) { try Plan.load("../../", in: files) }
        #expect(throws: RetentionError.noSuchPlan) { try Plan.load("zzzzzz", in: files) }
        #expect(throws: RetentionError.noSuchPlan) { try Plan.load("", in: files) }
        let twin = files.plans.appendingPathComponent("\(plan.id.prefix(10))0.plan")
        try FileManager.default.copyItem(at: plan.file, to: twin)
        #expect(throws: RetentionError.severalPlans) { try Plan.load(String(plan.id.prefix(10)), in: files) }
    }
}
