import Days
import Participation
import People
import PersonalData
import Retention
import Store
import TestSupport
import Testing

@Suite("Shared records and what is left of them")
struct SharedRecordTests {
    let town: Town
    let day: Day

    init() throws {
        town = try Town()
        day = try Day(iso: "2026-02-02")
    }

    @Test("When the participant is erased the volunteer keeps the match, its meetings, days and minutes (criterion 24)")
    func participantErased() throws {
        let (participant, _) = try town.enrolled()
        let volunteer = try town.volunteer()
        let match = try town.match(participant, volunteer)
        let meeting = try town.write { tx throws in
            let meeting = try Meetings.log(tx, match, on: day, minutes: 90)
            _ = try Notes.write(
                tx, about: participant, .journal, in: .match(match), words: "Kanariefugle hele dagen",
                meeting: meeting)
            return meeting
        }
        try town.erase(participant, [.participantProfile, .journalNotes])
        try town.read { tx throws in
            let shown = try Matches.show(tx, match)
            #expect(shown.participant == nil)
            #expect(shown.volunteer == volunteer)
            #expect(try Matches.of(tx, volunteer, as: .volunteer).map(\.id) == [match])
            #expect(try Meetings.show(tx, meeting).minutes == 90)
            #expect(try Meetings.of(tx, match).count == 1)
            #expect(try Notes.read(tx, about: participant, .journal, in: .match(match)).isEmpty)
        }
        #expect(try town.temporary.filesContaining("Kanariefugle").isEmpty)
        try town.write { tx in try Matches.end(tx, match, on: day.adding(days: 30), because: .deceased) }
    }

    @Test("The match goes with the second of its sides, and takes its meetings along")
    func bothErased() throws {
        let (participant, _) = try town.enrolled()
        let volunteer = try town.volunteer()
        let match = try town.match(participant, volunteer)
        try town.write { tx in _ = try Meetings.log(tx, match, on: day, minutes: 90) }
        try town.erase(volunteer, [.volunteerProfile])
        #expect(try town.count("SELECT count(*) FROM support_match") == 1)
        try town.erase(participant, [.participantProfile])
        for table in ["support_match", "match_acceptance", "meeting"] {
            #expect(try town.count("SELECT count(*) FROM \(table)") == 0)
        }
        #expect(try town.count("SELECT count(*) FROM person") == 0)
    }

    @Test("Totals are the same before and after erasing every side (criterion 29)")
    func figuresStay() throws {
        let (participant, enrolment) = try town.enrolled()
        let volunteer = try town.volunteer()
        let match = try town.match(participant, volunteer)
        try town.write { tx throws in
            let intake = try Intakes.receive(tx, participant, to: town.pairs, from: "doctor", on: day)
            try Intakes.accept(tx, intake, on: day)
            try Intakes.withdraw(tx, intake, on: day)
            for week in 0..<3 { _ = try Meetings.log(tx, match, on: day.adding(days: 7 * week), minutes: 60) }
            _ = try Meetings.log(tx, match, on: day.adding(days: 21), minutes: 0, .cancelled)
            try Matches.end(tx, match, on: day.adding(days: 30), because: .completed)
            try Enrolments.close(tx, enrolment, on: day.adding(days: 30), because: .completed)
        }
        let before = try totals()
        #expect(before[.meetingsHeld] == 3)
        #expect(before[.enrolmentsCompleted] == 1)
        let parts: [(PersonID, PersonalData.Category)] = [
            (participant, .referralAccepted), (participant, .participantProfile), (volunteer, .volunteerProfile),
        ]
        for (person, category) in parts {
            try town.erase(person, [category])
            #expect(try totals() == before)
        }
        #expect(try town.count("SELECT count(*) FROM support_match") == 0)
    }

    @Test("Who is erased while still there has left: nobody is counted as there for ever")
    func erasedWhileThere() throws {
        let (participant, _) = try town.enrolled()
        let volunteer = try town.volunteer()
        try town.write { tx in _ = try Waiting.join(tx, participant, for: town.pairs, since: day) }
        for (person, categories) in [
            (participant, [PersonalData.Category.waitingList, .participantProfile]), (volunteer, [.volunteerProfile]),
        ] {
            for category in categories { try town.erase(person, [category]) }
        }
        try town.read { tx throws in
            for (began, ended) in [
                (Measure.supportBegun, Measure.supportEnded), (.volunteersBegun, .volunteersEnded),
                (.waitingJoined, .waitingLeft),
            ] {
                #expect(try Figures.tally(tx, began, in: town.pairs).total() == 1)
                #expect(try Figures.tally(tx, ended, in: town.pairs).total() == 1)
            }
        }
    }

    @Test("A group keeps its figures when its participants and facilitators are erased")
    func groupFigures() throws {
        let group = try town.group(sessions: 2)
        let (participant, enrolment) = try town.enrolled(in: town.circles)
        let leader = try town.volunteer(in: town.circles)
        try town.write { tx throws in
            _ = try Places.give(tx, in: group, to: participant, enrolment: enrolment, on: day)
            try Groups.addFacilitator(tx, group, leader, on: day)
        }
        try town.run(group)
        let sessions = try town.read { tx in try Sessions.of(tx, group) }
        try town.write { tx throws in
            try Sessions.holdWithAllPresent(tx, sessions[0].id)
            let place = try #require(try Places.of(tx, group).first)
            try Places.leave(tx, place.id, on: sessions[0].day, because: .ownWish)
            try Groups.advance(tx, group, to: .completed, on: sessions[1].day)
        }
        let before = try totals(in: town.circles)
        #expect(before[.dropouts] == 1)
        try town.erase(participant, [.participantProfile])
        try town.erase(leader, [.volunteerProfile])
        #expect(try totals(in: town.circles) == before)
        #expect(try town.count("SELECT count(*) FROM attendance") == 0)
        #expect(try town.read { tx in try Groups.facilitators(tx, group) }.map(\.person) == [nil])
    }

    @Test("A veto against somebody who stays a volunteer protects on when the participant's part is erased")
    func vetoStays() throws {
        let both = try town.volunteer()
        try town.write { tx in try People.copyCapacity(tx, both, from: .volunteer, to: .participant) }
        let (other, _) = try town.enrolled()
        try town.write { tx in try Vetoes.add(tx, by: other, as: .participant, against: both, on: day) }
        try town.erase(both, [.participantProfile])
        #expect(try town.read { tx in try Vetoes.stand(tx, between: other, and: both) })
        try town.erase(both, [.volunteerProfile])
        #expect(try town.count("SELECT count(*) FROM match_veto") == 0)
    }

    /// Every measure but the ends: whoever is erased while still there has ended with it.
    private func totals(in programme: ProgrammeID? = nil) throws -> [Measure: Int] {
        try town.read { tx throws in
            var totals: [Measure: Int] = [:]
            let ends: Set<Measure> = [.supportEnded, .volunteersEnded, .placesEnded, .waitingLeft]
            for measure in Measure.allCases where !ends.contains(measure) {
                totals[measure] = try Figures.total(tx, measure, in: programme ?? town.pairs, years: 2024...2027)
            }
            return totals
        }
    }
}
