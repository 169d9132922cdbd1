import Casework
import Days
import Participation
import People
import ProgrammeKit
import Store

/// Fredericia this morning: one group in its fourth week, one that takes people in, and a training of volunteers.
extension Fredericia {
    func fillToday(_ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker) throws -> Cast? {
        let leaders = try addLeaders(tx, site, &maker)
        let participants = try addRunningGroup(tx, site, &maker, leaders.prefix(2).map(\.person))
        try addRecruitingGroup(tx, site, &maker, leaders[2].person)
        try addQueues(tx, site, &maker)
        try addTraining(tx, site, &maker)
        try site.addVoices(tx, named: participants[1].person)
        let days = [320, 13, 27, 320, 320]
        try site.consents(
            tx, zip(participants, days).map { (person: $0.person, days: $1) }, words: Phrases.study)
        return Cast(volunteer: leaders[0], participant: participants[0])
    }

    private static let attested: Set = ["own-lived-experience", "well-enough-now"]

    /// Four volunteers, trained in spring. The second took part before, and leads a group with the first now.
    private func addLeaders(
        _ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker
    ) throws -> [Somebody] {
        let first = tx.today.adding(days: -240)
        let cohort = try Cohorts.plan(tx, in: site.id, days: weekly(from: first), topics: Phrases.trainingTopics)
        let interested = first.adding(days: -30)
        let added = try Phrases.mentors.prefix(4).enumerated().map { index, traits in
            let leader =
                index == 1
                ? try site.former(
                    tx, &maker, interested: interested, attesting: Self.attested, from: "din-indgang",
                    Phrases.members[1])
                : try site.volunteer(tx, &maker, interested: interested, attesting: Self.attested, traits)
            _ = try site.offers.join(tx, cohort, leader.somebody.person, on: first)
            return leader
        }
        try site.holdPassed(tx, cohort, missing: added.last?.somebody.person)
        let last = weekly(from: first).last ?? first
        _ = try site.offers.finish(tx, cohort, percent: 75, on: last)
        for (index, leader) in added.enumerated() {
            try site.confirm(tx, leader.part, on: last, capacity: 1, Phrases.mentors[index])
        }
        return added.map(\.somebody)
    }

    private func weekly(from first: Day) -> [Day] { (0..<4).map { first.adding(days: 7 * $0) } }

    /// Three sessions are held, the fourth is today. One person stopped after the first.
    private func addRunningGroup(
        _ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker, _ leaders: [PersonID]
    ) throws -> [Somebody] {
        let starts = tx.today.adding(days: -21)
        let planned = starts.adding(days: -56)
        let setting = GroupSetting(starts: starts, hour: 14, location: "Frivilligcenteret")
        let group = try recruit(tx, site, &maker, setting, planned: planned, leaders)
        var places: [(Somebody, PlaceID)] = []
        for asking in Phrases.members {
            places.append(try addMember(tx, site, &maker, to: group, asking, on: starts.adding(days: -14)))
        }
        for state in [GroupState.confirmed, .running] { _ = try site.offers.advance(tx, group, to: state, on: starts) }
        try holdPassed(tx, site, &maker, group, places.map(\.1))
        return places.map(\.0)
    }

    private func recruit(
        _ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker, _ setting: GroupSetting, planned: Day,
        _ leaders: [PersonID]
    ) throws -> GroupID {
        let group = try Groups.plan(tx, in: site.id, site.offer.groupPlan(), setting, on: planned)
        for leader in leaders { try site.offers.addFacilitator(tx, to: group, leader, on: planned) }
        _ = try site.offers.advance(tx, group, to: .recruiting, on: planned)
        return group
    }

    private func addMember(
        _ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker, to group: GroupID, _ asking: Asking,
        on day: Day
    ) throws -> (Somebody, PlaceID) {
        let (somebody, enrolment) = try site.enrolled(
            tx, &maker, received: day.adding(days: -maker.number(in: 10...30)), on: day,
            from: maker.pick(["din-indgang", "din-indgang", "other", "self"]), asking)
        let place = try site.offers.givePlace(tx, in: group, to: somebody.person, enrolment: enrolment, on: day).value
        return (somebody, place)
    }

    private func holdPassed(
        _ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker, _ group: GroupID, _ places: [PlaceID]
    ) throws {
        let kept = places.dropLast()
        for session in try Sessions.of(tx, group) where session.day < tx.today {
            let away = session.number == 1 ? [] : [(maker.pick(Array(kept.dropFirst())), AttendanceMark.excused)]
            try site.offers.hold(
                tx, session.id, session.number == 2 ? .adapted : .delivered,
                except: Dictionary(uniqueKeysWithValues: away))
            if session.number == 1, let last = places.last {
                try Places.leave(tx, last, on: session.day, because: .ownWish)
            }
        }
    }

    /// It begins in three weeks, with seven of its places taken and one of its two facilitators found.
    private func addRecruitingGroup(
        _ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker, _ leader: PersonID
    ) throws {
        let setting = GroupSetting(starts: tx.today.adding(days: 21), hour: 17, location: "Biblioteket")
        let group = try recruit(tx, site, &maker, setting, planned: tx.today.adding(days: -20), [leader])
        for asking in Phrases.members.prefix(7) {
            _ = try addMember(tx, site, &maker, to: group, asking, on: tx.today.adding(days: -3))
        }
    }

    private func addQueues(_ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker) throws {
        for (index, days) in [33, 17, 4].enumerated() {
            let (citizen, _) = try site.participant(
                tx, &maker, received: tx.today.adding(days: -days - 7), from: "din-indgang", Phrases.members[index])
            _ = try site.offer.wait(tx, citizen.person, since: tx.today.adding(days: -days))
        }
        for (index, days) in [9, 2].enumerated() {
            try site.enquirer(
                tx, &maker, received: tx.today.adding(days: -days), from: index == 0 ? "din-indgang" : "self",
                Phrases.members[index + 3])
        }
        try site.question(tx, Phrases.question)
    }

    /// Six newcomers, with two of four evenings behind them.
    private func addTraining(_ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker) throws {
        let first = tx.today.adding(days: -10)
        let cohort = try Cohorts.plan(tx, in: site.id, days: weekly(from: first), topics: Phrases.trainingTopics)
        let added = try Phrases.mentors.suffix(6).map { traits in
            let newcomer = try site.volunteer(
                tx, &maker, interested: first.adding(days: -25), attesting: Self.attested, traits)
            _ = try site.offers.join(tx, cohort, newcomer.somebody.person, on: first)
            return newcomer
        }
        try site.holdPassed(tx, cohort, missing: added.last?.somebody.person)
    }
}
