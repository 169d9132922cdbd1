import FamilyMentors
import OneToOneMentoring
import PeerGroups
public import ProgrammeKit
import RecoveryCourses
import VisitingFriends

/// The programmes of this house: the only list of them. A new one is a line here and one in the manifest.
public enum Installed {
    /// In the order in which they are listed.
    public static let programmes: [any Programme] = [
        OneToOneMentoring(),
        PeerGroups(),
        VisitingFriends(),
        RecoveryCourses(),
        FamilyMentors(),
    ]
}
