/// Why a course of support closed.
public enum ClosingReason: String, Hashable, CaseIterable, Sendable, Codable {
    case completed
    case moved
    case ownWish = "own-wish"
    case otherSupport = "other-support"
    case noContact = "no-contact"
    case deceased
}

/// Where a participant went on to.
public enum OnwardStep: String, Hashable, CaseIterable, Sendable, Codable {
    case association
    case education
    case work
    case activityCentre = "activity-centre"
    case volunteering
}

/// Why somebody left the waiting list.
public enum WaitingEnd: String, Hashable, CaseIterable, Sendable, Codable {
    /// A match, a group or a course of support began.
    case offered
    case ownWish = "own-wish"
    case otherSupport = "other-support"
    case noContact = "no-contact"
    case deceased
}

/// Why a match ended. A re-match blames nobody.
public enum MatchEnd: String, Hashable, CaseIterable, Sendable, Codable {
    case completed
    case moved
    case ownWish = "own-wish"
    case otherSupport = "other-support"
    case noContact = "no-contact"
    case deceased
    case rematched
    /// One side did not accept the proposal; no reason is asked.
    case notAccepted = "not-accepted"
}

/// Why a volunteer left.
public enum VolunteerExit: String, Hashable, CaseIterable, Sendable, Codable {
    case finished
    case moved
    case ownWish = "own-wish"
    case otherCommitments = "other-commitments"
    case noContact = "no-contact"
    case deceased
}

/// Why a course of support, or a volunteer, rests for a while.
public enum PauseReason: String, Hashable, CaseIterable, Sendable, Codable {
    case admission
    case illness
    case holiday
    case ownWish = "own-wish"
}

/// How a session went for one participant.
public enum AttendanceMark: String, Hashable, CaseIterable, Sendable, Codable {
    case present
    case excused
    case absent
}

/// What became of a session's theme.
public enum Delivery: String, Hashable, CaseIterable, Sendable, Codable {
    case delivered
    case adapted
    case skipped
    case cancelled
}
