import Days
public import Participation
public import ProgrammeKit

extension RecoveryCourses {
    /// Why a step may not be taken.
    public func objections(to step: Step, given facts: Facts, under settings: Settings) -> [Objection] {
        switch step {
        case .accept: facts.side == .volunteer ? [] : [Objection("no-cases", .blocks)]
        case .enrol: [Objection("no-cases", .blocks)]
        case .confirm: confirming(facts, settings)
        case .recruitGroup: []
        case .confirmGroup, .startGroup: teaching(facts, settings)
        case .takePlace: takingSeat(facts, settings)
        case .joinCohort, .startCohort, .certify: [Objection("no-training", .blocks)]
        case .match, .startMatch, .extendMatch, .accompany: [Objection("no-pairs", .blocks)]
        }
    }

    private func confirming(_ facts: Facts, _ settings: Settings) -> [Objection] {
        guard settings[Terms.needsConfidentiality], !facts.signedConfidentiality else { return [] }
        return [Objection("confidentiality-not-signed", .blocks)]
    }

    /// Somebody teaches. A teacher without a co-teacher is a default that warns.
    private func teaching(_ facts: Facts, _ settings: Settings) -> [Objection] {
        let wanted = settings[Terms.teachers]
        if facts.facilitators == 0 { return [Objection("no-teacher", .blocks)] }
        guard facts.facilitators < wanted else { return [] }
        return [Objection("few-teachers", .warns, figures: ["count": facts.facilitators, "wanted": wanted])]
    }

    private func takingSeat(_ facts: Facts, _ settings: Settings) -> [Objection] {
        let seats = facts.places ?? settings[Terms.seats]
        guard facts.placesTaken >= seats else { return [] }
        return [Objection("course-full", .blocks, figures: ["seats": seats])]
    }

    /// What a coordinator should do about a course.
    public func duties(given facts: Facts, under settings: Settings) -> [Duty] {
        [findTeacher(facts), giveSeat(facts), endTheCourse(facts)].compactMap { $0 }
    }

    private func findTeacher(_ facts: Facts) -> Duty? {
        guard facts.sessionsPlanned > 0, facts.facilitators == 0, let starts = facts.starts, facts.day < starts else {
            return nil
        }
        return Duty("find-teacher", due: starts, about: .group)
    }

    /// Somebody gave a seat up, and others wait for it. A coordinator gives it, since somebody has to be told.
    private func giveSeat(_ facts: Facts) -> Duty? {
        guard facts.waitingForSeat > 0, facts.placesTaken < facts.places ?? 0,
            facts.ends.map({ $0 >= facts.day }) ?? true
        else { return nil }
        return Duty("give-a-seat", due: facts.day, about: .group)
    }

    /// The seats are forgotten half a year after the course: its end has to be said.
    private func endTheCourse(_ facts: Facts) -> Duty? {
        guard facts.sessionsPlanned > 0, facts.sessionsHeld >= facts.sessionsPlanned else { return nil }
        return Duty("end-the-course", due: facts.day, about: .group)
    }
}
