import Days
import Participation
import People
import PersonalData
import Rights
import Store
import TestSupport
import Testing

@Suite("Plans and wishes")
struct WishTests {
    let town: Town

    init() throws { town = try Town(day: "2026-11-21") }

    private func pair() throws -> (participant: PersonID, volunteer: PersonID, match: MatchID) {
        let (participant, volunteer) = (try town.enrolled().0, try town.volunteer())
        return (participant, volunteer, try town.match(participant, volunteer, from: "2026-11-02"))
    }

    @Test("A pair has one plan: a new one takes the place of the old, a cancelled one among them")
    func one() throws {
        let (participant, volunteer, match) = try pair()
        let day = try town.day("2026-11-24")
        try town.write { tx in
            try PlannedMeetings.plan(tx, match, on: day, hour: 10, minute: 0, place: "Hjemme")
            try PlannedMeetings.cancel(tx, match)
            try PlannedMeetings.plan(tx, match, on: day.adding(days: 1), hour: 11, minute: 15, place: nil)
        }
        try town.read { tx throws in
            let planned = try #require(try PlannedMeetings.of(tx, match))
            #expect(planned.day == day.adding(days: 1) && planned.clock == 675 && !planned.isCancelled)
            #expect(try PlannedMeetings.place(tx, of: planned) == .empty)
            for person in [participant, volunteer] {
                #expect(try PlannedMeetings.of(tx, person: person) == [planned])
            }
        }
    }

    @Test("A day that has gone, an hour that no clock shows and a match that does not run are refused")
    func refused() throws {
        let (_, _, match) = try pair()
        let day = try town.day("2026-11-20")
        func plan(_ day: Day, hour: Int = 9) throws {
            try town.write { tx in try PlannedMeetings.plan(tx, match, on: day, hour: hour, minute: 0, place: nil) }
        }
        #expect(throws: ParticipationError.beforeStart) { try plan(day) }
        #expect(throws: ParticipationError.outOfRange("time of day")) { try plan(day.adding(days: 3), hour: 24) }
        try town.write { tx in try Matches.end(tx, match, on: day, because: .completed) }
        #expect(throws: ParticipationError.notRunning) { try plan(day.adding(days: 3)) }
    }

    @Test("The place of a meeting stands in no file in clear, and goes with the participant, not with the volunteer")
    func erased() throws {
        let (participant, volunteer, match) = try pair()
        try town.write { tx in
            try PlannedMeetings.plan(
                tx, match, on: town.day("2026-11-24"), hour: 10, minute: 0, place: "Kanariegade 7")
        }
        #expect(try town.temporary.filesContaining("Kanariegade").isEmpty)
        try town.erase(volunteer, [.volunteerProfile])
        let planned = try town.read { tx in try #require(try PlannedMeetings.of(tx, match)) }
        #expect(try town.read { tx in try PlannedMeetings.place(tx, of: planned) } == .text("Kanariegade 7"))
        try town.write { tx in _ = try Wishes.make(tx, .call, of: participant, in: town.pairs) }
        try town.erase(participant, [.participantProfile])
        #expect(try town.count("SELECT (SELECT count(*) FROM planned_meeting) + (SELECT count(*) FROM wish)") == 0)
    }

    @Test("The same wish twice is one, an answered one can be made anew, and a restricted person's is not shown")
    func wishes() throws {
        let (participant, _, match) = try pair()
        let first = try town.write { tx in
            let id = try Wishes.make(tx, .somebodyElse, of: participant, in: town.pairs, about: match)
            #expect(try Wishes.make(tx, .somebodyElse, of: participant, in: town.pairs, about: match) == id)
            return id
        }
        try town.write { tx in try Wishes.answer(tx, first) }
        #expect(throws: ParticipationError.alreadyEnded) { try town.write { tx in try Wishes.answer(tx, first) } }
        let second = try town.write { tx in
            try Wishes.make(tx, .somebodyElse, of: participant, in: town.pairs, about: match, onBehalf: true)
        }
        #expect(second != first)
        #expect(try town.read { tx in try Wishes.open(tx, in: town.pairs) }.map(\.onBehalf) == [true])
        try town.write { tx in _ = try Restrictions.restrict(tx, participant, ground: .accuracy) }
        #expect(try town.read { tx in try Wishes.open(tx, in: town.pairs) }.isEmpty)
    }

    @Test("Word sent beforehand stands until the session is recorded, and then no more")
    func excuse() throws {
        let group = try town.group()
        let person = try town.person()
        let place = try town.write { tx in try Places.give(tx, in: group, to: person, on: town.day("2026-03-03")) }
        try town.run(group)
        let sessions = try town.read { tx in try Sessions.of(tx, group) }
        try town.write { tx in
            try Sessions.excuse(tx, place, from: sessions[0].id)
            try Sessions.holdWithAllPresent(tx, sessions[0].id)
        }
        #expect(try town.read { tx in try Sessions.marks(tx, sessions[0].id) } == [place: .excused])
        #expect(throws: ParticipationError.alreadyEnded) {
            try town.write { tx in try Sessions.excuse(tx, place, from: sessions[0].id) }
        }
        try town.write { tx in try Sessions.holdWithAllPresent(tx, sessions[0].id) }
        #expect(
            try town.read { tx in try Sessions.marks(tx, sessions[0].id) } == [place: .present],
            "recorded again, the record counts")
        let coming = try town.read { tx in try Sessions.coming(tx, of: person, from: sessions[1].day) }
        #expect(coming.map(\.session.number) == [2] && coming.map(\.place) == [place])
    }
}
