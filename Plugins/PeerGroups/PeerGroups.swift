import Days
public import Outcomes
public import Participation
public import PersonalData
public import ProgrammeKit

/// Ten weekly meetings after a manual, led by trained volunteer peers, with company to hard first steps.
///
/// The defaults are those of 'Vejen til Hverdagslivet' as Peer-Partnerskabet (Det Sociale Netværk and SIND, funded by
/// VELUX FONDEN) ran it in Fredericia.
public struct PeerGroups: Programme {
    /// The programme.
    public init() {}

    /// Stored with every row.
    public let id: ProgrammeID = "peer-groups"

    /// Who takes part.
    public let roles = [
        Role("participant", .participant), Role("facilitator", .volunteer), Role("companion", .volunteer),
        Role("coordinator", .staff),
    ]

    /// What a tenant may change.
    public let settings = Terms.all

    /// Why data is processed.
    public let purposes = [
        Purpose("support", publicBody: .publicTask, association: .consent),
        Purpose("volunteering", publicBody: .publicTask, association: .consent),
        Purpose("effect-study", publicBody: .consent, association: .consent),
        Purpose("evaluation", publicBody: .publicTask, association: .consent),
        Purpose("quotes", publicBody: .consent, association: .consent),
    ]

    /// Which data serves which purpose.
    public let dataUses = [
        DataUse(.name, for: "support", under: .participantProfile),
        DataUse(.contact, for: "support", under: .participantProfile),
        DataUse(.birthDay, for: "support", under: .participantProfile),
        DataUse(.referral, for: "support", under: .referralAccepted),
        DataUse(.referral, for: "support", under: .referralRejected),
        DataUse(.intakeAnswers, for: "support", under: .referralAccepted),
        DataUse(.waitingTime, for: "support", under: .waitingList),
        DataUse(.goals, for: "support", under: .participantProfile),
        DataUse(.avoidance, for: "support", under: .participantProfile),
        DataUse(.enrolment, for: "support", under: .participantProfile),
        DataUse(.group, for: "support", under: .participantProfile),
        DataUse(.attendance, for: "support", under: .participantProfile),
        DataUse(.match, for: "support", under: .participantProfile),
        DataUse(.meetings, for: "support", under: .participantProfile),
        DataUse(.concern, for: "support", under: .concern),
        DataUse(.name, for: "volunteering", under: .volunteerProfile),
        DataUse(.contact, for: "volunteering", under: .volunteerProfile),
        DataUse(.selfAttestation, for: "volunteering", under: .volunteerProfile),
        DataUse(.selfAttestation, for: "volunteering", under: .rejectedVolunteer),
        DataUse(.availability, for: "volunteering", under: .volunteerProfile),
        DataUse(.training, for: "volunteering", under: .volunteerProfile),
        DataUse(.certificate, for: "volunteering", under: .trainingCertificate),
        DataUse(.attestation, for: "volunteering", under: .attestation),
        DataUse(.consent, for: "effect-study", under: .consentProof),
        DataUse(.enrolment, for: "effect-study", under: .participantProfile),
        DataUse(.attendance, for: "effect-study", under: .participantProfile),
        DataUse(.outcome, for: "effect-study", under: .outcome),
        DataUse(.outcome, for: "evaluation", under: .outcome),
        DataUse(.quote, for: "quotes", under: .quote),
    ]

    /// The categories that erase the programme's data.
    public let retention: [Category] = [
        .participantProfile, .referralAccepted, .referralRejected, .volunteerProfile, .rejectedVolunteer,
        .trainingCertificate, .attestation, .consentProof, .waitingList, .concern, .outcome, .quote,
    ]

    /// The target group's codes, as the tenant has them, and what a participant says in own words of their situation.
    public func answers(under settings: Settings) -> [String] {
        settings[Terms.targetCodes] + Answers.situation + [Answers.oldEnough] + Answers.volunteer
    }

    /// Nothing is preferred that is not required.
    public func preferences(under settings: Settings) -> [String] { [] }

    /// Where participants come from: the source counts half of them from one place.
    public func referralSources(under settings: Settings) -> [String] {
        settings[Terms.referralSources]
    }

    /// A group of ten weekly meetings of two hours, with companionship for up to six months.
    public func bond(under settings: Settings) -> Bond {
        .group(
            GroupPlan(
                manual: Terms.currentManual(settings), cadence: .weekly, minutes: settings[Terms.minutes],
                places: settings[Terms.places], facilitators: settings[Terms.facilitators],
                companionship: .months(settings[Terms.companionshipMonths])))
    }

    /// The training of the volunteers; the source tells neither its length nor its topics, so the tenant does.
    public func training(under settings: Settings) -> [Course] {
        [
            Course(
                code: "facilitator-training", sessions: settings[Terms.trainingSessions], spacing: .weeks(1),
                hours: nil,
                topics: settings[Terms.trainingTopics].map { Text(own: $0) }, cohort: nil,
                certificatePercent: settings[Terms.certificatePercent])
        ]
    }

    /// Volunteers meet for supervision and for each other.
    public func events(under settings: Settings) -> [EventKind] { EventKind.forVolunteers }

    /// Every version of the manual, the built-in one first unless the tenant lists its own.
    public func manuals(under settings: Settings) -> [Manual] {
        settings[Terms.manuals]
    }

    /// QPR-15 is the primary outcome of the published trial. What participants report has the domains of the CHIME form;
    /// the facilitators' own recovery is measured by it too. Those who wait are asked over the length of a group where the
    /// protocol compares them.
    public func instruments(under settings: Settings) -> [InstrumentUse] {
        let reading = Reading(by: "coordinator", within: settings[Terms.readWithinDays])
        return InstrumentUse.each(
            settings[Terms.instruments], of: .participant,
            at: [.start, .end, .followUp(.months(settings[Terms.followUpMonths]))], readBy: reading, for: "evaluation")
            + [InstrumentUse(.chime, of: .volunteer, at: [.start, .end], readBy: reading, for: "evaluation")]
            + (settings[Terms.comparesWaiting]
                ? InstrumentUse.waiting(
                    settings[Terms.instruments], Terms.comparison(settings), readBy: reading, for: "evaluation") : [])
    }

    /// A continuous offer of four groups a year, with one or two weekly groups.
    public func prices(under settings: Settings) -> [Price] {
        settings[Terms.prices]
    }

    /// A group has its price, and no other sum is named.
    public func budget(under settings: Settings) -> Budget? { nil }

    /// The effect study, its publication and the gap until then.
    public func milestones(under settings: Settings) -> [Milestone] {
        [
            Milestone(code: "study-inclusion", target: settings[Terms.studyTarget]),
            Milestone(code: "study-effect", year: settings[Terms.studyEffectYear]),
            Milestone(code: "study-economy", year: settings[Terms.studyEconomyYear]),
            Milestone(code: "study-idle", months: settings[Terms.studyIdleMonths], isIdle: true),
        ]
    }
}
