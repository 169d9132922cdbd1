package import Days
package import Participation
package import People
import Rights
package import Store

/// What a volunteer sees of one match: a first name, and when they meet. Nothing that an earlier volunteer wrote, and no
/// address but the place that was agreed on.
package struct MatchCard: Sendable {
    package let id: MatchID
    package let programme: ProgrammeID
    /// The participant's chosen or first name.
    package let participant: Shown
    package let state: MatchState
    /// Whether the volunteer still has to say yes or no.
    package let asksForAnswer: Bool
    /// The planned end.
    package let ends: Day?
    package let planned: PlannedMeeting?
    package let place: Opened
    /// The last day in the log.
    package let lastLogged: Day?
    package let held: Int
    /// The day after which a log is missing; nil while nobody waits for one.
    package let logDue: Day?
    package let isResting: Bool

    package func isLogDue(on day: Day) -> Bool { logDue.map { $0 < day } ?? false }
}

/// The first page of a volunteer's phone.
package struct MyMatches: Sendable {
    /// Those that ask for an answer first, then the running ones, oldest first.
    package let cards: [MatchCard]
    package let volunteer: PersonID

    /// - Parameter volunteer: the person behind the session.
    package init(_ tx: borrowing Transaction, of volunteer: PersonID, on day: Day) throws {
        self.volunteer = volunteer
        let hidden = try Restrictions.everybody(tx)
        let matches = try Matches.of(tx, volunteer, as: .volunteer).filter { match in
            match.state != .ended && match.participant.map { !hidden.contains($0) } ?? false
        }
        let names = try Names(tx, matches.compactMap(\.participant))
        let planned = Dictionary(
            try PlannedMeetings.of(tx, person: volunteer).map { ($0.match, $0) }
        ) { first, _ in first }
        cards = try matches.map { try MatchCard(tx, $0, names, planned[$0.id], on: day) }
            .enumerated().sorted { one, other in
                (one.element.asksForAnswer ? 0 : 1, one.offset) < (other.element.asksForAnswer ? 0 : 1, other.offset)
            }.map(\.element)
    }

    /// The volunteer's own log of one of these matches, newest first.
    /// - Throws: `ParticipationError.notFound` for another's match.
    package func log(_ tx: borrowing Transaction, _ match: MatchID) throws -> [Meeting] {
        guard cards.contains(where: { $0.id == match }) else { throw ParticipationError.notFound }
        return try Meetings.of(tx, match).reversed()
    }
}

extension MatchCard {
    fileprivate init(
        _ tx: borrowing Transaction, _ match: Match, _ names: Names, _ planned: PlannedMeeting?, on day: Day
    ) throws {
        let gathered = try GatheredMatch(tx, match, on: day)
        id = match.id
        programme = match.programme
        participant = names.first(match.participant)
        state = match.state
        asksForAnswer = match.state == .proposed && !match.acceptedBy.contains(.volunteer)
        ends = match.ends
        self.planned = planned
        place = try planned.map { try PlannedMeetings.place(tx, of: $0) } ?? .empty
        lastLogged = gathered.lastLogged
        held = gathered.facts.meetingsHeld
        logDue = gathered.logDue
        isResting = gathered.isResting
    }
}
