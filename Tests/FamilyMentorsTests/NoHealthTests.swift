import FamilyMentors
import Participation
import ProgrammeKit
import Testing

/// The offer is about life together. Nothing of it asks how ill somebody is, or says so.
@Suite("Nothing about health")
struct NoHealthTests {
    private static let forbidden = [
        "diagnos", "symptom", "ptsd", "sygdom", "syg ", "illness", "disorder", "psykiat", "psychiatr", "behandl",
        "terapi", "medicin",
    ]

    @Test("No text, Danish or English, names an illness, and none speaks of a case")
    func wording() {
        let wording = FamilyMentors().wording
        let texts = [wording.name, wording.summary] + wording.texts.values
        for text in texts {
            let words = " \(text.danish) \(text.english) ".lowercased()
            #expect(Self.forbidden.filter { words.contains($0) } == [], "\(text.danish)")
            for word in [" sag ", " sagen ", " sager ", "ramt", " sag.", "sagsbehand"] {
                #expect(!words.contains(word), "\(text.danish): \(word)")
            }
        }
    }

    @Test("No setting, answer, purpose, source or kind of data asks for one")
    func fields() {
        let programme = FamilyMentors()
        let codes =
            programme.settings.map(\.key) + programme.answers(under: .standard)
            + programme.referralSources(under: .standard) + programme.purposes.map(\.code)
            + programme.dataUses.map(\.field.rawValue) + programme.roles.map(\.code)
            + programme.training(under: .standard).flatMap { $0.topics.map(\.danish) }
        for code in codes { #expect(Self.forbidden.filter { code.lowercased().contains($0) } == [], "\(code)") }
        let free = programme.settings.filter { if case .words = $0.kind { true } else { false } }.map(\.key)
        #expect(Set(free) == ["training.further-topics", "partners", "referral.sources"])
    }
}
