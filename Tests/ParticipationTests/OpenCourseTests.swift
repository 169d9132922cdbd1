import Days
import Participation
import People
import PersonalData
import SQLite
import Store
import TestSupport
import Testing

@Suite("Open courses")
struct OpenCourseTests {
    let town: Town

    init() throws { town = try Town(day: "2026-11-21") }

    private static let plan = CoursePlan(
        subject: "writing", sessions: 3, minutes: 120, seats: 2, teachers: 2, audiences: [.citizens],
        aims: ["own-solutions"])

    private func course(cooperation: String? = nil) throws -> GroupID {
        let setting = GroupSetting(starts: try town.day("2026-12-01"), hour: 17, location: "Biblioteket")
        return try town.write { tx in
            let id = try OpenCourses.announce(
                tx, in: town.circles, Self.plan, setting, for: [.relatives, .citizens], cooperation: cooperation,
                on: tx.today)
            try Groups.advance(tx, id, to: .recruiting, on: tx.today)
            return id
        }
    }

    @discardableResult
    private func ask(_ course: GroupID, by partner: String? = nil, needs: String? = nil) throws -> SeatID {
        try town.write { tx in
            let person = try People.add(tx, PersonDetails(chosenName: "Solsikke"), as: .attendee)
            return try Seats.ask(
                tx, in: course, for: person, by: partner, link: "digest-\(person)", SeatWords(needs: needs),
                on: tx.today)
        }
    }

    private func seat(_ id: SeatID) throws -> Seat { try town.read { tx in try Seats.show(tx, id) } }

    @Test("A course has its subject at every session, its audiences in order, and no enrolment")
    func announced() throws {
        let id = try course()
        let shown = try town.read { tx in try OpenCourses.show(tx, id) }
        #expect(shown.subject == "writing" && shown.audiences == [.citizens, .relatives])
        #expect(try town.read { tx in try Sessions.of(tx, id).map(\.theme) } == ["writing", "writing", "writing"])
        try ask(id)
        #expect(try town.count("SELECT count(*) FROM enrolment") == 0)
        #expect(try town.count("SELECT count(*) FROM intake") == 0)
        #expect(try town.read { tx in try OpenCourses.open(tx, in: town.circles).map(\.group.id) } == [id])
        #expect(try town.read { tx in try OpenCourses.find(tx, try town.group()) } == nil)
    }

    @Test("Where a course is full people wait in line, and somebody who comes later does not pass them")
    func line() throws {
        let id = try course()
        let seats = try (0..<4).map { _ in try ask(id) }
        #expect(try seats.map { try seat($0).waits } == [false, false, true, true])
        try town.write { tx in try Seats.cancel(tx, seats[0], on: tx.today) }
        #expect(try seat(try ask(id)).waits)
        #expect(try town.read { tx in try Seats.line(tx, id).map(\.id) }.prefix(2) == [seats[2], seats[3]])
        try town.write { tx in try Seats.give(tx, seats[2], on: tx.today) }
        #expect(try seat(seats[2]).place != nil)
        #expect(throws: ParticipationError.full) { try town.write { tx in try Seats.give(tx, seats[3], on: tx.today) } }
        #expect(throws: ParticipationError.alreadyEnded) {
            try town.write { tx in try Seats.cancel(tx, seats[0], on: tx.today) }
        }
        let (one, all) = try town.read { tx in
            (try Facts.group(tx, id, on: tx.today), try Facts.groups(tx, in: town.circles, on: tx.today).map(\.facts))
        }
        #expect(one.waitingForSeat == 2 && all == [one])
    }

    @Test("A partner's quota is a limit for those who come by it, and a count")
    func quota() throws {
        let id = try course(cooperation: "across")
        try town.write { tx in try OpenCourses.setQuota(tx, id, partner: "nabo", seats: 1) }
        let seats = try ["nabo", "nabo", nil].map { try ask(id, by: $0) }
        #expect(try seats.map { try seat($0).waits } == [false, true, true])
        let (free, partners) = try town.read { tx in
            let course = try OpenCourses.show(tx, id)
            return (try Seats.free(tx, course), try Seats.free(tx, course, by: "nabo"))
        }
        #expect(free == 1 && partners == 0)
        #expect(throws: ParticipationError.outOfRange("quota")) {
            try town.write { tx in try OpenCourses.setQuota(tx, id, partner: "nabo", seats: 3) }
        }
        let alone = try course()
        #expect(throws: ParticipationError.notFound) {
            try town.write { tx in try OpenCourses.setQuota(tx, alone, partner: "nabo", seats: 1) }
        }
    }

    @Test("What somebody needs is sealed, and the link finds the seat")
    func words() throws {
        let id = try course()
        let asked = try ask(id, needs: "Kanariebriller")
        #expect(try town.count("SELECT count(*) FROM seat WHERE instr(needs, CAST('Kanarie' AS BLOB)) > 0") == 0)
        let (needs, found) = try town.read { tx in
            let seat = try Seats.show(tx, asked)
            let link = "digest-\(try #require(seat.person))"
            return (try Seats.needs(tx, seat), try Seats.find(tx, link: link))
        }
        #expect(needs == .text("Kanariebriller") && found?.id == asked)
        #expect(try town.read { tx in try Seats.find(tx, link: "digest-of-nothing") } == nil)
    }

    @Test("The end of a course ends its seats, and half a year later nobody can be told from a number")
    func anonymised() throws {
        let id = try course()
        let seats = try [ask(id, needs: "Kanariebriller"), ask(id), ask(id)]
        let people = try seats.map { try #require(try seat($0).person) }
        let starts = try town.day("2026-12-01")
        try town.write { tx throws in
            for state in [GroupState.confirmed, .running] { try Groups.advance(tx, id, to: state, on: starts) }
            let session = try #require(try Sessions.of(tx, id).first)
            try Sessions.holdWithAllPresent(tx, session.id)
            try Sessions.countGuests(tx, session.id, 3)
            try Groups.advance(tx, id, to: .completed, on: starts.adding(days: 14))
        }
        #expect(try seats.map { try seat($0).reason } == [.completed, .completed, .noContact])
        for person in people { try town.erase(person, [.courseSeat]) }
        #expect(try town.count("SELECT count(*) FROM seat WHERE person IS NULL") == 3)
        #expect(try town.count("SELECT count(*) FROM seat WHERE coalesce(link, needs, contact) IS NOT NULL") == 0)
        #expect(try town.count("SELECT count(*) FROM attendee_profile") == 0)
        let figures = try town.read { tx in
            try [Measure.groupsHeld, .placesStarted, .sessionGuests].map {
                try Figures.total(tx, $0, in: town.circles, years: 2026...2026)
            }
        }
        #expect(figures == [1, 2, 3])
    }

    @Test("Somebody who is erased on request leaves their chair to the next")
    func erased() throws {
        let id = try course()
        let seats = try (0..<4).map { _ in try ask(id) }
        for seat in [seats[0], seats[2]] {
            try town.erase(try #require(try self.seat(seat).person), [.courseSeat])
        }
        #expect(try town.read { tx in try Seats.line(tx, id).map(\.id) } == [seats[3]])
        try town.write { tx in try Seats.give(tx, seats[3], on: tx.today) }
        #expect(try town.read { tx in try Places.taken(tx, id) } == 2)
    }

    @Test("Whoever waits or sits is not forgotten, and the clock starts with the last seat")
    func clock() throws {
        let (one, other) = (try course(), try course())
        let first = try ask(one)
        let person = try #require(try seat(first).person)
        let second = try town.write { tx in try Seats.ask(tx, in: other, for: person, on: tx.today) }
        let source = try #require(Inventory.participation.sources.first { $0.category == .courseSeat })
        func ended() throws -> [Int] {
            try town.store.upkeep { tx in try tx.all(source.ended) { Int($0.int(2)) } }
        }
        try town.write { tx in try Seats.cancel(tx, first, on: tx.today) }
        #expect(try ended().isEmpty)
        try town.write { tx in try Seats.cancel(tx, second, on: tx.today.adding(days: 2)) }
        #expect(try ended() == [Int(try town.day("2026-11-23").number)])
    }

    @Test("Answers are numbers by aim; counting again replaces them")
    func answers() throws {
        let id = try course()
        for yes in [5, 4] {
            try town.write { tx in
                try CourseAnswers.count(tx, id, aim: "own-solutions", [.yes: yes, .somewhat: 2, .no: 0])
            }
        }
        #expect(try town.read { tx in try CourseAnswers.of(tx, id) } == ["own-solutions": [.yes: 4, .somewhat: 2]])
    }

    @Test("A teacher and a co-teacher stand in their roles")
    func teachers() throws {
        let id = try course()
        let (one, other) = (try town.volunteer(in: town.circles), try town.volunteer(in: town.circles))
        let roles = try town.write { tx in
            try Groups.addFacilitator(tx, id, one, as: "teacher", on: tx.today)
            try Groups.addFacilitator(tx, id, other, as: "co-teacher", on: tx.today)
            return try Groups.facilitators(tx, id).map(\.role)
        }
        #expect(Set(roles) == ["teacher", "co-teacher"])
    }
}
