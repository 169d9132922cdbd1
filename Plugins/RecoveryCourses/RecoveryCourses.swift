import Days
public import Outcomes
public import Participation
public import PersonalData
public import ProgrammeKit

/// Open courses for whoever works on their own recovery or supports somebody else's: learning, not therapy.
///
/// The five subjects and seven aims are those of Gladsaxe Kommune and 'Skolen på tværs', which it shares with its
/// neighbours and Region Hovedstadens Psykiatri ("Frivilligindsatsen for psykisk sårbare", 30 November 2017). Nobody is
/// referred, and nobody has a case: a chosen name is enough, and so is none.
public struct RecoveryCourses: Programme {
    /// The programme.
    public init() {}

    /// Stored with every row.
    public let id: ProgrammeID = "recovery-courses"

    /// Who takes part. Teachers are volunteers with experience of their own, or of the subject.
    public let roles = [
        Role("participant", .participant), Role("teacher", .volunteer), Role("co-teacher", .volunteer),
        Role("coordinator", .staff),
    ]

    /// What a tenant may change.
    public let settings = Terms.all

    /// Why data is processed.
    public let purposes = [
        Purpose("courses", publicBody: .publicTask, association: .consent),
        Purpose("teaching", publicBody: .publicTask, association: .consent),
    ]

    /// Which data serves which purpose.
    public let dataUses = [
        DataUse(.name, for: "courses", under: .courseSeat),
        DataUse(.contact, for: "courses", under: .courseSeat),
        DataUse(.seat, for: "courses", under: .courseSeat),
        DataUse(.accessNeeds, for: "courses", under: .courseSeat),
        DataUse(.attendance, for: "courses", under: .courseSeat),
        DataUse(.name, for: "teaching", under: .volunteerProfile),
        DataUse(.contact, for: "teaching", under: .volunteerProfile),
        DataUse(.name, for: "teaching", under: .rejectedVolunteer),
        DataUse(.availability, for: "teaching", under: .volunteerProfile),
    ]

    /// The categories that erase the programme's data: nobody has a case.
    public let retention: [Category] = [.courseSeat, .volunteerProfile, .rejectedVolunteer]

    /// Nothing is asked of anybody.
    public func answers(under settings: Settings) -> [String] { [] }

    /// Nothing is preferred.
    public func preferences(under settings: Settings) -> [String] { [] }

    /// Nobody is referred.
    public func referralSources(under settings: Settings) -> [String] { [] }

    /// The open courses that the tenant offers.
    public func bond(under settings: Settings) -> Bond {
        .courses(
            settings[Terms.subjects].map { subject in
                CoursePlan(
                    subject: subject, sessions: settings[Terms.sessions], minutes: settings[Terms.minutes],
                    seats: settings[Terms.seats], teachers: settings[Terms.teachers],
                    audiences: settings[Terms.audiences].compactMap(TargetAudience.init(rawValue:)),
                    aims: Subjects.aims)
            })
    }

    /// The source tells of no training of its own.
    public func training(under settings: Settings) -> [Course] { [] }

    /// A course can be followed by an evening for everybody. Those who teach have supervision and a network.
    public func events(under settings: Settings) -> [EventKind] {
        [EventKind("open-evening", for: .everybody, hasSpeakers: true)] + EventKind.forVolunteers
    }

    /// What each course teaches.
    public func manuals(under settings: Settings) -> [Manual] {
        bond(under: settings).courses.map(\.manual)
    }

    /// Nobody has a case, so there is nobody to compare with themself.
    public func instruments(under settings: Settings) -> [InstrumentUse] { [] }

    /// Courses cost nothing.
    public func prices(under settings: Settings) -> [Price] { [] }

    /// They are paid by the volunteer effort's budget.
    public func budget(under settings: Settings) -> Budget? { nil }

    /// Nothing that funding holds it to.
    public func milestones(under settings: Settings) -> [Milestone] { [] }
}
