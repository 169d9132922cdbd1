import Days
import OneToOneMentoring
import Participation
import ProgrammeKit
import Testing

@Suite("Matches of one mentor and one participant")
struct MatchTests {
    private let programme = OneToOneMentoring()
    private let start = Day(number: 20_000)

    private func ready() -> Facts {
        var facts = Facts(day: start)
        facts.isConfirmed = true
        facts.signedConfidentiality = true
        facts.sessionsAttended = 3
        facts.cadence = .weekly
        facts.acceptedBy = [.participant, .volunteer]
        facts.starts = start
        facts.ends = start.adding(.months(6))
        return facts
    }

    private func codes(_ step: Step, _ facts: Facts, _ settings: Settings = .standard) -> [String] {
        programme.objections(to: step, given: facts, under: settings).map(\.code)
    }

    @Test("Six months, weekly or every fourteen days: 26 or 13 planned meetings")
    func planned() throws {
        guard case .pair(let plan) = programme.bond(under: .standard) else {
            Issue.record("the bond is no pair")
            return
        }
        let first = try Day(iso: "2026-01-05")
        let last = first.adding(plan.length)
        #expect(plan.length.description == "P6M")
        #expect(plan.extendedLength?.description == "P9M")
        #expect(plan.cadences.map { $0.planned(from: first, to: last) } == [26, 13])
    }

    @Test("A mentor is matched after the session that the tenant sets, with or without the certificate")
    func afterSession() throws {
        var facts = ready()
        #expect(codes(.match, facts).isEmpty)
        facts.sessionsAttended = 2
        #expect(codes(.match, facts) == ["mentor-not-ready"])
        let settings = try Settings(["training.match-after-session": .number(2)], of: programme.settings)
        #expect(codes(.match, facts, settings).isEmpty)
        facts.sessionsAttended = 0
        facts.holdsCertificate = true
        #expect(codes(.match, facts).isEmpty)
    }

    @Test("A veto, a full mentor or an unconfirmed one blocks the proposal, each with its reason")
    func blocked() {
        var facts = ready()
        facts.isVetoed = true
        facts.isConfirmed = false
        facts.capacity = 1
        facts.openMatches = 1
        #expect(codes(.match, facts) == ["vetoed", "mentor-not-confirmed", "mentor-has-no-room"])
    }

    @Test("A match begins when both have said yes")
    func acceptance() {
        var facts = ready()
        #expect(codes(.startMatch, facts).isEmpty)
        facts.acceptedBy = [.volunteer]
        let objections = programme.objections(to: .startMatch, given: facts, under: .standard)
        #expect(objections.map(\.wording) == ["objection.not-accepted.participant"])
    }

    @Test("A match is six months at most before it is extended, and another cadence only warns")
    func length() throws {
        var facts = ready()
        facts.ends = start.adding(.months(6)).adding(days: 1)
        facts.cadence = Cadence(days: 21)
        let objections = programme.objections(to: .startMatch, given: facts, under: .standard)
        #expect(objections.map(\.code) == ["unusual-cadence", "match-too-long"])
        #expect(objections.map(\.severity) == [.warns, .blocks])
    }

    @Test("A match is extended once, later than its end, and to nine months in all")
    func extended() {
        var facts = ready()
        facts.newEnd = start.adding(.months(9))
        #expect(codes(.extendMatch, facts).isEmpty)
        facts.newEnd = start.adding(.months(9)).adding(days: 1)
        #expect(codes(.extendMatch, facts) == ["extension-too-long"])
        facts.newEnd = facts.ends
        #expect(codes(.extendMatch, facts) == ["extension-not-later"])
        facts.newEnd = start.adding(.months(8))
        facts.extensions = 1
        #expect(codes(.extendMatch, facts) == ["extended-before"])
    }

    @Test("No meeting in two cadences: somebody should call", arguments: [(13, false), (14, true), (20, true)])
    func silence(days: Int, calls: Bool) {
        var facts = ready()
        facts.day = start.adding(days: days)
        facts.daysSinceLastMeeting = days
        let duties = programme.duties(given: facts, under: .standard).filter { $0.code == "call-the-pair" }
        #expect(duties.map(\.due) == (calls ? [start.adding(days: 14)] : []))
    }

    @Test("A pair that meets every fourteen days is called after four weeks")
    func fortnightly() {
        var facts = ready()
        facts.cadence = .everyFourteenDays
        facts.day = start.adding(days: 27)
        facts.daysSinceLastMeeting = 27
        #expect(!programme.duties(given: facts, under: .standard).contains { $0.code == "call-the-pair" })
        facts.daysSinceLastMeeting = 28
        #expect(programme.duties(given: facts, under: .standard).contains { $0.code == "call-the-pair" })
    }

    @Test("The ending is planned four weeks ahead, and an end that has passed wants a decision")
    func ending() throws {
        var facts = ready()
        let end = try #require(facts.ends)
        facts.day = end.adding(days: -29)
        #expect(programme.duties(given: facts, under: .standard).isEmpty)
        facts.day = end.adding(days: -28)
        #expect(programme.duties(given: facts, under: .standard).map(\.code) == ["prepare-closing"])
        facts.day = end.adding(days: 1)
        #expect(programme.duties(given: facts, under: .standard).map(\.code) == ["end-or-extend"])
    }

    @Test("Half-way there is a conversation")
    func midway() {
        var facts = ready()
        facts.day = start.adding(days: start.days(until: start.adding(.months(6))) / 2)
        #expect(programme.duties(given: facts, under: .standard).map(\.code) == ["midway-conversation"])
    }

    @Test("The programme knows no groups")
    func groups() {
        for step in [Step.recruitGroup, .confirmGroup, .startGroup, .takePlace, .accompany] {
            #expect(codes(step, ready()) == ["no-groups"])
        }
    }
}
