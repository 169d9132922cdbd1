import Days
import Participation
import PersonalData
import ProgrammeKit
import RecoveryCourses
import Testing

@Suite("Open recovery courses")
struct RecoveryCoursesTests {
    private let programme = RecoveryCourses()
    private let day = Day(number: 20_000)

    @Test("Five courses of the source, by their Danish names")
    func subjects() {
        let courses = programme.bond(under: .standard).courses
        let names = courses.compactMap { programme.wording.text("theme.\($0.subject)", in: .danish) }
        #expect(names == ["Livshistorie", "Recoverycafe", "Skriveværksted", "Studiemestring", "Samtalesalon"])
        #expect(courses.allSatisfy { $0.manual.themes.count == 6 && $0.teachers == 2 })
    }

    @Test("Seven aims, each with its words")
    func aims() throws {
        let course = try #require(programme.bond(under: .standard).courses.first)
        #expect(course.aims.count == 7)
        #expect(course.aims.allSatisfy { programme.wording.texts["aim.\($0)"] != nil })
    }

    @Test("They are for citizens, relatives, volunteers, staff and leaders")
    func audiences() throws {
        let course = try #require(programme.bond(under: .standard).courses.first)
        #expect(course.audiences == [.citizens, .relatives, .volunteers, .staff, .leaders])
    }

    @Test("Nobody is referred, asked anything or enrolled: there is a seat and no case")
    func noCase() {
        #expect(programme.answers(under: .standard).isEmpty && programme.referralSources(under: .standard).isEmpty)
        var facts = Facts(day: day)
        facts.side = .participant
        for step in [Step.accept, .enrol] {
            #expect(programme.objections(to: step, given: facts, under: .standard).map(\.code) == ["no-cases"])
        }
        let held = Set(programme.dataUses.filter { $0.purpose == "courses" }.map(\.category))
        #expect(held == [.courseSeat])
        #expect(!programme.retention.contains(.participantProfile))
    }

    @Test("It is called learning: no text speaks of treatment, therapy or illness")
    func learning() {
        let texts = programme.wording.texts.values.flatMap { [$0.danish.lowercased(), $0.english.lowercased()] }
        let forbidden = ["terapi", "therap", "behandl", "treatment", "syg", "ill", "patient", "diagnos"]
        for text in texts where !text.contains("skills") && !text.contains("will") {
            #expect(forbidden.allSatisfy { !text.contains($0) }, "\(text)")
        }
    }

    @Test("A course without a teacher does not begin; one teacher alone warns")
    func teachers() {
        var facts = Facts(day: day)
        #expect(programme.objections(to: .startGroup, given: facts, under: .standard).map(\.severity) == [.blocks])
        facts.facilitators = 1
        #expect(programme.objections(to: .startGroup, given: facts, under: .standard).map(\.severity) == [.warns])
        facts.facilitators = 2
        #expect(programme.objections(to: .startGroup, given: facts, under: .standard).isEmpty)
    }

    @Test("A seat that is free while somebody waits is given to them: somebody has to be told")
    func seats() {
        var facts = Facts(day: day)
        (facts.places, facts.placesTaken, facts.waitingForSeat) = (12, 12, 2)
        #expect(programme.duties(given: facts, under: .standard).isEmpty)
        facts.placesTaken = 11
        #expect(programme.duties(given: facts, under: .standard).map(\.code) == ["give-a-seat"])
    }

    @Test("A tenant offers fewer courses, and of another length")
    func settings() throws {
        let settings = try Settings(
            ["courses.subjects": .words(["writing-workshop"]), "courses.sessions": .number(4)],
            of: programme.settings)
        let courses = programme.bond(under: settings).courses
        #expect(courses.map(\.subject) == ["writing-workshop"] && courses.first?.sessions == 4)
    }
}
