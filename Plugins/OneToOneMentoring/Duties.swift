import Days
public import Participation
public import ProgrammeKit

extension OneToOneMentoring {
    /// What a coordinator should do about a running pair, or about a mentor whose declaration is missing.
    public func duties(given facts: Facts, under settings: Settings) -> [Duty] {
        [call(facts, settings), talkMidway(facts), prepareClosing(facts, settings), end(facts)].compactMap { $0 }
    }

    /// No meeting in two cadences: somebody should call.
    private func call(_ facts: Facts, _ settings: Settings) -> Duty? {
        guard isRunning(facts), let cadence = facts.cadence, let silent = facts.daysSinceLastMeeting else { return nil }
        let limit = cadence.days * settings[Terms.silentCadences]
        return silent < limit ? nil : Duty("call-the-pair", due: facts.day.adding(days: limit - silent), about: .match)
    }

    /// Half-way through, the coordinator talks with both.
    private func talkMidway(_ facts: Facts) -> Duty? {
        guard isRunning(facts), let starts = facts.starts, let ends = facts.ends else { return nil }
        let middle = starts.adding(days: starts.days(until: ends) / 2)
        let week = middle...middle.adding(days: 6)
        return week.contains(facts.day) ? Duty("midway-conversation", due: week.upperBound, about: .match) : nil
    }

    /// The ending is planned in good time, so that it does not come as a loss.
    private func prepareClosing(_ facts: Facts, _ settings: Settings) -> Duty? {
        guard isRunning(facts), let ends = facts.ends, facts.day <= ends else { return nil }
        return facts.day.days(until: ends) <= settings[Terms.closingDays]
            ? Duty("prepare-closing", due: ends, about: .match) : nil
    }

    private func end(_ facts: Facts) -> Duty? {
        guard isRunning(facts), let ends = facts.ends, facts.day > ends else { return nil }
        return Duty("end-or-extend", due: ends, about: .match)
    }

    private func isRunning(_ facts: Facts) -> Bool {
        facts.starts.map { $0 <= facts.day } ?? false
    }
}
