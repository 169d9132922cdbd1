import Days
public import Participation
public import ProgrammeKit

extension OneToOneMentoring {
    /// What a coordinator should do about a running pair: call when it is silent, talk with both half-way, plan the
    /// ending, and end it.
    public func duties(given facts: Facts, under settings: Settings) -> [Duty] {
        pair(settings).duties(
            facts, silentCadences: settings[Terms.silentCadences], closingDays: settings[Terms.closingDays])
            + [talkMidway(facts)].compactMap { $0 }
    }

    /// The rules that every pair has.
    func pair(_ settings: Settings) -> PairRules { PairRules(Terms.pair(settings)) }

    /// Half-way through, the coordinator talks with both.
    private func talkMidway(_ facts: Facts) -> Duty? {
        guard let starts = facts.starts, starts <= facts.day, let ends = facts.ends else { return nil }
        let middle = starts.adding(days: starts.days(until: ends) / 2)
        let week = middle...middle.adding(days: 6)
        return week.contains(facts.day) ? Duty("midway-conversation", due: week.upperBound, about: .match) : nil
    }
}
