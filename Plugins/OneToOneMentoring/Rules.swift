import Days
public import Participation
public import ProgrammeKit

extension OneToOneMentoring {
    /// Why a step may not be taken.
    public func objections(to step: Step, given facts: Facts, under settings: Settings) -> [Objection] {
        switch step {
        case .accept, .enrol: intake(facts)
        case .joinCohort: joining(facts, settings)
        case .startCohort: starting(facts, settings)
        case .certify: certifying(facts, settings)
        case .confirm: confirming(facts, settings)
        case .match: matching(facts, settings)
        case .startMatch: pair(settings).starting(facts) + confirming(facts, settings)
        case .extendMatch: pair(settings).extending(facts)
        case .recruitGroup, .confirmGroup, .startGroup, .takePlace, .accompany: [Objection("no-groups", .blocks)]
        }
    }

    /// One of three answers opens the door to a participant; a mentor attests all of theirs.
    private func intake(_ facts: Facts) -> [Objection] {
        switch facts.side {
        case .volunteer:
            Answers.mentor.filter { !facts.answers.contains($0) && !facts.attestations.contains($0) }
                .map { Objection("not-attested", .blocks, wording: "objection.not-attested.\($0)") }
        case .participant, nil:
            (facts.answers.isDisjoint(with: Answers.participant) ? [Objection("outside-target-group", .blocks)] : [])
                + (facts.openEnrolments > 0 ? [Objection("already-enrolled", .blocks)] : [])
        }
    }

    /// The size binds while the cohort recruits: a newcomer waits for the next one. Afterwards it only warns.
    private func joining(_ facts: Facts, _ settings: Settings) -> [Objection] {
        let largest = Terms.cohort(settings).upperBound
        let running = facts.cohortHasStarted ? [Objection("cohort-has-started", .warns)] : []
        guard facts.cohortSize >= largest else { return running }
        let figures = ["size": facts.cohortSize, "largest": largest]
        return running + [Objection("cohort-full", facts.cohortHasStarted ? .warns : .blocks, figures: figures)]
    }

    private func starting(_ facts: Facts, _ settings: Settings) -> [Objection] {
        let cohort = Terms.cohort(settings)
        let severity: Objection.Severity = facts.cohortHasStarted ? .warns : .blocks
        let figures = ["size": facts.cohortSize, "smallest": cohort.lowerBound, "largest": cohort.upperBound]
        if facts.cohortSize < cohort.lowerBound { return [Objection("cohort-too-small", severity, figures: figures)] }
        if facts.cohortSize > cohort.upperBound { return [Objection("cohort-too-large", severity, figures: figures)] }
        return []
    }

    private func certifying(_ facts: Facts, _ settings: Settings) -> [Objection] {
        let planned = settings[Terms.sessions]
        guard facts.sessionsHeldInTraining < planned else { return [] }
        let figures = ["held": facts.sessionsHeldInTraining, "planned": planned]
        return [Objection("training-not-finished", .blocks, figures: figures)]
    }

    private func confirming(_ facts: Facts, _ settings: Settings) -> [Objection] {
        guard settings[Terms.mentorNeedsConfidentiality], !facts.signedConfidentiality else { return [] }
        return [Objection("confidentiality-not-signed", .blocks)]
    }

    /// A mentor is ready after the session that the tenant sets, not only with the certificate.
    private func matching(_ facts: Facts, _ settings: Settings) -> [Objection] {
        let needed = settings[Terms.matchAfterSession]
        var objections: [Objection] = []
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
        return objections + pair(settings).planned(facts)
    }
}
