import Days
public import Outcomes
public import Participation
public import PersonalData
public import ProgrammeKit

/// A volunteer with lived experience of mental illness supports one citizen for a limited time.
///
/// The defaults are those of the offer that Vejle Kommune and Psykiatrifonden tried from 2014 to 2016 and made
/// permanent ("Frivillig mentor-ordning", 23 April 2016).
public struct OneToOneMentoring: Programme {
    /// The programme.
    public init() {}

    /// Stored with every row.
    public let id: ProgrammeID = "one-to-one-mentoring"

    /// Who takes part.
    public let roles = [
        Role("participant", .participant), Role("mentor", .volunteer), Role("coordinator", .staff),
    ]

    /// What a tenant may change.
    public let settings = Terms.all

    /// Why data is processed.
    public let purposes = [
        Purpose("support", publicBody: .publicTask, association: .consent),
        Purpose("volunteering", publicBody: .publicTask, association: .consent),
        Purpose("follow-up", publicBody: .consent, association: .consent),
        Purpose("evaluation", publicBody: .publicTask, association: .consent),
        Purpose("quotes", publicBody: .consent, association: .consent),
    ]

    /// Which data serves which purpose.
    public let dataUses = [
        DataUse(.name, for: "support", under: .participantProfile),
        DataUse(.contact, for: "support", under: .participantProfile),
        DataUse(.address, for: "support", under: .participantProfile),
        DataUse(.identityNumber, for: "support", under: .participantProfile),
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
        DataUse(.concern, for: "support", under: .concern),
        DataUse(.consent, for: "follow-up", under: .consentProof),
        DataUse(.contact, for: "follow-up", under: .participantProfile),
        DataUse(.name, for: "volunteering", under: .volunteerProfile),
        DataUse(.contact, for: "volunteering", under: .volunteerProfile),
        DataUse(.selfAttestation, for: "volunteering", under: .volunteerProfile),
        DataUse(.selfAttestation, for: "volunteering", under: .rejectedVolunteer),
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
        .trainingCertificate, .attestation, .consentProof, .waitingList, .concern, .outcome,
        .quote,
    ]

    /// The three ways into the target group, of which one is enough, and what a mentor attests.
    public func answers(under settings: Settings) -> [String] {
        Answers.participant + Answers.mentor
    }

    /// Nothing is preferred that is not required.
    public func preferences(under settings: Settings) -> [String] { [] }

    /// Where participants come from.
    public func referralSources(under settings: Settings) -> [String] {
        settings[Terms.referralSources]
    }

    /// A pair for six months, weekly or every fourteen days, extended once to nine.
    public func bond(under settings: Settings) -> Bond { .pair(Terms.pair(settings)) }

    /// Six months with one day a month, for ten to fifteen mentors.
    public func training(under settings: Settings) -> [Course] {
        [
            Course(
                code: "mentor-training", sessions: settings[Terms.sessions],
                spacing: .months(settings[Terms.monthsBetweenSessions]), hours: nil,
                topics: Topics.standard + settings[Terms.furtherTopics].map { Text(own: $0) },
                cohort: Terms.cohort(settings), certificatePercent: settings[Terms.certificatePercent])
        ]
    }

    /// Mentors meet for supervision and for each other.
    public func events(under settings: Settings) -> [EventKind] { EventKind.forVolunteers }

    /// No manual: what a pair does is its own choice.
    public func manuals(under settings: Settings) -> [Manual] { [] }

    /// Hope, control over one's own life, inclusion and satisfaction are domains of the CHIME form. The mentor's own
    /// recovery is measured too.
    public func instruments(under settings: Settings) -> [InstrumentUse] {
        let reading = Reading(by: "coordinator", within: settings[Terms.readWithinDays])
        return InstrumentUse.each(
            settings[Terms.instruments], of: .participant,
            at: [.start, .end, .followUp(.months(settings[Terms.followUpMonths]))], readBy: reading, for: "evaluation")
            + [InstrumentUse(.chime, of: .volunteer, at: [.start, .end], readBy: reading, for: "evaluation")]
    }

    /// Nobody buys single courses of support.
    public func prices(under settings: Settings) -> [Price] { [] }

    /// The source names no sum.
    public func budget(under settings: Settings) -> Budget? { nil }

    /// The project's training rounds, and the cohort that it announced.
    public func milestones(under settings: Settings) -> [Milestone] {
        [
            Milestone(code: "training-rounds", year: 2016, target: 3),
            Milestone(code: "mentors-trained", year: 2016, target: 32),
            Milestone(code: "permanent-offer", months: settings[Terms.permanentMonths]),
            Milestone(code: "fifth-cohort", year: 2017),
        ]
    }
}
