package import Days
package import Participation
package import Store

/// What a volunteer fills in after a meeting.
package struct MeetingEntry: Sendable, Equatable {
    package let day: Day
    package let minutes: Int
    package let state: Meeting.State
    package let withCoordinator: Bool
    /// A few words about the participant; never of health.
    package let note: String?

    package init(
        day: Day, minutes: Int, state: Meeting.State = .held, withCoordinator: Bool = false, note: String? = nil
    ) {
        self.day = day
        self.minutes = minutes
        self.state = state
        self.withCoordinator = withCoordinator
        self.note = note
    }
}

extension MeetingEntry {
    /// Logs the meeting; the words become a note about the participant that is soon erased.
    package func log(_ tx: borrowing Transaction, _ match: MatchID) throws -> MeetingID {
        let meeting = try Meetings.log(
            tx, match, on: day, minutes: minutes, state, withCoordinator: withCoordinator)
        if let note, let participant = try Matches.show(tx, match).participant {
            _ = try Notes.write(tx, about: participant, .other, in: .match(match), words: note, meeting: meeting)
        }
        return meeting
    }
}
