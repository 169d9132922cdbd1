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
    /// Others of the family who were there, each with words about them alone.
    package let others: [(person: PersonID, note: String?)]
    /// Other volunteers of the same person who were there: one entry for all of them.
    package let volunteers: [PersonID]

    package init(
        day: Day, minutes: Int, state: Meeting.State = .held, withCoordinator: Bool = false, note: String? = nil,
        others: [(person: PersonID, note: String?)] = [], volunteers: [PersonID] = []
    ) {
        self.day = day
        self.minutes = minutes
        self.state = state
        self.withCoordinator = withCoordinator
        self.note = note
        self.others = others
        self.volunteers = volunteers
    }

    package static func == (one: MeetingEntry, other: MeetingEntry) -> Bool {
        (one.day, one.minutes, one.state, one.withCoordinator, one.note)
            == (other.day, other.minutes, other.state, other.withCoordinator, other.note)
            && one.others.map(\.person) == other.others.map(\.person)
            && one.others.map(\.note) == other.others.map(\.note) && one.volunteers == other.volunteers
    }
}

extension MeetingEntry {
    /// Logs the meeting, one entry whoever was there; the words about each become a note about them alone, which is soon
    /// erased.
    /// - Throws: `ParticipationError.notFound` for somebody who does not live with the participant or has no open part, and
    ///   for a volunteer who has no running match with the same person.
    package func log(_ tx: borrowing Transaction, _ match: MatchID, _ offers: Offers? = nil) throws -> MeetingID {
        let pair = try Matches.show(tx, match)
        let known = try offers.map { try VolunteerCompany.of(tx, pair, $0) } ?? []
        guard Set(volunteers).isSubset(of: known) else { throw ParticipationError.notFound }
        let company = try others.isEmpty ? [] : FamilyCompany.of(tx, pair, on: tx.today)
        let guests = try others.map { other in
            guard let guest = company.first(where: { $0.person == other.person }) else {
                throw ParticipationError.notFound
            }
            return guest
        }
        let meeting = try Meetings.log(
            tx, match, on: day, minutes: minutes, state, withCoordinator: withCoordinator,
            others: guests + volunteers.map { MeetingGuest($0, as: .volunteer) })
        let words = others + (pair.participant.map { [(person: $0, note: note)] } ?? [])
        for (person, note) in words {
            guard let note else { continue }
            _ = try Notes.write(tx, about: person, .other, in: .match(match), words: note, meeting: meeting)
        }
        return meeting
    }
}
