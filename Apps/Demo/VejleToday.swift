import Casework
import Days
import Participation
import People
import PersonalData
import ProgrammeKit
import Rights
import Store

/// Vejle this morning: pairs that go well and pairs that need a call, people who wait, and mentors who are free.
extension Vejle {
    func fillToday(_ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker) throws -> Cast? {
        let mentors = try addMentors(tx, site, &maker)
        let participants = try Self.pairs.map { try addPair(tx, site, &maker, $0, mentors[$0.mentor].person) }
        try propose(tx, site, &maker, to: mentors[5].person)
        try addQueues(tx, site, &maker)
        let newcomer = try addTraining(tx, site, &maker)
        _ = try site.offer.pause(
            tx, mentors[9].person, as: .volunteer, on: tx.today.adding(days: -9), because: .holiday)
        try addRights(tx, site, participants)
        try Wishes.make(tx, .call, of: participants[2].person, in: site.id)
        return Cast(volunteer: mentors[0], participant: participants[0], newcomer: newcomer)
    }

    private static let attested: Set = ["citizen-of-municipality", "own-lived-experience", "well-enough-now"]

    /// The mentors of the last round, all certified: six have somebody, three are free, one rests.
    private func addMentors(
        _ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker
    ) throws -> [Somebody] {
        let first = tx.today.adding(days: -420)
        let cohort = try site.offer.planCohort(tx, from: first).cohort
        let added = try Phrases.mentors.map { traits in
            let interested = first.adding(days: -maker.number(in: 20...60))
            let mentor = try site.volunteer(tx, &maker, interested: interested, attesting: Self.attested, traits)
            _ = try site.offers.join(tx, cohort, mentor.somebody.person, on: first)
            return mentor
        }
        try site.holdPassed(tx, cohort, missing: added.last?.somebody.person)
        let last = try Cohorts.sessions(tx, cohort).last?.day ?? first
        _ = try site.offers.finish(tx, cohort, percent: 80, on: last)
        for (index, mentor) in added.enumerated() {
            try site.confirm(tx, mentor.part, on: last, capacity: index == 0 ? 2 : 1, Phrases.mentors[index])
        }
        return added.map(\.somebody)
    }

    /// A running pair, in days before today.
    private struct Pair {
        let mentor: Int
        let began: Int
        let cadence: Cadence
        let lastMet: Int
        /// Days until the meeting that is agreed on.
        var next: Int?
    }

    private static let pairs = [
        Pair(mentor: 0, began: 70, cadence: .weekly, lastMet: 6, next: 1),
        // Nothing logged in two cadences: somebody should call.
        Pair(mentor: 0, began: 58, cadence: .everyFourteenDays, lastMet: 30),
        Pair(mentor: 1, began: 172, cadence: .weekly, lastMet: 5),
        Pair(mentor: 2, began: 93, cadence: .everyFourteenDays, lastMet: 9, next: 5),
        Pair(mentor: 3, began: 48, cadence: .weekly, lastMet: 20),
        // Six months are over, and nobody has ended it.
        Pair(mentor: 4, began: 188, cadence: .weekly, lastMet: 12),
    ]

    private func addPair(
        _ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker, _ pair: Pair, _ mentor: PersonID
    ) throws -> Somebody {
        let starts = tx.today.adding(days: -pair.began)
        let (somebody, enrolment) = try site.enrolled(
            tx, &maker, received: starts.adding(days: -maker.number(in: 25...50)), on: starts.adding(days: -10),
            from: maker.pick(["social-psychiatry", "residential-facility"]), Phrases.citizens[pair.mentor])
        let match = try site.offer.propose(tx, somebody.person, mentor, on: starts.adding(days: -8)).value
        for side in Side.allCases { _ = try site.offers.accept(tx, match, as: side, on: starts.adding(days: -5)) }
        _ = try site.offers.start(tx, match, on: starts, every: pair.cadence)
        try site.addMeetings(
            tx, &maker, match, pair.cadence, from: starts, to: tx.today.adding(days: -pair.lastMet),
            isRunning: true)
        if let next = pair.next {
            try PlannedMeetings.plan(
                tx, match, on: tx.today.adding(days: next), hour: 14, minute: 30, place: "Caféen på biblioteket")
        }
        _ = try Notes.write(
            tx, about: somebody.person, .journal, in: .enrolment(enrolment), words: maker.pick(Phrases.running))
        _ = try Notes.write(tx, about: somebody.person, .other, in: .match(match), words: maker.pick(Phrases.other))
        return somebody
    }

    /// The mentor has said yes; the participant has not answered yet.
    private func propose(
        _ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker, to mentor: PersonID
    ) throws {
        let received = tx.today.adding(days: -39)
        let (citizen, _) = try site.participant(
            tx, &maker, received: received, from: "social-psychiatry", Phrases.citizens[5])
        _ = try site.offer.wait(tx, citizen.person, since: received.adding(days: 7))
        let match = try site.offer.propose(tx, citizen.person, mentor, on: tx.today.adding(days: -4)).value
        _ = try site.offers.accept(tx, match, as: .volunteer, on: tx.today.adding(days: -2))
    }

    /// Those who wait for a mentor, those who wait for an answer, and those who would like to be one.
    private func addQueues(_ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker) throws {
        for (index, days) in [64, 43, 22, 8].enumerated() {
            let received = tx.today.adding(days: -days - 7)
            let (citizen, _) = try site.participant(
                tx, &maker, received: received, from: "social-psychiatry", Phrases.waiting[index],
                protected: index == 3)
            _ = try site.offer.wait(tx, citizen.person, since: tx.today.adding(days: -days))
        }
        for (index, days) in [11, 5, 1].enumerated() {
            try site.enquirer(
                tx, &maker, received: tx.today.adding(days: -days), from: index == 0 ? "social-psychiatry" : "self",
                Phrases.asking[index])
        }
        try site.question(tx, Phrases.question)
        for days in [6, 2] {
            _ = try site.volunteer(
                tx, &maker, interested: tx.today.adding(days: -days), attesting: Self.attested,
                maker.pick(Phrases.mentors))
        }
    }

    /// A round of ten with three of its six days behind it; two of them support somebody already.
    /// Returns one who has an account that nobody has confirmed yet.
    private func addTraining(
        _ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker
    ) throws -> Somebody? {
        let first = tx.today.adding(days: -75)
        let cohort = try site.offer.planCohort(tx, from: first).cohort
        let added = try Phrases.mentors.map { traits in
            let interested = first.adding(days: -maker.number(in: 14...60))
            let mentor = try site.volunteer(tx, &maker, interested: interested, attesting: Self.attested, traits)
            _ = try site.offers.join(tx, cohort, mentor.somebody.person, on: first)
            return mentor
        }
        try site.holdPassed(tx, cohort, missing: added.last?.somebody.person)
        for (index, mentor) in added.prefix(2).enumerated() {
            try site.confirm(
                tx, mentor.part, on: tx.today.adding(days: -12), capacity: 1, Phrases.mentors[index])
            let pair = Pair(mentor: index, began: 9, cadence: .weekly, lastMet: 2)
            _ = try addPair(tx, site, &maker, pair, mentor.somebody.person)
        }
        return added.last?.somebody
    }

    /// Consents to be asked about afterwards, two of which run out soon, and somebody who wants to see their data.
    private func addRights(_ tx: borrowing Transaction, _ site: Site, _ participants: [Somebody]) throws {
        let days = [200, 9, 24, 300]
        try site.consents(
            tx, zip(participants, days).map { (person: $0.person, days: $1) }, words: Phrases.followUp)
        _ = try Requests.register(
            tx, .access, of: participants[3].person, channel: .web, received: tx.today.adding(days: -17),
            words: "Jeg vil gerne se, hvad der står om mig.")
    }
}
