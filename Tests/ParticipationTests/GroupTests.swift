import Days
import Participation
import PersonalData
import Store
import TestSupport
import Testing

@Suite("Groups")
struct GroupTests {
    let town: Town

    init() throws { town = try Town() }

    @Test("A group has a session a theme, a week apart")
    func sessions() throws {
        let id = try town.group(sessions: 10, places: 12)
        let sessions = try town.read { tx in try Sessions.of(tx, id) }
        #expect(sessions.map(\.number) == Array(1...10))
        #expect(sessions.first?.day.iso == "2026-03-03")
        #expect(sessions.last?.day.iso == "2026-05-05")
        #expect(sessions.allSatisfy { $0.delivery == nil })
    }

    @Test("A group takes the steps of its life in order")
    func order() throws {
        let id = try town.group()
        let day = try town.day("2026-03-03")
        #expect(throws: ParticipationError.wrongOrder("recruiting")) {
            try town.write { tx in try Groups.advance(tx, id, to: .running, on: day) }
        }
        try town.run(id)
        try town.write { tx in try Groups.advance(tx, id, to: .completed, on: day.adding(days: 14)) }
        #expect(throws: ParticipationError.wrongOrder("completed")) {
            try town.write { tx in try Groups.advance(tx, id, to: .cancelled, on: day.adding(days: 20)) }
        }
    }

    @Test("No more places are given than there are")
    func places() throws {
        let id = try town.group(places: 1)
        let (one, enrolment) = try town.enrolled(in: town.circles)
        let (other, second) = try town.enrolled(in: town.circles)
        let day = try town.day("2026-02-20")
        let place = try town.write { tx in try Places.give(tx, in: id, to: one, enrolment: enrolment, on: day) }
        #expect(throws: ParticipationError.full) {
            try town.write { tx in _ = try Places.give(tx, in: id, to: other, enrolment: second, on: day) }
        }
        try town.write { tx throws in
            try Places.leave(tx, place, on: day, because: .ownWish)
            _ = try Places.give(tx, in: id, to: other, enrolment: second, on: day)
        }
    }

    @Test("A dropout started and left for good; one who missed sessions, or never came, is none")
    func dropout() throws {
        let id = try town.group(sessions: 3)
        let day = try town.day("2026-02-20")
        let people = try (0..<4).map { _ in try town.enrolled(in: town.circles) }
        let places = try town.write { tx throws in
            var places: [PlaceID] = []
            for (person, enrolment) in people {
                places.append(try Places.give(tx, in: id, to: person, enrolment: enrolment, on: day))
            }
            return places
        }
        try town.run(id)
        let sessions = try town.read { tx in try Sessions.of(tx, id) }
        try town.write { tx throws in
            try Sessions.hold(
                tx, sessions[0].id, .delivered,
                marks: [places[0]: .present, places[1]: .present, places[2]: .absent, places[3]: .excused])
            try Places.leave(tx, places[1], on: sessions[0].day.adding(days: 2), because: .ownWish)
            try Sessions.hold(tx, sessions[1].id, .adapted, marks: [places[0]: .excused, places[2]: .present])
            try Sessions.hold(tx, sessions[2].id, .skipped, marks: [:])
            try Groups.advance(tx, id, to: .completed, on: sessions[2].day)
        }
        let shown = try town.read { tx in try Places.of(tx, id) }
        let byPlace = Dictionary(uniqueKeysWithValues: shown.map { ($0.id, $0) })
        #expect(shown.filter(\.isDropout).map(\.id) == [places[1]])
        #expect(byPlace[places[0]]?.reason == .completed)
        #expect(byPlace[places[2]]?.started == sessions[1].day)
        #expect(byPlace[places[3]]?.started == nil)
        try town.read { tx throws in
            #expect(try Figures.total(tx, .placesStarted, in: town.circles, years: 2026...2026) == 3)
            #expect(try Figures.total(tx, .dropouts, in: town.circles, years: 2026...2026) == 1)
            #expect(try Figures.total(tx, .groupsHeld, in: town.circles, years: 2020...2026) == 1)
            #expect(try Figures.total(tx, .sessionsHeld, in: town.circles, years: 2026...2026) == 2)
        }
    }

    @Test("A volunteer accompanies a participant for up to half a year after the group")
    func companionship() throws {
        let (participant, enrolment) = try town.enrolled(in: town.circles)
        let volunteer = try town.volunteer(in: town.circles)
        let day = try town.day("2026-05-06")
        let id = try town.write { tx throws in
            try Companionships.begin(
                tx, participant: participant, volunteer: volunteer, in: town.circles, on: day,
                ends: day.adding(.months(6)))
        }
        #expect(try town.read { tx in try Matches.show(tx, id).purpose } == .companionship)
        #expect(throws: ParticipationError.stillOpen("match")) {
            try town.write { tx in try Enrolments.close(tx, enrolment, on: day, because: .completed) }
        }
        #expect(
            try town.read { tx in try Figures.total(tx, .companionshipsStarted, in: town.circles, years: 2026...2026) }
                == 1)
        #expect(
            try town.read { tx in try Figures.total(tx, .matchesStarted, in: town.circles, years: 2026...2026) } == 0)
    }

    @Test("The facts of a group say who leads it, who is trained, and how far it has come")
    func facts() throws {
        let id = try town.group(sessions: 3)
        let leader = try town.volunteer(in: town.circles)
        let day = try town.day("2026-03-03")
        try town.write { tx in try Groups.addFacilitator(tx, id, leader, on: day) }
        try town.run(id)
        let sessions = try town.read { tx in try Sessions.of(tx, id) }
        try town.write { tx in try Sessions.holdWithAllPresent(tx, sessions[0].id) }
        let facts = try town.read { tx in try Facts.group(tx, id, on: day.adding(days: 7)) }
        #expect((facts.facilitators, facts.trainedFacilitators) == (1, 0))
        #expect((facts.sessionsPlanned, facts.sessionsHeld) == (3, 1))
        #expect(facts.daysSinceLastSession == 7)
        #expect(facts.places == 4)
    }
}
