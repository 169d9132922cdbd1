import Days
import FamilyMentors
import Participation
import ProgrammeKit
import Testing

@Suite("Family mentors for officers")
struct FamilyRuleTests {
    private let programme = FamilyMentors()
    private let today = Day(number: 20_500)

    private func codes(_ step: Step, _ facts: Facts, _ settings: Settings = .standard) -> [String] {
        programme.objections(to: step, given: facts, under: settings).map(\.code)
    }

    private func officer(enrolled: Int = 0) -> Facts {
        var facts = Facts(day: today)
        (facts.side, facts.answers, facts.enrolled) = (.participant, ["police-service"], enrolled)
        return facts
    }

    private func ready() -> Facts {
        var facts = Facts(day: today)
        (facts.isConfirmed, facts.signedConfidentiality, facts.sessionsAttended) = (true, true, 1)
        (facts.isAdvised, facts.acceptedBy) = (true, [.participant, .volunteer])
        (facts.starts, facts.ends) = (today, today.adding(.months(12)))
        return facts
    }

    @Test("The twentieth officer gets a place; the twenty-first waits, though nothing else speaks against it")
    func twenty() throws {
        #expect(codes(.enrol, officer(enrolled: 19)) == [])
        let objections = programme.objections(to: .enrol, given: officer(enrolled: 20), under: .standard)
        #expect(objections.map(\.code) == ["no-place-left"])
        #expect(objections.allSatisfy(\.leadsToWaiting) && objections.allSatisfy { $0.severity == .blocks })
        #expect(codes(.accept, officer(enrolled: 20)) == ["waits-for-place"])
        let larger = try Settings(["capacity.officers": .number(21)], of: programme.settings)
        #expect(codes(.enrol, officer(enrolled: 20), larger) == [])
    }

    @Test("The places are officers', not families': a relative takes none")
    func relatives() {
        var facts = officer(enrolled: 20)
        (facts.isRelative, facts.answers) = (true, ["family-of-officer"])
        #expect(codes(.enrol, facts) == [] && codes(.accept, facts) == [])
    }

    @Test("Whether mentors take a place is the tenant's to say; who is both takes one")
    func mentors() throws {
        let counting = try Settings(["capacity.mentors-count": .flag(true)], of: programme.settings)
        var facts = officer(enrolled: 18)
        facts.volunteersBesides = 2
        #expect(codes(.enrol, facts) == [])
        #expect(codes(.enrol, facts, counting) == ["no-place-left"])
        var mentor = facts
        (mentor.side, mentor.signedConfidentiality) = (.volunteer, true)
        #expect(codes(.confirm, mentor) == [])
        #expect(codes(.confirm, mentor, counting) == ["no-place-left"])
        mentor.openEnrolments = 1
        #expect(codes(.confirm, mentor, counting) == [])
    }

    @Test("Each comes by their own door: an officer is no relative, and a relative no officer")
    func doors() {
        var facts = officer()
        facts.isRelative = true
        #expect(codes(.accept, facts) == ["outside-target-group"])
        (facts.isRelative, facts.answers) = (false, ["family-of-officer"])
        #expect(codes(.accept, facts) == ["outside-target-group"])
    }

    @Test("No match is proposed or begun without an adviser")
    func adviser() {
        var facts = ready()
        #expect(codes(.match, facts) == [] && codes(.startMatch, facts) == [])
        facts.isAdvised = false
        #expect(codes(.match, facts) == ["no-adviser"] && codes(.startMatch, facts) == ["no-adviser"])
    }

    @Test("What one of them avoids blocks, whichever it is, and says not which of the two", arguments: Clash.allCases)
    func clashes(clash: Clash) throws {
        var facts = ready()
        facts.clashes = [clash]
        let found = programme.objections(to: .match, given: facts, under: .standard)
        #expect(found.map(\.severity) == [.blocks])
        let text = try #require(programme.wording.text(found[0].wording, in: .danish))
        let words = text.lowercased()
        #expect(!words.contains("mentor") && !words.contains("familien"))
    }

    @Test("With children under fifteen the certificate is asked for at the proposal and needed at the start")
    func children() {
        var facts = ready()
        facts.childrenUnder15 = 1
        #expect(programme.objections(to: .match, given: facts, under: .standard).map(\.severity) == [.warns])
        #expect(codes(.startMatch, facts) == ["child-protection-missing"])
        facts.attestations = ["child-protection"]
        #expect(codes(.startMatch, facts) == [])
        facts.childrenWithoutConsent = 1
        #expect(programme.objections(to: .startMatch, given: facts, under: .standard).map(\.severity) == [.warns])
    }

    @Test("A child who came to live there later gives a duty; a match without an adviser too")
    func duties() {
        var facts = ready()
        (facts.childrenUnder15, facts.isAdvised) = (1, false)
        let duties = programme.duties(given: facts, under: .standard).map(\.code)
        #expect(duties == ["obtain-child-protection", "name-adviser"])
    }

    @Test("Nobody becomes mentor of whom they live with")
    func together() {
        var facts = ready()
        facts.liveTogether = true
        #expect(codes(.match, facts) == ["live-together"])
    }

    @Test("Who may know each other is a thing to think over, not to forbid")
    func acquainted() {
        var facts = ready()
        facts.haveMet = true
        #expect(programme.objections(to: .match, given: facts, under: .standard).map(\.severity) == [.warns])
    }

    @Test("The bond is a household, and the six goals of the source have their words")
    func bond() {
        guard case .household(let plan) = programme.bond(under: .standard) else {
            Issue.record("the bond is no household")
            return
        }
        #expect(plan.cadences.first == .everyFourteenDays)
        let goals = programme.wording.texts.keys.filter { $0.hasPrefix("goal.") && !$0.hasPrefix("goal.mentor") }
        #expect(goals.count == 6)
        #expect(programme.milestones(under: .standard).map(\.target) == [20])
    }
}
