import ProgrammeKit
import TestSupport
import Testing

@testable import PublicDoors

@Suite("How the doors read")
struct DoorWordingTests {
    @Test("What participants read is easy on a bad day (LIX 30), and never harsh")
    func participants() {
        let words = (DoorsWording.all + OpinionWording.all).map { "\($0.danish)." }
        #expect(Readability.lix(words) <= 30, "\(Readability.lix(words))")
        for text in words { #expect(Readability.harsh(text) == [], "\(text)") }
    }

    @Test("What volunteers read is plain (LIX 40), what professionals read is no harder than a newspaper (LIX 45)")
    func others() {
        let volunteers = (VolunteerDoorWording.all + [DoorsWording.volunteering, DoorsWording.volunteeringWords])
            .map { "\($0.danish)." }
        #expect(Readability.lix(volunteers) <= 40, "\(Readability.lix(volunteers))")
        let professionals = (ReferralWording.all + ContactWording.other.all).map { "\($0.danish)." }
        #expect(Readability.lix(professionals) <= 45, "\(Readability.lix(professionals))")
    }
}
