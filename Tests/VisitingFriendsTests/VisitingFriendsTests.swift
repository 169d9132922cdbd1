import Days
import Participation
import ProgrammeKit
import Testing
import VisitingFriends

@Suite("Visiting friends")
struct VisitingFriendsTests {
    private let programme = VisitingFriends()
    private let day = Day(number: 20_000)

    private func facts(_ side: Side, _ answers: Set<String> = []) -> Facts {
        var facts = Facts(day: day)
        facts.side = side
        facts.answers = answers
        return facts
    }

    @Test(
        "Each of the three tags opens the offer, and none does not",
        arguments: [[], ["hard-to-leave-home"], ["at-centre-or-facility"], ["on-sick-leave-or-outside-work"]])
    func tags(ticked: [String]) {
        let objections = programme.objections(to: .enrol, given: facts(.participant, Set(ticked)), under: .standard)
        #expect(objections.map(\.code) == (ticked.isEmpty ? ["outside-target-group"] : []))
    }

    @Test("A tenant leaves tags out")
    func fewerTags() throws {
        let settings = try Settings(["intake.tags": .words(["hard-to-leave-home"])], of: programme.settings)
        let asked = facts(.participant, ["at-centre-or-facility"])
        #expect(programme.objections(to: .enrol, given: asked, under: settings).count == 1)
        #expect(!programme.answers(under: settings).contains("at-centre-or-facility"))
    }

    @Test("Lived experience is preferred and never required: with or without it nobody is refused or warned")
    func preference() throws {
        #expect(programme.preferences(under: .standard) == ["own-lived-experience"])
        for step in Step.allCases {
            let without = programme.objections(to: step, given: facts(.volunteer), under: .standard)
            let with = programme.objections(
                to: step, given: facts(.volunteer, ["own-lived-experience"]), under: .standard)
            #expect(without == with, "\(step)")
        }
        #expect(programme.objections(to: .accept, given: facts(.volunteer), under: .standard).isEmpty)
        let settings = try Settings(["volunteer.prefers-lived-experience": .flag(false)], of: programme.settings)
        #expect(programme.preferences(under: settings).isEmpty)
    }

    @Test("The course is twenty hours, and a match waits for its certificate unless the tenant says otherwise")
    func training() throws {
        #expect(programme.training(under: .standard).map(\.hours) == [20])
        var pair = facts(.volunteer)
        pair.isConfirmed = true
        #expect(
            programme.objections(to: .match, given: pair, under: .standard) == [
                Objection("volunteer-not-trained", .blocks, figures: ["hours": 20])
            ])
        pair.holdsCertificate = true
        #expect(programme.objections(to: .match, given: pair, under: .standard).isEmpty)
        pair.holdsCertificate = false
        let settings = try Settings(["match.needs-certificate": .flag(false)], of: programme.settings)
        #expect(programme.objections(to: .match, given: pair, under: settings).isEmpty)
    }

    @Test("Some are visited and others join a group: the bond has both")
    func bond() throws {
        let bond = programme.bond(under: .standard)
        #expect(bond.pairs?.cadences == [.weekly, .everyFourteenDays])
        #expect(bond.groups?.manual.themes.count == 10 && bond.courses.isEmpty)
        var group = Facts(day: day)
        #expect(programme.objections(to: .startGroup, given: group, under: .standard).map(\.code) == ["no-facilitator"])
        group.facilitators = 1
        #expect(programme.objections(to: .startGroup, given: group, under: .standard).isEmpty)
    }

    @Test("No meeting in two cadences: somebody should call")
    func silence() {
        var running = Facts(day: day)
        (running.starts, running.cadence) = (day.adding(days: -60), .everyFourteenDays)
        running.daysSinceLastMeeting = 27
        #expect(programme.duties(given: running, under: .standard).isEmpty)
        running.daysSinceLastMeeting = 28
        #expect(programme.duties(given: running, under: .standard).map(\.code) == ["call-the-pair"])
    }

    @Test("The budget is 720,000 a year, which 40 share at 18,000, and pays for the open courses too")
    func budget() throws {
        let budget = try #require(programme.budget(under: .standard))
        #expect(budget.yearly == Amount(kroner: 720_000))
        #expect(budget.yearly.shared(by: 40) == Amount(kroner: 18_000))
        #expect(budget.alsoPays == ["recovery-courses"] && programme.prices(under: .standard).isEmpty)
    }

    @Test("A consultant of 37 hours and a peer worker of 12 stand in the configuration")
    func staff() {
        let hours = programme.settings.filter { $0.key.hasPrefix("staff.") }.map(\.standard)
        #expect(hours == [.number(37), .number(12)])
    }

    @Test("Talks, network meetings and school visits, the last for pupils")
    func events() {
        let kinds = programme.events(under: .standard)
        #expect(kinds.prefix(3).map(\.code) == ["talk", "network-meeting", "school-visit"])
        #expect(kinds[2].audience == .pupils && kinds[2].hasSpeakers)
    }

    @Test("Volunteers are visiting friends, mentors, speakers and facilitators, in the words of the source")
    func roles() {
        let roles = programme.roles.filter { $0.side == .volunteer }.map(\.code)
        #expect(roles == ["volunteer", "visiting-friend", "mentor", "speaker", "facilitator"])
        let names = roles.compactMap { programme.wording.nouns[$0]?.danish }
        #expect(names == ["frivillig", "besøgsven", "mentor", "oplægsholder", "tovholder"])
    }
}
