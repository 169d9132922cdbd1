import Days
public import Participation
public import ProgrammeKit

extension OneToOneMentoring {
    /// What a coordinator should do about a running pair: call when it is silent, talk with both half-way, plan the
    /// ending, and end it.
    public func duties(given facts: Facts, under settings: Settings) -> [Duty] {
        pair(settings).duties(
            facts, silentCadences: settings[Terms.silentCadences], closingDays: settings[Terms.closingDays])
    }

    /// The rules that every pair has.
    func pair(_ settings: Settings) -> PairRules { PairRules(Terms.pair(settings)) }
}
