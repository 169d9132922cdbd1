public import PersonalData

/// That a kind of data is used for a purpose, and under which retention category it is held.
public struct DataUse: Hashable, Sendable {
    /// What is used.
    public let field: DataField
    /// The code of the purpose.
    public let purpose: String
    /// The category whose rule erases it.
    public let category: Category

    /// One cell of the table field × purpose.
    public init(_ field: DataField, for purpose: String, under category: Category) {
        self.field = field
        self.purpose = purpose
        self.category = category
    }
}

/// What the house can hold about a person in a programme. A closed list: a programme that wants more asks the core,
/// and there is no field for a diagnosis or a symptom.
public enum DataField: String, CaseIterable, Sendable {
    case name
    case contact
    case address
    case birthDay = "birth-day"
    case identityNumber = "identity-number"
    case referral
    case intakeAnswers = "intake-answers"
    case selfAttestation = "self-attestation"
    case goals
    case waitingTime = "waiting-time"
    case enrolment
    case availability
    case avoidance
    case training
    case certificate
    case attestation
    case match
    case meetings
    case meetingNotes = "meeting-notes"
    case group
    case attendance
    /// A seat at an open course, under a chosen name.
    case seat
    case accessNeeds = "access-needs"
    case concern
    case consent
    /// Answers to the instruments of outcome.
    case outcome
    /// A sentence that may be quoted without a name.
    case quote
}
