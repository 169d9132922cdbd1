import Days
import Messages
import PageSupport
import Participation
import Reception
import SQLite
import Store
import Tenancy
import Testing

@testable import PublicDoors

@Suite("What the holder of a seat thinks of a course")
struct OpinionTests {
    private let house: TestHouse
    private let course: GroupID

    init() throws {
        house = try DoorHouse.open()
        let plan = CoursePlan(
            subject: "conversation-salon", sessions: 1, minutes: 120, seats: 2, teachers: 1, audiences: [.citizens],
            aims: ["own-solutions"])
        course = try house.write { tx in
            let setting = GroupSetting(starts: tx.today, hour: 19, location: "Det Gule Hus")
            let id = try OpenCourses.announce(tx, in: "recovery-courses", plan, setting, for: [.citizens], on: tx.today)
            try Groups.advance(tx, id, to: .recruiting, on: tx.today)
            return id
        }
    }

    private func seat(_ name: String, contact: String = "") throws -> String {
        let browser = try house.browser()
        let page = try browser.submit(
            try browser.get("/courses/\(course)/seat").form("/seat"), ["name": name, "contact": contact])
        return try #require(page.text.firstMatch(of: /href="(\/seats\/[^"]*)"/).map { String($0.1) })
    }

    private func finish() throws {
        try house.write { tx throws in
            for state in [GroupState.confirmed, .running] { try Groups.advance(tx, course, to: state, on: tx.today) }
            for session in try Sessions.of(tx, course) { try Sessions.holdWithAllPresent(tx, session.id) }
            try Groups.advance(tx, course, to: .completed, on: tx.today)
            #expect(try Outbox.askOpinion(tx, of: course) == 1)
        }
    }

    @Test("It is said once by one's own link, skipped where one likes, and leads to nobody")
    func said() throws {
        let (own, other) = (try seat("Sol", contact: "sol@example.org"), try seat("Måne"))
        let browser = try house.browser()
        #expect(try browser.get(own + "/opinion").status == 404)
        try finish()
        let told = try house.read { tx in try Outbox.waiting(tx).map(\.kind) }
        #expect(told.contains(.evaluation))
        let page = try browser.get(own)
        #expect(page.words.contains("Holdet er slut") && page.words.contains("Hvad synes du?"))
        let form = try browser.get(own + "/opinion")
        let aim = try #require(form.text.firstMatch(of: /name="([a-z-]+)" value="somewhat"/).map { String($0.1) })
        #expect(!form.text.contains("checked") && !form.words.contains("Sol"))
        let sent = try browser.submit(form.form("/opinion"), [aim: "somewhat"])
        #expect(sent.location?.hasSuffix("?done=judged") == true)
        #expect(try browser.get(own + "/opinion").status == 404)
        #expect(try browser.submit(browser.get(other + "/opinion").form("/opinion")).status == 303)
        #expect(try house.read { tx in try CourseAnswers.of(tx, course) } == [aim: [.somewhat: 1]])
        let trail = try house.site().tenant.store.upkeep { tx in
            try tx.all("SELECT length(persons) FROM audit WHERE action = 'course.judged'") { $0.int(0) }
        }
        #expect(trail == [0, 0])
    }

    @Test("Slips and links add up, and writing the slips down again loses no answer by a link")
    func together() throws {
        let own = try seat("Sol", contact: "sol@example.org")
        try finish()
        let browser = try house.browser()
        let form = try browser.get(own + "/opinion")
        let aim = try #require(form.text.firstMatch(of: /name="([a-z-]+)" value="yes"/).map { String($0.1) })
        #expect(try browser.submit(form.form("/opinion"), [aim: "yes"]).status == 303)
        for slips in [3, 2] { try house.write { tx in try CourseAnswers.count(tx, course, aim: aim, [.yes: slips]) } }
        let (all, slips) = try house.read { tx in
            (try CourseAnswers.of(tx, course), try CourseAnswers.slips(tx, course))
        }
        #expect(all[aim] == [.yes: 3] && slips[aim] == [.yes: 2])
    }

    @Test("Whoever gave their seat up, or never had one, is not asked")
    func unasked() throws {
        let own = try seat("Sol", contact: "sol@example.org")
        let left = try seat("Måne", contact: "maane@example.org")
        let browser = try house.browser()
        #expect(try browser.submit(browser.get(left).form("/cancel")).status == 303)
        try finish()
        #expect(try browser.get(left + "/opinion").status == 404)
        #expect(try browser.get(own + "/opinion").status == 200)
    }
}
