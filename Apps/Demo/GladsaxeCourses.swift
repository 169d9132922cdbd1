import Casework
import Days
import Participation
import People
import ProgrammeKit
import Store
import Tenancy

/// The five open courses of 2017, whose people nobody can tell from numbers any more, and talks and visits.
extension Gladsaxe {
    static let courses: ProgrammeID = "recovery-courses"

    func addCourses(
        _ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker, _ volunteers: [PersonID]
    ) throws {
        let plans = try site.offers.of(Self.courses).programme.bond(under: .standard).courses
        for (number, plan) in plans.enumerated() {
            let starts = day(2017, 9, 11).adding(days: number)
            let setting = GroupSetting(starts: starts, hour: 16, minute: 30, location: "Hovedbiblioteket")
            let group = try History.course(
                tx, in: Self.courses, plan, setting, for: Set(plan.audiences), planned: starts.adding(days: -50),
                state: .completed)
            let sessions = try Sessions.of(tx, group)
            for (teacher, role) in zip(volunteers.dropFirst(number * 2).prefix(2), ["teacher", "co-teacher"]) {
                try History.facilitator(
                    tx, teacher, of: group, since: starts, until: sessions.last?.day ?? starts, as: role)
            }
            for session in sessions { try Sessions.countGuests(tx, session.id, maker.number(in: 1...4)) }
            for _ in 0..<9 { try addSeat(tx, &maker, group, from: starts, to: sessions.last?.day ?? starts) }
        }
    }

    /// Somebody who came under a name of their own choice.
    private func addSeat(
        _ tx: borrowing Transaction, _ maker: inout PeopleMaker, _ course: GroupID, from starts: Day, to last: Day
    ) throws {
        let asked = starts.adding(days: -maker.number(in: 3...20))
        let person = try People.add(
            tx, PersonDetails(chosenName: maker.pick(Phrases.seats).name), as: .attendee, since: asked,
            recorded: .byCaller)
        _ = try History.place(
            tx, person, in: course, enrolment: nil, given: asked, started: starts, reason: .completed, ended: last)
    }

    func addEvents(_ tx: borrowing Transaction, _ site: Site, _ volunteers: [PersonID]) throws {
        let held: [(kind: String, day: Day, place: String, audience: TargetAudience, came: Int)] = [
            ("talk", day(2017, 3, 14), "Hovedbiblioteket", .everybody, 64),
            ("network-meeting", day(2017, 6, 1), "Telefonfabrikken", .citizens, 23),
            ("school-visit", day(2017, 9, 20), "Gladsaxe Gymnasium", .pupils, 27),
            ("school-visit", day(2017, 10, 4), "Søborg Skole", .pupils, 24),
        ]
        for (index, one) in held.enumerated() {
            let event = try Events.plan(
                tx, in: site.id,
                EventSetting(kind: one.kind, on: one.day, clock: 13 * 60, place: one.place, for: one.audience))
            if one.kind != "network-meeting" { try Events.addSpeaker(tx, event, volunteers[index], on: one.day) }
            try Events.count(tx, event, attended: one.came)
        }
    }

    /// Two courses that take people in: one that the neighbours share, and one for Gladsaxe alone, with a line.
    func addOpenCourses(
        _ tx: borrowing Transaction, _ site: Site, _ teachers: [PersonID]
    ) throws {
        let writing = try announce(
            tx, site, "writing-workshop",
            GroupSetting(starts: tx.today.adding(days: 9), hour: 16, location: "Hovedbiblioteket"), shared: true,
            teachers)
        for (partner, seats) in [("gentofte", 2), ("rudersdal", 1)] {
            try OpenCourses.setQuota(tx, writing, partner: partner, seats: seats)
        }
        for (index, seat) in Phrases.seats.prefix(5).enumerated() {
            try ask(tx, site, writing, seat, by: index == 1 ? "gentofte" : nil)
        }
        let salon = try announce(
            tx, site, "conversation-salon",
            GroupSetting(starts: tx.today.adding(days: 16), hour: 19, location: "Telefonfabrikken"), shared: false,
            Array(teachers.prefix(1)))
        try Groups.resize(tx, salon, places: 6)
        for seat in Phrases.seats { try ask(tx, site, salon, seat, by: nil) }
    }

    private func announce(
        _ tx: borrowing Transaction, _ site: Site, _ subject: String, _ setting: GroupSetting, shared: Bool,
        _ teachers: [PersonID]
    ) throws -> GroupID {
        let offer = try site.offers.of(Self.courses)
        let plans = offer.programme.bond(under: offer.terms.settings).courses
        guard let plan = plans.first(where: { $0.subject == subject }) else { throw ParticipationError.notFound }
        let group = try OpenCourses.announce(
            tx, in: Self.courses, plan, setting, for: Set(plan.audiences), cooperation: shared ? Across.code : nil,
            on: tx.today.adding(days: -12))
        for (teacher, role) in zip(teachers, ["teacher", "co-teacher"]) {
            try site.offers.addFacilitator(tx, to: group, teacher, as: role, on: tx.today.adding(days: -11))
        }
        _ = try site.offers.advance(tx, group, to: .recruiting, on: tx.today.adding(days: -10))
        return group
    }

    private func ask(
        _ tx: borrowing Transaction, _ site: Site, _ course: GroupID, _ seat: (name: String, needs: String?),
        by partner: String?
    ) throws {
        let person = try People.add(tx, PersonDetails(chosenName: seat.name), as: .attendee)
        _ = try site.offers.ask(
            tx, in: course, for: person, by: partner, SeatWords(needs: seat.needs), on: tx.today.adding(days: -4))
    }
}
