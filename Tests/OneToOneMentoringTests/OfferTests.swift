import Days
import OneToOneMentoring
import Outcomes
import Participation
import ProgrammeKit
import Testing

@Suite("What the offer of mentors is by default")
struct OfferTests {
    private let programme = OneToOneMentoring()

    private func words(_ key: String) -> SettingValue? {
        programme.settings.first { $0.key == key }?.standard
    }

    @Test("The partners of the offer are social psychiatry in Vejle and Psykiatrifonden, and a tenant names others")
    func partners() throws {
        #expect(words("partners") == .words(["Socialpsykiatrien i Vejle Kommune", "Psykiatrifonden"]))
        _ = try Settings(["partners": .words(["Foreningen"])], of: programme.settings)
    }

    @Test("Four kinds of activity; how many hours is not set until the tenant does")
    func activities() throws {
        #expect(words("match.activities") == .words(["leisure", "sport", "everyday-life", "education"]))
        let names = ["leisure", "sport", "everyday-life", "education"].map {
            programme.wording.text("activity.\($0)", in: .danish)
        }
        #expect(names == ["Fritid", "Idræt", "Hverdag", "Uddannelse"])
        #expect(words("match.hours") == .number(0))
        let title = try #require(programme.wording.text("setting.match.hours", in: .danish))
        #expect(title.contains("0: ikke fastsat"))
    }

    @Test("Intake is rolling: on each day of a year the same answers open the door, on both sides")
    func rolling() throws {
        let first = try Day(iso: "2026-01-01")
        let mentor: Set = ["citizen-of-municipality", "own-lived-experience", "well-enough-now"]
        for (side, answers) in [(Side.participant, Set(["lives-in-facility"])), (.volunteer, mentor)] {
            let refused = (0..<365).filter { number in
                var facts = Facts(day: first.adding(days: number))
                (facts.side, facts.answers) = (side, answers)
                return !programme.objections(to: .accept, given: facts, under: .standard).isEmpty
            }
            #expect(refused == [], "\(side)")
        }
    }

    @Test("Hope, control over one's life, inclusion and satisfaction have their domain, and mentors answer too")
    func outcomes() throws {
        let uses = programme.instruments(under: .standard)
        #expect(uses.map(\.instrument) == [.chime, .goals, .chime])
        #expect(uses.map(\.respondent) == [.participant, .participant, .volunteer])
        let domains = Set(Instrument.chime.scales.map(\.code))
        #expect(domains.isSuperset(of: ["hope", "empowerment", "connectedness", "meaning"]))
        let definition = try #require(programme.wording.text("definition.outcomes", in: .danish))
        for word in ["Håb", "kontrol over eget liv", "inklusion", "tilfredshed", "begge parter", "lokalsamfundet"] {
            #expect(definition.contains(word), "\(word)")
        }
    }

    @Test("In Vejle a peer is the supported person and the mentor a peer-mentor; both are words of the wording alone")
    func peer() {
        #expect(programme.wording.nouns["participant"]?.danish == "peer")
        #expect(programme.wording.nouns["mentor"]?.danish == "peer-mentor")
        #expect(programme.roles.map(\.code) == ["participant", "mentor", "coordinator"])
    }
}
