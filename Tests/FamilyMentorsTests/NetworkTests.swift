import Days
import FamilyMentors
import Participation
import ProgrammeKit
import Testing

@Suite("The network of families")
struct NetworkTests {
    private let programme = FamilyMentors()

    private func standard(_ key: String) -> SettingValue? {
        programme.settings.first { $0.key == key }?.standard
    }

    @Test("Its area is the country, Socialstyrelsen pays, and the twenty are those of 2021–22")
    func grant() throws {
        #expect(standard("area") == .word("country"))
        #expect(standard("partners") == .words(["Socialstyrelsen"]))
        #expect(programme.milestones(under: .standard) == [Milestone(code: "officers", year: 2022, target: 20)])
        #expect(programme.wording.text("milestone.officers", in: .danish)?.contains("2021–22") == true)
    }

    @Test("Gatherings and mutual support are part of the offer, the first for whole families")
    func network() {
        let events = programme.events(under: .standard).prefix(2)
        #expect(events.map(\.code) == ["gathering", "mutual-support"])
        #expect(events.map(\.audience) == [.relatives, .citizens])
    }

    @Test("Mentors are trained at seminars, as many as the tenant sets, on what helps a family")
    func seminars() throws {
        let settings = try Settings(
            ["training.seminars": .number(4), "training.further-topics": .words(["Søvn"])], of: programme.settings)
        let course = try #require(programme.training(under: settings).first)
        #expect(course.code == "seminars" && course.sessions == 4 && course.topics.count == 4)
        #expect(course.topics.last?.danish == "Søvn")
    }

    @Test("A mentor attests insight from own life and surplus, and names no illness")
    func attests() {
        var facts = Facts(day: Day(number: 20_500))
        facts.side = .volunteer
        let codes = programme.objections(to: .accept, given: facts, under: .standard).map(\.wording)
        #expect(codes == ["objection.not-attested.own-life-insight", "objection.not-attested.has-surplus"])
        facts.answers = ["own-life-insight", "has-surplus"]
        #expect(programme.objections(to: .accept, given: facts, under: .standard).isEmpty)
    }

    @Test("The six goals are those of the source, for those in both projects, by member and by family")
    func goals() throws {
        let goals: [(code: String, word: String)] = [
            ("less-conflict", "Færre konflikter"), ("close-family", "Kontakten til de nærmeste"),
            ("out-of-isolation", "ikke længere alene"), ("children", "skole og fritid"),
            ("initiative", "initiativ og ansvar"), ("own-needs", "egne behov"),
        ]
        for goal in goals {
            let text = try #require(programme.wording.text("goal.\(goal.code)", in: .danish))
            #expect(text.contains(goal.word), "\(text)")
        }
        let mentors = try #require(programme.wording.text("goal.mentor-identity", in: .english))
        #expect(mentors.contains("new positive identity") && mentors.contains("included and valued"))
        let definition = try #require(programme.wording.text("definition.goals", in: .english))
        #expect(definition.contains("those in both projects") && definition.contains("per member and per family"))
    }
}
