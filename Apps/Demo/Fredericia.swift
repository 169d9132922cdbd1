import Days
import Participation
import People
import ProgrammeKit
import Store

/// Five groups with 78 participants, four of them with 48 in 2022; nine trained volunteers, of whom four led that year.
/// And a group in its fourth week, and what surrounds it today.
struct Fredericia: DemoTown {
    let name = "fredericia"
    let municipality = "Fredericia Kommune"
    let place = "7000 Fredericia"
    let programmes: [ProgrammeID] = ["peer-groups"]
    let years = 2022...2022
    let settings: [String: SettingValue] = ["outcomes.compare-waiting": .flag(true)]

    let assumptions = [
        "The source says “this year” without naming it: effects were to be measured in 2023, so the demo takes 2022.",
        "The source gives 78 participants, 48 of them in four groups this year: the one earlier group has the other 30.",
        "The source gives a dropout of 14 % without a denominator: the demo has 11 of all 78 who began, 6 of them in 2022.",
        "The source gives neither the length nor the topics of the volunteers' training: the demo has one day.",
        "Four facilitators led three groups in autumn: with two in each, two of them led twice.",
        "The source has a control group and tells nothing of it: the demo's 40 who waited in vain, and all answers, are made up.",
        "What happens today is made up: two groups, a training, waiting list, referrals and consents.",
    ]

    /// How many began, how many of them left for good, and which of the nine volunteers led.
    private struct Plan {
        let starts: Day
        let participants: Int
        let dropouts: Int
        let leaders: [Int]
    }

    private static let groups = [
        Plan(starts: day(2021, 9, 7), participants: 30, dropouts: 5, leaders: [4, 5]),
        Plan(starts: day(2022, 2, 8), participants: 12, dropouts: 2, leaders: [0, 1]),
        Plan(starts: day(2022, 8, 30), participants: 12, dropouts: 2, leaders: [0, 1]),
        Plan(starts: day(2022, 9, 1), participants: 12, dropouts: 1, leaders: [2, 3]),
        Plan(starts: day(2022, 9, 5), participants: 12, dropouts: 1, leaders: [0, 2]),
    ]

    func fillHistory(_ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker) throws {
        let volunteers = try addVolunteers(tx, site, &maker)
        var participants = 0
        for plan in Self.groups {
            try addGroup(tx, site, &maker, plan, volunteers, numberedFrom: participants)
            participants += plan.participants
        }
        try addWaiting(tx, site)
    }

    /// Twenty of each year who waited twelve weeks, were asked meanwhile, and found other support.
    private func addWaiting(_ tx: borrowing Transaction, _ site: Site) throws {
        var maker = PeopleMaker(seed: 284, town: place)
        for first in [day(2021, 8, 2), day(2022, 2, 7)] {
            for number in 0..<20 {
                let since = first.adding(days: 2 * number)
                let ended = since.adding(days: 84)
                let person = try site.add(tx, maker.next(ages: 20...64, on: since), as: .participant, since: since)
                _ = try History.intake(
                    tx, person, to: site.id, from: "other", received: since.adding(days: -10),
                    accepted: since.adding(days: -3), closing: .withdrawn, closed: ended)
                _ = try History.waiting(
                    tx, person, for: site.id, since: since, reason: .otherSupport, ended: ended)
            }
        }
    }

    private func addVolunteers(
        _ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker
    ) throws -> [PersonID] {
        let first = day(2021, 4, 6)
        let (cohort, days) = try site.pastCohort(tx, from: first)
        let last = days.last ?? first
        return try (0..<9).map { _ in
            let interested = first.adding(days: -maker.number(in: 14...60))
            let person = try site.add(
                tx, maker.next(ages: 24...62, on: interested), as: .volunteer, since: interested)
            let steps: [VolunteerStep: Day] = [.conversation: interested, .confidentiality: last, .confirmed: last]
            _ = try History.volunteering(
                tx, person, in: site.id, interested: interested, steps: steps, capacity: 2)
            _ = try History.cohortMember(tx, person, in: cohort, joined: first)
            _ = try History.certificate(
                tx, person, in: site.id, cohort: cohort, issued: last, attended: days.count, held: days.count)
            return person
        }
    }

    private func addGroup(
        _ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker, _ plan: Plan, _ volunteers: [PersonID],
        numberedFrom number: Int
    ) throws {
        guard let usual = site.programme.bond(under: site.settings).groups else { return }
        let groupPlan = GroupPlan(
            manual: usual.manual, cadence: usual.cadence, minutes: usual.minutes,
            places: max(usual.places, plan.participants), facilitators: usual.facilitators,
            companionship: usual.companionship)
        let group = try History.group(
            tx, in: site.id, groupPlan, GroupSetting(starts: plan.starts, hour: 14, location: "Frivilligcenteret"),
            planned: plan.starts.adding(days: -60), state: .completed)
        let sessions = try Sessions.of(tx, group)
        let last = sessions.last?.day ?? plan.starts
        for leader in plan.leaders {
            try History.facilitator(tx, volunteers[leader], of: group, since: plan.starts, until: last)
        }
        for index in 0..<plan.participants {
            let stopped = index < plan.dropouts ? sessions[maker.number(in: 2...6)].day : nil
            let source = (number + index) % 2 == 0 ? 0 : maker.number(in: 1...2)
            let place = try addParticipant(
                tx, site, &maker, in: group, from: plan.starts, stopped: stopped, last: last, source: source)
            try mark(tx, &maker, place, sessions.filter { $0.day <= stopped ?? last })
        }
    }

    private func addParticipant(
        _ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker, in group: GroupID, from starts: Day,
        stopped: Day?, last: Day, source: Int
    ) throws -> PlaceID {
        let received = starts.adding(days: -maker.number(in: 10...35))
        let person = try site.add(tx, maker.next(ages: 19...66, on: received), as: .participant, since: received)
        let sources = site.programme.referralSources(under: site.settings)
        let closed = stopped ?? last
        let reason: ClosingReason = stopped == nil ? .completed : maker.pick([.ownWish, .moved, .otherSupport])
        let intake = try History.intake(
            tx, person, to: site.id, from: sources[min(source, sources.count - 1)], received: received,
            accepted: received.adding(days: 3), closing: .caseClosed, closed: closed)
        let enrolment = try History.enrolment(
            tx, person, in: site.id, after: intake, started: received.adding(days: 5), reason: reason, closed: closed,
            onward: stopped == nil ? maker.pick(OnwardStep.allCases) : nil)
        return try History.place(
            tx, person, in: group, enrolment: enrolment, given: received.adding(days: 5), started: starts,
            reason: reason, ended: closed)
    }

    /// Everybody comes the first time; after that an absence now and then is no dropout.
    private func mark(
        _ tx: borrowing Transaction, _ maker: inout PeopleMaker, _ place: PlaceID, _ sessions: [GroupSession]
    ) throws {
        for (index, session) in sessions.enumerated() {
            let marks: [AttendanceMark] = [.present, .present, .present, .present, .excused, .absent]
            try History.attendance(tx, place, at: session.id, index == 0 ? .present : maker.pick(marks))
        }
    }
}
