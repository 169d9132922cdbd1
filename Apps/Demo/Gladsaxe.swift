import Casework
import Days
import Participation
import People
import ProgrammeKit
import Store

/// Seventy trained, of whom 32 became volunteers and 20 have been in treatment themselves; forty citizens, thirty of
/// them one to one. And open courses that the neighbours share.
struct Gladsaxe: DemoTown {
    let name = "gladsaxe"
    let municipality = "Gladsaxe Kommune"
    let place = "2860 Søborg"
    let programmes: [ProgrammeID] = ["visiting-friends", "recovery-courses"]
    let years = 2017...2017
    let cooperations = [Across.of("gladsaxe")]

    let assumptions = [
        "The source is dated November 2017 and names no period: the demo puts everything into 2017.",
        "The source gives 720,000 DKK a year and 40 citizens of no stated period: with all of them in 2017 the report "
            + "prints 18,000 each, and beside it the courses, events and training that the same sum paid for.",
        "The source counts those in groups as “the rest”: the demo has 10 in one group.",
        "The source names the courses and events and no number of them: the demo has five courses and four events.",
        "What happens today is made up: pairs, a cohort, waiting list, a course with a line, and seats for neighbours.",
    ]

    func fillHistory(_ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker) throws {
        let trained = try addTrained(tx, site, &maker)
        let volunteers = trained.prefix(32).map(\.person)
        try addPairs(tx, site, &maker, volunteers)
        try addGroup(tx, site, &maker, volunteers[31])
        try addCourses(tx, site, &maker, volunteers)
        try addEvents(tx, site, volunteers)
        for (index, one) in trained.enumerated() {
            let last = index < 32 ? day(2019, 1, 31) : day(2017, 12, 1)
            try Volunteers.exit(tx, one.part, on: last, because: index < 32 ? .finished : .ownWish)
        }
    }

    private struct Trained {
        let person: PersonID
        let part: VolunteeringID
    }

    /// Five cohorts of fourteen. The first 32 become volunteers, and twenty of those say that they have been in
    /// treatment.
    private func addTrained(
        _ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker
    ) throws -> [Trained] {
        var all: [Trained] = []
        for (number, first) in [day(2017, 1, 10), day(2017, 2, 14), day(2017, 3, 21), day(2017, 5, 2), day(2017, 8, 8)]
            .enumerated()
        {
            let (cohort, days) = try site.pastCohort(tx, from: first)
            let last = days.last ?? first
            for index in 0..<14 {
                let place = number * 14 + index
                all.append(
                    try add(
                        tx, site, &maker, cohort, days, confirmed: place < 32 ? last : nil, saysSo: place < 20))
            }
        }
        return all
    }

    private func add(
        _ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker, _ cohort: CohortID, _ days: [Day],
        confirmed: Day?, saysSo: Bool
    ) throws -> Trained {
        let (first, last) = (days.first ?? day(2017, 1, 10), days.last ?? day(2017, 2, 7))
        let interested = first.adding(days: -maker.number(in: 5...9))
        let person = try site.add(tx, maker.next(ages: 23...66, on: interested), as: .volunteer, since: interested)
        let steps: [VolunteerStep: Day] =
            confirmed.map { [.conversation: interested, .confidentiality: $0, .confirmed: $0] }
            ?? [.conversation: interested]
        let part = try History.volunteering(
            tx, person, in: site.id, interested: interested, steps: steps, capacity: confirmed == nil ? nil : 1)
        if saysSo { try Volunteers.say(tx, part, ["own-lived-experience"]) }
        _ = try History.cohortMember(tx, person, in: cohort, joined: first)
        _ = try History.certificate(
            tx, person, in: site.id, cohort: cohort, issued: last, attended: days.count, held: days.count)
        return Trained(person: person, part: part)
    }

    /// Thirty citizens with a visiting friend or mentor each.
    private func addPairs(
        _ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker, _ volunteers: [PersonID]
    ) throws {
        for volunteer in volunteers.prefix(30) {
            let starts = day(2017, 10, 2).adding(days: maker.number(in: 0...60))
            let ends = starts.adding(.months(maker.number(in: 6...12)))
            let citizen = try addCitizen(tx, site, &maker, from: starts, to: ends).person
            let cadence = maker.pick([Cadence.weekly, .everyFourteenDays])
            let match = try History.match(
                tx, participant: citizen, volunteer: volunteer, in: site.id, starts: starts, ends: ends,
                cadence: cadence, ending: .completed, ended: ends)
            try site.addMeetings(tx, &maker, match, cadence, from: starts, to: ends)
        }
    }

    private func addCitizen(
        _ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker, from starts: Day, to ends: Day
    ) throws -> (person: PersonID, enrolment: EnrolmentID) {
        let received = starts.adding(days: -maker.number(in: 14...40))
        let person = try site.add(tx, maker.next(ages: 21...67, on: received), as: .participant, since: received)
        let intake = try History.intake(
            tx, person, to: site.id, from: maker.pick(site.programme.referralSources(under: site.settings)),
            received: received, accepted: received.adding(days: 6), closing: .caseClosed, closed: ends)
        let enrolment = try History.enrolment(
            tx, person, in: site.id, after: intake, started: starts.adding(days: -2), reason: .completed, closed: ends,
            onward: maker.pick(OnwardStep.allCases))
        return (person, enrolment)
    }

    /// The rest: ten in an activity group.
    private func addGroup(
        _ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker, _ facilitator: PersonID
    ) throws {
        guard let plan = site.programme.bond(under: site.settings).groups else { return }
        let starts = day(2017, 9, 6)
        let group = try History.group(
            tx, in: site.id, plan, GroupSetting(starts: starts, hour: 14, location: "Telefonfabrikken"),
            planned: starts.adding(days: -40), state: .completed)
        let sessions = try Sessions.of(tx, group)
        let last = sessions.last?.day ?? starts
        try History.facilitator(tx, facilitator, of: group, since: starts, until: last)
        for _ in 0..<10 {
            let (person, enrolment) = try addCitizen(tx, site, &maker, from: starts, to: last)
            let place = try History.place(
                tx, person, in: group, enrolment: enrolment, given: starts.adding(days: -2), started: starts,
                reason: .completed, ended: last)
            for session in sessions {
                let marks: [AttendanceMark] = [.present, .present, .excused]
                try History.attendance(
                    tx, place, at: session.id, session.day == starts ? .present : maker.pick(marks))
            }
        }
    }
}
