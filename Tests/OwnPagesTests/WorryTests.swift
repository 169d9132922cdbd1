import Access
import PageSupport
import Participation
import People
import Store
import Testing

@testable import OwnPages

@Suite("Worries of participants and volunteers")
struct WorryTests {
    private let own: OwnHouse
    private let coordinators: [AccountID]

    init() throws {
        own = try OwnHouse()
        coordinators = [try own.house.account([.coordinator]), try own.house.account([.coordinator])]
    }

    @Test("A participant's worry goes to two coordinators; the numbers for help stand before the words")
    func participant() throws {
        let browser = try own.asParticipant()
        #expect(try browser.get("/me").text.contains("/me/worry"))
        let page = try browser.get("/me/worry")
        let button = try #require(page.words.firstRange(of: "Send til en koordinator"))
        #expect(page.words[..<button.lowerBound].contains("112"))
        #expect(!page.words.contains("rådgiver") && !page.words.contains("familie"))
        let sent = try browser.submit(page.form("worry"), ["topic": "worry", "words": "Jeg sover ikke"])
        #expect(sent.location == "/me?done=heard")
        #expect(try !browser.get("/me?done=heard").words.contains("rådgiver"))
        try expect(about: own.participant)
    }

    @Test("A volunteer's worry is about the one they go along with, and the other one sees nothing of it")
    func volunteer() throws {
        let browser = try own.asVolunteer()
        #expect(try browser.get("/mine").text.contains("/matches/\(own.match)/worry"))
        let page = try browser.get("/matches/\(own.match)/worry")
        #expect(page.words.contains("Den, det handler om, kan bede om at få det at se"), "Art. 15 holds for it too")
        let form = page.form("worry")
        let sent = try browser.submit(form, ["topic": "worry", "words": "Kanariefugl", "acute": "acute"])
        #expect(sent.location == "/mine?done=heard")
        try expect(about: own.participant)
        for path in ["/me", "/me/data"] {
            #expect(try !own.asParticipant().get(path).text.contains("Kanariefugl"), "\(path)")
        }
    }

    @Test("Who leads a group says whom of it they worry about, and chooses among its own people only")
    func leader() throws {
        let member = try own.house.add("Asta Alm", as: .participant)
        let (_, sessions, _) = try own.house.group(ledBy: own.volunteer, [member])
        let (browser, path) = (try own.asVolunteer(), "/my-sessions/\(sessions[1].id)/worry")
        let form = try browser.get(path).form("worry")
        let answers = ["topic": "worry", "words": "Hun svarer ikke"]
        #expect(try browser.submit(form, answers).status == 422)
        let foreign = answers.merging(["member": "\(own.participant)"]) { $1 }
        #expect(try browser.submit(form, foreign).status == 422)
        let sent = try browser.submit(form, answers.merging(["member": "\(member)"]) { $1 })
        #expect(sent.location == "/mine?done=heard")
        try expect(about: member)
        let stranger = try own.house.add("Ida Iver", as: .volunteer)
        #expect(try own.asVolunteer(stranger).get(path).status == 404)
    }

    private func expect(about person: PersonID) throws {
        let open = try own.house.read { tx in try Concerns.open(tx) }
        let concern = try #require(open.first)
        #expect(open.count == 1 && concern.person == person)
        #expect(Set([concern.handler, concern.deputy]) == Set(coordinators.map { "\($0)" }))
    }
}
