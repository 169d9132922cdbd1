import Casework
import Days
import Participation
import People
import ProgrammeKit
import Store

/// Gladsaxe this morning: pairs, people who wait, a cohort on its way to twenty hours, courses, and an evening ahead.
extension Gladsaxe {
    func fillToday(_ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker) throws -> Cast? {
        let volunteers = try addFriends(tx, site, &maker)
        let citizens = try (0..<3).map { try addPair(tx, site, &maker, number: $0, volunteers[$0].person) }
        try addWaiting(tx, site, &maker)
        try addTraining(tx, site, &maker)
        try addOpenCourses(tx, site, volunteers.suffix(2).map(\.person))
        try addComing(tx, site, volunteers[3].person)
        return Cast(volunteer: volunteers[0], participant: citizens[0])
    }

    /// Six trained volunteers; every other one has said that they have been in treatment.
    private func addFriends(
        _ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker
    ) throws -> [Somebody] {
        let first = tx.today.adding(days: -300)
        let cohort = try site.offer.planCohort(tx, from: first).cohort
        let added = try Phrases.mentors.prefix(6).enumerated().map { index, traits in
            let friend = try site.volunteer(
                tx, &maker, interested: first.adding(days: -maker.number(in: 10...30)),
                attesting: index.isMultiple(of: 2) ? ["own-lived-experience"] : [], traits)
            _ = try site.offers.join(tx, cohort, friend.somebody.person, on: first)
            return friend
        }
        try site.holdPassed(tx, cohort, missing: nil)
        let last = try Cohorts.sessions(tx, cohort).last?.day ?? first
        _ = try site.offers.finish(tx, cohort, percent: 80, on: last)
        for (index, friend) in added.enumerated() {
            try site.confirm(tx, friend.part, on: last, capacity: index == 0 ? 2 : 1, Phrases.mentors[index])
        }
        return added.map(\.somebody)
    }

    private func addPair(
        _ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker, number: Int, _ friend: PersonID
    ) throws -> Somebody {
        let starts = tx.today.adding(days: -[84, 40, 20][number])
        let (somebody, _) = try site.enrolled(
            tx, &maker, received: starts.adding(days: -30), on: starts.adding(days: -8), from: "activity-centre",
            Phrases.lonely[number])
        let match = try site.offer.propose(tx, somebody.person, friend, on: starts.adding(days: -6)).value
        for side in Side.allCases { _ = try site.offers.accept(tx, match, as: side, on: starts.adding(days: -4)) }
        // The first pair's time is almost over: the citizen is told that one may volunteer afterwards.
        _ = try site.offers.start(
            tx, match, on: starts, every: .weekly, until: number == 0 ? tx.today.adding(days: 21) : nil)
        let last = tx.today.adding(days: number == 1 ? -18 : -5)
        try site.addMeetings(tx, &maker, match, .weekly, from: starts, to: last, isRunning: true)
        if number == 0 {
            try PlannedMeetings.plan(
                tx, match, on: tx.today.adding(days: 2), hour: 10, minute: 30, place: "Ved søen")
        }
        return somebody
    }

    private func addWaiting(_ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker) throws {
        for (index, days) in [41, 12].enumerated() {
            let (citizen, _) = try site.participant(
                tx, &maker, received: tx.today.adding(days: -days - 6), from: "residential-facility",
                Phrases.lonely[index])
            _ = try site.offer.wait(tx, citizen.person, since: tx.today.adding(days: -days))
        }
        try site.enquirer(tx, &maker, received: tx.today.adding(days: -3), from: "self", Phrases.lonely[2])
    }

    /// Two of five evenings are behind them: eight of the twenty hours.
    private func addTraining(_ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker) throws {
        let first = tx.today.adding(days: -10)
        let cohort = try site.offer.planCohort(tx, from: first).cohort
        for traits in Phrases.mentors.suffix(4) {
            let newcomer = try site.volunteer(
                tx, &maker, interested: first.adding(days: -20), attesting: [], traits)
            _ = try site.offers.join(tx, cohort, newcomer.somebody.person, on: first)
        }
        try site.holdPassed(tx, cohort, missing: nil)
    }

    private func addComing(_ tx: borrowing Transaction, _ site: Site, _ speaker: PersonID) throws {
        let visit = try Events.plan(
            tx, in: site.id,
            EventSetting(
                kind: "school-visit", on: tx.today.adding(days: 8), clock: 9 * 60 + 45, place: "Gladsaxe Gymnasium",
                for: .pupils))
        try site.offers.addSpeaker(tx, to: visit, speaker, on: tx.today)
        _ = try Events.plan(
            tx, in: site.id,
            EventSetting(
                kind: "network-meeting", on: tx.today.adding(days: -2), clock: 17 * 60, place: "Telefonfabrikken",
                for: .citizens))
    }
}
