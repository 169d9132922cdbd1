import Days
public import Participation

/// What programmes of pairs ask of a match, from its plan: both sides said yes, nobody wants to avoid the other, a usual
/// cadence, and no longer than planned. Each programme has the sentences in its own words.
public struct PairRules: Sendable {
    private let plan: PairPlan

    /// The rules of a plan.
    public init(_ plan: PairPlan) {
        self.plan = plan
    }

    /// Before a pair begins: `not-accepted`, `vetoed`, and what is said of any match.
    public func starting(_ facts: Facts) -> [Objection] {
        let silent = Side.allCases.filter { !facts.acceptedBy.contains($0) }
            .map { Objection("not-accepted", .blocks, wording: "objection.not-accepted.\($0.rawValue)") }
        return silent + (facts.isVetoed ? [Objection("vetoed", .blocks)] : []) + planned(facts)
    }

    /// Of any match: `unusual-cadence` warns, `match-too-long` refuses.
    public func planned(_ facts: Facts) -> [Objection] { cadence(facts) + length(facts) }

    /// Before a running pair gets a later end: `extended-before`, `extension-too-long`, `extension-not-later`.
    public func extending(_ facts: Facts) -> [Objection] {
        let longest = plan.extendedLength ?? plan.length
        var objections: [Objection] = []
        if facts.extensions > 0 { objections.append(Objection("extended-before", .blocks)) }
        if let starts = facts.starts, let end = facts.newEnd, end > starts.adding(longest) {
            objections.append(Objection("extension-too-long", .blocks, figures: ["months": longest.months]))
        }
        if let ends = facts.ends, let end = facts.newEnd, end <= ends {
            objections.append(Objection("extension-not-later", .blocks))
        }
        return objections
    }

    private func cadence(_ facts: Facts) -> [Objection] {
        guard let cadence = facts.cadence, !plan.cadences.contains(cadence) else { return [] }
        return [Objection("unusual-cadence", .warns, figures: ["days": cadence.days])]
    }

    private func length(_ facts: Facts) -> [Objection] {
        guard let starts = facts.starts, let ends = facts.ends, ends > starts.adding(plan.length) else { return [] }
        return [Objection("match-too-long", .blocks, figures: ["months": plan.length.months])]
    }
}

extension PairRules {
    /// What a coordinator should do about a running pair: `call-the-pair` when nobody logged a meeting in so many
    /// cadences, `midway-conversation` in the week half-way, `prepare-closing` so many days before the end,
    /// `end-or-extend` after it.
    public func duties(_ facts: Facts, silentCadences: Int, closingDays: Int) -> [Duty] {
        guard let starts = facts.starts, starts <= facts.day, facts.sessionsPlanned == 0 else { return [] }
        return [call(facts, silentCadences), talkMidway(facts, from: starts), end(facts, closingDays)].compactMap { $0 }
    }

    private func call(_ facts: Facts, _ silentCadences: Int) -> Duty? {
        guard let cadence = facts.cadence, let silent = facts.daysSinceLastMeeting else { return nil }
        let limit = cadence.days * silentCadences
        return silent < limit ? nil : Duty("call-the-pair", due: facts.day.adding(days: limit - silent), about: .match)
    }

    /// Half-way through, the coordinator talks with both.
    private func talkMidway(_ facts: Facts, from starts: Day) -> Duty? {
        guard let ends = facts.ends else { return nil }
        let middle = starts.adding(days: starts.days(until: ends) / 2)
        let week = middle...middle.adding(days: 6)
        return week.contains(facts.day) ? Duty("midway-conversation", due: week.upperBound, about: .match) : nil
    }

    /// The ending is planned in good time, so that it does not come as a loss.
    private func end(_ facts: Facts, _ closingDays: Int) -> Duty? {
        guard let ends = facts.ends else { return nil }
        if facts.day > ends { return Duty("end-or-extend", due: ends, about: .match) }
        return facts.day.days(until: ends) <= closingDays ? Duty("prepare-closing", due: ends, about: .match) : nil
    }
}
