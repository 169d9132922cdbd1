import Outcomes
import ProgrammeKit
import Testing

@Suite("What forms are called")
struct FormWordingTests {
    @Test("The five domains of CHIME have the Danish labels of the source, in the order of its letters")
    func domains() {
        let names = Instrument.chime.scales.map { Instrument.chime.name(of: $0) }
        #expect(
            names.map(\.danish) == [
                "Forbundethed", "Håb og optimisme", "Identitet", "Mening med tilværelsen", "Empowerment",
            ])
        #expect(names.compactMap(\.english.first) == ["C", "H", "I", "M", "E"])
    }

    @Test("Our own form is called our own, and never validated")
    func own() throws {
        let words = try #require(Instrument.chime.ownWords())
        let texts = [Instrument.chime.name, Instrument.chime.title, words.lead] + words.items
        #expect(Instrument.chime.name.danish.contains("vores eget"))
        for text in texts { #expect(!"\(text.danish) \(text.english)".lowercased().contains("valid")) }
    }

    @Test("Goals are rated by the person's own, from far away to reached")
    func goals() throws {
        let words = try #require(Instrument.goals.ownWords())
        #expect(words.items.isEmpty, "whose words they are")
        #expect(words.answers.first?.danish == "0: langt fra" && words.answers.last?.danish == "10: nået")
    }
}
