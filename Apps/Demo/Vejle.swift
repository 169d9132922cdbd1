import Days
import Participation
import People
import ProgrammeKit
import Retention
import Sealing
import Store

/// Three rounds of training and 32 mentors in 2014–2016, whose people are long overdue, and pairs that meet today.
struct Vejle: DemoTown {
    let name = "vejle"
    let municipality = "Vejle Kommune"
    let place = "7100 Vejle"
    let programmes: [ProgrammeID] = ["one-to-one-mentoring"]
    let years = 2014...2016

    let assumptions = [
        "The source gives 32 mentors in three rounds of 10 to 15: the demo has 10, 11 and 11.",
        "The source gives no number of matches: the demo has one or two a mentor.",
        "The source names a fifth round in autumn 2017 and describes no fourth: the demo has neither.",
        "What happens today is made up: pairs, waiting list, referrals, a round in training, a hold and a request.",
    ]

    private static let rounds = [
        (first: day(2014, 2, 4), mentors: 10), (first: day(2015, 1, 13), mentors: 11),
        (first: day(2015, 9, 8), mentors: 11),
    ]

    func fillHistory(_ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker) throws {
        var mentors: [PersonID] = []
        for round in Self.rounds {
            let (cohort, days) = try site.pastCohort(tx, from: round.first)
            let last = days.last ?? round.first
            for _ in 0..<round.mentors {
                let mentor = try addMentor(tx, site, &maker, cohort, from: round.first, certified: last)
                try addMatches(tx, site, &maker, mentor, after: last)
                mentors.append(mentor)
            }
        }
        try hold(tx, mentors.last)
    }

    /// Overdue, and kept: a purge passes over exactly this person.
    private func hold(_ tx: borrowing Transaction, _ mentor: PersonID?) throws {
        guard let mentor else { return }
        try Holds.add(
            tx, on: .person(mentor), reason: .legalClaim, owner: "Juridisk Afdeling",
            reviewOn: tx.today.adding(days: 80), journal: "26/00417")
    }

    /// A mentor who finished the training, supported somebody and has left.
    private func addMentor(
        _ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker, _ cohort: CohortID, from first: Day,
        certified: Day
    ) throws -> PersonID {
        let interested = first.adding(days: -maker.number(in: 14...90))
        let person = try site.add(
            tx, maker.next(ages: 24...68, on: interested), as: .volunteer, since: interested)
        let left = day(2016, 12, maker.number(in: 1...20))
        let steps: [VolunteerStep: Day] = [
            .conversation: interested.adding(days: 7), .references: interested.adding(days: 10),
            .confidentiality: certified, .confirmed: certified,
        ]
        _ = try History.volunteering(
            tx, person, in: site.id, interested: interested, steps: steps, capacity: 1, exit: .finished, closed: left)
        _ = try History.cohortMember(tx, person, in: cohort, joined: first)
        _ = try History.certificate(
            tx, person, in: site.id, cohort: cohort, issued: certified, attended: maker.number(in: 5...6), held: 6,
            hasLeft: true, left: left)
        return person
    }

    private func addMatches(
        _ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker, _ mentor: PersonID, after day: Day
    ) throws {
        var starts = day.adding(days: maker.number(in: 10...40))
        for _ in 0..<maker.number(in: 1...2) {
            let ends = starts.adding(.months(6))
            guard ends < Demo.lastOfProject else { return }
            try addMatch(tx, site, &maker, mentor, from: starts, to: ends)
            starts = ends.adding(days: maker.number(in: 10...40))
        }
    }

    /// A citizen with a course of support and its match.
    private func addMatch(
        _ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker, _ mentor: PersonID, from starts: Day,
        to ends: Day
    ) throws {
        let received = starts.adding(days: -maker.number(in: 14...60))
        let citizen = try site.add(tx, maker.next(ages: 20...64, on: received), as: .participant, since: received)
        let intake = try History.intake(
            tx, citizen, to: site.id, from: maker.pick(site.programme.referralSources(under: site.settings)),
            received: received, accepted: received.adding(days: 7), closing: .caseClosed, closed: ends)
        let enrolment = try History.enrolment(
            tx, citizen, in: site.id, after: intake, started: received.adding(days: 10), reason: .completed,
            closed: ends, onward: maker.pick(OnwardStep.allCases))
        let cadence = maker.pick([Cadence.weekly, .everyFourteenDays])
        let match = try History.match(
            tx, participant: citizen, volunteer: mentor, in: site.id, starts: starts, ends: ends, cadence: cadence,
            ending: .completed, ended: ends)
        try site.addMeetings(tx, &maker, match, cadence, from: starts, to: ends)
        _ = try Notes.write(
            tx, about: citizen, .journal, in: .enrolment(enrolment), words: maker.pick(Phrases.journal))
        _ = try Notes.write(tx, about: citizen, .other, in: .match(match), words: maker.pick(Phrases.other))
    }
}

extension Demo {
    /// Nobody of the project is still there after it.
    static let lastOfProject = day(2016, 12, 1)
}
