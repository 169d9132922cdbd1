import Participation
import ProgrammeKit
import TestSupport
import Testing

@testable import Desk

@Suite("The words of the desk")
struct WordingTests {
    static let texts: [Text] =
        DeskWording.all + PersonWording.all + MatchWording.all + GroupWording.all + CohortWording.all
        + BehalfWording.all + ConsentWording.all + ReferralWording.all + NoteWording.all + VolunteerWording.all
        + ReasonWording.all + EventWording.all + CourseWording.all + ResponsibleWording.all + OutcomePageWording.all
        + FamilyWording.all + ConcernWording.all + CertificateWording.all + SuggestionWording.all

    @Test("They read as easily as a newspaper's, and blame nobody")
    func readable() {
        #expect(Readability.lix(Self.texts.map(\.danish)) <= 40)
        for text in Self.texts {
            #expect(Readability.harsh(text.danish).isEmpty, "\(text.danish)")
            #expect(!text.danish.isEmpty && !text.english.isEmpty)
        }
    }

    @Test("Somebody who was not there did not come; nobody stayed away, and no referral is a refusal")
    func mild() {
        #expect(AttendanceMark.allCases.map { ReasonWording.mark($0).danish } == ["Til stede", "Afbud", "Kom ikke"])
        let all = Self.texts.map { $0.danish.lowercased() }
        #expect(all.contains { $0.contains("ikke det rette lige nu") })
    }

    @Test("Each is said in both languages")
    func translated() {
        let untranslated = Self.texts.filter { $0.danish == $0.english }.map(\.danish)
        #expect(Set(untranslated) == ["Note", "E-mail", "Mentor", "Partner"])
    }
}
