import Access
import Days
import PageSupport
import Participation
import People
import Store
import Testing

@testable import OwnPages

@Suite("Two visiting friends at one meeting")
struct TogetherTests {
    static let visiting: ProgrammeID = "visiting-friends"
    let house: TestHouse
    let participant: PersonID
    let (first, second): (PersonID, PersonID)
    let (match, other): (MatchID, MatchID)

    init() throws {
        let house = try TestHouse(rooms: [OwnPages.room])
        let participant = try house.add("Birk Bro", as: .participant)
        let (first, second) = (
            try house.add("Vera Vang", as: .volunteer), try house.add("Bodil Berg", as: .volunteer)
        )
        (match, other) = try house.write { tx in
            let made = try [first, second].map { try Self.match(tx, participant, $0, in: Self.visiting) }
            return (made[0], made[1])
        }
        (self.house, self.participant) = (house, participant)
        (self.first, self.second) = (first, second)
    }

    private static func match(
        _ tx: borrowing Transaction, _ participant: PersonID, _ volunteer: PersonID, in programme: ProgrammeID
    ) throws -> MatchID {
        let start = tx.today.adding(days: -30)
        let part = try Volunteers.express(tx, volunteer, in: programme, on: start)
        try Volunteers.offer(tx, part, capacity: 2)
        let match = try Matches.propose(tx, participant: participant, volunteer: volunteer, in: programme, on: start)
        for side in Side.allCases { try Matches.accept(tx, match, as: side, on: start) }
        try Matches.start(
            tx, match, on: start, ends: start.adding(.months(6)), cadence: .weekly, as: "visiting-friend")
        return match
    }

    private func browser(_ volunteer: PersonID) throws -> TestBrowser {
        let known = try house.read { tx in try Accounts.list(tx, of: volunteer).first?.id }
        return try house.browser(of: try known ?? house.account([.volunteer], person: volunteer))
    }

    @Test("One entry says that both were there, and neither of them misses a log")
    func together() throws {
        let page = try browser(first).get("/matches/\(match)/log")
        #expect(page.words.contains("Var en anden frivillig med?") && page.words.contains("Bodil"))
        #expect(!page.words.contains("Berg") && !page.text.contains("checked"))
        let browser = try browser(first)
        let sent = try browser.submit(
            browser.get("/matches/\(match)/log").form("/log"), ["state": "held", "minutes": "60", "with": "\(second)"])
        #expect(sent.status == 303)
        try house.read { tx throws in
            let meetings = try Meetings.of(tx, match)
            #expect(meetings.count == 1)
            #expect(try Meetings.of(tx, other).isEmpty)
            #expect(try Meetings.others(tx, try #require(meetings.first).id) == [second])
            for gathered in try Facts.matches(tx, in: Self.visiting, on: tx.today) {
                #expect(gathered.lastLogged == tx.today, "\(gathered.match.id)")
            }
            let alone = try GatheredMatch(tx, Matches.show(tx, other), on: tx.today)
            #expect(alone.lastLogged == tx.today)
        }
    }

    @Test("Somebody who does not visit the same person cannot be named")
    func stranger() throws {
        let stranger = try house.add("Fremmed Frivillig", as: .volunteer)
        let browser = try browser(first)
        let sent = try browser.submit(
            browser.get("/matches/\(match)/log").form("/log"),
            ["state": "held", "minutes": "60", "with": "\(stranger)"])
        #expect(sent.status == 404)
        #expect(try house.read { tx in try Meetings.of(tx, match) }.isEmpty)
    }

    @Test("In a programme of single pairs no volunteer learns of another")
    func single() throws {
        let mentor = try house.add("Mads Mentor", as: .volunteer)
        let pair = try house.pair(participant, mentor)
        _ = try house.pair(participant, try house.add("Mie Mentor", as: .volunteer))
        let page = try browser(mentor).get("/matches/\(pair)/log")
        #expect(page.status == 200 && !page.words.contains("Mie") && !page.words.contains("anden frivillig"))
    }
}
