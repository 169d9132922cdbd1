import Days
public import Participation
public import ProgrammeKit

extension VisitingFriends {
    /// What a coordinator should do about a running pair, or about a group without somebody who leads it.
    public func duties(given facts: Facts, under settings: Settings) -> [Duty] {
        pair(settings).duties(
            facts, silentCadences: settings[Terms.silentCadences], closingDays: settings[Terms.closingDays])
            + [findFacilitator(facts)].compactMap { $0 }
    }

    /// The rules that every pair has.
    func pair(_ settings: Settings) -> PairRules { PairRules(Terms.pair(settings)) }

    private func findFacilitator(_ facts: Facts) -> Duty? {
        guard facts.sessionsPlanned > 0, facts.facilitators == 0, let starts = facts.starts, facts.day < starts else {
            return nil
        }
        return Duty("find-facilitator", due: starts, about: .group)
    }
}
