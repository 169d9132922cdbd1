import Access
import Days
import FoundationEssentials
import PageSupport
import Participation
import Reception
import SQLite
import Store
import Tenancy
import Testing

@testable import OwnPages

@Suite("A calendar of one's own")
struct CalendarTests {
    private func address(_ browser: TestBrowser) throws -> String {
        _ = try browser.submit(try browser.get("/me/calendar").form("/make"))
        let page = try browser.get("/me/calendar")
        return try #require(page.words.firstMatch(of: /\/calendar\/[A-Za-z0-9_-]{43}/).map { String($0.0) })
    }

    @Test("It shows times under one neutral word: no name, no place, no theme, nothing of what it is about")
    func neutral() throws {
        let own = try OwnHouse()
        try own.house.write { tx in
            try PlannedMeetings.plan(
                tx, own.match, on: tx.today.adding(days: 5), hour: 14, minute: 5, place: "Skovvej 7")
        }
        _ = try own.house.group(ledBy: own.volunteer, [own.participant])
        let feed = try own.house.browser().get(try address(own.asParticipant()))
        #expect(feed.status == 200 && feed.header("content-type") == "text/calendar; charset=utf-8")
        let lines = feed.text.components(separatedBy: "\r\n")
        #expect(lines.first == "BEGIN:VCALENDAR" && lines.dropLast().last == "END:VCALENDAR")
        #expect(lines.contains("DTSTART:20261126T130500Z") && lines.contains("DURATION:PT60M"))
        #expect(lines.filter { $0.hasPrefix("SUMMARY:") } == ["SUMMARY:Aftale", "SUMMARY:Aftale"])
        for word in ["Vera", "Birk", "Skovvej", "Gule", "peer", "mentor", "\(own.match)", "Ankomst"] {
            #expect(!feed.text.lowercased().contains(word.lowercased()), "\(word)")
        }
        let again = try own.house.browser().get(try address(own.asVolunteer()))
        let uids = Set(lines.filter { $0.hasPrefix("UID:") })
        #expect(uids.isDisjoint(with: again.text.components(separatedBy: "\r\n")))
    }

    @Test("A new address ends the old one, an ended one opens nothing, and neither does a suspended account's")
    func ends() throws {
        let own = try OwnHouse()
        let browser = try own.asParticipant()
        let first = try address(browser)
        let second = try address(browser)
        #expect(first != second)
        let stranger = try own.house.browser()
        #expect(try stranger.get(first).status == 404 && stranger.get(second).status == 200)
        #expect(try own.house.browser("beby").get(second).status == 404)
        _ = try browser.submit(try browser.get("/me/calendar").form("/end"))
        #expect(try stranger.get(second).status == 404)
        let third = try address(browser)
        let account = try #require(try own.house.read { tx in try Accounts.list(tx, of: own.participant).first?.id })
        try own.house.write { tx in try Accounts.suspend(tx, account) }
        #expect(try stranger.get(third).status == 404)
    }

    @Test("The file holds no token, only what it is recognised by")
    func hashed() throws {
        let own = try OwnHouse()
        let token = try address(own.asParticipant()).dropFirst("/calendar/".count)
        let count = try own.house.count("SELECT count(*) FROM calendar_feed WHERE length(token) = 32")
        #expect(count == 1)
        let texts = try own.house.site().tenant.store.upkeep { tx in
            try tx.all("SELECT hex(f.token) || s.location FROM calendar_feed AS f, submission AS s") { $0.text(0) }
        }
        #expect(!texts.isEmpty && texts.allSatisfy { !$0.contains(token) })
    }
}
