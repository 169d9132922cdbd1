import Days
import Participation
import People
import ProgrammeKit
import Sealing
import Store

/// Three rounds of training and 32 mentors in 2014–2016, whose people are long overdue, and a round that runs today.
struct Vejle: DemoTown {
    let name = "vejle"
    let municipality = "Vejle Kommune"
    let programme: ProgrammeID = "one-to-one-mentoring"
    let years = 2014...2016

    let assumptions = [
        "The source gives 32 mentors in three rounds of 10 to 15: the demo has 10, 11 and 11.",
        "The source gives no number of matches: the demo has one or two a mentor.",
        "The source names a fifth round in autumn 2017 and describes no fourth: the demo has neither.",
        "A round that runs today has ten volunteers, so that a purge has somebody to leave alone.",
    ]

    private static let rounds = [
        (first: day(2014, 2, 4), mentors: 10), (first: day(2015, 1, 13), mentors: 11),
        (first: day(2015, 9, 8), mentors: 11),
    ]

    func fill(_ tx: borrowing Transaction, _ site: Site) throws {
        var maker = PeopleMaker(seed: 2014, town: "7100 Vejle")
        for round in Self.rounds {
            let (cohort, days) = try site.cohort(tx, from: round.first, isCompleted: true)
            let last = days.last ?? round.first
            for _ in 0..<round.mentors {
                let mentor = try addMentor(tx, site, &maker, cohort, from: round.first, certified: last)
                try addMatches(tx, site, &maker, mentor, after: last)
            }
        }
        try fillToday(tx, site, &maker)
    }

    /// A mentor who finished the training, supported somebody and has left.
    private func addMentor(
        _ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker, _ cohort: CohortID, from first: Day,
        certified: Day
    ) throws -> PersonID {
        let interested = first.adding(days: -maker.number(in: 14...90))
        let person = try addVolunteer(tx, site, &maker, interested: interested)
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
            try addMatch(tx, site, &maker, mentor, from: starts, to: ends, today: nil)
            starts = ends.adding(days: maker.number(in: 10...40))
        }
    }

    /// A citizen with a course of support and its match; an open one when `today` is given.
    private func addMatch(
        _ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker, _ mentor: PersonID, from starts: Day,
        to ends: Day, today: Day?
    ) throws {
        let received = starts.adding(days: -maker.number(in: 14...60))
        let citizen = try site.add(tx, maker.next(ages: 20...64, on: received), as: .participant, since: received)
        let closed = today == nil ? ends : nil
        let intake = try History.intake(
            tx, citizen, to: site.id, from: maker.pick(site.programme.referralSources(under: site.settings)),
            received: received, accepted: received.adding(days: 7), closing: closed.map { _ in .caseClosed },
            closed: closed)
        let enrolment = try History.enrolment(
            tx, citizen, in: site.id, after: intake, started: received.adding(days: 10),
            reason: closed.map { _ in .completed }, closed: closed,
            onward: closed.map { _ in maker.pick(OnwardStep.allCases) })
        let cadence = maker.pick([Cadence.weekly, .everyFourteenDays])
        let match = try History.match(
            tx, participant: citizen, volunteer: mentor, in: site.id, starts: starts, ends: ends, cadence: cadence,
            ending: closed.map { _ in .completed }, ended: closed)
        try addMeetings(tx, &maker, match, cadence, from: starts, to: min(ends, today ?? ends))
        _ = try Notes.write(
            tx, about: citizen, .journal, in: .enrolment(enrolment), words: maker.pick(Phrases.journal))
        _ = try Notes.write(tx, about: citizen, .other, in: .match(match), words: maker.pick(Phrases.other))
    }

    private func addMeetings(
        _ tx: borrowing Transaction, _ maker: inout PeopleMaker, _ match: MatchID, _ cadence: Cadence,
        from starts: Day, to ends: Day
    ) throws {
        var meeting = starts
        while meeting <= ends {
            let held = maker.number(in: 1...8) > 1
            _ = try History.meeting(
                tx, of: match, on: meeting, minutes: held ? 30 * maker.number(in: 2...5) : 0,
                held ? .held : .cancelled, withCoordinator: meeting == starts)
            meeting = meeting.adding(days: cadence.days)
        }
    }
}

extension Vejle {
    /// A round in training, of whom half support somebody already: the teaching draws on it.
    private func fillToday(_ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker) throws {
        let first = tx.today.adding(days: -75)
        let (cohort, _) = try site.cohort(tx, from: first, isCompleted: false)
        for number in 0..<10 {
            let interested = first.adding(days: -maker.number(in: 14...60))
            let person = try addVolunteer(tx, site, &maker, interested: interested)
            let steps: [VolunteerStep: Day] = [.conversation: interested, .confidentiality: first, .confirmed: first]
            _ = try History.volunteering(
                tx, person, in: site.id, interested: interested, steps: steps, capacity: 1)
            _ = try History.cohortMember(tx, person, in: cohort, joined: first)
            guard number < 5 else { continue }
            let starts = tx.today.adding(days: -maker.number(in: 7...40))
            try addMatch(tx, site, &maker, person, from: starts, to: starts.adding(.months(6)), today: tx.today)
        }
    }

    private func addVolunteer(
        _ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker, interested: Day
    ) throws -> PersonID {
        try site.add(tx, maker.next(ages: 24...68, on: interested), as: .volunteer, since: interested)
    }
}

extension Demo {
    /// Nobody of the project is still there after it.
    static let lastOfProject = day(2016, 12, 1)
}
