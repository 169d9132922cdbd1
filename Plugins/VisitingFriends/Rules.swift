import Days
public import Participation
public import ProgrammeKit

extension VisitingFriends {
    /// Why a step may not be taken.
    public func objections(to step: Step, given facts: Facts, under settings: Settings) -> [Objection] {
        switch step {
        case .accept, .enrol: intake(facts, settings)
        case .joinCohort, .startCohort, .recruitGroup: []
        case .certify: certifying(facts, settings)
        case .confirm: confirming(facts, settings)
        case .match: matching(facts, settings)
        case .startMatch: pair(settings).starting(facts) + confirming(facts, settings)
        case .extendMatch: pair(settings).extending(facts)
        case .confirmGroup, .startGroup: leading(facts, settings)
        case .takePlace: takingPlace(facts, settings)
        case .accompany: [Objection("no-companionship", .blocks)]
        }
    }

    /// One tag opens the offer to a participant. Nothing is asked of a volunteer: what is preferred is no condition.
    private func intake(_ facts: Facts, _ settings: Settings) -> [Objection] {
        if facts.side == .volunteer { return [] }
        return
            (facts.answers.isDisjoint(with: settings[Terms.tags])
            ? [Objection("outside-target-group", .blocks)] : [])
            + (facts.openEnrolments > 0 ? [Objection("already-enrolled", .blocks)] : [])
    }

    private func certifying(_ facts: Facts, _ settings: Settings) -> [Objection] {
        let planned = settings[Terms.sessions]
        guard facts.sessionsHeldInTraining < planned else { return [] }
        let figures = ["held": facts.sessionsHeldInTraining, "planned": planned]
        return [Objection("training-not-finished", .blocks, figures: figures)]
    }

    private func confirming(_ facts: Facts, _ settings: Settings) -> [Objection] {
        guard settings[Terms.needsConfidentiality], !facts.signedConfidentiality else { return [] }
        return [Objection("confidentiality-not-signed", .blocks)]
    }

    private func matching(_ facts: Facts, _ settings: Settings) -> [Objection] {
        var objections: [Objection] = []
        if facts.isVetoed { objections.append(Objection("vetoed", .blocks)) }
        if !facts.isConfirmed { objections.append(Objection("volunteer-not-confirmed", .blocks)) }
        if settings[Terms.needsCertificate], !facts.holdsCertificate {
            objections.append(Objection("volunteer-not-trained", .blocks, figures: ["hours": settings[Terms.hours]]))
        }
        if let capacity = facts.capacity, facts.openMatches >= capacity {
            let figures = ["open": facts.openMatches, "capacity": capacity]
            objections.append(Objection("volunteer-has-no-room", .blocks, figures: figures))
        }
        return objections + pair(settings).planned(facts)
    }

    /// A group has somebody who leads it.
    private func leading(_ facts: Facts, _ settings: Settings) -> [Objection] {
        let wanted = settings[Terms.facilitators]
        if facts.facilitators == 0 { return [Objection("no-facilitator", .blocks)] }
        guard facts.facilitators < wanted else { return [] }
        return [Objection("few-facilitators", .warns, figures: ["count": facts.facilitators, "wanted": wanted])]
    }

    private func takingPlace(_ facts: Facts, _ settings: Settings) -> [Objection] {
        let places = facts.places ?? settings[Terms.places]
        guard facts.placesTaken >= places else { return [] }
        return [Objection("group-full", .blocks, figures: ["places": places])]
    }
}
