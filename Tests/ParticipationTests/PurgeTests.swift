import Days
import Participation
import People
import PersonalData
import Retention
import SQLite
import Store
import TestSupport
import Testing

@Suite("A purge over whole lives")
struct PurgeTests {
    let town: Town

    init() throws {
        town = try Town(day: "2026-11-21")
        try town.write { tx in try Rules.seed(tx, kind: .association) }
    }

    @Test(
        "One run erases everything that ended long ago, keeps the rest, leaves nothing overdue, and no figure changes")
    func whole() throws {
        let old = try life(from: "2020-01-06")
        let recent = try life(from: "2026-01-05")
        let before = try totals()
        let policy = PurgePolicy(
            kind: .association, massThreshold: MassThreshold(percent: 100, floor: 10_000),
            backupPeriod: try Period("P35D"))
        let plan = try Planner(inventory: Town.inventory, policy: policy).plan(town.store)
        let result = try Purge(inventory: Town.inventory, policy: policy).apply(plan, to: town.store, as: .tester)
        #expect(result.certificate.erasedCount > 0)
        #expect(try Verifier(Town.inventory).verify(town.store).isClean)
        #expect(try totals() == before)
        try town.read { tx throws in
            #expect(try Matches.of(tx, old.participant, as: .participant).isEmpty)
            #expect(try Matches.show(tx, recent.match).participant == recent.participant)
            #expect(try Notes.read(tx, about: recent.participant, .journal, in: .match(recent.match)).count == 1)
        }
        #expect(try town.count("SELECT count(*) FROM person") == 2)
        #expect(try town.count("SELECT count(*) FROM support_match") == 1)
        let again = try Planner(inventory: Town.inventory, policy: policy).plan(town.store)
        #expect(again.dueCount == 0)
    }

    /// A volunteer and a participant from referral and interest to closing and exit, half a year later.
    private func life(from iso: String) throws -> (participant: PersonID, volunteer: PersonID, match: MatchID) {
        let day = try town.day(iso)
        let end = day.adding(.months(8))
        let participant = try town.person()
        let volunteer = try town.person(.volunteer, name: "Frivillig Fisker")
        let match = try town.write { tx in
            let part = try Volunteers.express(tx, volunteer, in: town.pairs, on: day)
            let cohort = try Cohorts.plan(tx, in: town.pairs, days: [day])
            let member = try Cohorts.join(tx, cohort, volunteer, on: day)
            let session = try Cohorts.sessions(tx, cohort)[0]
            try Cohorts.hold(tx, session.id, .delivered, marks: [member: .present])
            _ = try TrainingCertificates.finish(tx, cohort, on: day, percent: 80)
            _ = try Attestations.record(tx, of: volunteer, kind: "conduct", obtained: day)
            try Volunteers.offer(tx, part, capacity: 1)
            let intake = try Intakes.receive(
                tx, participant, to: town.pairs, from: "doctor", on: day, answers: ["moving"])
            try Intakes.accept(tx, intake, on: day)
            let waiting = try Waiting.join(tx, participant, for: town.pairs, since: day)
            let course = try Enrolments.start(tx, participant, in: town.pairs, after: intake, on: day)
            _ = try Goals.state(tx, participant, in: town.pairs, words: "Ud af huset", on: day)
            try Waiting.leave(tx, waiting, on: day.adding(days: 7), because: .offered)
            let match = try Matches.propose(
                tx, participant: participant, volunteer: volunteer, in: town.pairs, on: day)
            for side in Side.allCases { try Matches.accept(tx, match, as: side, on: day) }
            try Matches.start(tx, match, on: day, ends: day.adding(.months(6)), cadence: .weekly)
            let meeting = try Meetings.log(tx, match, on: day, minutes: 90, withCoordinator: true)
            for sort in NoteSort.allCases {
                _ = try Notes.write(
                    tx, about: participant, sort, in: .match(match), words: "Kanariefugl", meeting: meeting)
            }
            try Matches.end(tx, match, on: end, because: .completed)
            try Enrolments.close(tx, course, on: end, because: .completed)
            try Volunteers.exit(tx, part, on: end, because: .finished)
            return match
        }
        return (participant, volunteer, match)
    }

    private func totals() throws -> [Measure: Int] {
        try town.read { tx in
            var totals: [Measure: Int] = [:]
            for measure in Measure.allCases {
                totals[measure] = try Figures.total(tx, measure, in: town.pairs, years: 2019...2027)
            }
            return totals
        }
    }
}
