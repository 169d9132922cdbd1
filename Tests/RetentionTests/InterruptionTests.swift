import Days
import Foundation
import PersonalData
import Retention
import SQLite
import Sealing
import Store
import Synchronization
import TestSupport
import Testing

@Suite("An interrupted purge")
struct InterruptionTests {
    @Test("Killed at every step and run again, a purge ends as an uninterrupted one")
    func everyStep() throws {
        let steps = Steps()
        let uninterrupted = try endState(dyingAt: nil, steps)
        let count = steps.reached
        #expect(count > 15)
        for step in 1...count {
            #expect(try endState(dyingAt: step, steps) == uninterrupted, "step \(step), \(steps.last)")
        }
    }

    @Test("Killed twice, and run again after the plan has expired, it ends as an uninterrupted one")
    func afterExpiry() throws {
        let steps = Steps()
        let uninterrupted = try endState(dyingAt: nil, steps)
        // The first step lies before the run is stored: an expired plan cannot be begun, and nothing is lost.
        for step in 6...steps.reached {
            let (fixture, plan) = try due()
            #expect(try dies(at: step, steps, fixture, plan))
            _ = try dies(at: step, steps, fixture, plan)
            fixture.clock.advance(days: 20)
            try finish(fixture, plan)
            #expect(try EndState(fixture, plan) == uninterrupted, "step \(step)")
        }
    }

    @Test("A hold that arrives between batches is honoured and reported, the rest goes")
    func holdBetween() throws {
        let fixture = try Fixture()
        let people = try (0..<30).map { _ in try fixture.addParticipant(closed: "2020-01-01", notes: 1).person }
        let plan = try fixture.plan()
        let held = try #require(people.max())
        var isHeld = false
        let result = try fixture.purge.apply(plan, to: fixture.store, as: .tester) { _, _ in
            guard !isHeld else { return }
            isHeld = true
            do { try fixture.hold(.person(held)) } catch { Issue.record(error) }
        }
        #expect(result.isPartial)
        #expect(result.certificate.categories.last?.skipped == ["held": 1])
        #expect(result.certificate.categories.last?.erased == 29)
        #expect(try fixture.name(of: held) == .text("Kanarie Kofoed"))
        #expect(try fixture.count("SELECT count(*) FROM person") == 1)
    }

    @Test("A hold that another process places between batches is honoured too")
    func holdElsewhere() throws {
        let fixture = try Fixture()
        let people = try (0..<30).map { _ in try fixture.addParticipant(closed: "2020-01-01").person }
        let plan = try fixture.plan()
        let held = try #require(people.min())
        let other = try fixture.temporary.open(replay: Erasure(fixture.inventory).replay)
        var isHeld = false
        let result = try fixture.purge.apply(plan, to: fixture.store, as: .tester) { _, _ in
            guard !isHeld else { return }
            isHeld = true
            do {
                try other.write(as: .tester) { tx in
                    _ = try Holds.add(
                        tx, on: .person(held), reason: .audit, owner: "op-tester",
                        reviewOn: tx.today.adding(days: 9))
                }
            } catch { Issue.record(error) }
        }
        #expect(result.certificate.categories.last?.skipped == ["held": 1])
        #expect(try fixture.name(of: held) == .text("Kanarie Kofoed"))
    }

    @Test("A restriction, or a course that goes on, between batches is honoured too")
    func changesBetween() throws {
        let fixture = try Fixture()
        let people = try (0..<30).map { _ in try fixture.addParticipant(closed: "2020-01-01", notes: 1).person }
            .sorted()
        let plan = try fixture.plan()
        var isChanged = false
        let result = try fixture.purge.apply(plan, to: fixture.store, as: .tester) { _, _ in
            guard !isChanged else { return }
            isChanged = true
            do {
                try fixture.restrict(people[29])
                try fixture.open(courseOf: people[28])
            } catch { Issue.record(error) }
        }
        #expect(result.certificate.categories.last?.skipped == ["restricted": 1, "not due any more": 1])
        #expect(try fixture.name(of: people[29]) == .text("Kanarie Kofoed"))
        #expect(try fixture.name(of: people[28]) == .text("Kanarie Kofoed"))
        #expect(try fixture.verify().isClean)
    }

    private func due() throws -> (Fixture, Plan) {
        let fixture = try Fixture()
        let volunteer = try fixture.addVolunteer()
        for _ in 0..<4 { try fixture.addParticipant(closed: "2020-01-01", notes: 2, meetingWith: volunteer) }
        try fixture.addParticipant(closed: "2026-11-01")
        return (fixture, try fixture.plan())
    }

    private func endState(dyingAt step: Int?, _ steps: Steps) throws -> EndState {
        let (fixture, plan) = try due()
        #expect(try dies(at: step, steps, fixture, plan) == (step != nil))
        try finish(fixture, plan)
        return try EndState(fixture, plan)
    }

    /// Whether the purge got as far as the step, and died there.
    private func dies(at step: Int?, _ steps: Steps, _ fixture: Fixture, _ plan: Plan) throws -> Bool {
        try fixture.reopen(faults: steps.dying(at: step))
        do {
            try fixture.purge.apply(plan, to: fixture.store, as: .tester)
            return false
        } catch is Killed {
            return true
        }
    }

    private func finish(_ fixture: Fixture, _ plan: Plan) throws {
        try fixture.reopen()
        try fixture.purge.apply(plan, to: fixture.store, as: .tester)
    }
}

/// The process ends here.
private struct Killed: Error {}

/// Counts the places that a purge passes, and kills it at one.
private final class Steps: Sendable {
    private let state = Mutex((count: 0, last: ""))

    var reached: Int { state.withLock { $0.count } }
    var last: String { state.withLock { $0.last } }

    func dying(at step: Int?) -> FaultPoints {
        state.withLock { $0 = (0, "") }
        return .calling { [self] place in
            let count = state.withLock { state in
                state.count += 1
                state.last = place
                return state.count
            }
            if count == step { throw Killed() }
        }
    }
}

/// What a purge leaves behind, in numbers: ids are random, and no two tenants share one.
private struct EndState: Equatable {
    private var counts: [String: Int] = [:]
    private let categories: [Certificate.Line]
    private let erased: Int
    private let isClean: Bool

    init(_ fixture: Fixture, _ plan: Plan) throws {
        let tables = [
            "person", "profile", "course", "note", "meeting", "meeting WHERE participant IS NULL", "purge_run",
            "purge_run WHERE position = 8 AND finished_at IS NOT NULL", "purge_skip",
        ]
        for table in tables { counts[table] = try fixture.count("SELECT count(*) FROM \(table)") }
        counts["kept"] = try fixture.count("SELECT sum(count) FROM kept_figure")
        let keys = try Connection(fixture.store.files.keys.path, .readOnly)
        for table in ["person_key", "lookup"] {
            counts[table] = try keys.first("SELECT count(*) FROM \(table)") { Int($0.int(0)) }
        }
        let blocks = try fixture.store.ledger.all().filter { $0.entry.kind == .erase }
        erased = Set(blocks.flatMap(\.entry.items)).count
        let file = fixture.store.files.certificates.appendingPathComponent("\(plan.id).json")
        let certificate = try Certificates.verify(file: file, publicKey: fixture.store.vault.signing.publicKey)
        categories = certificate.categories
        isClean = try fixture.verify().isClean && fixture.store.verifyTrails().findings.isEmpty
    }
}
