package import Store

/// A referral or self-referral.
package enum IntakeKind: IdentifierKind { package static let prefix = "R" }
/// A referral or self-referral.
package typealias IntakeID = Identifier<IntakeKind>

/// A place on a waiting list.
package enum WaitingKind: IdentifierKind { package static let prefix = "W" }
/// A place on a waiting list.
package typealias WaitingID = Identifier<WaitingKind>

/// A participant's course of support.
package enum EnrolmentKind: IdentifierKind { package static let prefix = "E" }
/// A participant's course of support.
package typealias EnrolmentID = Identifier<EnrolmentKind>

/// A volunteer in a programme.
package enum VolunteeringKind: IdentifierKind { package static let prefix = "V" }
/// A volunteer in a programme.
package typealias VolunteeringID = Identifier<VolunteeringKind>

/// A volunteer and a participant.
package enum MatchKind: IdentifierKind { package static let prefix = "M" }
/// A volunteer and a participant.
package typealias MatchID = Identifier<MatchKind>

/// An entry of the meeting log.
package enum MeetingKind: IdentifierKind { package static let prefix = "MT" }
/// An entry of the meeting log.
package typealias MeetingID = Identifier<MeetingKind>

/// A note about one person.
package enum NoteKind: IdentifierKind { package static let prefix = "N" }
/// A note about one person.
package typealias NoteID = Identifier<NoteKind>

/// A group.
package enum GroupKind: IdentifierKind { package static let prefix = "G" }
/// A group.
package typealias GroupID = Identifier<GroupKind>

/// One week's session of a group.
package enum SessionKind: IdentifierKind { package static let prefix = "S" }
/// One week's session of a group.
package typealias SessionID = Identifier<SessionKind>

/// A person's place in a group.
package enum PlaceKind: IdentifierKind { package static let prefix = "PL" }
/// A person's place in a group.
package typealias PlaceID = Identifier<PlaceKind>

/// A training cohort.
package enum CohortKind: IdentifierKind { package static let prefix = "C" }
/// A training cohort.
package typealias CohortID = Identifier<CohortKind>

/// One day of a training cohort.
package enum CohortSessionKind: IdentifierKind { package static let prefix = "CS" }
/// One day of a training cohort.
package typealias CohortSessionID = Identifier<CohortSessionKind>

/// A volunteer in a training cohort.
package enum CohortMemberKind: IdentifierKind { package static let prefix = "CM" }
/// A volunteer in a training cohort.
package typealias CohortMemberID = Identifier<CohortMemberKind>

/// A certificate of a finished training.
package enum CertificateKind: IdentifierKind { package static let prefix = "TC" }
/// A certificate of a finished training.
package typealias CertificateID = Identifier<CertificateKind>

/// A certificate of conduct or the like.
package enum AttestationKind: IdentifierKind { package static let prefix = "A" }
/// A certificate of conduct or the like.
package typealias AttestationID = Identifier<AttestationKind>

/// A goal in a participant's own words.
package enum GoalKind: IdentifierKind { package static let prefix = "GO" }
/// A goal in a participant's own words.
package typealias GoalID = Identifier<GoalKind>

/// A worry about somebody.
package enum ConcernKind: IdentifierKind { package static let prefix = "CO" }
/// A worry about somebody.
package typealias ConcernID = Identifier<ConcernKind>

/// A rest of a course of support or of a volunteer.
package enum PauseKind: IdentifierKind { package static let prefix = "PA" }
/// A rest of a course of support or of a volunteer.
package typealias PauseID = Identifier<PauseKind>

/// What a participant would like a coordinator to do.
package enum WishTag: IdentifierKind { package static let prefix = "WI" }
/// What a participant would like a coordinator to do.
package typealias WishID = Identifier<WishTag>

/// A relative's own part in a family's course of support.
package enum RelativePartKind: IdentifierKind { package static let prefix = "RP" }
/// A relative's own part in a family's course of support.
package typealias RelativePartID = Identifier<RelativePartKind>

/// A talk, a network meeting, a seminar.
package enum EventTag: IdentifierKind { package static let prefix = "EV" }
/// A talk, a network meeting, a seminar.
package typealias EventID = Identifier<EventTag>

/// Somebody's seat at an open course.
package enum SeatKind: IdentifierKind { package static let prefix = "SE" }
/// Somebody's seat at an open course.
package typealias SeatID = Identifier<SeatKind>

/// What somebody says of how a programme runs.
package enum SuggestionTag: IdentifierKind { package static let prefix = "SU" }
/// What somebody says of how a programme runs.
package typealias SuggestionID = Identifier<SuggestionTag>

/// A line of what somebody wants to avoid.
package enum AvoidanceTag: IdentifierKind { package static let prefix = "AV" }
/// A line of what somebody wants to avoid.
package typealias AvoidanceID = Identifier<AvoidanceTag>

/// What a holder of a child's custody has said.
package enum CustodyTag: IdentifierKind { package static let prefix = "CU" }
/// What a holder of a child's custody has said.
package typealias CustodyID = Identifier<CustodyTag>

/// A row that nothing points at.
enum RowKind: IdentifierKind { static let prefix = "ROW" }
