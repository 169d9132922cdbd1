import Days
import Foundation
import PageSupport
import Participation
import People
import Reception
import Store
import Tenancy
import Testing

@testable import PublicDoors

@Suite("Seats at open courses")
struct SeatTests {
    private let house: TestHouse

    init() throws { house = try DoorHouse.open() }

    private func course(seats: Int = 1) throws -> GroupID {
        let plan = CoursePlan(
            subject: "conversation-salon", sessions: 2, minutes: 120, seats: seats, teachers: 1,
            audiences: [.citizens], aims: ["own-solutions"])
        return try house.write { tx in
            let setting = GroupSetting(starts: tx.today.adding(days: 5), hour: 19, location: "Det Gule Hus")
            let id = try OpenCourses.announce(
                tx, in: "recovery-courses", plan, setting, for: [.citizens, .relatives], on: tx.today)
            try Groups.advance(tx, id, to: .recruiting, on: tx.today)
            return id
        }
    }

    private func ask(_ course: GroupID, _ answers: [String: String]) throws -> TestBrowser.Page {
        let browser = try house.browser()
        return try browser.submit(try browser.get("/courses/\(course)/seat").form("/seat"), answers)
    }

    private func link(_ page: TestBrowser.Page) throws -> String {
        try #require(page.text.firstMatch(of: /href="(\/seats\/[^"]*)"/).map { String($0.1) })
    }

    @Test("A name is enough; the link shows the seat and gives it up, and no person's page or case is made")
    func seat() throws {
        let id = try course()
        let page = try ask(id, ["name": "Solsikke", "needs": "En plads ved døren"])
        #expect(page.status == 200 && page.words.contains("Du har en plads") && page.words.contains("Gem linket"))
        let own = try link(page)
        let browser = try house.browser()
        let shown = try browser.get(own)
        #expect(shown.words.contains("Du har en plads") && shown.words.contains("Det Gule Hus"))
        #expect(!shown.words.contains("Solsikke") && !shown.words.contains("ved døren"))
        #expect(try house.count("SELECT count(*) FROM intake") == 0)
        #expect(try house.count("SELECT count(*) FROM enrolment") == 0)
        #expect(try browser.submit(shown.form("/cancel")).status == 303)
        #expect(try browser.get(own).words.contains("Du har ikke en plads her mere"))
        #expect(try house.read { tx in try Places.taken(tx, id) } == 0)
        #expect(try browser.get("/seats/" + String(repeating: "A", count: 43)).status == 404)
    }

    @Test("Where it is full one waits in line and sees how many stand before")
    func line() throws {
        let id = try course()
        let pages = try ["Et", "To", "Tre"].map { try ask(id, ["name": $0]) }
        #expect(pages[0].words.contains("Du har en plads") && pages[1].words.contains("Du er på ventelisten"))
        let browser = try house.browser()
        #expect(try browser.get(link(pages[1])).words.contains("Du er den næste på ventelisten"))
        #expect(try browser.get(link(pages[2])).words.contains("Der er 1 før dig på ventelisten"))
        let list = try browser.get("/courses")
        #expect(list.words.contains("Der er fuldt, men der er en venteliste"))
        #expect(list.words.contains("Kom på ventelisten") && list.words.contains("borgere, pårørende"))
    }

    @Test("The link is in no file of the tenant: what is kept opens nothing")
    func secret() throws {
        let own = try link(try ask(try course(), ["name": "Solsikke"]))
        let token = Data(own.dropFirst("/seats/".count).utf8)
        let folder = house.installation.files(of: try TenantName("aaby")).directory
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        for file in (found?.allObjects as? [URL] ?? []) where !file.hasDirectoryPath {
            #expect(try Data(contentsOf: file).range(of: token) == nil, "\(file.lastPathComponent)")
        }
    }

    @Test("Without a name the form says what to do; a course that is not open is not found")
    func refused() throws {
        let id = try course()
        let page = try ask(id, ["name": "  ", "needs": "Ro"])
        #expect(page.status == 422 && page.words.contains("Skriv, hvad vi må kalde dig"))
        #expect(page.text.contains("Ro</textarea>"))
        #expect(try house.count("SELECT count(*) FROM attendee_profile") == 0)
        try house.write { tx in try Groups.advance(tx, id, to: .cancelled, on: tx.today) }
        let browser = try house.browser()
        #expect(try browser.get("/courses/\(id)/seat").status == 404)
        #expect(try browser.get("/courses/G-0000000000001/seat").status == 404)
        #expect(try browser.get("/courses/nonsense/seat").status == 404)
        #expect(try house.browser("beby").get("/courses/\(id)/seat").status == 404, "another tenant's course")
    }

    @Test("No title or address says what the course is about")
    func neutral() throws {
        let id = try course()
        let page = try house.browser().get("/courses/\(id)/seat")
        let title = page.text.firstMatch(of: /<title>(.*?)<\/title>/).map { $0.1.lowercased() } ?? "recovery"
        for word in ["samtale", "recovery", "kursus", "aaby"] { #expect(!title.contains(word), "\(title)") }
    }
}
