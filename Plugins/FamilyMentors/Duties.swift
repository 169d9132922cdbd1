import Days
public import Participation
public import ProgrammeKit

extension FamilyMentors {
    /// What an adviser should do about a running match.
    public func duties(given facts: Facts, under settings: Settings) -> [Duty] {
        guard facts.starts.map({ $0 <= facts.day }) ?? false else { return [] }
        let usual = PairRules(Terms.pair(settings)).duties(
            facts, silentCadences: settings[Terms.silentCadences], closingDays: settings[Terms.closingDays])
        return [certificate(facts), adviser(facts)].compactMap { $0 } + usual
    }

    /// A child came to live there after the match began.
    private func certificate(_ facts: Facts) -> Duty? {
        guard facts.childrenUnder15 > 0, !facts.attestations.contains(Proofs.child) else { return nil }
        return Duty("obtain-child-protection", due: facts.day, about: .match)
    }

    private func adviser(_ facts: Facts) -> Duty? {
        facts.isAdvised ? nil : Duty("name-adviser", due: facts.day, about: .match)
    }
}
