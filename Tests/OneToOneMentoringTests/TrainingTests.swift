import Days
import OneToOneMentoring
import Participation
import ProgrammeKit
import Testing

@Suite("Training of mentors")
struct TrainingTests {
    private let programme = OneToOneMentoring()
    private let day = Day(number: 20_000)

    private func codes(_ step: Step, size: Int, started: Bool, _ settings: Settings = .standard) -> [Objection] {
        var facts = Facts(day: day)
        facts.side = .volunteer
        facts.cohortSize = size
        facts.cohortHasStarted = started
        return programme.objections(to: step, given: facts, under: settings)
    }

    @Test(
        "A cohort of 9 or 16 does not start, one of 10 or 15 does",
        arguments: [(9, "cohort-too-small"), (10, nil), (15, nil), (16, "cohort-too-large")])
    func starts(size: Int, code: String?) {
        let objections = codes(.startCohort, size: size, started: false)
        #expect(objections.map(\.code) == (code.map { [$0] } ?? []))
        #expect(objections.allSatisfy { $0.severity == .blocks })
    }

    @Test("Once it runs, a cohort of 9 or 16 only warns", arguments: [9, 16])
    func warns(size: Int) {
        #expect(codes(.startCohort, size: size, started: true).map(\.severity) == [.warns])
    }

    @Test("The 16th waits for the next cohort while this one recruits; the 15th gets the last place")
    func joining() {
        #expect(codes(.joinCohort, size: 14, started: false).isEmpty)
        #expect(codes(.joinCohort, size: 15, started: false).map(\.code) == ["cohort-full"])
        #expect(codes(.joinCohort, size: 15, started: false).map(\.severity) == [.blocks])
        #expect(codes(.joinCohort, size: 15, started: true).allSatisfy { $0.severity == .warns })
    }

    @Test("A tenant sets the size of its cohorts")
    func sized() throws {
        let settings = try Settings(["training.cohort.smallest": .number(4)], of: programme.settings)
        #expect(codes(.startCohort, size: 4, started: false, settings).isEmpty)
    }

    @Test("Training is six days, one a month, over the six topics of the source and the tenant's own")
    func course() throws {
        let settings = try Settings(["training.further-topics": .words(["Økonomi"])], of: programme.settings)
        let course = try #require(programme.training(under: settings).first)
        #expect(course.sessions == 6)
        #expect(course.spacing == .months(1))
        #expect(course.cohort == 10...15)
        #expect(course.certificatePercent == 80)
        #expect(
            course.topics.map { $0.in(.danish) } == [
                "Recovery", "Aktiv lytning", "Spørgsmålstyper", "Grænser og værdier", "Forandring og motivation",
                "Konflikthåndtering", "Økonomi",
            ])
        let calendar = course.calendar(from: try Day(iso: "2026-01-31")).map(\.iso)
        #expect(calendar == ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30"])
    }

    @Test("A tenant sets the share of attendance that gives the certificate")
    func share() throws {
        let settings = try Settings(["training.certificate-percent": .number(60)], of: programme.settings)
        #expect(programme.training(under: settings).map(\.certificatePercent) == [60])
        #expect(throws: (any Error).self) {
            try Settings(["training.certificate-percent": .number(0)], of: programme.settings)
        }
    }

    @Test("The certificate comes after the last planned day")
    func certificate() {
        var facts = Facts(day: day)
        facts.sessionsHeldInTraining = 5
        #expect(
            programme.objections(to: .certify, given: facts, under: .standard).map(\.code) == [
                "training-not-finished"
            ])
        facts.sessionsHeldInTraining = 6
        #expect(programme.objections(to: .certify, given: facts, under: .standard).isEmpty)
    }

    @Test("The milestones carry three rounds and 32 mentors by 2016, and the 5th cohort with its doubt")
    func milestones() throws {
        let milestones = programme.milestones(under: .standard)
        #expect(milestones.contains(Milestone(code: "training-rounds", year: 2016, target: 3)))
        #expect(milestones.contains(Milestone(code: "mentors-trained", year: 2016, target: 32)))
        #expect(milestones.contains(Milestone(code: "permanent-offer", months: 36)))
        let fifth = try #require(programme.wording.text("milestone.fifth-cohort", in: .english))
        #expect(fifth.contains("autumn 2017") && fifth.contains("April 2016"))
    }
}
