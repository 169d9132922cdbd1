import ProgrammeKit
import TestSupport
import Testing

@testable import OwnPages

@Suite("How one's own pages read")
struct OwnWordingTests {
    @Test("What participants read is easy on a bad day (LIX 30), and never harsh")
    func participants() {
        let texts =
            ParticipantWording.all + DoneWording.all + CalendarWording.all + DataWording.all
            + HowWording.all + OwnPartWording.all + WorryWording.all + AvoidanceWording.all + VoiceWording.all
            + PathwayPageWording.all
            + [VolunteerWording.yes, VolunteerWording.no]
        let words = texts.map { "\($0.danish)." }
        #expect(Readability.lix(words) <= 30, "\(Readability.lix(words))")
        for text in words { #expect(Readability.harsh(text) == [], "\(text)") }
    }

    @Test("Who leads a group takes down: present, sent word, did not come")
    func attendance() {
        #expect(SessionWording.marks.map(\.words.danish) == ["Til stede", "Afbud", "Kom ikke"])
    }

    @Test("What volunteers read is plain (LIX 40), and never harsh")
    func volunteers() {
        let words = (VolunteerWording.all + MeetingWording.all + SessionWording.all).map { "\($0.danish)." }
        #expect(Readability.lix(words) <= 40, "\(Readability.lix(words))")
        for text in words { #expect(Readability.harsh(text) == [], "\(text)") }
    }
}
