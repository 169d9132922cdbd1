import ProgrammeKit
import Testing

@Suite("Wording")
struct WordingTests {
    private let wording = Wording(
        name: Text("Navn", "Name"), summary: Text("Kort", "Short"),
        nouns: [
            "mentor": Noun("mentor", "mentoren", "mentorer", "mentorerne", english: "mentor", "mentors")
        ],
        texts: [
            "all": Text(
                "{Mentor} {the mentor} {mentors} {the mentors} {count}", "{Mentor} {the mentor} {mentors} {The mentors}"
            )
        ])

    @Test("A sentence takes all four Danish forms of a role, and its figures")
    func forms() {
        let danish = wording.text("all", in: .danish, figures: ["count": 3])
        #expect(danish == "Mentor mentoren mentorer mentorerne 3")
        #expect(wording.text("all", in: .english) == "Mentor the mentor mentors The mentors")
    }

    @Test("A tenant renames a role in every sentence at once")
    func renames() throws {
        let friend = Noun(
            "besøgsven", "besøgsvennen", "besøgsvenner", "besøgsvennerne", english: "visiting friend",
            "visiting friends")
        let renamed = wording.renaming(["mentor": friend])
        #expect(
            renamed.text("all", in: .danish, figures: ["count": 1])
                == "Besøgsven besøgsvennen besøgsvenner besøgsvennerne 1")
        #expect(renamed.text("all", in: .english)?.contains("mentor") == false)
    }

    @Test("A role has four Danish forms and two English ones, none of them empty")
    func counts() throws {
        let noun = try #require(wording.nouns["mentor"])
        #expect(noun.danish(["a", "b", "c"]) == nil)
        #expect(noun.danish(["a", "b", "c", ""]) == nil)
        #expect(noun.danish(["a", "b", "c", "d"])?.danishDefinitePlural == "d")
        #expect(noun.english(["a", "b"])?.englishPlural == "b")
        #expect(noun.english(["a"]) == nil)
    }

    @Test("A text that is not there is nil, and a figure that is missing stays visible")
    func missing() {
        #expect(wording.text("none", in: .danish) == nil)
        #expect(wording.text("all", in: .danish)?.hasSuffix("{count}") == true)
        #expect(wording.figures(of: "all") == ["count"])
    }
}
