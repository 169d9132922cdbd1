import Participation
import People
import ProgrammeKit
import Store
import TestSupport
import Testing

@testable import Casework

@Suite("What people are told when a step is refused")
struct WordingTests {
    static let errors: [any Error] = [
        CaseworkError.bringsGroups("x"), CaseworkError.bringsPairs("x"), CaseworkError.trainsNobody("x"),
        CaseworkError.unknownAnswer(known: [], nearest: nil), CaseworkError.unknownSource(known: []),
        CaseworkError.endMissing, NoConsent(person: PersonID(raw: 1), purpose: "x"),
        OthersConcern(handler: "a", deputy: "b"), ParticipationError.notFound, ParticipationError.full,
        ParticipationError.stillOpen("match"), ParticipationError.wrongOrder("planned"), PeopleError.emptySearch,
        PeopleError.restricted(PersonID(raw: 1)), PeopleError.unknown(PersonID(raw: 1)),
    ]

    @Test("It reads easily, blames nobody and repeats no code, id or handler")
    func plain() throws {
        let texts = try Self.errors.map { try #require(StepRefusal.text(of: $0)) }
        #expect(Readability.lix(texts.map(\.danish)) <= 35)
        for text in texts {
            #expect(Readability.harsh(text.danish).isEmpty)
            #expect(!text.danish.contains("P-0") && !text.danish.contains("planned"))
        }
    }

    @Test("An error of the system is not explained away")
    func systems() {
        #expect(StepRefusal.text(of: StoreError.trailUnwritable) == nil)
    }
}
