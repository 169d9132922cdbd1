import Days
import OneToOneMentoring
import Participation
import ProgrammeKit
import Testing

@Suite("Intake of participants and mentors")
struct IntakeTests {
    private let programme = OneToOneMentoring()

    private func codes(_ side: Side, _ answers: Set<String>) -> [String] {
        var facts = Facts(day: Day(number: 20_000))
        facts.side = side
        facts.answers = answers
        return programme.objections(to: .enrol, given: facts, under: .standard).map(\.wording)
    }

    @Test(
        "Any one of the three ways opens the offer to a participant",
        arguments: ["section-85-support", "lives-in-facility", "moving-to-own-home"])
    func anyOf(answer: String) {
        #expect(codes(.participant, [answer]).isEmpty)
    }

    @Test("Without any of them it is not the right offer just now, and nobody is rejected in words")
    func noneOf() throws {
        #expect(codes(.participant, []) == ["objection.outside-target-group"])
        #expect(codes(.participant, ["well-enough-now"]) == ["objection.outside-target-group"])
        let text = try #require(programme.wording.text("objection.outside-target-group", in: .danish))
        #expect(text.contains("ikke det rette lige nu") && !text.lowercased().contains("afvis"))
    }

    @Test("A mentor attests all three, in own words, and no answer asks for a diagnosis")
    func attests() {
        let all: Set = ["citizen-of-municipality", "own-lived-experience", "well-enough-now"]
        #expect(codes(.volunteer, all).isEmpty)
        for missing in all {
            #expect(codes(.volunteer, all.subtracting([missing])) == ["objection.not-attested.\(missing)"])
        }
        let answers = programme.answers(under: .standard)
        #expect(!answers.contains { $0.contains("diagnos") || $0.contains("illness") })
    }

    @Test("What a mentor attested earlier counts as well as what is ticked now")
    func attestedBefore() {
        var facts = Facts(day: Day(number: 20_000))
        facts.side = .volunteer
        facts.attestations = ["citizen-of-municipality", "own-lived-experience"]
        facts.answers = ["well-enough-now"]
        #expect(programme.objections(to: .accept, given: facts, under: .standard).isEmpty)
    }

    @Test("Somebody with an open course is not enrolled twice")
    func twice() {
        var facts = Facts(day: Day(number: 20_000))
        facts.side = .participant
        facts.answers = ["lives-in-facility"]
        facts.openEnrolments = 1
        #expect(
            programme.objections(to: .enrol, given: facts, under: .standard).map(\.code) == ["already-enrolled"])
    }
}
