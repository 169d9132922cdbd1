import Days
public import Outcomes
public import Participation
public import PersonalData
public import ProgrammeKit

/// Volunteers visit lonely people one to one, lead groups for them, and speak of what they have lived through.
///
/// The defaults are those of the volunteer effort of Gladsaxe Kommune ("Frivilligindsatsen for psykisk sårbare", 30
/// November 2017).
public struct VisitingFriends: Programme {
    /// The programme.
    public init() {}

    /// Stored with every row.
    public let id: ProgrammeID = "visiting-friends"

    /// Who takes part. A volunteer may be any of the four that follow.
    public let roles = [
        Role("participant", .participant), Role("volunteer", .volunteer), Role("visiting-friend", .volunteer),
        Role("mentor", .volunteer), Role("speaker", .volunteer), Role("facilitator", .volunteer),
        Role("coordinator", .staff),
    ]

    /// What a tenant may change.
    public let settings = Terms.all

    /// Why data is processed.
    public let purposes = [
        Purpose("support", publicBody: .publicTask, association: .consent),
        Purpose("volunteering", publicBody: .publicTask, association: .consent),
        Purpose("evaluation", publicBody: .publicTask, association: .consent),
        Purpose("quotes", publicBody: .consent, association: .consent),
    ]

    /// Which data serves which purpose.
    public let dataUses = [
        DataUse(.name, for: "support", under: .participantProfile),
        DataUse(.contact, for: "support", under: .participantProfile),
        DataUse(.address, for: "support", under: .participantProfile),
        DataUse(.referral, for: "support", under: .referralAccepted),
        DataUse(.referral, for: "support", under: .referralRejected),
        DataUse(.intakeAnswers, for: "support", under: .referralAccepted),
        DataUse(.waitingTime, for: "support", under: .waitingList),
        DataUse(.goals, for: "support", under: .participantProfile),
        DataUse(.avoidance, for: "support", under: .participantProfile),
        DataUse(.enrolment, for: "support", under: .participantProfile),
        DataUse(.match, for: "support", under: .participantProfile),
        DataUse(.meetings, for: "support", under: .participantProfile),
        DataUse(.meetingNotes, for: "support", under: .otherNotes),
        DataUse(.group, for: "support", under: .participantProfile),
        DataUse(.attendance, for: "support", under: .participantProfile),
        DataUse(.concern, for: "support", under: .concern),
        DataUse(.name, for: "volunteering", under: .volunteerProfile),
        DataUse(.contact, for: "volunteering", under: .volunteerProfile),
        DataUse(.selfAttestation, for: "volunteering", under: .volunteerProfile),
        DataUse(.name, for: "volunteering", under: .rejectedVolunteer),
        DataUse(.availability, for: "volunteering", under: .volunteerProfile),
        DataUse(.training, for: "volunteering", under: .volunteerProfile),
        DataUse(.certificate, for: "volunteering", under: .trainingCertificate),
        DataUse(.attestation, for: "volunteering", under: .attestation),
        DataUse(.outcome, for: "evaluation", under: .outcome),
        DataUse(.quote, for: "quotes", under: .quote),
    ]

    /// The categories that erase the programme's data.
    public let retention: [Category] = [
        .participantProfile, .referralAccepted, .referralRejected, .otherNotes, .volunteerProfile, .rejectedVolunteer,
        .trainingCertificate, .attestation, .waitingList, .concern, .outcome, .quote,
    ]

    /// The tags of intake, as the tenant has them, and what a volunteer may say of themselves.
    public func answers(under settings: Settings) -> [String] {
        settings[Terms.tags] + preferences(under: settings)
    }

    /// Own lived experience: the source says "preferably". So it is never required, and nobody is warned without it.
    public func preferences(under settings: Settings) -> [String] {
        settings[Terms.prefersExperience] ? [Answers.experience] : []
    }

    /// Where participants come from.
    public func referralSources(under settings: Settings) -> [String] {
        settings[Terms.referralSources]
    }

    /// A visiting friend or mentor for most, an activity group for the rest.
    public func bond(under settings: Settings) -> Bond {
        .pairOrGroup(
            Terms.pair(settings),
            GroupPlan(
                manual: Terms.activities(settings), minutes: settings[Terms.minutes], places: settings[Terms.places],
                facilitators: settings[Terms.facilitators]))
    }

    /// The course for recovery mentors: twenty hours.
    public func training(under settings: Settings) -> [Course] {
        [
            Course(
                code: "recovery-mentor", sessions: settings[Terms.sessions], spacing: .weeks(1),
                hours: settings[Terms.hours], topics: settings[Terms.topics].map { Text(own: $0) }, cohort: nil,
                certificatePercent: settings[Terms.certificatePercent])
        ]
    }

    /// Talks, network meetings, and visits to schools against stigma; supervision and a network for the volunteers.
    public func events(under settings: Settings) -> [EventKind] {
        [
            EventKind("talk", for: .everybody, hasSpeakers: true),
            EventKind("network-meeting", for: .citizens, hasSpeakers: false),
            EventKind("school-visit", for: .pupils, hasSpeakers: true),
        ] + EventKind.forVolunteers
    }

    /// A group does what its people like: each time is a time together.
    public func manuals(under settings: Settings) -> [Manual] { [Terms.activities(settings)] }

    /// Loneliness, the five domains, and own goals; the volunteers' own recovery too. The source names no instrument.
    public func instruments(under settings: Settings) -> [InstrumentUse] {
        let reading = Reading(by: "coordinator", within: settings[Terms.readWithinDays])
        return InstrumentUse.each(
            settings[Terms.instruments], of: .participant,
            at: [.start, .end, .followUp(.months(settings[Terms.followUpMonths]))], readBy: reading, for: "evaluation")
            + [InstrumentUse(.chime, of: .volunteer, at: [.start, .end], readBy: reading, for: "evaluation")]
    }

    /// Nobody buys single courses of support.
    public func prices(under settings: Settings) -> [Price] { [] }

    /// One sum a year, which pays for the open courses as well.
    public func budget(under settings: Settings) -> Budget? {
        Budget(yearly: Amount(kroner: settings[Terms.budget]), alsoPays: ["recovery-courses"])
    }

    /// The source holds it to no figure: it tells what was reached.
    public func milestones(under settings: Settings) -> [Milestone] { [] }
}
