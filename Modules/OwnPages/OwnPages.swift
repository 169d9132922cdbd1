import Access
import ProgrammeKit
package import Reception

/// What everybody sees of their own: a volunteer's phone, a participant's page, and what is held about either.
package enum OwnPages {
    package static let room = PageRoom(
        pages: VolunteerHome.pages + MeetingPages.pages + NextMeetingPages.pages + VolunteerSteps.pages
            + SessionPages.pages + ParticipantHome.pages + ParticipantSteps.pages + DataPages.pages
            + ConsentSteps.pages + HowPages.pages + QuotePages.pages + CopyPages.pages + CalendarPages.pages
            + StopPages.pages + GoalPages.pages + WorryPages.pages + AvoidancePages.pages
            + VoicePages.pages + PathwayPages.pages,
        menu: [
            MenuEntry(VolunteerWording.title, ["mine"], for: .phone, also: ["matches", "meetings"]),
            MenuEntry(ParticipantWording.title, ["me"], for: .supported),
            MenuEntry(DataWording.title, ["me", "data"], for: OwnPages.everybody),
        ])

    /// Whoever has something of their own here.
    static let everybody = Audience.roles([.participant, .volunteer, .relative])
}
