/// Whose part in a programme is meant.
public enum Side: String, Hashable, CaseIterable, Sendable, Codable {
    case participant
    case volunteer
}

/// What somebody wants to do next, and a programme may object to.
public enum Step: String, Hashable, CaseIterable, Sendable, Codable {
    /// Accept a referral, or give a volunteer who showed interest a place in the programme.
    case accept
    /// Start a participant's course of support.
    case enrol
    /// Give a volunteer a place in a training cohort.
    case joinCohort
    /// Begin a training cohort's first session.
    case startCohort
    /// Hand a volunteer the certificate of a finished training.
    case certify
    /// Confirm a volunteer, who may from then on be matched or lead.
    case confirm
    /// Propose a pair to both sides.
    case match
    /// Let a pair that both sides accepted begin.
    case startMatch
    /// Give a running pair a later end.
    case extendMatch
    /// Open a group for participants.
    case recruitGroup
    /// Promise the participants that a group takes place.
    case confirmGroup
    /// Hold a group's first session.
    case startGroup
    /// Give a participant a place in a group.
    case takePlace
    /// Let a volunteer accompany a participant to first steps.
    case accompany
}
