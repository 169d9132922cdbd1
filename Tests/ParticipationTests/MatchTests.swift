import Days
import Participation
import People
import PersonalData
import Rights
import SQLite
import Store
import TestSupport
import Testing

@Suite("Matches")
struct MatchTests {
    let town: Town
    let day: Day

    init() throws {
        town = try Town()
        day = try Day(iso: "2026-02-02")
    }

    @Test("A match begins only when both sides have accepted")
    func acceptance() throws {
        let (participant, _) = try town.enrolled()
        let volunteer = try town.volunteer()
        let id = try town.write { tx throws in
            let id = try Matches.propose(
                tx, participant: participant, volunteer: volunteer, in: town.pairs, on: day)
            try Matches.accept(tx, id, as: .volunteer, on: day)
            return id
        }
        #expect(throws: ParticipationError.notAccepted) {
            try town.write { tx throws in
                try Matches.start(tx, id, on: day, ends: day.adding(days: 180), cadence: .weekly)
            }
        }
        try town.write { tx throws in
            try Matches.accept(tx, id, as: .participant, on: day)
            try Matches.start(tx, id, on: day, ends: day.adding(days: 180), cadence: .weekly)
        }
        #expect(try town.read { tx in try Matches.show(tx, id).state } == .active)
    }

    @Test("Declining ends a proposal and records neither the side nor a reason")
    func decline() throws {
        let (participant, _) = try town.enrolled()
        let volunteer = try town.volunteer()
        let id = try town.write { tx throws in
            let id = try Matches.propose(
                tx, participant: participant, volunteer: volunteer, in: town.pairs, on: day)
            try Matches.decline(tx, id, on: day)
            return id
        }
        #expect(try town.read { tx in try Matches.show(tx, id).ending } == .notAccepted)
        #expect(try town.count("SELECT count(*) FROM match_acceptance") == 0)
        let trail = try town.store.trailEntries(
            from: Instant(milliseconds: 0), to: town.temporary.clock.now().adding(milliseconds: 1)
        ) { $0.action == "match.decline" }
        #expect(trail.count == 1)
        #expect(trail.allSatisfy { $0.detail == nil })
    }

    @Test("A volunteer gets no more matches than wanted; an ended one makes room")
    func capacity() throws {
        let volunteer = try town.volunteer(capacity: 1)
        let (first, _) = try town.enrolled()
        let (second, _) = try town.enrolled()
        let id = try town.match(first, volunteer)
        #expect(throws: ParticipationError.noCapacity) { _ = try town.match(second, volunteer) }
        try town.write { tx in try Matches.end(tx, id, on: day.adding(days: 9), because: .ownWish) }
        _ = try town.match(second, volunteer, from: "2026-03-02")
    }

    @Test("A volunteer who has not said how many is not available")
    func unavailable() throws {
        let (participant, _) = try town.enrolled()
        let somebody = try town.person(.volunteer)
        #expect(throws: ParticipationError.noCapacity) { _ = try town.match(participant, somebody) }
    }

    @Test("A veto of either side stops a proposal, and its reason stands in no file as written")
    func veto() throws {
        let (participant, _) = try town.enrolled()
        let volunteer = try town.volunteer()
        try town.write { tx throws in
            try Vetoes.add(
                tx, by: volunteer, as: .volunteer, against: participant, on: day, reason: "Gammel kanariestrid")
        }
        #expect(throws: ParticipationError.vetoed) { _ = try town.match(participant, volunteer) }
        #expect(try town.temporary.filesContaining("kanariestrid").isEmpty)
    }

    @Test("A restricted person is not matched (GDPR Art. 18)")
    func restricted() throws {
        let (participant, _) = try town.enrolled()
        let volunteer = try town.volunteer()
        try town.write { tx in _ = try Restrictions.restrict(tx, participant, ground: .accuracy) }
        #expect(throws: RestrictedError.self) { _ = try town.match(participant, volunteer) }
    }

    @Test("A match is extended once, to a later day, with a reason")
    func extension_() throws {
        let (participant, _) = try town.enrolled()
        let id = try town.match(participant, try town.volunteer())
        let ends = day.adding(.months(9))
        try town.write { tx in try Matches.extend(tx, id, to: ends, because: .pauses, on: day.adding(days: 170)) }
        #expect(try town.read { tx in try Matches.show(tx, id).ends } == ends)
        #expect(throws: ParticipationError.alreadyExtended) {
            try town.write { tx throws in
                try Matches.extend(tx, id, to: ends.adding(days: 30), because: .pauses, on: ends)
            }
        }
    }

    @Test("A re-match ends the first without blame and proposes the second")
    func rematch() throws {
        let (participant, _) = try town.enrolled()
        let first = try town.match(participant, try town.volunteer())
        let other = try town.volunteer()
        let second = try town.write { tx in try Matches.rematch(tx, first, with: other, on: day.adding(days: 30)) }
        try town.read { tx throws in
            #expect(try Matches.show(tx, first).ending == .rematched)
            #expect(try Matches.show(tx, second).state == .proposed)
            #expect(try Matches.of(tx, participant, as: .participant).count == 2)
        }
    }

    @Test("Half a year plans 26 weekly or 13 fortnightly meetings; held, cancelled and the gap are counted")
    func figures() throws {
        let (one, _) = try town.enrolled()
        let (other, _) = try town.enrolled()
        let weekly = try town.match(one, try town.volunteer())
        let fortnightly = try town.match(other, try town.volunteer(), .everyFourteenDays)
        try town.write { tx throws in
            _ = try Meetings.log(tx, weekly, on: day, minutes: 90, withCoordinator: true)
            _ = try Meetings.log(tx, weekly, on: day.adding(days: 7), minutes: 60)
            _ = try Meetings.log(tx, weekly, on: day.adding(days: 14), minutes: 0, .cancelled)
        }
        try town.read { tx throws in
            let figures = try Meetings.figures(tx, of: weekly, on: day.adding(days: 22))
            #expect(figures.planned == 26)
            #expect((figures.held, figures.cancelled) == (2, 1))
            #expect(figures.gap == 15)
            #expect(figures.isSilent(.weekly))
            #expect(figures.firstWithCoordinator)
            #expect(try Meetings.figures(tx, of: fortnightly, on: day).planned == 13)
            #expect(try !Meetings.figures(tx, of: fortnightly, on: day.adding(days: 28)).isSilent(.everyFourteenDays))
        }
    }

    @Test("An entry can be corrected for 14 days, and no longer")
    func correction() throws {
        let (participant, _) = try town.enrolled()
        let match = try town.match(participant, try town.volunteer())
        let id = try town.write { tx in try Meetings.log(tx, match, on: day, minutes: 60) }
        town.temporary.clock.advance(days: 14)
        try town.write { tx in try Meetings.correct(tx, id, day: day, minutes: 75, .held) }
        #expect(try town.read { tx in try Meetings.show(tx, id).minutes } == 75)
        town.temporary.clock.advance(days: 1)
        #expect(throws: ParticipationError.tooLateToCorrect) {
            try town.write { tx in try Meetings.correct(tx, id, day: day, minutes: 80, .held) }
        }
    }

    @Test("A course of support does not close while its match is open")
    func openMatch() throws {
        let (participant, enrolment) = try town.enrolled()
        let match = try town.match(participant, try town.volunteer())
        #expect(throws: ParticipationError.stillOpen("match")) {
            try town.write { tx throws in
                try Enrolments.close(tx, enrolment, on: day.adding(days: 9), because: .completed)
            }
        }
        try town.write { tx throws in
            try Matches.end(tx, match, on: day.adding(days: 9), because: .completed)
            try Enrolments.close(tx, enrolment, on: day.adding(days: 9), because: .completed, onward: .volunteering)
        }
        #expect(try town.read { tx in try Enrolments.show(tx, enrolment).onward } == .volunteering)
    }
}
