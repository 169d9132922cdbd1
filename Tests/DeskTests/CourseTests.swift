import Access
import Days
import Messages
import PageSupport
import Participation
import People
import Reception
import Store
import Testing

@testable import Desk

@Suite("Courses and events at the desk")
struct CourseTests {
    private let house: TestHouse
    private let browser: TestBrowser

    init() throws {
        house = try TestHouse(rooms: [Desk.room])
        browser = try house.browser(as: [.coordinator])
    }

    private func submit(_ path: String, _ answers: [String: String], several: [(String, [String])] = []) throws
        -> TestBrowser.Page
    {
        guard var form = try browser.get(path).form(path) else { throw TestBrowser.Missing() }
        for (name, values) in several { form.fields += values.map { (name: name, value: $0) } }
        return try browser.submit(form, answers)
    }

    private var dates: [String: String] {
        let day = house.clock.today.adding(days: 10)
        return ["starts-day": "\(day.day)", "starts-month": "\(day.month)", "starts-year": "\(day.year)"]
    }

    private func announce() throws -> GroupID {
        let answers = [
            "subject": "recovery-courses.writing-workshop", "clock": "16.30", "location": "Det Gule Hus", "places": "1",
            "cooperation": "across",
        ].merging(dates) { $1 }
        let sent = try submit("/groups/course", answers, several: [("audience", ["citizens", "staff"])])
        #expect(sent.status == 303, "\(sent.words)")
        return try house.read { tx in try #require(try Groups.open(tx, in: "recovery-courses").first?.id) }
    }

    @Test("A course is planned, opened and shared; somebody in line gets a seat when one is free")
    func course() throws {
        let id = try announce()
        let course = try house.read { tx in try OpenCourses.show(tx, id) }
        #expect(course.audiences == [.citizens, .staff] && course.cooperation == "across" && course.group.places == 1)
        #expect(try submit("/groups/\(id)/advance/recruiting", [:]).status == 303)
        let seats = try ["Sol", "Måne"].map { name in
            try house.write { tx in
                let person = try People.add(tx, PersonDetails(chosenName: name), as: .attendee)
                return try Seats.ask(
                    tx, in: id, for: person, SeatWords(needs: "Ro ved \(name)", contact: "20304050"), on: tx.today)
            }
        }
        let page = try browser.get("/groups/\(id)")
        for words in ["Skriveværksted", "Borgere, Ansatte", "På tværs", "Sol", "Ro ved Sol", "Giv Måne en plads"] {
            #expect(page.words.contains(words), "\(words)")
        }
        try house.write { tx in try Seats.cancel(tx, seats[0], on: tx.today) }
        let given = try browser.submit(try browser.get("/groups/\(id)").form("/\(seats[1])/give"))
        #expect(given.status == 303)
        #expect(try house.read { tx in try Seats.show(tx, seats[1]).waits } == false)
        #expect(try house.read { tx in try Outbox.waiting(tx).map(\.kind) } == [.seatGiven])
        let third = try house.write { tx in
            let person = try People.add(tx, PersonDetails(chosenName: "Regn"), as: .attendee)
            return try Seats.ask(tx, in: id, for: person, on: tx.today)
        }
        #expect(try browser.submit(try browser.get("/groups/\(id)").form("/\(third)/end")).status == 303)
        #expect(try house.read { tx in try Seats.line(tx, id) }.isEmpty)
    }

    @Test("Seats for neighbours are numbers within the course's own")
    func quotas() throws {
        let id = try announce()
        #expect(try submit("/groups/\(id)/quotas", ["seats-beby": "2"]).status == 422)
        #expect(try submit("/groups/\(id)/quotas", ["seats-beby": "1"]).status == 303)
        #expect(try house.read { tx in try OpenCourses.show(tx, id).quotas } == ["beby": 1])
        #expect(try submit("/groups/\(id)/quotas", ["seats-beby": ""]).status == 303)
        #expect(try house.read { tx in try OpenCourses.show(tx, id).quotas }.isEmpty)
    }

    @Test("Answers of those who came, and who came without a name, are written down as numbers")
    func numbers() throws {
        let id = try announce()
        let session = try house.write { tx throws in
            for state in [GroupState.recruiting, .confirmed, .running] {
                try Groups.advance(tx, id, to: state, on: tx.today)
            }
            return try Sessions.of(tx, id)[0].id
        }
        #expect(try submit("/sessions/\(session)", ["guests": "4", "delivery": "delivered"]).status == 303)
        #expect(try house.read { tx in try Sessions.guests(tx, session) } == 4)
        #expect(try browser.get("/sessions/\(session)/list").words.contains("Uden navn: 4"))
        #expect(try submit("/groups/\(id)/answers", ["own-solutions-yes": "3", "own-solutions-no": "1"]).status == 303)
        #expect(try house.read { tx in try CourseAnswers.of(tx, id)["own-solutions"] } == [.yes: 3, .no: 1])
        #expect(try submit("/groups/\(id)/answers", ["own-solutions-yes": "mange"]).status == 422)
    }

    @Test("An event is planned, has a speaker, and its guests are counted")
    func event() throws {
        let speaker = try house.add("Tale Tambur", as: .volunteer)
        try house.write { tx in _ = try Volunteers.express(tx, speaker, in: "visiting-friends", on: tx.today) }
        let today = house.clock.today
        let answers = [
            "kind": "visiting-friends.school-visit", "clock": "9.45", "location": "Gymnasiet", "audience": "pupils",
            "day-day": "\(today.day)", "day-month": "\(today.month)", "day-year": "\(today.year)",
        ]
        let sent = try submit("/events/new", answers)
        let path = try #require(sent.location?.split(separator: "?").first.map(String.init))
        #expect(try submit("\(path)/speakers", ["person": "\(speaker)"]).status == 303)
        #expect(try submit("\(path)/count", ["attended": "26"]).status == 303)
        let page = try browser.get(path)
        for words in ["Besøg på en skole", "Elever", "Tale kommer ikke", "26"] {
            #expect(page.words.contains(words), "\(words)")
        }
        #expect(try browser.get("/events").words.contains("Gymnasiet"))
        #expect(try submit("/events/new", ["kind": "visiting-friends.talk"]).status == 422)
    }
}
