import Days
public import Participation
public import ProgrammeKit

extension PeerGroups {
    /// Why a step may not be taken.
    public func objections(to step: Step, given facts: Facts, under settings: Settings) -> [Objection] {
        switch step {
        case .accept, .enrol: intake(facts, settings)
        case .joinCohort, .startCohort, .recruitGroup: []
        case .certify: certifying(facts, settings)
        case .confirm: confirming(facts)
        case .confirmGroup, .startGroup: leading(facts, settings)
        case .takePlace: takingPlace(facts, settings)
        case .accompany: accompanying(facts, settings)
        case .match, .startMatch, .extendMatch: [Objection("no-pairs", .blocks)]
        }
    }

    private func intake(_ facts: Facts, _ settings: Settings) -> [Objection] {
        switch facts.side {
        case .volunteer: attesting(facts)
        case .participant, nil: targetGroup(facts, settings) + age(facts, settings) + open(facts)
        }
    }

    private func attesting(_ facts: Facts) -> [Objection] {
        Answers.volunteer.filter { !facts.answers.contains($0) && !facts.attestations.contains($0) }
            .map { Objection("not-attested", .blocks, wording: "objection.not-attested.\($0)") }
    }

    /// A code of § 82, or one's own words about one's situation where the tenant lets people refer themselves.
    private func targetGroup(_ facts: Facts, _ settings: Settings) -> [Objection] {
        let bySituation = !facts.answers.isDisjoint(with: Answers.situation)
        let byCode = !facts.answers.isDisjoint(with: settings[Terms.targetCodes])
        if byCode || (bySituation && settings[Terms.selfReferral]) { return [] }
        return [Objection(bySituation ? "needs-referral" : "outside-target-group", .blocks)]
    }

    /// Without a birth day the participant's own word is enough: a group may be attended under a first name only.
    private func age(_ facts: Facts, _ settings: Settings) -> [Objection] {
        let least = settings[Terms.leastAge] + (settings[Terms.ageInclusive] ? 0 : 1)
        guard let age = facts.age else {
            return facts.answers.contains(Answers.oldEnough)
                ? [] : [Objection("age-unknown", .warns, figures: ["least": least])]
        }
        return age < least ? [Objection("too-young", .blocks, figures: ["age": age, "least": least])] : []
    }

    private func open(_ facts: Facts) -> [Objection] {
        facts.openEnrolments > 0 ? [Objection("already-enrolled", .blocks)] : []
    }

    private func certifying(_ facts: Facts, _ settings: Settings) -> [Objection] {
        let planned = settings[Terms.trainingSessions]
        guard facts.sessionsHeldInTraining < planned else { return [] }
        let figures = ["held": facts.sessionsHeldInTraining, "planned": planned]
        return [Objection("training-not-finished", .blocks, figures: figures)]
    }

    private func confirming(_ facts: Facts) -> [Objection] {
        facts.signedConfidentiality ? [] : [Objection("confidentiality-not-signed", .blocks)]
    }

    /// Trained volunteers lead. Two of them is a default that warns.
    private func leading(_ facts: Facts, _ settings: Settings) -> [Objection] {
        let wanted = settings[Terms.facilitators]
        var objections: [Objection] = []
        if facts.facilitators == 0 {
            objections.append(Objection("no-facilitator", .blocks))
        } else if facts.facilitators < wanted {
            let figures = ["count": facts.facilitators, "wanted": wanted]
            objections.append(Objection("few-facilitators", .warns, figures: figures))
        }
        if facts.trainedFacilitators < facts.facilitators {
            let figures = ["untrained": facts.facilitators - facts.trainedFacilitators]
            objections.append(Objection("untrained-facilitator", .blocks, figures: figures))
        }
        return objections
    }

    /// A full group sends a newcomer to the waiting list; a late one is thought about once more.
    private func takingPlace(_ facts: Facts, _ settings: Settings) -> [Objection] {
        let places = facts.places ?? settings[Terms.places]
        let latest = settings[Terms.latestWeekToJoin]
        var objections: [Objection] = []
        if facts.placesTaken >= places {
            objections.append(Objection("group-full", .blocks, figures: ["places": places]))
        }
        if facts.sessionsHeld >= latest {
            objections.append(Objection("late-in-the-manual", .warns, figures: ["held": facts.sessionsHeld]))
        }
        return objections
    }

    /// Company to hard first steps: from the enrolment on, and up to six months from it.
    private func accompanying(_ facts: Facts, _ settings: Settings) -> [Objection] {
        guard let enrolled = facts.enrolledSince else { return [Objection("not-enrolled", .blocks)] }
        let months = settings[Terms.companionshipMonths]
        let last = enrolled.adding(.months(months))
        var objections: [Objection] = []
        if facts.isVetoed { objections.append(Objection("vetoed", .blocks)) }
        if !facts.isConfirmed { objections.append(Objection("companion-not-confirmed", .blocks)) }
        if let starts = facts.starts, starts < enrolled {
            objections.append(Objection("companionship-too-early", .blocks))
        }
        if (facts.starts ?? facts.day) > last || facts.ends.map({ $0 > last }) ?? false {
            objections.append(Objection("companionship-too-late", .blocks, figures: ["months": months]))
        }
        return objections
    }
}
