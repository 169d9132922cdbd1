import Days
import Participation
import PeerGroups
import ProgrammeKit
import Testing

@Suite("Groups, manual and companionship")
struct GroupTests {
    private let programme = PeerGroups()
    private let day = Day(number: 20_000)

    private func codes(_ step: Step, _ facts: Facts, _ settings: Settings = .standard) -> [String] {
        programme.objections(to: step, given: facts, under: settings).map(\.code)
    }

    @Test("A group is ten weekly meetings of two hours, for twelve, with two facilitators")
    func plan() {
        guard case .group(let plan) = programme.bond(under: .standard) else {
            Issue.record("the bond is no group")
            return
        }
        #expect(plan.manual.themes.count == 10)
        #expect(plan.cadence == .weekly)
        #expect(plan.minutes == 120)
        #expect(plan.places == 12)
        #expect(plan.facilitators == 2)
        #expect(plan.companionship?.description == "P6M")
    }

    @Test("The ten themes stand in the order of the printed programme")
    func themes() throws {
        let manual = try #require(programme.manuals(under: .standard).first)
        #expect(
            manual.themes.map { programme.wording.text("theme.\($0)", in: .danish) } == [
                "Ankomst og godt i gang", "Hvad siger jeg til andre når…", "Find ud af hvad der er vigtigst for dig!",
                "Forskelle og ligheder – plads til alt vi er", "Chancer der er værd at tage",
                "Opsamling på chancer og vores netværk", "Livshistoriefortælling", "Sådan sætter du dagsordenen",
                "Fra drømme til hverdagslivet", "Forkæl dig selv",
            ])
    }

    @Test("A tenant's newer version is used for new groups, and the old one stays for those that run")
    func versions() throws {
        let first = try #require(programme.manuals(under: .standard).first)
        let second = Manual(version: "2", themes: ["Velkommen", "Farvel"])
        let settings = try Settings(["manual.versions": .manuals([first, second])], of: programme.settings)
        #expect(programme.manuals(under: settings) == [first, second])
        guard case .group(let plan) = programme.bond(under: settings) else {
            Issue.record("the bond is no group")
            return
        }
        #expect(plan.manual == second)
    }

    @Test("One facilitator warns, none blocks, and an untrained one blocks")
    func facilitators() {
        var facts = Facts(day: day)
        #expect(codes(.confirmGroup, facts) == ["no-facilitator"])
        facts.facilitators = 1
        facts.trainedFacilitators = 1
        let one = programme.objections(to: .confirmGroup, given: facts, under: .standard)
        #expect(one.map(\.severity) == [.warns])
        facts.facilitators = 2
        #expect(codes(.startGroup, facts) == ["untrained-facilitator"])
        facts.trainedFacilitators = 2
        #expect(codes(.startGroup, facts).isEmpty)
    }

    @Test("The twelfth gets the last place, the thirteenth the waiting list")
    func places() {
        var facts = Facts(day: day)
        facts.places = 12
        facts.placesTaken = 11
        #expect(codes(.takePlace, facts).isEmpty)
        facts.placesTaken = 12
        #expect(codes(.takePlace, facts) == ["group-full"])
    }

    @Test("A newcomer in the third week or later is thought about once more")
    func late() {
        var facts = Facts(day: day)
        facts.sessionsHeld = 2
        #expect(codes(.takePlace, facts).isEmpty)
        facts.sessionsHeld = 3
        let objections = programme.objections(to: .takePlace, given: facts, under: .standard)
        #expect(objections.map(\.severity) == [.warns])
    }

    @Test("Companionship is offered from enrolment and ends six months after it")
    func companionship() {
        var facts = Facts(day: day)
        facts.isConfirmed = true
        facts.starts = day
        #expect(codes(.accompany, facts) == ["not-enrolled"])
        facts.enrolledSince = day
        facts.ends = day.adding(.months(6))
        #expect(codes(.accompany, facts).isEmpty)
        facts.ends = day.adding(.months(6)).adding(days: 1)
        #expect(codes(.accompany, facts) == ["companionship-too-late"])
        facts.ends = nil
        facts.starts = day.adding(days: -1)
        #expect(codes(.accompany, facts) == ["companionship-too-early"])
    }

    @Test("A group without a second facilitator, or without a record, or all done asks for somebody's hand")
    func duties() {
        var facts = Facts(day: day)
        facts.sessionsPlanned = 10
        facts.starts = day.adding(days: 7)
        facts.facilitators = 1
        #expect(programme.duties(given: facts, under: .standard).map(\.code) == ["find-facilitator"])
        facts.facilitators = 2
        facts.starts = day.adding(days: -10)
        facts.daysSinceLastSession = 9
        #expect(programme.duties(given: facts, under: .standard).isEmpty)
        facts.daysSinceLastSession = 10
        #expect(programme.duties(given: facts, under: .standard).map(\.code) == ["ask-the-facilitators"])
        facts.sessionsHeld = 10
        facts.placesTaken = 9
        #expect(programme.duties(given: facts, under: .standard).map(\.code) == ["close-the-group"])
    }
}
