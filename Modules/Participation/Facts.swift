public import Days

/// What a programme's rules look at: values only, so that a rule can be tested without a database.
/// A fact that does not concern the step at hand keeps its empty value; `nil` means that nobody knows.
public struct Facts: Hashable, Sendable {
    /// The day the rule is asked about.
    public var day: Day

    // MARK: The person
    /// Which part in the programme the person has, or asks for.
    public var side: Side?
    /// The person takes part as a relative, in their own right.
    public var isRelative = false
    /// Full years on `day`.
    public var age: Int?
    /// Codes ticked at intake, from the programme's own list.
    public var answers: Set<String> = []
    /// Codes of the certificates of conduct and the like that are valid on `day`.
    public var attestations: Set<String> = []
    /// Days on the waiting list.
    public var waitingDays: Int?
    /// Courses of support this person has open in the programme.
    public var openEnrolments = 0
    /// The first day of the person's open course of support.
    public var enrolledSince: Day?

    // MARK: The programme
    /// Participants with an open course of support in the programme.
    public var enrolled = 0
    /// Confirmed volunteers of the programme who have no open course of support in it.
    public var volunteersBesides = 0

    // MARK: The volunteer
    /// A coordinator has confirmed the volunteer.
    public var isConfirmed = false
    /// The volunteer finished the programme's training.
    public var holdsCertificate = false
    /// The volunteer signed the declaration of confidentiality.
    public var signedConfidentiality = false
    /// Sessions of the training that the volunteer attended.
    public var sessionsAttended = 0
    /// Sessions of the volunteer's training cohort that have been held.
    public var sessionsHeldInTraining = 0
    /// How many participants the volunteer wants at one time.
    public var capacity: Int?
    /// Matches of the volunteer that are proposed or running.
    public var openMatches = 0

    // MARK: The match
    /// Somebody on either side wants to avoid the other.
    public var isVetoed = false
    /// The sides that said yes to the proposal.
    public var acceptedBy: Set<Side> = []
    /// The first day of the match, the group or the companionship.
    public var starts: Day?
    /// The last day that is planned.
    public var ends: Day?
    /// The end that an extension asks for.
    public var newEnd: Day?
    /// How often the match has been extended.
    public var extensions = 0
    /// How often the pair means to meet.
    public var cadence: Cadence?
    /// Meetings of the match that were held.
    public var meetingsHeld = 0
    /// Meetings of the match that were cancelled.
    public var meetingsCancelled = 0
    /// Since the last meeting that was held, or since the start if there was none.
    public var daysSinceLastMeeting: Int?

    // MARK: The family
    /// The match has an adviser who is its link, or an adviser proposes it.
    public var isAdvised = false
    /// What both sides have listed beforehand, and speaks against the pair. Only an adviser's look fills it.
    public var clashes: Set<Clash> = []
    /// Children under 15, or of unknown age, with whom the supported person lives.
    public var childrenUnder15 = 0
    /// Children with whom the supported person lives and for whom not every holder of the custody has agreed.
    public var childrenWithoutConsent = 0
    /// The two live together.
    public var liveTogether = false
    /// The two have been in one group, training or match before.
    public var haveMet = false

    // MARK: The group
    /// Places for participants.
    public var places: Int?
    /// Participants who have a place and have not left.
    public var placesTaken = 0
    /// People in line for a seat at an open course.
    public var waitingForSeat = 0
    /// Volunteers who lead the group.
    public var facilitators = 0
    /// Facilitators who hold the programme's certificate.
    public var trainedFacilitators = 0
    /// Sessions of the group, whether held or not.
    public var sessionsPlanned = 0
    /// Sessions that took place.
    public var sessionsHeld = 0
    /// Days since the last session that was held, or since the start if there was none.
    public var daysSinceLastSession: Int?

    // MARK: The training cohort
    /// Volunteers in the training cohort.
    public var cohortSize = 0
    /// The cohort has held a session.
    public var cohortHasStarted = false

    /// Nothing but the day is known yet.
    public init(day: Day) {
        self.day = day
    }
}
