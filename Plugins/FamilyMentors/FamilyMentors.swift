import Days
public import Outcomes
public import Participation
public import PersonalData
public import ProgrammeKit

/// A family of the police is joined by a mentor who knows its life from their own, with an adviser as the link.
///
/// The defaults are those of 'Det gode liv – fri af PTSD', 2021–22, funded by Socialstyrelsen. Its concern is life
/// together and nothing medical: there is no field for an illness, and none can be added here.
public struct FamilyMentors: Programme {
    /// The programme.
    public init() {}

    /// Stored with every row.
    public let id: ProgrammeID = "family-mentors"

    /// Who takes part.
    public let roles = [
        Role("officer", .participant), Role("relative", .relative), Role("mentor", .volunteer), Role("adviser", .staff),
        Role("coordinator", .staff),
    ]

    /// What a tenant may change.
    public let settings = Terms.all

    /// Why data is processed.
    public let purposes = [
        Purpose("support", publicBody: .publicTask, association: .consent),
        Purpose("volunteering", publicBody: .publicTask, association: .consent),
        Purpose("evaluation", publicBody: .publicTask, association: .consent),
    ]

    /// Which data serves which purpose.
    public let dataUses =
        FamilyMentors.family(.participantProfile) + FamilyMentors.family(.relative) + [
            DataUse(.referral, for: "support", under: .referralAccepted),
            DataUse(.referral, for: "support", under: .referralRejected),
            DataUse(.intakeAnswers, for: "support", under: .referralAccepted),
            DataUse(.waitingTime, for: "support", under: .waitingList),
            DataUse(.enrolment, for: "support", under: .participantProfile),
            DataUse(.birthDay, for: "support", under: .relative),
            DataUse(.meetingNotes, for: "support", under: .otherNotes),
            DataUse(.concern, for: "support", under: .concern),
            DataUse(.consent, for: "support", under: .consentProof),
            DataUse(.name, for: "volunteering", under: .volunteerProfile),
            DataUse(.contact, for: "volunteering", under: .volunteerProfile),
            DataUse(.selfAttestation, for: "volunteering", under: .volunteerProfile),
            DataUse(.selfAttestation, for: "volunteering", under: .rejectedVolunteer),
            DataUse(.availability, for: "volunteering", under: .volunteerProfile),
            DataUse(.avoidance, for: "volunteering", under: .volunteerProfile),
            DataUse(.training, for: "volunteering", under: .volunteerProfile),
            DataUse(.certificate, for: "volunteering", under: .trainingCertificate),
            DataUse(.attestation, for: "volunteering", under: .attestation),
            DataUse(.outcome, for: "evaluation", under: .outcome),
        ]

    /// The same for everybody in a family, each under their own category.
    private static func family(_ category: Category) -> [DataUse] {
        [DataField.name, .contact, .goals, .avoidance, .match, .meetings].map {
            DataUse($0, for: "support", under: category)
        }
    }

    /// The categories that erase the programme's data.
    public let retention: [Category] = [
        .participantProfile, .relative, .referralAccepted, .referralRejected, .waitingList, .otherNotes, .concern,
        .consentProof, .volunteerProfile, .rejectedVolunteer, .trainingCertificate, .attestation,
        .outcome,
    ]

    /// The two ways in, and what a mentor attests.
    public func answers(under settings: Settings) -> [String] {
        [Answers.officer, Answers.family] + Answers.mentor
    }

    /// Nobody says more than what opens the door.
    public func preferences(under settings: Settings) -> [String] { [] }

    /// Where families come from.
    public func referralSources(under settings: Settings) -> [String] {
        settings[Terms.referralSources].filter(FamilyMentors.sources.contains)
    }

    private static let sources: Set<String> = ["self", "colleague", "association"]

    /// A mentor and the members of one household.
    public func bond(under settings: Settings) -> Bond {
        .household(Terms.pair(settings))
    }

    /// Special seminars.
    public func training(under settings: Settings) -> [Course] {
        [
            Course(
                code: "seminars", sessions: settings[Terms.seminars], spacing: .weeks(settings[Terms.weeksBetween]),
                hours: nil, topics: Topics.standard + settings[Terms.furtherTopics].map { Text(own: $0) }, cohort: nil,
                certificatePercent: settings[Terms.certificatePercent])
        ]
    }

    /// The network itself is part of the offer: gatherings of families and mutual support.
    public func events(under settings: Settings) -> [EventKind] {
        [
            EventKind("gathering", for: .relatives, hasSpeakers: false),
            EventKind("mutual-support", for: .citizens, hasSpeakers: false),
        ] + EventKind.forVolunteers
    }

    /// No manual: what a family and its mentor do is their own choice.
    public func manuals(under settings: Settings) -> [Manual] { [] }

    /// The six areas of the source, as each adult of a family and each mentor sees their own part of them. Officers say
    /// besides how it is in the five domains, and mentors too; a goal in own words is its owner's to rate. Nobody is asked
    /// how another adult is.
    public func instruments(under settings: Settings) -> [InstrumentUse] {
        let reading = Reading(by: "coordinator", within: settings[Terms.readWithinDays])
        func twice(_ instrument: Instrument, of respondent: Respondent) -> InstrumentUse {
            InstrumentUse(instrument, of: respondent, at: [.start, .end], readBy: reading, for: "evaluation")
        }
        let chosen = settings[Terms.instruments]
        return [twice(.familyLife, of: .participant)]
            + InstrumentUse.each(
                chosen, of: .participant, at: [.start, .end, .followUp(.months(settings[Terms.followUpMonths]))],
                readBy: reading, for: "evaluation")
            + [twice(.familyLife, of: .relative)]
            + chosen.filter { $0 == Instrument.goals.rawValue }.map { _ in twice(.goals, of: .relative) }
            + [twice(.mentorLife, of: .volunteer), twice(.chime, of: .volunteer)]
    }

    /// Nobody buys single courses of support.
    public func prices(under settings: Settings) -> [Price] { [] }

    /// The source names a grant and no sum.
    public func budget(under settings: Settings) -> Budget? { nil }

    /// What the grant promised.
    public func milestones(under settings: Settings) -> [Milestone] {
        [Milestone(code: "officers", year: 2022, target: settings[Terms.officers])]
    }
}
