package import Days
package import Participation
import ProgrammeKit
package import Store

/// One match as its coordinator sees it.
package struct MatchPage: Sendable {
    package let match: Match
    package let offer: Offer
    /// nil for a side that has been erased.
    package let participant: Named?
    package let volunteer: Named?
    package let figures: MeetingFigures
    /// Newest first.
    package let meetings: [Meeting]
    package let planned: PlannedMeeting?
    package let place: Opened
    package let duties: [Duty]
    package let responsible: Responsible?
    /// The step that comes next in the life of the match, with what speaks against it; nil for one that is over.
    package let next: Step?
    package let remarks: [Remark]
    /// The plan that a start or an extension would follow.
    package let plan: PairPlan?

    package init(_ tx: borrowing Transaction, _ id: MatchID, _ offers: Offers, on day: Day) throws {
        let match = try Matches.show(tx, id)
        let offer = try offers.of(match.programme)
        (self.match, self.offer) = (match, offer)
        let names = try Names(tx, match.persons)
        (participant, volunteer) = (names[match.participant], names[match.volunteer])
        figures = try Meetings.figures(tx, of: id, on: day)
        meetings = try Meetings.of(tx, id).reversed()
        planned = try PlannedMeetings.of(tx, id)
        place = try planned.map { try PlannedMeetings.place(tx, of: $0) } ?? .empty
        plan = try? offer.pairPlan()
        let facts = try MatchPage.facts(tx, match, offer, plan, on: day)
        duties = match.state == .active ? offer.duties(facts) : []
        responsible = try Responsible(tx, for: .match(id))
        next = MatchPage.next(match)
        remarks = next.map { offer.remarks(on: $0, facts) } ?? []
    }

    private static func facts(
        _ tx: borrowing Transaction, _ match: Match, _ offer: Offer, _ plan: PairPlan?, on day: Day
    ) throws -> Facts {
        var facts = try offer.facts(tx, of: match.id, on: day)
        guard match.state == .proposed || match.state == .accepted, let plan else { return facts }
        (facts.starts, facts.ends) = (day, day.adding(plan.length))
        facts.cadence = plan.cadences.first
        return facts
    }

    private static func next(_ match: Match) -> Step? {
        switch match.state {
        case .proposed, .accepted: .startMatch
        case .active: match.isExtended ? nil : .extendMatch
        case .ended: nil
        }
    }
}
