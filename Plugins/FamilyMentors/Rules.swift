import Days
public import Participation
public import ProgrammeKit

extension FamilyMentors {
    /// Why a step may not be taken.
    public func objections(to step: Step, given facts: Facts, under settings: Settings) -> [Objection] {
        switch step {
        case .accept: intake(facts) + roomLater(facts, settings)
        case .enrol: intake(facts) + room(facts, settings)
        case .joinCohort, .startCohort: []
        case .certify: certifying(facts, settings)
        case .confirm: confirming(facts, settings) + room(facts, settings)
        case .match: matching(facts, settings)
        case .startMatch: startingMatch(facts, settings)
        case .extendMatch: PairRules(Terms.pair(settings)).extending(facts)
        case .recruitGroup, .confirmGroup, .startGroup, .takePlace, .accompany: [Objection("no-groups", .blocks)]
        }
    }

    /// An officer, or whoever lives with one: each comes alone. A mentor attests insight and surplus.
    private func intake(_ facts: Facts) -> [Objection] {
        if facts.side == .volunteer {
            return Answers.mentor.filter { !facts.answers.contains($0) && !facts.attestations.contains($0) }
                .map { Objection("not-attested", .blocks, wording: "objection.not-attested.\($0)") }
        }
        let door = facts.isRelative ? Answers.family : Answers.officer
        return
            (facts.answers.contains(door)
            ? [] : [Objection("outside-target-group", .blocks, wording: "objection.outside-target-group.\(door)")])
            + (facts.openEnrolments > 0 ? [Objection("already-enrolled", .blocks)] : [])
    }

    /// The places are officers', not families': whoever comes when all are taken waits.
    private func room(_ facts: Facts, _ settings: Settings) -> [Objection] {
        guard takesPlace(facts, settings), let figures = full(facts, settings) else { return [] }
        return [Objection("no-place-left", .blocks, figures: figures, leadsToWaiting: true)]
    }

    /// A yes may be said when every place is taken; then the officer waits.
    private func roomLater(_ facts: Facts, _ settings: Settings) -> [Objection] {
        guard facts.side != .volunteer, takesPlace(facts, settings), let figures = full(facts, settings) else {
            return []
        }
        return [Objection("waits-for-place", .warns, figures: figures)]
    }

    private func takesPlace(_ facts: Facts, _ settings: Settings) -> Bool {
        if facts.side == .volunteer { return settings[Terms.mentorsCount] && facts.openEnrolments == 0 }
        return !facts.isRelative
    }

    private func full(_ facts: Facts, _ settings: Settings) -> [String: Int]? {
        let taken = facts.enrolled + (settings[Terms.mentorsCount] ? facts.volunteersBesides : 0)
        let places = settings[Terms.officers]
        return taken < places ? nil : ["taken": taken, "places": places]
    }

    private func certifying(_ facts: Facts, _ settings: Settings) -> [Objection] {
        let planned = settings[Terms.seminars]
        guard facts.sessionsHeldInTraining < planned else { return [] }
        let figures = ["held": facts.sessionsHeldInTraining, "planned": planned]
        return [Objection("training-not-finished", .blocks, figures: figures)]
    }

    private func confirming(_ facts: Facts, _ settings: Settings) -> [Objection] {
        guard settings[Terms.mentorNeedsConfidentiality], !facts.signedConfidentiality else { return [] }
        return [Objection("confidentiality-not-signed", .blocks)]
    }

    /// Only an adviser proposes, since only an adviser knows what both want to avoid.
    private func matching(_ facts: Facts, _ settings: Settings) -> [Objection] {
        let needed = settings[Terms.matchAfterSeminar]
        var objections = meeting(facts)
        if facts.isVetoed { objections.append(Objection("vetoed", .blocks)) }
        if !facts.isConfirmed { objections.append(Objection("mentor-not-confirmed", .blocks)) }
        if !facts.holdsCertificate, facts.sessionsAttended < needed {
            let figures = ["attended": facts.sessionsAttended, "needed": needed]
            objections.append(Objection("mentor-not-ready", .blocks, figures: figures))
        }
        if let capacity = facts.capacity, facts.openMatches >= capacity {
            let figures = ["open": facts.openMatches, "capacity": capacity]
            objections.append(Objection("mentor-has-no-room", .blocks, figures: figures))
        }
        if facts.haveMet { objections.append(Objection("have-met", .warns)) }
        return objections + children(facts, .warns) + PairRules(Terms.pair(settings)).planned(facts)
    }

    private func startingMatch(_ facts: Facts, _ settings: Settings) -> [Objection] {
        PairRules(Terms.pair(settings)).starting(facts) + meeting(facts) + confirming(facts, settings)
            + children(facts, .blocks)
    }

    /// Whether the two may be brought together at all.
    private func meeting(_ facts: Facts) -> [Objection] {
        var objections: [Objection] = []
        if !facts.isAdvised { objections.append(Objection("no-adviser", .blocks)) }
        if facts.liveTogether { objections.append(Objection("live-together", .blocks)) }
        return objections
            + Clash.allCases.filter(facts.clashes.contains).map {
                Objection("clash", .blocks, wording: "objection.clash.\($0.rawValue)")
            }
    }

    /// Nobody meets children under 15 without the certificate; a child takes part when every holder of the custody has
    /// agreed.
    private func children(_ facts: Facts, _ severity: Objection.Severity) -> [Objection] {
        var objections: [Objection] = []
        if facts.childrenUnder15 > 0, !facts.attestations.contains(Proofs.child) {
            objections.append(Objection("child-protection-missing", severity))
        }
        if facts.childrenWithoutConsent > 0 { objections.append(Objection("custody-missing", .warns)) }
        return objections
    }
}
