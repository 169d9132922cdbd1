import Days
public import Participation
public import ProgrammeKit

extension PeerGroups {
    /// What a coordinator should do about a group that runs, or one that is about to.
    public func duties(given facts: Facts, under settings: Settings) -> [Duty] {
        [findFacilitator(facts, settings), ask(facts, settings), complete(facts)].compactMap { $0 }
    }

    /// A group short of facilitators gets another before it begins.
    private func findFacilitator(_ facts: Facts, _ settings: Settings) -> Duty? {
        guard let starts = facts.starts, facts.sessionsPlanned > 0, facts.day < starts,
            facts.facilitators < settings[Terms.facilitators]
        else { return nil }
        return Duty("find-facilitator", due: starts, about: .group)
    }

    /// Nothing noted for longer than a week and a little: somebody should ask the facilitators.
    private func ask(_ facts: Facts, _ settings: Settings) -> Duty? {
        guard facts.sessionsHeld < facts.sessionsPlanned, let starts = facts.starts, starts <= facts.day,
            let silent = facts.daysSinceLastSession
        else { return nil }
        let limit = settings[Terms.silentDays]
        return silent < limit
            ? nil : Duty("ask-the-facilitators", due: facts.day.adding(days: limit - silent), about: .group)
    }

    /// Every session is held: the courses of support close with an onward step.
    private func complete(_ facts: Facts) -> Duty? {
        guard facts.sessionsPlanned > 0, facts.sessionsHeld >= facts.sessionsPlanned, facts.placesTaken > 0 else {
            return nil
        }
        return Duty("close-the-group", due: facts.day, about: .group)
    }
}
