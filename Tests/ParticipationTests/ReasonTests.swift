import Participation
import Testing

/// The lists of the field's own words. A code is stored, so one that goes is noticed too.
@Suite("Reasons, steps and marks")
struct ReasonTests {
    @Test("A course of support closes for one of six reasons, and leads on to one of five")
    func closing() {
        #expect(
            ClosingReason.allCases.map(\.rawValue) == [
                "completed", "moved", "own-wish", "other-support", "no-contact", "deceased",
            ])
        #expect(
            OnwardStep.allCases.map(\.rawValue) == [
                "association", "education", "work", "activity-centre", "volunteering",
            ])
    }

    @Test("Rests are normal: admission to hospital, illness, holiday, own wish")
    func pauses() {
        #expect(Set(PauseReason.allCases.map(\.rawValue)) == ["admission", "illness", "holiday", "own-wish"])
    }

    @Test("At a session somebody was present, excused or absent; its theme was delivered, adapted or skipped")
    func sessions() {
        #expect(AttendanceMark.allCases.map(\.rawValue) == ["present", "excused", "absent"])
        #expect(Delivery.allCases.map(\.rawValue) == ["delivered", "adapted", "skipped", "cancelled"])
    }

    @Test("A match is proposed, accepted, active, ended; a group planned, recruiting, confirmed, running, completed")
    func states() {
        #expect(MatchState.allCases.map(\.rawValue) == ["proposed", "accepted", "active", "ended"])
        #expect(
            GroupState.allCases.map(\.rawValue) == [
                "planned", "recruiting", "confirmed", "running", "completed", "cancelled",
            ])
    }

    @Test("A volunteer is interested, talked with, trained, confirmed, available, active, paused, gone")
    func volunteers() {
        #expect(
            VolunteerStage.allCases.map(\.rawValue) == [
                "interested", "in-conversation", "in-training", "trained", "confirmed", "available", "active", "paused",
                "declined", "exited",
            ])
        #expect(VolunteerStep.allCases.map(\.rawValue).contains("references"))
    }
}
